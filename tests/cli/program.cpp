#include "program.h"

#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

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

void makeOneRevision(const QString& folder, const QStringList& targets)
{
    const auto must = [&](const QStringList& words) {
        if (const Said said = tekigoSays(words); said.status != 0)
            qFatal("%s: %s", qUtf8Printable(words.join(u' ')), said.err.constData());
    };
    QStringList revision{u"revision"_s, u"add"_s, u"P1"_s, u"--label"_s, u"初版"_s, u"--firmware"_s, u"1.0"_s};
    for (const QString& target : targets)
        revision += {u"--target"_s, target};
    const QStringList where{u"--workspace"_s, folder, u"--author"_s, u"山田"_s};
    must({u"workspace"_s, u"create"_s, folder});
    must(where + QStringList{u"product"_s, u"add"_s, u"--maker"_s, u"東都電機"_s, u"--name"_s, u"ルーター"_s, u"--model"_s, u"RT-1"_s});
    must(where + revision);
}

QStringList pdfLines(const QString& pdf, const QString& order)
{
    return QString::fromUtf8(says(QStringLiteral("pdftotext"), {order, pdf, QStringLiteral("-")}).out).split(u'\n');
}
