#include "dossier/dossier.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

bool isJapanese(const QString& entry)
{
    static const QRegularExpression letters(u"[\\p{sc:Han}\\p{sc:Hiragana}\\p{sc:Katakana}]"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return entry.contains(letters);
}

/// Counts the entries of one field after the other; a field without one is passed over.
class Counting
{
public:
    void field(const Text& name)
    {
        drop();
        m_fields.push_back({name, 0});
    }

    void entry(const QString& text)
    {
        if (isJapanese(text))
            ++m_fields.back().count;
    }

    std::vector<Untranslated> take()
    {
        drop();
        return std::move(m_fields);
    }

private:
    void drop()
    {
        if (!m_fields.empty() && m_fields.back().count == 0)
            m_fields.pop_back();
    }

    std::vector<Untranslated> m_fields;
};

void addIdentity(Counting& fields, const Assessment& all)
{
    fields.field({u"申請者"_s, u"applicant"_s});
    for (const QString& entry : {all.maker.name, all.maker.address, all.maker.representative, all.maker.contact})
        fields.entry(entry);
    fields.field({u"製品名"_s, u"product name"_s});
    fields.entry(all.product.name);
    fields.field({u"版の名称"_s, u"revision label"_s});
    fields.entry(all.revision.label);
    fields.field({u"取扱い"_s, u"confidentiality mark"_s});
    fields.entry(all.revision.confidentiality);
}

void addAnswers(Counting& fields, const Catalogue& catalogue, const Assessment& all)
{
    fields.field({u"文章の回答と表の行"_s, u"answers in words and rows of tables"_s});
    for (const auto& [id, answer] : all.answers) {
        const Question* question = catalogue.question(id);
        if (!question || !answer.value)
            continue;
        if (const auto* text = std::get_if<QString>(&*answer.value))
            fields.entry(*text);
        if (const auto* table = std::get_if<Table>(&*answer.value))
            for (const Row& row : table->rows) {
                QString cells;
                for (const auto& [column, cell] : row)
                    if (const auto* words = std::get_if<QString>(&cell))
                        cells += *words;
                fields.entry(cells);
            }
    }
    fields.field({u"回答の補足"_s, u"notes on answers"_s});
    for (const auto& [id, answer] : all.answers)
        fields.entry(answer.note);
}

void addRecords(Counting& fields, const Assessment& all)
{
    fields.field({u"実際の結果"_s, u"actual results of tests"_s});
    for (const TestRecord& record : all.tests)
        fields.entry(record.actual);
    fields.field({u"実施しなかった手順の理由"_s, u"reasons why steps were not done"_s});
    for (const TestRecord& record : all.tests)
        for (const StepRecord& step : record.steps)
            fields.entry(step.reason);
    fields.field({u"試験者、供試品、測定器"_s, u"testers, units under test and instruments"_s});
    for (const TestRecord& record : all.tests)
        fields.entry(record.tester + record.unit + record.instrument);
    fields.field({u"証拠の表題"_s, u"titles of evidence"_s});
    for (const Evidence& evidence : all.evidence)
        fields.entry(evidence.title);
    fields.field({u"証拠の該当箇所"_s, u"places within evidence"_s});
    for (const Evidence& evidence : all.evidence)
        for (const EvidenceLink& link : evidence.links)
            fields.entry(link.locator.place);
    fields.field({u"同一とみなす理由"_s, u"reasons why models are the same"_s});
    for (const Evidence& evidence : all.evidence)
        fields.entry(evidence.coverage.reason);
    for (const TestRecord& record : all.tests)
        fields.entry(record.coverage.reason);
    fields.field({u"承認の氏名とコメント"_s, u"names and comments of approvals"_s});
    for (const Approval& approval : all.approvals)
        fields.entry(approval.name + approval.comment);
}

} // namespace

std::vector<Untranslated> untranslated(const Dossier& dossier)
{
    if (dossier.language == Language::Japanese)
        return {};
    Counting fields;
    addIdentity(fields, dossier.assessment);
    addAnswers(fields, dossier.catalogue, dossier.assessment);
    addRecords(fields, dossier.assessment);
    return fields.take();
}

Text untranslatedWords(const std::vector<Untranslated>& fields)
{
    QStringList ja;
    QStringList en;
    for (const Untranslated& field : fields) {
        ja += field.field.ja + u" %1件"_s.arg(field.count);
        en += field.field.en + u": %1"_s.arg(field.count);
    }
    return {ja.join(u"、"_s), en.join(u", "_s)};
}

} // namespace tekigo
