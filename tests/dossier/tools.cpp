#include "tools.h"

#include "pdf/sheet.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace tools {

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(120000);
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
               ? process.readAllStandardOutput()
               : QByteArray();
}

QString bare(const QString& text)
{
    QString bare;
    for (const QChar character : text)
        if (!character.isSpace() && character != QChar(u'\f'))
            bare.append(character);
    return bare;
}

QString text(const QString& pdf)
{
    return bare(QString::fromUtf8(output(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s})));
}

QString runningText(const QString& pdf)
{
    constexpr int top = int(tekigo::pdf::Sheet::top) - 4;
    constexpr int height = 842 - int(tekigo::pdf::Sheet::bottom) - top;
    return bare(QString::fromUtf8(output(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, u"-x"_s, u"0"_s,
                                                          u"-y"_s, QString::number(top), u"-W"_s, u"842"_s,
                                                          u"-H"_s, QString::number(height), pdf, u"-"_s})));
}

QList<QByteArray> detached(const QString& pdf)
{
    QTemporaryDir folder;
    QProcess::execute(u"pdfdetach"_s, {u"-saveall"_s, u"-o"_s, folder.path(), pdf});
    QList<QByteArray> files;
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.append(file.readAll());
    }
    return files;
}

bool isSound(const QString& pdf)
{
    return output(u"qpdf"_s, {u"--check"_s, pdf}).contains("No syntax or stream encoding errors found");
}

} // namespace tools
