#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace tekigo {

/// One node of a YAML file as it was written, with its place, so that a message can point at it. Keys keep
/// their order, and doubled keys are already refused.
struct YamlNode
{
    enum class Kind { Absent, Null, Scalar, List, Map };
    Kind kind = Kind::Absent;
    QString text;                ///< of a scalar
    bool quoted = false;         ///< a quoted scalar is text, whatever it looks like
    std::vector<YamlNode> items; ///< of a list; of a map: the values
    std::vector<YamlNode> keys;  ///< of a map: scalars, as many as `items`
    QString file;
    int line = 0;   ///< from 1
    int column = 0; ///< from 1, in characters

    [[nodiscard]] const YamlNode* find(const QString& key) const; ///< nullptr where a map has no such key
};

/// "file, line 3, column 7: text".
[[nodiscard]] Error errorAt(const YamlNode& node, const QString& text);

/// Reads one YAML document. Refuses what a file that people write does not need and an attacker does:
/// anchors, aliases, tags, more than 64 levels, more than one document, text that is not UTF-8, more than
/// `limit` bytes.
[[nodiscard]] Result<YamlNode> parseYaml(const QByteArray& bytes, const QString& file, qint64 limit);

} // namespace tekigo
