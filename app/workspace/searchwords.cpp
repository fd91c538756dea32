#include "workspace/searchwords.h"

#include "assessment/names.h"
#include "assessment/phrase.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar between = QChar(0x1e); ///< record separator: in no text that people type
constexpr qsizetype before = 24;       ///< characters shown before the first hit
constexpr qsizetype snippetLength = 160;

QString lines(const QStringList& all)
{
    QStringList there = all;
    there.removeAll(QString());
    return there.join(u'\n');
}

Text choiceSays(const std::vector<Choice>& choices, const QString& id)
{
    const auto found = std::ranges::find(choices, id, &Choice::id);
    return found == choices.end() ? same(id) : found->label;
}

void append(Text& all, const Text& part)
{
    for (const auto& [to, from] : {std::pair(&all.ja, &part.ja), std::pair(&all.en, &part.en)})
        *to += (to->isEmpty() || from->isEmpty() ? QString() : u" / "_s) + *from;
}

void addRow(QString& all, const QString& row)
{
    all += (all.isEmpty() || row.isEmpty() ? QString() : u" ｜ "_s) + row;
}

Text cellSays(const Column& column, const Cell& cell)
{
    if (const auto* text = std::get_if<QString>(&cell))
        return column.type == AnswerType::Choice ? choiceSays(column.choices, *text) : same(*text);
    if (const auto* number = std::get_if<qint64>(&cell))
        return same(QString::number(*number));
    return {}; // nobody looks for a yes or a no among others
}

/// A value as people read it.
struct InWords
{
    const Question* question;

    Text operator()(None) const { return {u"なし"_s, u"none"_s}; }
    Text operator()(bool yes) const { return yes ? Text{u"はい"_s, u"Yes"_s} : Text{u"いいえ"_s, u"No"_s}; }
    Text operator()(qint64 number) const { return same(QString::number(number)); }
    Text operator()(const QDate& date) const { return same(date.toString(Qt::ISODate)); }
    Text operator()(const QString& text) const
    {
        return question && question->type == AnswerType::Choice ? choiceSays(question->choices, text)
                                                                : same(text);
    }
    Text operator()(const QStringList& ids) const
    {
        Text all;
        for (const QString& id : ids)
            append(all, question ? choiceSays(question->choices, id) : same(id));
        return all;
    }
    Text operator()(const Table& table) const
    {
        Text all;
        for (const Row& row : table.rows) {
            Text line;
            for (const Column& column : question ? question->columns : std::vector<Column>())
                if (const auto cell = row.find(column.id); cell != row.end())
                    append(line, cellSays(column, cell->second));
            addRow(all.ja, line.ja);
            addRow(all.en, line.en);
        }
        return all;
    }
};

/// Not in the middle of a character that is made of several.
qsizetype boundary(const QString& text, qsizetype at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    return finder.isAtBoundary() ? at : finder.toPreviousBoundary();
}

QString onOneLine(const QString& text)
{
    QString line = text;
    for (QChar& character : line)
        if (character.isSpace() || character.category() == QChar::Other_Control)
            character = u' ';
    return line;
}

Snippet cut(const QString& whole, const QStringList& words)
{
    std::vector<Hit> marks = anyHitsIn(whole, words);
    const qsizetype first = marks.empty() ? 0 : marks.front().start;
    const qsizetype start = first <= before ? 0 : boundary(whole, first - before);
    const qsizetype end =
        whole.size() - start <= snippetLength ? whole.size() : boundary(whole, start + snippetLength);
    Snippet snippet;
    snippet.text = (start > 0 ? u"…"_s : QString()) + whole.sliced(start, end - start) +
                   (end < whole.size() ? u"…"_s : QString());
    const auto shift = int(start) - (start > 0 ? 1 : 0);
    for (const Hit& mark : marks)
        if (mark.start + mark.length <= end)
            snippet.marks.push_back({mark.start - shift, mark.length});
    return snippet;
}

} // namespace

QString joined(const SearchedText& text)
{
    return text.says.ja + between + (text.says.en == text.says.ja ? QString() : text.says.en) + between +
           text.typed;
}

QString searchedText(const Maker& maker)
{
    return joined(
        {{}, lines({maker.name, maker.address, maker.representative, maker.corporateNumber, maker.contact})});
}

QString searchedText(const Product& product)
{
    return joined(
        {{},
         lines(QStringList{product.name} + product.models +
               QStringList{product.kind, product.use, product.configuration, product.certification.number,
                           product.certification.body, product.label.number})});
}

QString searchedText(const Revision& revision)
{
    return joined({{},
                   lines({revision.label, revision.hardware, revision.firmware, revision.preparedBy,
                          revision.id.text})});
}

QString searchedText(const Evidence& evidence)
{
    QStringList places;
    for (const EvidenceLink& link : evidence.links)
        places += link.locator.place;
    places.removeDuplicates();
    return joined({evidenceName(evidence),
                   lines(QStringList{evidence.title, evidence.fileName, evidence.firmware} + places)});
}

QString searchedText(const Catalogue& catalogue, const TestRecord& record)
{
    const TestCase* testCase = catalogue.testCase(record.testCase);
    const Text title = testCase ? phrase({u"%1 %2"_s, u"%1 %2"_s}, {same(record.testCase), testCase->title})
                                : same(record.testCase);
    QStringList said{record.actual, record.tester, record.unit, record.firmware, record.instrument};
    for (const StepRecord& step : record.steps)
        said += step.reason;
    return joined({title, lines(said)});
}

QString searchedText(const Catalogue& catalogue, const QString& question, const Answer& answer)
{
    SearchedText text;
    if (answer.value)
        text.says = std::visit(InWords{catalogue.question(question)}, *answer.value);
    text.typed = answer.note;
    return text.says.isEmpty() && text.typed.isEmpty() ? QString() : joined(text);
}

Snippet snippetOf(const QString& searched, const QStringList& words, Language language)
{
    const QStringList parts = searched.split(between);
    if (parts.size() != 3)
        return cut(onOneLine(searched), words);
    const bool english = language == Language::English && !parts[1].isEmpty();
    for (const QString& part : {parts[english ? 1 : 0], parts[2], parts[english ? 0 : 1]})
        if (!anyHitsIn(part, words).empty())
            return cut(onOneLine(part), words);
    return cut(onOneLine(parts[0]), words);
}

} // namespace tekigo
