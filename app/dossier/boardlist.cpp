#include "dossier/boardlist.h"

#include "assessment/basis.h"
#include "base/digest.h"
#include "base/utc.h"
#include "dossier/values.h"
#include "dossier/words.h"
#include "dossier/writing.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr double signWidth = 27; ///< points: as wide as "S1.1-16" in two lines

/// Composes the tables, knowing the language.
class Listing
{
public:
    explicit Listing(const BoardFile& board)
        : m_board(board)
    {
    }

    [[nodiscard]] pdf::Document document() const;

private:
    [[nodiscard]] QString say(const QString& ja, const QString& en) const
    {
        return Text{ja, en}.in(m_board.language);
    }
    [[nodiscard]] pdf::TableCell cell(const QString& text, pdf::Style style = pdf::Style::Small) const
    {
        return {.paragraphs = {{{.text = text, .style = style, .link = {}, .language = {}}}}};
    }
    [[nodiscard]] pdf::TableCell headCell(const BoardRow& row) const;
    [[nodiscard]] pdf::TableCell verdictCell(const BoardRow& row, const BoardColumn& column) const;
    [[nodiscard]] pdf::Heading heading(const QString& text, const QString& anchor) const
    {
        return {.level = 1, .text = text, .anchor = anchor, .newPage = true, .runningHead = text};
    }
    void addCover(std::vector<pdf::Block>& blocks) const;
    void addLabels(std::vector<pdf::Block>& blocks) const;
    void addChecklist(std::vector<pdf::Block>& blocks, const Checklist& checklist) const;

    const BoardFile& m_board;
};

pdf::TableCell Listing::headCell(const BoardRow& row) const
{
    pdf::TableCell head = cell(row.product.name, pdf::Style::Strong);
    head.paragraphs.push_back(
        {{.text = row.makerName, .style = pdf::Style::Small, .link = {}, .language = {}}});
    head.head = true;
    return head;
}

pdf::TableCell Listing::verdictCell(const BoardRow& row, const BoardColumn& column) const
{
    const auto found = boardCell(row, column);
    if (!found)
        return cell(say(u"未判定"_s, u"not judged"_s));
    pdf::TableCell made = cell(column.requirement ? QString(verdictSign(found->verdict))
                                                  : words::signAndWord(found->verdict, *column.checklist, m_board.language),
                               pdf::Style::Body);
    made.tint = words::tint(found->verdict);
    return made;
}

void Listing::addCover(std::vector<pdf::Block>& blocks) const
{
    blocks.push_back(
        pdf::CoverTitle{.title = say(u"適合状況一覧"_s, u"Board of verdicts"_s),
                        .subtitle = say(u"%1 現在"_s, u"As of %1"_s).arg(wordedDate(m_board.today))});
    pdf::TableBlock facts;
    facts.showHead = false;
    facts.columns = {{.title = {}, .weight = 1}, {.title = {}, .weight = 3.2}};
    const auto fact = [&](const QString& name, const QString& value) {
        pdf::TableCell head = cell(name, pdf::Style::Strong);
        head.head = true;
        facts.rows.push_back({.cells = {std::move(head), cell(value, pdf::Style::Body)}, .anchor = {}});
    };
    QStringList checklists;
    for (const BoardColumn& column : boardColumns(m_board.catalogue, m_board.checklists))
        if (!column.requirement)
            checklists += column.checklist->title.in(m_board.language) +
                          say(u"（第%1版）"_s, u" (version %1)"_s).arg(column.checklist->version) +
                          (isProvisional(*column.checklist) ? say(u"〔暫定判定〕"_s, u" [provisional verdicts]"_s) : QString());
    fact(say(u"版の数"_s, u"Revisions"_s), QString::number(m_board.rows.size()));
    fact(say(u"チェックリスト"_s, u"Checklists"_s), checklists.join(say(u"、"_s, u"; "_s)));
    for (const Verdict verdict : {Verdict::Conforms, Verdict::Unverified, Verdict::Unanswered, Verdict::Fails,
                                  Verdict::NotApplicable})
        fact(words::signAndWord(verdict, m_board.language),
             words::verdictMeaning(verdict).in(m_board.language));
    blocks.push_back(std::move(facts));
    blocks.push_back(pdf::Space{10});
    blocks.push_back(pdf::Paragraph{
        .runs = {{.text = say(
                      u"各要求事項の判定は、チェックリストが適用されない場合も、回答のとおりに示しています。"
                      u"適用の有無は「適用」の欄に示しています。"_s,
                      u"Each requirement is judged as answered, also where its checklist does not apply; the "
                      u"column “Scope” says whether it does."_s),
                  .style = pdf::Style::Small,
                  .link = {},
                  .language = {}}},
        .anchor = {}});
    blocks.push_back(pdf::Contents{.title = say(u"目次"_s, u"Contents"_s), .depth = 1});
}

