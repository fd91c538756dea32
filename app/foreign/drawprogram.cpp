#include "foreign/drawprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {

QString drawProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    const QString beside = here.filePath(u"tekigo-draw"_s);
    const QString installed = QDir::cleanPath(here.filePath(u"../libexec/tekigo/tekigo-draw"_s));
#ifdef TEKIGO_DRAW
    if (!QFileInfo(beside).isExecutable() && !QFileInfo(installed).isExecutable())
        return QString::fromUtf8(TEKIGO_DRAW);
#endif
    return QFileInfo(beside).isExecutable() ? beside : installed;
}

QString popplerVersion()
{
    return QStringLiteral(TEKIGO_POPPLER);
}

} // namespace tekigo::foreign
