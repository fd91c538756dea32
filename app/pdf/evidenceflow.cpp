// Pages of files from outside: each with its stamp, then what it shows.
#include "foreign/foreign.h"
#include "foreign/picture.h"
#include "pdf/drawing.h"
#include "pdf/evidencefigure.h"
#include "pdf/flow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

constexpr int kMostTextPages = 20; ///< of one text file
constexpr double kShort = 0.45;    ///< of a page's height: a text of no more needs no page of its own

/// Lines of a file with their numbers in the margin, which what is said of a file names. The numbers are drawn, not
/// written: whoever searches or copies the page finds the file's own words.
class NumberedPiece : public TextPiece
{
public:
    NumberedPiece(std::shared_ptr<const Lines> text, Element* element, std::vector<std::shared_ptr<const Lines>> numbers)
        : TextPiece(text, element)
        , m_printed(std::move(text))
        , m_numbers(std::move(numbers))
    {
    }

    void paintGround(Canvas& canvas, double x, double y, int from, int to) const override
    {
        TextPiece::paintGround(canvas, x, y, from, to);
        size_t number = 0;
        for (int line = 0; line < to; ++line) {
            if (!m_printed->line(line).begins || number == m_numbers.size())
                continue;
            const Lines& words = *m_numbers[number++];
            if (line >= from)
                canvas.outlined(words, x - kNumberGap - words.widestLine(),
                                y + (line - from) * m_printed->leading() + m_printed->baseline());
        }
    }

private:
    std::shared_ptr<const Lines> m_printed;
    std::vector<std::shared_ptr<const Lines>> m_numbers; ///< of the file's lines; a long one takes several of the text's
};

/// One file on its way to pages.
class EvidenceFlow
{
public:
    EvidenceFlow(Flow& flow, const EvidencePages& evidence, const Entry& entry)
        : m_flow(flow)
        , m_evidence(evidence)
        , m_entry(entry)
    {
    }

    void run()
    {
        switch (foreign::kindOf(m_evidence.path, m_evidence.mimeType)) {
        case foreign::Kind::Pdf:
            return pdf();
        case foreign::Kind::Picture:
            return image();
        case foreign::Kind::PlainText:
            return print();
        case foreign::Kind::Missing:
            return notice({u"ファイルが見つからないか、読み取れません。"_s,
                           u"The file is missing or cannot be read."_s});
        case foreign::Kind::Other:
            return notice({u"ページとして示せない形式のファイルです。"_s,
                           u"It is a kind of file that has no pages to show."_s});
        }
    }

private:
    [[nodiscard]] QString say(const QString& ja, const QString& en) const
    {
        return m_flow.language() == Language::Japanese ? ja : en;
    }

    void pdf()
    {
        const foreign::DrawnFile& file = m_flow.drawings->of(m_evidence.path);
        if (!file.why.isEmpty())
            return notice(file.why);
        const int shown = static_cast<int>(file.pages.size());
        if (shown == 0)
            return notice({u"PDF のページを読み取れないため、示せません。"_s,
                           u"The pages of this PDF cannot be read."_s});
        for (int page = 0; page < shown; ++page)
            pdfPage(file, page);
        if (shown < file.total)
            more(say(u"この PDF は %1ページあり、%2ページまでを示しました。原本は本書に添付しています。"_s,
                     u"This PDF has %1 pages, of which the first %2 are shown. The original is embedded."_s)
                     .arg(file.total)
                     .arg(shown));
    }

    void pdfPage(const foreign::DrawnFile& file, int number)
    {
        const foreign::DrawnPage& page = file.pages[static_cast<size_t>(number)];
        const bool turned = paper().turnsFor(page.size);
        const double head = begin(number, file.total, turned);
        Element* figure = m_flow.structure().add(m_flow.root(), "Figure");
        figure->alt = u"%1, p. %2 / %3"_s.arg(m_evidence.title).arg(number + 1).arg(file.total);
        if (!page.words.isEmpty())
            figure->alt += u": "_s + page.words;
        push(std::make_shared<PdfPagePiece>(QSizeF(sheet(turned).textWidth(), room(turned, head)), figure,
                                            page, file.forms),
             turned);
    }

