#include "program.h"

#include <QJsonDocument>
#include <QProcess>

QJsonObject Said::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QString Said::lastLine() const
{
    return QString::fromUtf8(out.trimmed().split('\n').last());
}

Said says(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

Said tekigoSays(const QStringList& arguments)
{
    return says(QStringLiteral(TEKIGO_PROGRAM), arguments);
}

QStringList pdfLines(const QString& pdf, const QString& order)
{
    return QString::fromUtf8(says(QStringLiteral("pdftotext"), {order, pdf, QStringLiteral("-")}).out).split(u'\n');
}
