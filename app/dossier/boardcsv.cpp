#include "assessment/basis.h"
#include "assessment/names.h"
#include "dossier/boardlist.h"
#include "dossier/values.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// OWASP, CSV Injection: these begin a formula in spreadsheets; full-width ones are taken for the same.
bool beginsFormula(const QString& text)
{
    return !text.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(text.front());
}

QString escaped(QString text)
{
    text.remove(QChar(0));
    if (beginsFormula(text))
        text.prepend(u'\'');
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString line(const QStringList& cells)
{
    QStringList all;
    for (const QString& cell : cells)
        all += escaped(cell);
    return all.join(u',') + u"\r\n"_s;
}

QString day(const std::optional<QDate>& date)
{
    return date ? wordedDate(*date) : QString();
}

QStringList heads(const BoardFile& board, const std::vector<BoardColumn>& columns)
{
    const auto say = [&](const QString& ja, const QString& en) { return Text{ja, en}.in(board.language); };
    QStringList heads = {say(u"製造者"_s, u"Maker"_s),
                         say(u"製品"_s, u"Product"_s),
                         say(u"型番"_s, u"Model numbers"_s),
                         say(u"版"_s, u"Revision"_s),
                         say(u"ハードウェア"_s, u"Hardware"_s),
                         say(u"ファームウェア"_s, u"Firmware"_s),
                         say(u"版の日付"_s, u"Date of the revision"_s),
                         say(u"認証番号"_s, u"Certification number"_s),
                         say(u"認証日"_s, u"Certified on"_s),
                         say(u"認定機関"_s, u"Certification body"_s),
                         say(u"ラベル番号"_s, u"Label number"_s),
                         say(u"ラベル発行日"_s, u"Label issued"_s),
                         say(u"ラベル期限"_s, u"Label ends"_s),
                         say(u"ラベルの状態"_s, u"State of the label"_s),
                         say(u"期限までの日数"_s, u"Days to its end"_s)};
    for (const BoardColumn& column : columns) {
        const QString title = column.checklist->shortTitle.in(board.language);
        if (column.requirement)
            heads += title + u' ' + column.requirement->id;
        else
            heads += {title + say(u" 適用"_s, u" scope"_s), title + say(u" 総合"_s, u" overall"_s)};
    }
    return heads;
}

QStringList cells(const BoardFile& board, const BoardRow& row, const std::vector<BoardColumn>& columns)
{
    const Product& product = row.product;
    const LabelTerm term = labelTermOn(product.label, board.today);
    QStringList cells = {row.makerName,
                         product.name,
                         product.models.join(u" / "_s),
                         row.revision.label,
                         row.revision.hardware,
                         row.revision.firmware,
                         day(row.revision.date),
                         product.certification.number,
                         day(product.certification.date),
                         product.certification.body,
                         product.label.number,
                         day(product.label.issued),
                         day(term.ends),
                         labelTermName(term.state).in(board.language),
                         term.days ? QString::number(*term.days) : QString()};
    for (const BoardColumn& column : columns) {
        const auto cell = boardCell(row, column);
        if (!column.requirement)
            cells += cell ? outcomeName(cell->outcome).in(board.language) : QString();
        cells += cell ? verdictName(cell->verdict, column.checklist).in(board.language) : QString();
    }
    return cells;
}

} // namespace

QByteArray boardCsv(const BoardFile& board)
{
    const auto columns = boardColumns(board.catalogue, board.checklists);
    QByteArray csv = "\xef\xbb\xbf" + line(heads(board, columns)).toUtf8();
    for (const BoardRow& row : board.rows)
        csv += line(cells(board, row, columns)).toUtf8();
    return csv;
}

} // namespace tekigo