    void image()
    {
        const foreign::Picture picture = foreign::pictureOf(m_evidence.path);
        if (picture.vast)
            return notice(
                {u"画素数が多すぎるため、示せません。"_s, u"It has too many pixels to be shown."_s});
        if (!picture.surface)
            return notice(
                {u"画像として読み取れないため、示せません。"_s, u"It cannot be read as a picture."_s});
        const bool turned = paper().turnsFor(picture.upright());
        const double head = begin(0, 1, turned);
        Element* figure = m_flow.structure().add(m_flow.root(), "Figure");
        figure->alt = m_evidence.alternative.isEmpty() ? m_evidence.title : m_evidence.alternative;
        const double note = picture.first ? 24 : 0;
        push(std::make_shared<PicturePiece>(QSizeF(sheet(turned).textWidth(), room(turned, head) - note),
                                            figure, m_evidence.path),
             turned);
        if (picture.first)
            more(say(u"複数の画像を含むファイルのため、最初の画像を示しました。"_s,
                     u"The file holds several pictures; the first one is shown."_s),
                 turned);
    }

    void print()
    {
        const double width = Sheet{}.textWidth();
        const int columns = static_cast<int>(width / (kPrint.size * 0.5));
        const int perPage = std::max(1, static_cast<int>(room(false, headRoom(width)) / kPrint.leading));
        const foreign::PlainText text =
            foreign::plainText(m_evidence.path, qsizetype{kMostTextPages} * perPage);
        if (text.lines.isEmpty())
            return notice({u"文字として読み取れる内容がありません。"_s,
                           u"It holds nothing that can be read as text."_s});
        std::vector<QStringList> pages(1);
        int used = 0;
        for (const QString& line : text.lines) {
            const int lines = linesOf(line, columns);
            if (used > 0 && used + lines > perPage) {
                pages.emplace_back();
                used = 0;
            }
            pages.back() << line;
            used += lines;
        }
        const bool whole = text.whole && pages.size() <= kMostTextPages;
        pages.resize(std::min<size_t>(pages.size(), kMostTextPages));
        if (whole && pages.size() == 1 && printShort(pages.front(), width))
            return;
        int first = 1;
        for (size_t page = 0; page < pages.size(); ++page) {
            begin(static_cast<int>(page), static_cast<int>(pages.size()), false);
            push(printed(pages[page], first, width), false);
            first += static_cast<int>(pages[page].size());
        }
        if (!whole)
            more(say(u"このファイルの続きは印刷していません。原本は本書に添付しています。"_s,
                     u"The rest of this file is not printed. The original is embedded."_s));
    }

    /// A few lines stand in one piece behind what fills less than the page before them: nobody leafs through pages of
    /// five lines each. False, and nothing done, where they are more.
    bool printShort(const QStringList& lines, double width)
    {
        if (m_flow.text(lines.join(u'\n'), kPrint, width)->height() > kShort * Sheet{}.textHeight())
            return false;
        begin(0, 1, false, Start::Below);
        auto piece = printed(lines, 1, width);
        piece->whole = true;
        push(std::move(piece), false);
        return true;
    }

    [[nodiscard]] std::shared_ptr<TextPiece> printed(const QStringList& lines, int first, double width)
    {
        return std::make_shared<NumberedPiece>(m_flow.text(lines.join(u'\n'), kPrint, width),
                                               m_flow.structure().add(m_flow.root(), "P"),
                                               numbersFrom(first, lines.size()));
    }

    [[nodiscard]] std::vector<std::shared_ptr<const Lines>> numbersFrom(int first, qsizetype count)
    {
        std::vector<std::shared_ptr<const Lines>> numbers;
        for (int number = first; number < first + count; ++number)
            numbers.push_back(m_flow.text(QString::number(number), kLineNumber, Sheet::left));
        return numbers;
    }

    /// Lines that a line takes at the printed width: wide characters count two columns.
    static int linesOf(const QString& line, int columns)
    {
        int used = 0;
        for (const QChar c : line)
            used += c.unicode() < 0x1100 ? 1 : 2;
        return 1 + std::max(0, used - 1) / std::max(1, columns);
    }

    /// Why there are no pages.
    void notice(const Text& why)
    {
        begin(0, 0, false, Start::Below);
        Box box;
        box.tint = Tint::Doubt;
        box.title = say(u"△ ページを示せません"_s, u"△ No pages to show"_s);
        box.paragraphs = {
            {{why.in(m_flow.language()), Style::Body, {}, {}, false}},
            {{say(u"原本は本書に添付しています。"_s, u"The original is embedded in this document."_s),
              Style::Body,
              {},
              {},
              false}}};
        m_flow(box);
        m_flow.notShown << u"%1: %2"_s.arg(m_evidence.title, why.in(m_flow.language()));
    }

    void more(const QString& words, bool turned = false)
    {
        auto piece = std::make_shared<TextPiece>(m_flow.text(words, kNote, sheet(turned).textWidth()),
                                                 m_flow.structure().add(m_flow.root(), "P"));
        piece->before = kParagraphGap;
        push(std::move(piece), turned);
    }

