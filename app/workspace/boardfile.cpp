#include "workspace/boardfile.h"

#include "base/atomicfile.h"
#include "dossier/boardlist.h"

#include <QCoreApplication>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(BoardFile)
};

Result<void> writeCsv(const BoardFile& board, const QString& path)
{
    const QByteArray csv = boardCsv(board);
    if (auto written = writeFile(path, csv); !written)
        return written;
    const auto read = readFile(path, csv.size());
    if (!read)
        return std::unexpected(read.error());
    if (*read != csv)
        return failure(Error::Kind::Machine,
                       Says::tr("%1 is not what was written. Check the disk.").arg(path));
    return {};
}

} // namespace

Result<void> writeBoard(const BoardFile& board, const QString& path, Progress& progress)
{
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return writeCsv(board, path);
    if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return exportBoard(board, path, progress);
    return failure(Error::Kind::Input,
                   Says::tr("%1 is neither a CSV nor a PDF file. End its name with .csv or .pdf.").arg(path));
}

} // namespace tekigo
