#include "dossier/stillsaid.h"

#include "assessment/phrase.h"
#include "dossier/persons.h"
#include "dossier/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qsizetype shortestName = 3; ///< characters: what is shorter stands in any text

/// Collects the texts that name one of some documents.
class Citing
{
public:
    explicit Citing(const QStringList& documents)
        : m_documents(documents)
    {
        std::ranges::stable_sort(m_documents, std::ranges::greater{}, &QString::size);
    }

    void look(const Text& where, const QString& text)
    {
        for (const QString& document : m_documents)
            if (names(text, document))
                return m_found.push_back(phrase({u"%1「%2」"_s, u"%1 (“%2”)"_s}, {where, same(document)}));
    }

    void look(const Text& where, const Question& question, const Value& value)
    {
        if (const auto* text = std::get_if<QString>(&value); text && question.type == AnswerType::Text)
            look(where, *text);
        const auto* table = std::get_if<Table>(&value);
        for (size_t row = 0; table && row < table->rows.size(); ++row)
            for (const auto& [column, cell] : table->rows[row])
                if (const auto* words = std::get_if<QString>(&cell))
                    look(phrase({u"%1 %2行目"_s, u"%1, row %2"_s},
                                {where, same(QString::number(row + 1))}),
                         *words);
    }

    std::vector<Text> take() { return std::move(m_found); }

private:
    /// 「添付 2」 does not stand in 「添付 24」.
    static bool names(const QString& text, const QString& document)
    {
        for (qsizetype at = text.indexOf(document); at >= 0; at = text.indexOf(document, at + 1)) {
            const qsizetype end = at + document.size();
            if (!document.back().isDigit() || end == text.size() || !text[end].isDigit())
                return true;
        }
        return false;
    }

    QStringList m_documents;
    std::vector<Text> m_found;
};

std::vector<Text> citing(const Dossier& edition)
{
    const Assessment& all = edition.assessment;
    Citing citing(edition.redaction->documents);
    for (const Question& question : edition.catalogue.questions) {
        const auto answer = all.answers.find(question.id);
        if (answer == all.answers.end())
            continue;
        citing.look(phrase({u"「%1」の補足"_s, u"note on “%1”"_s}, {question.label}), answer->second.note);
        if (answer->second.value)
            citing.look(phrase({u"「%1」の回答"_s, u"answer to “%1”"_s}, {question.label}), question, *answer->second.value);
    }
    for (const TestRecord& record : all.tests) {
        const Text where = phrase({u"試験記録 %1"_s, u"test record %1"_s}, {same(record.id.text)});
        citing.look(where, record.actual);
        for (const StepRecord& step : record.steps)
            citing.look(where, step.reason);
        citing.look(where, record.coverage.reason);
    }
    for (const Evidence& evidence : all.evidence)
        citing.look(words::evidence(evidence.number), evidence.coverage.reason);
    return citing.take();
}

} // namespace

QStringList namesOfDocument(const Catalogue& catalogue, const Evidence& evidence)
{
    static const QRegularExpression aside(u"[（(].*$"_s);
    static const QRegularExpression number(u"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*-[A-Za-z]*[0-9]+"_s);
    QStringList names{words::evidence(evidence.number).ja, words::evidence(evidence.number).en};
    const QString title = QString(evidence.title).remove(aside).trimmed();
    names += title;
    for (const QString& text : {evidence.title, evidence.fileName})
        for (auto found = number.globalMatch(text); found.hasNext();)
            names += found.next().captured();
    if (const EvidenceKind* kind = catalogue.evidenceKind(evidence.kind))
        for (const QString& called : kind->title.ja.split(u'・'))
            if (title.endsWith(called))
                names += called;
    names.removeIf([](const QString& name) { return name.size() < shortestName; });
    names.removeDuplicates();
    return names;
}

Result<StillSaid> stillSaid(const Dossier& edition, Progress& progress)
{
    StillSaid said;
    if (!edition.redaction)
        return said;
    const auto files = personsInFiles(edition, progress);
    if (!files)
        return std::unexpected(files.error());
    for (const NamedFile& file : *files)
        (file.found ? said.named : said.unread).push_back(namedWords(file));
    said.cited = citing(edition);
    return said;
}

} // namespace tekigo