    /// Where a file's first page begins: on a page of its own, or below what stands on the page.
    enum class Start { OwnPage, Below };

    /// The page's heading (on the first) and stamp; its height.
    double begin(int page, int total, bool turned, Start start = Start::OwnPage)
    {
        constexpr const char* kRoles[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
        const double width = sheet(turned).textWidth();
        double height = 0;
        if (page == 0) {
            const auto title = m_flow.text(m_evidence.title, kHeadings[1].look, width);
            auto piece = std::make_shared<TextPiece>(
                title, m_flow.structure().add(m_flow.root(), kRoles[m_entry.level - 1]));
            piece->whole = piece->keepWithNext = true;
            piece->newPage = start == Start::OwnPage;
            if (start == Start::Below) {
                piece->before = kHeadings[1].before;
                piece->ruleAbove = kSectionRule;
                piece->room = kHeadings[1].room;
            }
            piece->after = kCaptionGap;
            piece->anchor = m_entry.anchor;
            piece->runningHead = m_evidence.runningHead;
            height += title->height() + kCaptionGap;
            push(std::move(piece), turned);
        }
        const auto line = m_flow.text(stamp(page, total), kStamp, width);
        auto piece = std::make_shared<TextPiece>(line, m_flow.structure().add(m_flow.root(), "P"));
        piece->newPage = page > 0;
        piece->whole = piece->keepWithNext = true;
        piece->underlined = true;
        piece->after = kStampGap;
        piece->anchor = u"%1/%2"_s.arg(m_entry.anchor).arg(page + 1);
        const Runs note = noteOf(page + 1);
        if (!note.empty())
            piece->after = kNoteGap;
        height += line->height() + piece->after;
        push(std::move(piece), turned);
        return note.empty() ? height : height + pushNote(note, turned);
    }

    [[nodiscard]] Runs noteOf(int page) const
    {
        auto found = std::ranges::find(m_evidence.notes, page, &EvidencePages::Note::page);
        if (found == m_evidence.notes.end() && page > 1)
            found = std::ranges::find(m_evidence.notes, 0, &EvidencePages::Note::page);
        return found == m_evidence.notes.end() ? Runs() : found->runs;
    }

    /// Points that the tallest head of a page takes: title, stamp and note.
    [[nodiscard]] double headRoom(double width)
    {
        const double title = m_flow.text(m_evidence.title, kHeadings[1].look, width)->height() + kCaptionGap;
        const double head = title + m_flow.text(stamp(kMostTextPages, kMostTextPages), kStamp, width)->height() +
                            std::max(kStampGap, kNoteGap);
        double note = 0;
        for (const EvidencePages::Note& each : m_evidence.notes)
            note = std::max(note, m_flow.text(each.runs, kStamp, width)->height() + kStampGap);
        return head + note;
    }

    double pushNote(const Runs& note, bool turned)
    {
        const auto text = m_flow.text(note, kStamp, sheet(turned).textWidth());
        auto piece = std::make_shared<TextPiece>(text, m_flow.structure().add(m_flow.root(), "P"));
        piece->whole = piece->keepWithNext = true;
        piece->after = kStampGap;
        push(std::move(piece), turned);
        return text->height() + kStampGap;
    }

    [[nodiscard]] Runs stamp(int page, int total) const
    {
        Runs runs{{m_evidence.stamp, Style::Strong, m_evidence.backLink, {}, false}};
        if (total > 0)
            runs.push_back({u"  p. %1 / %2"_s.arg(page + 1).arg(total), Style::Body, {}, {}, false});
        runs.push_back({u"    SHA-256  "_s, Style::Quiet, {}, {}, false});
        runs.push_back({m_evidence.digest, Style::Code, {}, {}, false});
        if (!m_evidence.attachment.isEmpty()) {
            runs.push_back({say(u"\n原本は添付ファイル　"_s, u"\nOriginal embedded as  "_s),
                            Style::Quiet,
                            {},
                            {},
                            false});
            runs.push_back({m_evidence.attachment, Style::Code, {}, {}, false});
        }
        return runs;
    }

    [[nodiscard]] static double room(bool turned, double head)
    {
        return sheet(turned).textHeight() - head - 1;
    }

    void push(std::shared_ptr<Piece> piece, bool turned)
    {
        piece->turned = turned;
        m_flow.push(std::move(piece));
    }

    Flow& m_flow;
    const EvidencePages& m_evidence;
    const Entry& m_entry;
};

} // namespace

void Flow::operator()(const EvidencePages& evidence)
{
    EvidenceFlow(*this, evidence, m_entries[m_nextEntry++]).run();
}

} // namespace tekigo::pdf
