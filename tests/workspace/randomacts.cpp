#include "randomacts.h"

#include "assessment/approving.h"

namespace tekigo {

using namespace Qt::StringLiterals;

RandomActs::RandomActs(Workspace& workspace, quint32 seed)
    : m_workspace(workspace)
    , m_random(seed)
{
}

Result<void> RandomActs::one()
{
    using Do = Done (RandomActs::*)();
    struct Chance
    {
        Do act;
        int weight;
    };
    static const std::vector<Chance> chances = {
        {&RandomActs::addMaker, 1},       {&RandomActs::setMaker, 1},     {&RandomActs::removeMaker, 1},
        {&RandomActs::addProduct, 2},     {&RandomActs::setProduct, 2},   {&RandomActs::removeProduct, 1},
        {&RandomActs::addRevision, 2},    {&RandomActs::copyRevision, 3}, {&RandomActs::setRevision, 2},
        {&RandomActs::removeRevision, 1}, {&RandomActs::answer, 12},      {&RandomActs::import, 3},
        {&RandomActs::addEvidence, 4},    {&RandomActs::setEvidence, 4},  {&RandomActs::removeEvidence, 2},
        {&RandomActs::addTest, 3},        {&RandomActs::setTest, 2},      {&RandomActs::removeTest, 1},
        {&RandomActs::addFinding, 2},     {&RandomActs::setEffective, 1},   {&RandomActs::confirm, 1},
        {&RandomActs::adopt, 1},          {&RandomActs::approve, 3},
    };
    static const int total = [] {
        int sum = 0;
        for (const Chance& chance : chances)
            sum += chance.weight;
        return sum;
    }();
    int place = below(total);
    for (const Chance& chance : chances)
        if ((place -= chance.weight) < 0)
            return (this->*chance.act)();
    return {};
}

/// Japanese, quotes, marks of SQL and JSON, characters beyond U+FFFF, nothing at all.
QString RandomActs::words()
{
    static const QStringList all = {u""_s,
                                    u"適合"_s,
                                    u"O'Brien \"x\" \\ ; --"_s,
                                    u"𠮷野家 😀"_s,
                                    u"行1\n行2"_s,
                                    u"%1 %2 %s"_s,
                                    u"{\"a\":[1]}"_s,
                                    u"  空白  "_s,
                                    u"NULL"_s,
                                    u"ｶﾅ ＡＢＣ"_s,
                                    QString(300, u'長'),
                                    QString(QChar(0xd800)),
                                    QString(QChar(0)) + u"後"_s};
    return all[below(int(all.size()))];
}

const Question& RandomActs::question()
{
    const auto& questions = m_workspace.catalogue().questions;
    while (true)
        if (const Question* asked = pick(questions); !asked->found)
            return *asked;
}

Value RandomActs::valueFor(const Question& asked)
{
    switch (asked.type) {
    case AnswerType::Bool:
        return below(2) == 0;
    case AnswerType::Choice:
        return pick(asked.choices)->id;
    case AnswerType::Choices:
        return below(4) == 0 ? QStringList() : QStringList(pick(asked.choices)->id);
    case AnswerType::Integer:
        return asked.minimum.value_or(0) + below(4);
    case AnswerType::Text:
        return below(5) == 0 ? Value(None()) : Value(u"答え %1"_s.arg(below(100)));
    case AnswerType::Date:
        return below(5) == 0 ? Value(None()) : Value(day());
    case AnswerType::Table:
        break;
    }
    Table table;
    for (int row = below(4); row > 0; --row) {
        Row& cells = table.rows.emplace_back();
        for (const Column& column : asked.columns) {
            if (column.type == AnswerType::Bool)
                cells[column.id] = below(2) == 0;
            else if (column.type == AnswerType::Choice)
                cells[column.id] = pick(column.choices)->id;
            else if (column.type == AnswerType::Text)
                cells[column.id] = u"欄 %1"_s.arg(below(50));
        }
    }
    return table;
}

Answer RandomActs::answerFor(const Question& asked)
{
    Answer answer;
    if (below(8) != 0)
        answer.value = valueFor(asked);
    answer.note = words();
    answer.confirmed = below(5) != 0;
    return answer;
}

std::optional<RevisionId> RandomActs::someRevision()
{
    const auto revisions = m_workspace.revisions({});
    const Revision* revision = pick(revisions);
    return revision ? std::optional(revision->id) : std::nullopt;
}

EvidenceLink RandomActs::someLink()
{
    const Checklist& list = *pick(m_workspace.catalogue().checklists);
    const int first = below(4);
    return {list.id,
            below(4) == 0 ? u"scope"_s : pick(list.requirements)->id,
            {first, first == 0 || below(2) == 0 ? 0 : first + below(3), words()}};
}

Result<void> RandomActs::answer()
{
    const auto revision = someRevision();
    const Question& asked = question();
    return revision ? m_workspace.setAnswer(*revision, asked.id, answerFor(asked)) : Done();
}

Result<void> RandomActs::import()
{
    const auto revision = someRevision();
    std::map<QString, Answer> answers;
    for (int i = 0; i < 12; ++i) {
        const Question& asked = question();
        answers[asked.id] = answerFor(asked);
    }
    return revision ? m_workspace.setAnswers(*revision, answers) : Done();
}

Result<void> RandomActs::addMaker()
{
    Maker maker;
    maker.name = words();
    maker.address = words();
    if (auto added = m_workspace.addMaker(maker); !added)
        return std::unexpected(added.error());
    return {};
}

Result<void> RandomActs::setMaker()
{
    const auto makers = m_workspace.makers();
    if (makers.empty())
        return {};
    Maker maker = *pick(makers);
    maker.contact = words();
    maker.representative = words();
    return m_workspace.setMaker(maker);
}

Result<void> RandomActs::removeMaker()
{
    const auto makers = m_workspace.makers();
    if (makers.empty())
        return {};
    const MakerId id = pick(makers)->id;
    for (const Product& product : m_workspace.products())
        if (product.maker == id)
            return {};
    return m_workspace.removeMaker(id);
}

Result<void> RandomActs::addProduct()
{
    const auto makers = m_workspace.makers();
    if (makers.empty())
        return {};
    Product product;
    product.maker = pick(makers)->id;
    product.name = words();
    product.models = {words(), words()};
    if (auto added = m_workspace.addProduct(product); !added)
        return std::unexpected(added.error());
    return {};
}

Result<void> RandomActs::setProduct()
{
    const auto products = m_workspace.products();
    const auto makers = m_workspace.makers();
    if (products.empty())
        return {};
    Product product = *pick(products);
    product.maker = pick(makers)->id;
    product.models += words();
    product.certification = {words(), day(), words()};
    product.label = {words(), day(), std::nullopt, LabelStatus(below(5))};
    return m_workspace.setProduct(product);
}

Result<void> RandomActs::removeProduct()
{
    const auto products = m_workspace.products();
    return products.empty() || below(3) != 0 ? Done() : m_workspace.removeProduct(pick(products)->id);
}

Result<void> RandomActs::addRevision()
{
    const auto products = m_workspace.products();
    if (products.empty())
        return {};
    Revision revision;
    revision.product = pick(products)->id;
    revision.label = words();
    revision.firmware = QString::number(below(3));
    if (auto added = m_workspace.addRevision(revision); !added)
        return std::unexpected(added.error());
    return {};
}

Result<void> RandomActs::copyRevision()
{
    const auto revisions = m_workspace.revisions({});
    if (revisions.empty())
        return {};
    Revision revision = *pick(revisions);
    revision.copiedFrom = revision.id;
    revision.firmware = QString::number(below(3));
    revision.hardware = QString::number(below(2));
    if (auto added = m_workspace.addRevision(revision); !added)
        return std::unexpected(added.error());
    return {};
}

Result<void> RandomActs::setRevision()
{
    const auto revisions = m_workspace.revisions({});
    if (revisions.empty())
        return {};
    Revision revision = *pick(revisions);
    revision.targets = {u"jc-star-1"_s};
    revision.date = below(2) == 0 ? std::optional(day()) : std::nullopt;
    revision.preparedBy = words();
    revision.confidentiality = words();
    return m_workspace.setRevision(revision);
}

Result<void> RandomActs::removeRevision()
{
    const auto revision = someRevision();
    return revision ? m_workspace.removeRevision(*revision) : Done();
}

Result<void> RandomActs::addEvidence()
{
    const auto revision = someRevision();
    if (!revision)
        return {};
    std::vector<Evidence> all;
    for (int count = 1 + below(3); count > 0; --count) {
        const auto taken =
            m_workspace.files().take(QByteArray("content ") + QByteArray::number(below(20)), u"証跡.txt"_s);
        if (!taken)
            return std::unexpected(taken.error());
        Evidence evidence;
        evidence.revision = *revision;
        evidence.file = taken->file;
        evidence.fileName = taken->fileName;
        evidence.mimeType = taken->mimeType;
        evidence.modified = taken->modified;
        evidence.title = words();
        for (int links = below(3); links > 0; --links)
            evidence.links.push_back(someLink());
        all.push_back(std::move(evidence));
    }
    if (auto added = m_workspace.addEvidence(all); !added)
        return std::unexpected(added.error());
    return {};
}

Result<void> RandomActs::setEvidence()
{
    const auto revision = someRevision();
    if (!revision)
        return {};
    const auto all = sure(m_workspace.assessment(*revision)).evidence;
    if (all.empty())
        return {};
    Evidence evidence = *pick(all);
    evidence.title = words();
    evidence.slot = Slot(below(8));
    evidence.confidentiality = below(2) == 0 ? Confidentiality::Confidential : Confidentiality::Ordinary;
    evidence.date = day();
    evidence.firmware = QString::number(below(3));
    evidence.coverage = {.models = below(2) == 0 ? QStringList(words()) : QStringList(),
                         .madeOn = {},
                         .reason = below(2) == 0 ? words() : QString()};
    if (below(2) == 0 && !evidence.links.empty())
        evidence.links.erase(evidence.links.begin());
    evidence.links.push_back(someLink());
    return m_workspace.setEvidence(evidence);
}

Result<void> RandomActs::removeEvidence()
{
    const auto revision = someRevision();
    if (!revision)
        return {};
    const auto all = sure(m_workspace.assessment(*revision)).evidence;
    return all.empty() ? Done() : m_workspace.removeEvidence(pick(all)->id);
}

Result<void> RandomActs::addTest()
{
    const auto revision = someRevision();
    if (!revision)
        return {};
    TestRecord record;
    record.revision = *revision;
    record.testCase = pick(m_workspace.catalogue().testCases)->id;
    record.outcome = TestRecord::Outcome(below(2));
    record.actual = words();
    record.tester = words();
    record.date = day();
    for (const Evidence& evidence : sure(m_workspace.assessment(*revision)).evidence)
        if (below(2) == 0)
            record.evidence.push_back(evidence.id);
    if (auto added = m_workspace.addTestRecord(record); !added)
        return std::unexpected(added.error());
    return {};
}

Result<void> RandomActs::setTest()
{
    const auto revision = someRevision();
    if (!revision)
        return {};
    const auto all = sure(m_workspace.assessment(*revision)).tests;
    if (all.empty())
        return {};
    TestRecord record = *pick(all);
    record.outcome = TestRecord::Outcome(below(2));
    record.calibrated = day();
    record.instrument = words();
    record.evidence.clear();
    return m_workspace.setTestRecord(record);
}

Result<void> RandomActs::removeTest()
{
    const auto revision = someRevision();
    if (!revision)
        return {};
    const auto all = sure(m_workspace.assessment(*revision)).tests;
    return all.empty() ? Done() : m_workspace.removeTestRecord(pick(all)->id);
}

Result<void> RandomActs::addFinding()
{
    const auto revision = someRevision();
    if (!revision)
        return {};
    const Assessment all = sure(m_workspace.assessment(*revision));
    if (all.evidence.empty())
        return {};
    if (!all.findings.empty() && below(3) == 0)
        return m_workspace.removeFinding(pick(all.findings)->id);
    const auto added = m_workspace.addFindings(*revision, {{.seen = *pick(m_seen),
                                                            .instrument = u"Nmap 7.93"_s,
                                                            .firmware = words(),
                                                            .files = {*pick(all.evidence)}}});
    return added ? Done() : std::unexpected(added.error());
}

/// What waits for it, one or all.
Result<void> RandomActs::confirm()
{
    const auto revision = someRevision();
    if (!revision)
        return {};
    Confirmation what;
    for (const CarryItem& item : sure(m_workspace.piles(*revision)).again) {
        if (below(3) == 0)
            continue;
        if (item.kind == CarryItem::Kind::Answer)
            what.questions += item.id;
        else if (item.kind == CarryItem::Kind::Evidence)
            what.evidence.push_back({item.id});
        else if (item.kind == CarryItem::Kind::Test)
            what.tests.push_back({item.id});
    }
    return m_workspace.confirm(*revision, what, u"理由 "_s + words());
}

Result<void> RandomActs::adopt()
{
    const auto into = someRevision();
    const auto from = someRevision();
    if (!into || !from || *into == *from)
        return {};
    const Assessment source = sure(m_workspace.assessment(*from));
    std::vector<EvidenceId> evidence;
    std::vector<TestRecordId> tests;
    for (const Evidence& one : source.evidence)
        if (below(2) == 0)
            evidence.push_back(one.id);
    for (const TestRecord& one : source.tests)
        if (below(2) == 0)
            tests.push_back(one.id);
    return m_workspace.adopt(*into, evidence, tests, u"理由 "_s + words());
}

Result<void> RandomActs::setEffective()
{
    return m_workspace.setEffective(u"terminal-2026-draft"_s,
                                    below(2) == 0 ? std::optional(day()) : std::nullopt);
}

/// The next step, or now and then a way back.
Result<void> RandomActs::approve()
{
    const auto revision = someRevision();
    if (!revision)
        return {};
    const auto standing = approvalStanding(m_workspace.catalogue(), sure(m_workspace.assessment(*revision)));
    const bool back = standing.last() && (!standing.next() || below(4) == 0);
    const auto id = m_workspace.approve({.id = {},
                                         .revision = *revision,
                                         .checklist = {},
                                         .requirement = {},
                                         .step = back ? Approval::Step::SentBack : *standing.next(),
                                         .name = u"佐藤"_s + words(),
                                         .date = m_workspace.today(),
                                         .comment = u"図 3"_s + words(),
                                         .of = {}});
    return id ? Result<void>() : std::unexpected(id.error());
}

} // namespace tekigo
