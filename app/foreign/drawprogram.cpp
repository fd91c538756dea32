#include "foreign/drawprogram.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {

QString drawProgram()
{
    const QString beside = QCoreApplication::applicationDirPath() + u"/tekigo-draw"_s;
    return QFileInfo(beside).isExecutable() ? beside : QString::fromUtf8(TEKIGO_DRAW);
}

} // namespace tekigo::foreign