void Listing::addLabels(std::vector<pdf::Block>& blocks) const
{
    blocks.push_back(heading(say(u"ラベルと認証"_s, u"Labels and certifications"_s), u"labels"_s));
    pdf::TableBlock table;
    table.mayTurn = true;
    table.columns = {{.title = say(u"製品"_s, u"Product"_s), .weight = 2.4, .minimum = 110},
                     {.title = say(u"型番"_s, u"Model numbers"_s), .weight = 2.2},
                     {.title = say(u"版"_s, u"Revision"_s), .weight = 1.2, .minimum = 50},
                     {.title = say(u"ラベル番号"_s, u"Label"_s), .weight = 1.6},
                     {.title = say(u"状態"_s, u"State"_s), .weight = 1.2, .minimum = 60},
                     {.title = say(u"期限"_s, u"Ends"_s), .weight = 1.8, .minimum = 76},
                     {.title = say(u"認証番号"_s, u"Certification"_s), .weight = 1.6},
                     {.title = say(u"認証日"_s, u"Certified on"_s), .weight = 1.2, .minimum = 62}};
    for (const BoardRow& row : m_board.rows) {
        const Product& product = row.product;
        const LabelTerm term = labelTermOn(product.label, m_board.today);
        table.rows.push_back(
            {.cells = {headCell(row), cell(product.models.join(say(u"、"_s, u", "_s))),
                       cell(row.revision.label), cell(product.label.number),
                       cell(labelTermName(term.state).in(m_board.language)),
                       cell(labelTermSays(term).in(m_board.language)), cell(product.certification.number),
                       cell(product.certification.date ? wordedDate(*product.certification.date)
                                                       : QString())},
             .anchor = {}});
    }
    blocks.push_back(std::move(table));
}

void Listing::addChecklist(std::vector<pdf::Block>& blocks, const Checklist& checklist) const
{
    blocks.push_back(heading(checklist.title.in(m_board.language), u"checklist/"_s + checklist.id));
    const auto columns = boardColumns(m_board.catalogue, {checklist.id});
    pdf::TableBlock table;
    table.mayTurn = true;
    table.columns = {{.title = say(u"製品"_s, u"Product"_s), .weight = 2.4, .minimum = 110},
                     {.title = say(u"版"_s, u"Revision"_s), .weight = 1.3, .minimum = 56},
                     {.title = say(u"適用"_s, u"Scope"_s), .weight = 1.1, .minimum = 58},
                     {.title = say(u"総合"_s, u"Overall"_s), .weight = 1.2, .minimum = 80}};
    for (const BoardColumn& column : columns)
        if (column.requirement)
            table.columns.push_back({.title = column.requirement->id, .weight = 0.2, .minimum = signWidth});
    for (const BoardRow& row : m_board.rows) {
        const auto overall = boardCell(row, columns.front());
        pdf::TableRow line{
            .cells = {headCell(row), cell(row.revision.label),
                      cell(overall ? outcomeName(overall->outcome).in(m_board.language) : QString())},
            .anchor = {}};
        for (const BoardColumn& column : columns)
            line.cells.push_back(verdictCell(row, column));
        table.rows.push_back(std::move(line));
    }
    blocks.push_back(std::move(table));
}

pdf::Document Listing::document() const
{
    pdf::Document document;
    document.language = m_board.language;
    document.title = say(u"適合状況一覧"_s, u"Board of verdicts"_s);
    document.subject = say(u"%1 現在"_s, u"As of %1"_s).arg(wordedDate(m_board.today));
    document.created = utc(m_board.today);
    document.footNote = words::selfAssessment().in(m_board.language);
    document.headLeft = document.title;
    // The same table as data; its digest numbers the list.
    const QByteArray csv = boardCsv(m_board);
    document.identifier = u"TKG-LIST-"_s + QString::fromLatin1(sha256(csv).toHex().first(6)).toUpper();
    document.attachments.push_back({.path = {},
                                    .bytes = csv,
                                    .name = u"board.csv"_s,
                                    .description = say(u"この一覧の内容（CSV）"_s, u"This list as CSV"_s),
                                    .mimeType = u"text/csv"_s,
                                    .modified = document.created,
                                    .relationship = pdf::Attachment::Relationship::Data});
    addCover(document.blocks);
    if (m_board.rows.empty()) { // a table of nothing would be heads without meaning
        document.blocks.push_back(pdf::Paragraph{
            .runs = {{.text = say(u"該当する版がありません。"_s, u"There is no revision to show."_s),
                      .link = {},
                      .language = {}}},
            .anchor = {}});
        return document;
    }
    addLabels(document.blocks);
    for (const BoardColumn& column : boardColumns(m_board.catalogue, m_board.checklists))
        if (!column.requirement)
            addChecklist(document.blocks, *column.checklist);
    return document;
}

} // namespace

pdf::Document composeBoard(const BoardFile& board)
{
    return Listing(board).document();
}

Result<void> exportBoard(const BoardFile& board, const QString& path, Progress& progress)
{
    const auto written = writeList(composeBoard(board), path, progress);
    return written ? Result<void>() : std::unexpected(written.error());
}

} // namespace tekigo
