#include "storage/publish.h"

#include "base/atomicfile.h"
#include "base/system.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

namespace tekigo {

namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(Publish)
};

std::unexpected<Error> cannotWrite(const QString& file, const QString& why)
{
    return failure(Error::Kind::Machine, Says::tr("%1 cannot be written: %2").arg(file, why));
}

} // namespace

Result<void> publish(const QString& unfinished, const QString& target)
{
    QFile file(unfinished);
    if (!file.open(QIODevice::ReadWrite))
        return cannotWrite(target, file.errorString());
    if (!system::sync(file.handle()))
        return cannotWrite(target, QString::fromLocal8Bit(std::strerror(errno)));
    file.close();
    return replaceFile(unfinished, target);
}

} // namespace tekigo
