#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <QString>

#include <string_view>

namespace tekigo {

/// The attributes of one element, read in place: good until the call that was given them ends.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char* const* pairs)
        : m_pairs(pairs)
    {
    }

    /// Null where it is not given; UTF-8, references resolved.
    [[nodiscard]] const char* raw(std::string_view name) const;
    [[nodiscard]] std::string_view value(std::string_view name) const; ///< empty where it is not given
    [[nodiscard]] QString text(std::string_view name) const;

private:
    const char* const* m_pairs;
};

/// Is told what stands in an XML file, in its order.
class XmlVisitor
{
public:
    virtual ~XmlVisitor() = default;

    /// An element starts, at `depth` 1 for the root. False: it is not wanted, and so nothing of what is in
    /// it, its end included.
    [[nodiscard]] virtual bool start(std::string_view name, const XmlAttributes& attributes, int depth) = 0;
    virtual void end(std::string_view name, int depth) = 0;
    /// Why the file is refused, set by the visitor; what it wrote so far is then of no use. The place is
    /// added.
    QString refusal;
};

/// How a file ended.
enum class XmlEnd {
    Whole,
    Early, ///< in the middle of the root element; what was told before is sound
};

/// Reads a file from outside without holding it: refuses declarations of entities and whatever else makes a
/// DOCTYPE more than a name, external parts except nmap's own DTD (which is not fetched), tags of more than
/// 16 MiB and more than 64 levels. `name` is the file's name as people know it; errors name it, the line and
/// the mend. Cancelled within 0.1 s.
[[nodiscard]] Result<XmlEnd> readXml(const QString& path, const QString& name, XmlVisitor& visitor,
                                     Progress& progress);

} // namespace tekigo
