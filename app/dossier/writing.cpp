#include "dossier/writing.h"

#include "base/atomicfile.h"
#include "base/digest.h"
#include "base/stage.h"
#include "base/unfinished.h"
#include "dossier/readback.h"

#include <QCoreApplication>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

/// A name beside the target, so that the finished file can take its place in one step. Removed with the
/// object.
Result<std::unique_ptr<QTemporaryFile>> temporaryBeside(const QString& path)
{
    auto file = std::make_unique<QTemporaryFile>(unfinishedBeside(path, u".pdf"_s));
    if (!file->open())
        return failure(Error::Kind::Machine, tr("%1 cannot be written: %2").arg(path, file->errorString()));
    file->close();
    return file;
}

} // namespace

Result<pdf::Written> writeCompared(const pdf::Document& document, const std::vector<QByteArray>& digests,
                                   const QString& keep, const QString& path, Progress& progress)
{
    const auto temporary = temporaryBeside(path);
    if (!temporary)
        return std::unexpected(temporary.error());
    const QString unfinished = (*temporary)->fileName();
    constexpr qint64 kWriting = 750; // thousandths of the time
    Stage writing(progress, 0, kWriting);
    auto written = pdf::write(document, unfinished, writing);
    if (!written)
        return written;
    progress.entered(tr("Reading back"));
    Stage reading(progress, kWriting, Stage::kWhole);
    const auto read = pdf::read(unfinished, {keep}, reading);
    if (!read)
        return std::unexpected(read.error());
    if (auto same = compare(document, written->pages, *read, digests); !same)
        return std::unexpected(same.error());
    if (auto moved = replaceFile(unfinished, path); !moved)
        return std::unexpected(moved.error());
    return written;
}

Result<pdf::Written> writeList(const pdf::Document& list, const QString& path, Progress& progress)
{
    const pdf::Attachment& content = list.attachments.front();
    return writeCompared(list, {sha256(content.bytes)}, content.name, path, progress);
}

} // namespace tekigo
