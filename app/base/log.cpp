#include "base/log.h"

#include "base/logwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMutex>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace tekigo {

Q_LOGGING_CATEGORY(sessionLog, "tekigo.session")
Q_LOGGING_CATEGORY(workspaceLog, "tekigo.workspace")
Q_LOGGING_CATEGORY(backupLog, "tekigo.backup")

namespace {

/// Qt calls a plain function for each message: what it can reach is the program's, not an object's.
struct Installed
{
    LogFile file;
    QtMessageHandler before = nullptr;
    QByteArray last = {}; ///< what was said last, without its time
    qint64 repeated = 0;  ///< times since then
};
std::optional<Installed> installed;
QMutex writing;

// Set while this thread says words of ours, and while it writes: a message about the writing is nobody's.
thread_local bool speaking = false;
thread_local bool inside = false;

constexpr qsizetype kLongest = 1000; ///< characters of one message

QByteArray nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

/// Categories are literals of libraries; anything else that somebody might put there is not repeated.
QByteArray nameOf(const char* category)
{
    static const QRegularExpression shape(u"^[a-z]+(\\.[a-z]+)*$"_s);
    const QString name = QString::fromLatin1(category ? category : "default");
    return name.size() <= 40 && shape.match(name).hasMatch() ? name.toLatin1() : QByteArray("other");
}

QByteArray stamped(const QByteArray& said)
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' +
           QByteArray::number(QCoreApplication::applicationPid()) + ' ' + said;
}

/// A warning that comes with every frame must not push everything else out.
void put(Installed& log, const QByteArray& said)
{
    if (said == log.last) {
        ++log.repeated;
        return;
    }
    if (log.repeated > 0)
        log.file.add(stamped("info tekigo.session the last message came again, times=" + QByteArray::number(log.repeated)));
    log.repeated = 0;
    log.last = said;
    log.file.add(stamped(said));
}

/// Qt 6.8 advises to use a UTF-8 locale, on the standard error of every command that a script runs in the C locale. What
/// Tekigo reads and writes is UTF-8 whatever the locale says.
bool isAdviceOnTheLocale(const QString& message)
{
    return message.startsWith("Detected locale "_L1);
}

void take(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (inside || isAdviceOnTheLocale(message))
        return;
    const bool ours = speaking;
    const QString words = (ours ? message : plainWords(message)).left(kLongest);
    const QByteArray said = nameOf(type) + ' ' + nameOf(context.category) + ' ' + words.toUtf8();
    QtMessageHandler before = nullptr;
    {
        const QMutexLocker lock(&writing);
        if (!installed)
            return;
        inside = true;
        put(*installed, said);
        inside = false;
        before = installed->before;
    }
    if (!ours && before)
        before(type, context, message);
}

} // namespace

void logged(const QLoggingCategory& category, Fixed what, std::initializer_list<Figure> figures)
{
    if (!category.isInfoEnabled())
        return;
    QByteArray said = what.text();
    for (const Figure& figure : figures)
        said += QByteArray(" ") + figure.what.text() + '=' + QByteArray::number(figure.value);
    speaking = true;
    QMessageLogger(nullptr, 0, nullptr, category.categoryName()).info("%s", said.constData());
    speaking = false;
}

Logging::Logging(LogFile log)
{
    const QMutexLocker lock(&writing);
    installed.emplace(Installed{.file = std::move(log)});
    installed->before = qInstallMessageHandler(take);
}

Logging::~Logging()
{
    const QMutexLocker lock(&writing);
    qInstallMessageHandler(installed->before);
    installed.reset();
}

QString withoutContent(const QByteArray& line)
{
    // What put() writes; whoever edited the file by hand gets nothing through but words of the list.
    static const QRegularExpression shape(
        u"^(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z \\d{1,10} (?:debug|info|warning|critical|fatal) [a-z.]{1,40}) (.*)$"_s);
    static const QRegularExpression figures(u"^(.*?)((?: [a-z]{1,20}=-?\\d{1,18})*)$"_s);
    const auto parts = shape.match(QString::fromUtf8(line));
    if (!parts.hasMatch())
        return u"…"_s;
    const auto said = figures.match(parts.captured(2));
    return parts.captured(1) + u' ' + plainWords(said.captured(1)) + said.captured(2);
}

} // namespace tekigo
