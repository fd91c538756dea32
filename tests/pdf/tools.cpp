#include "tools.h"

#include <QDebug>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::tools {

QString place(const QTemporaryDir& folder, const QString& name)
{
    const QString kept = qEnvironmentVariable("TEKIGO_KEEP_PDF");
    const QString clean = QString(name).replace(u' ', u'-').replace(u'/', u'-');
    return (kept.isEmpty() ? folder.path() : kept) + u'/' + clean + u".pdf"_s;
}

QString written(const Document& document, const QString& path, Written* result)
{
    NoProgress progress;
    const auto done = pdf::write(document, path, progress);
    if (!done) {
        qWarning().noquote() << done.error().text;
        return {};
    }
    if (result)
        *result = *done;
    return path;
}

QByteArray run(const QString& program, const QStringList& arguments, int* status)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(120000);
    if (status)
        *status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAllStandardOutput() + process.readAllStandardError();
}

QString flaws(const QString& path)
{
    int status = -1;
    const QByteArray said = run(u"qpdf"_s, {u"--check"_s, path}, &status);
    return status == 0 && !said.contains("WARNING") ? QString() : QString::fromUtf8(said);
}

QString text(const QString& path)
{
    QString text = QString::fromUtf8(run(u"pdftotext"_s, {path, u"-"_s}));
    static const QRegularExpression space(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(space);
}

int pageCount(const QString& path)
{
    static const QRegularExpression pages(u"Pages:\\s+(\\d+)"_s);
    return pages.match(QString::fromUtf8(run(u"pdfinfo"_s, {path}))).captured(1).toInt();
}

} // namespace tekigo::pdf::tools
