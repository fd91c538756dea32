#include "dossier/readback.h"

#include "base/counted.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text, const char* comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("tekigo", text, comment, count);
}

bool isCompared(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Latin:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return character.isLetter();
    default:
        return character.isDigit() && character.unicode() < 0x80;
    }
}

/// That a font may lack it, so that it is shown as its code.
bool isRare(QChar character)
{
    return character.isSurrogate() || (!isCompared(character) && character.script() != QChar::Script_Common &&
                                       character.script() != QChar::Script_Inherited);
}

QString letters(const QString& text)
{
    QString letters;
    for (const QChar character : text.normalized(QString::NormalizationForm_KC))
        if (isCompared(character))
            letters.append(character);
    return letters;
}

/// A character that no font has is shown as its code, which parts a text.
QStringList partsBetweenRare(const QString& text)
{
    QStringList parts{QString()};
    for (const QChar character : text)
        if (isRare(character))
            parts.append(QString());
        else
            parts.last().append(character);
    return parts;
}

/// How many letters from the start of a text stand together on a page.
qsizetype longestHead(QStringView text, const QString& page)
{
    qsizetype found = 0;
    qsizetype beyond = text.size() + 1; // so many are not there
    while (found + 1 < beyond) {
        const qsizetype middle = (found + beyond) / 2;
        (page.indexOf(text.left(middle)) >= 0 ? found : beyond) = middle;
    }
    return found;
}

class Collector
{
public:
    void operator()(const pdf::Heading& heading) { add(heading.text); }
    void operator()(const pdf::Paragraph& paragraph) { add(paragraph.runs); }
    void operator()(const pdf::List& list)
    {
        for (const pdf::Runs& item : list.items)
            add(item);
    }
    void operator()(const pdf::TableBlock& table)
    {
        add(table.caption);
        for (const pdf::TableColumn& column : table.columns)
            if (table.showHead)
                add(column.title);
        for (const pdf::TableRow& row : table.rows)
            for (const pdf::TableCell& cell : row.cells)
                add(cell.paragraphs);
    }
    void operator()(const pdf::Box& box)
    {
        add(box.title);
        add(box.paragraphs);
    }
    void operator()(const pdf::Tree& tree)
    {
        for (const pdf::Tree::Line& line : tree.lines)
            add(line.runs);
    }
    void operator()(const pdf::Signatures& signatures)
    {
        for (const pdf::Signatures::Field& field : signatures.fields)
            add(field.title), add(field.name), add(field.date);
    }
    void operator()(const pdf::Contents& contents) { add(contents.title); }
    void operator()(const pdf::CoverTitle& cover) { add(cover.title), add(cover.subtitle); }
    void operator()(const pdf::EvidencePages& pages)
    {
        add(pages.title), add(pages.stamp);
        for (const pdf::EvidencePages::Note& note : pages.notes)
            if (note.page == 1) // a file that cannot be shown has no others
                add(note.runs);
    }
    void operator()(const pdf::Figure& figure)
    {
        add(figure.caption);
        std::visit(*this, figure.drawing);
    }
    void operator()(const pdf::BarChart& chart)
    {
        for (const pdf::BarChart::Bar& bar : chart.bars)
            add(bar.name), add(bar.number);
    }
    void operator()(const pdf::Hub& hub)
    {
        add(hub.title), add(hub.subtitle);
        for (const pdf::Hub::Side& side : hub.sides) {
            add(side.title);
            for (const pdf::Hub::Port& port : side.ports)
                add(port.name), add(port.note);
        }
        for (const pdf::Hub::Port& port : hub.key)
            add(port.name), add(port.note);
    }
    void operator()(const pdf::Chain& chain)
    {
        for (const pdf::Chain::Step& step : chain.steps) {
            add(step.title);
            for (const QString& line : step.lines)
                add(line);
        }
    }
    void operator()(const pdf::PageBreak&) {}
    void operator()(const pdf::ChangeBar&) {}
    void operator()(const pdf::Space&) {}

    QStringList all;

private:
    void add(const QString& text)
    {
        if (!text.isEmpty())
            all.append(text);
    }
    void add(const std::vector<pdf::Runs>& paragraphs)
    {
        for (const pdf::Runs& runs : paragraphs)
            add(runs);
    }
    void add(const pdf::Runs& runs)
    {
        QString text;
        for (const pdf::Run& run : runs)
            if (run.pageOfLink)
                add(std::exchange(text, QString()));
            else
                text += run.text;
        add(text);
    }
};

} // namespace

PrintedText::PrintedText(const QStringList& pages, qsizetype leastPiece)
    : m_leastPiece(leastPiece)
{
    for (const QString& page : pages)
        m_pages.append(letters(page));
    m_letters = m_pages.join(QString());
}

bool PrintedText::find(const QString& letters)
{
    qsizetype at = m_letters.indexOf(letters, m_from);
    if (at < 0)
        at = m_letters.indexOf(letters);
    if (at >= 0)
        m_from = at;
    return at >= 0;
}

bool PrintedText::saysWhole(const QString& text)
{
    return find(letters(text));
}

bool PrintedText::says(const QString& text)
{
    return std::ranges::all_of(partsBetweenRare(text), [this](const QString& part) {
        const QString wanted = letters(part);
        return find(wanted) || saysOverPages(wanted);
    });
}

bool PrintedText::saysOverPages(const QString& letters) const
{
    for (qsizetype page = 0; page + 1 < m_pages.size(); ++page)
        if (const qsizetype here = longestHead(letters, m_pages[page]);
            here >= m_leastPiece && goesOn(page + 1, QStringView(letters).mid(here)))
            return true;
    return false;
}

bool PrintedText::goesOn(qsizetype page, QStringView letters) const
{
    if (page >= m_pages.size() || letters.size() < m_leastPiece)
        return false;
    const qsizetype here = longestHead(letters, m_pages[page]);
    return here == letters.size() || (here >= m_leastPiece && goesOn(page + 1, letters.mid(here)));
}

QStringList texts(const pdf::Document& document)
{
    Collector collector;
    for (const pdf::Block& block : document.blocks)
        std::visit(collector, block);
    return collector.all;
}

Result<void> compare(const pdf::Document& document, int pages, const pdf::Reading& reading,
                     const std::vector<QByteArray>& digests)
{
    const auto differs = [](const QString& what) {
        return failure(
            Error::Kind::Machine,
            tr("The exported file was read back and is not what was written: %1 Export it again.").arg(what));
    };
    if (!reading.flaws.isEmpty())
        return differs(reading.flaws.first());
    if (reading.seal.state != pdf::SealCheck::State::Whole)
        return differs(tr("its seal does not match."));
    if (!reading.recorded || *reading.recorded != reading.found)
        return differs(tr("its record of pages and parts does not match."));
    if (reading.pages.size() != pages)
        return differs(tr("it has %n pages instead of %1.", nullptr, formOf(std::ssize(reading.pages))).arg(pages));
    for (size_t index = 0; index < document.attachments.size(); ++index) {
        const auto found =
            std::ranges::find(reading.embedded, document.attachments[index].name, &pdf::Embedded::name);
        if (found == reading.embedded.end() || found->sha256 != digests[index])
            return differs(
                tr("the embedded file %1 is missing or differs.").arg(document.attachments[index].name));
    }
    PrintedText printed(reading.pages);
    for (const QString& text : texts(document))
        if (!printed.says(text))
            return differs(tr("its pages lack the text “%1”.").arg(text.left(80)));
    return {};
}

} // namespace tekigo
