#include "searching.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QString kindOf(SearchHit::Kind kind)
{
    static const QStringList names = {u"product"_s, u"maker"_s, u"revision"_s, u"evidence"_s,
                                      u"answer"_s,  u"test"_s,  u"file"_s};
    return names[int(kind)];
}

} // namespace

void readAll(Workspace& workspace)
{
    while (workspace.readForSearch(50)) {
    }
    NoProgress unwatched;
    for (;;) {
        std::vector<FileWords> read;
        for (const UnreadFile& file : workspace.unreadFiles(4))
            read.push_back(readWords(file, unwatched));
        if (read.empty())
            return;
        workspace.keep(read);
    }
}

QString found(const Workspace& workspace, const QString& query, Language language)
{
    QStringList lines;
    for (const SearchHit& hit : sure(workspace.search(query, language)).hits) {
        QStringList words = {kindOf(hit.kind), hit.revision.isEmpty() ? hit.product.text : hit.revision.text,
                             hit.question + hit.testCase + hit.evidence.text};
        if (hit.page > 0)
            words += QString::number(hit.page);
        words.removeAll(QString());
        lines += words.join(u' ');
    }
    return lines.join(u", "_s);
}

QByteArray pdf(const QStringList& pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    for (const QString& page : pages) {
        if (&page != &pages.front())
            writer.newPage();
        painter.drawText(QRect(500, 500, 8000, 8000), page);
    }
    painter.end();
    return bytes;
}

} // namespace tekigo
