#include "realproduct.h"

#include "base/atomicfile.h"
#include "base/digest.h"
#include "checklist/answersfile.h"
#include "checklist/reader.h"

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace realproduct {

Result<Catalogue> catalogue()
{
    return readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
}

Result<Assessment> answered(const Catalogue& catalogue)
{
    const QString file = QStringLiteral(TEKIGO_TEST_DATA "/router.yaml");
    const auto bytes = readFile(file, 1 << 20);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto facts = readAnswers(*bytes, file, catalogue);
    if (!facts)
        return std::unexpected(facts.error());
    Assessment assessment;
    assessment.maker = {{u"M1"_s},           u"適合電機株式会社"_s,
                        u"東京都千代田区"_s, u"代表取締役 適合 太郎"_s,
                        u"1234567890123"_s,  u"qa@example.jp"_s};
    assessment.product.id = {u"P1"_s};
    assessment.product.name = u"ルータ"_s;
    assessment.product.models = {u"TR-100"_s, u"TR-200"_s};
    assessment.product.kind = u"専用通信回線設備等端末"_s;
    assessment.product.use = u"家庭用"_s;
    assessment.product.configuration = u"本体、ACアダプタ"_s;
    assessment.revision.id = {u"R1"_s};
    assessment.revision.firmware = u"2.0.0"_s;
    assessment.revision.date = QDate(2026, 5, 1);
    for (const Checklist& checklist : catalogue.checklists)
        assessment.revision.targets += checklist.id;
    for (const auto& [question, value] : *facts)
        assessment.answers[question] = {value, {}, true};
    return assessment;
}

namespace {

void attach(Assessment& assessment, const QString& kind, const EvidenceLink& link, Slot slot = Slot::None)
{
    Evidence evidence;
    evidence.number = static_cast<int>(assessment.evidence.size()) + 1;
    evidence.id = {u"E%1"_s.arg(evidence.number)};
    evidence.file = {sha256(evidence.id.text.toUtf8()), 100};
    evidence.fileName = evidence.id.text + u".pdf"_s;
    evidence.kind = kind;
    evidence.firmware = assessment.revision.firmware;
    evidence.slot = slot;
    evidence.links = {link};
    assessment.evidence.push_back(evidence);
}

} // namespace

Assessment proven(const Catalogue& catalogue, Assessment assessment)
{
    for (const Checklist& checklist : catalogue.checklists)
        for (const Requirement& requirement : checklist.requirements)
            for (const EvidenceNeed& need : requirement.evidence)
                attach(assessment, need.kinds.value(0), {checklist.id, requirement.id, {}});
    for (int slot = int(Slot::Outline); slot <= int(Slot::ConfirmationMethod); ++slot)
        attach(assessment, u"other"_s, {}, Slot(slot));
    for (const TestCase& testCase : catalogue.testCases) {
        TestRecord record;
        record.testCase = testCase.id;
        record.date = QDate(2026, 5, 2);
        record.firmware = assessment.revision.firmware;
        assessment.tests.push_back(record);
    }
    return assessment;
}

} // namespace realproduct
