#pragma once

#include "base/logfile.h"

#include <QLoggingCategory>

#include <initializer_list>

namespace tekigo {

Q_DECLARE_LOGGING_CATEGORY(sessionLog)   ///< tekigo.session: starts, ends, windows
Q_DECLARE_LOGGING_CATEGORY(workspaceLog) ///< tekigo.workspace: opened, refused, damaged
Q_DECLARE_LOGGING_CATEGORY(backupLog)    ///< tekigo.backup

/// A text that was known when the program was compiled. Nothing else can become one, so no answer, name or path can be
/// logged by mistake: `logged(backupLog(), "written", {{"bytes", size}})`.
class Fixed
{
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a literal is what is meant
    consteval Fixed(const char* text)
        : m_text(text)
    {
    }
    [[nodiscard]] constexpr const char* text() const { return m_text; }

private:
    const char* m_text;
};

/// A number beside it.
struct Figure
{
    Fixed what;
    qint64 value = 0;
};

/// What the program did or met, into its log.
void logged(const QLoggingCategory& category, Fixed what, std::initializer_list<Figure> figures = {});

/// While it lives, every message of Qt and of the program goes into the log as well: ours as they are, those of
/// libraries as plainWords(). They still go where they went before (ours do not). One at a time.
class Logging
{
public:
    explicit Logging(LogFile log);
    ~Logging();
    Logging(const Logging&) = delete;
    Logging& operator=(const Logging&) = delete;
};

/// A line of the log as it may leave the machine: as it stands where the program wrote it, else only its plainWords().
[[nodiscard]] QString withoutContent(const QByteArray& line);

} // namespace tekigo
