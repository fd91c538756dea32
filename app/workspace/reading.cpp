// What is in a workspace.
#include "checklist/reader.h"
#include "storage/documents.h"
#include "workspace/state.h"

namespace tekigo {

namespace {

template<class Thing>
std::optional<Thing> orNothing(Result<Thing> found)
{
    return found ? std::optional(std::move(*found)) : std::nullopt;
}

} // namespace

QString Workspace::folder() const
{
    return d->folder;
}

bool Workspace::readOnly() const
{
    return d->readOnly;
}

const Catalogue& Workspace::catalogue() const
{
    return d->catalogue;
}

const Catalogue& Workspace::Private::catalogueOf(const std::optional<Baseline>& baseline) const
{
    if (!baseline || baseline->documents.empty() || baseline->documents == documents)
        return catalogue;
    if (const auto read = submittedCatalogues.find(baseline->documents); read != submittedCatalogues.end())
        return read->second;
    const auto texts = readDocuments(database, baseline->documents);
    auto then = texts ? readCatalogue(*texts, baseline->dossierNumber) : Result<Catalogue>(errorOf(texts));
    if (!then) {
        // What is loaded is the best that is left; check() names what is lost.
        qCritical("%s", qUtf8Printable(then.error().text));
        return catalogue;
    }
    return submittedCatalogues.emplace(baseline->documents, std::move(*then)).first->second;
}

const Catalogue& Workspace::catalogueOf(const Assessment& assessment) const
{
    return d->catalogueOf(assessment.baseline);
}

EvidenceFiles Workspace::files() const
{
    return EvidenceFiles(d->folder);
}

QUndoStack* Workspace::undoStack() const
{
    return d->journal.stack();
}

Text Workspace::undoSays() const
{
    return d->journal.undoSays();
}

Text Workspace::redoSays() const
{
    return d->journal.redoSays();
}

std::vector<Maker> Workspace::makers() const
{
    return d->listed(readMakers(d->database));
}

std::vector<Product> Workspace::products() const
{
    return d->listed(readProducts(d->database));
}

std::vector<Revision> Workspace::revisions(const ProductId& product) const
{
    if (product.isEmpty())
        return d->listed(readRevisions(d->database));
    return d->listed(readRevisionsOf(d->database, numberOf(product)));
}

std::optional<Maker> Workspace::maker(const MakerId& id) const
{
    return orNothing(d->maker(id));
}

std::optional<Product> Workspace::product(const ProductId& id) const
{
    return orNothing(d->product(id));
}

std::optional<Revision> Workspace::revision(const RevisionId& id) const
{
    return orNothing(d->revision(id));
}

std::optional<Evidence> Workspace::evidence(const EvidenceId& id) const
{
    return orNothing(d->evidence(id));
}

Result<Assessment> Workspace::Private::live(const RevisionId& id) const
{
    if (lastRead && lastRead->revision.id == id) {
        Assessment again = *lastRead;
        again.damaged = damagedOf(again.evidence); // files come and go without an act
        return again;
    }
    auto revision = this->revision(id);
    if (!revision)
        return errorOf(revision);
    auto product = this->product(revision->product);
    if (!product)
        return errorOf(product);
    auto maker = this->maker(product->maker);
    if (!maker)
        return errorOf(maker);
    const qint64 number = numberOf(id);
    auto answers = readAnswers(database, number);
    auto evidence = readEvidenceOf(database, number);
    auto tests = readTestsOf(database, number);
    auto findings = readFindingsOf(database, number);
    auto bound = answers ? wordingsOf(number, *answers) : std::map<QByteArray, Wording>();
    auto approvals = readApprovalsOf(database, number);
    auto baseline = readBaselineOf(database, number);
    auto effective = readEffective(database);
    const auto changed =
        readTouched(database, {id.text, product->id.text, maker->id.text, settingsSubject()});
    if (!answers || !evidence || !tests || !findings || !approvals || !baseline || !effective ||
        !changed)
        return failure(Error::Kind::Damaged,
                       Says::tr("Revision %1 cannot be read. Check the workspace.").arg(id.text));
    Assessment all{.maker = std::move(*maker),
                   .product = std::move(*product),
                   .revision = std::move(*revision),
                   .answers = std::move(*answers),
                   .evidence = std::move(*evidence),
                   .tests = std::move(*tests),
                   .findings = std::move(*findings),
                   .wordings = std::move(bound),
                   .approvals = std::move(*approvals),
                   .baseline = std::move(*baseline),
                   .effective = std::move(*effective),
                   .damaged = {},
                   .changed = *changed};
    all.damaged = damagedOf(all.evidence);
    if (all.baseline)
        if (const Moves moves = movesSince(all.wordings); !moves.empty())
            for (Evidence& one : all.evidence)
                one = moved(one, moves);
    lastRead = all;
    return all;
}

void surround(Assessment& assessment, const Baseline& submitted)
{
    assessment.maker = submitted.maker;
    assessment.product = submitted.product;
    assessment.effective = submitted.effective;
}

Result<Assessment> Workspace::assessment(const RevisionId& id) const
{
    auto all = d->live(id);
    if (!all || !all->baseline)
        return all;
    const Baseline kept = *all->baseline;
    surround(*all, kept);
    all->changed = kept.changed;
    return all;
}

const std::vector<ChecklistVerdict>& Workspace::verdicts(const RevisionId& id) const
{
    static const std::vector<ChecklistVerdict> none;
    if (const auto kept = d->verdicts.find(id); kept != d->verdicts.end())
        return kept->second;
    const auto all = assessment(id);
    return all ? d->verdicts.emplace(id, judge(catalogueOf(*all), *all)).first->second : none;
}

std::vector<HistoryRow> Workspace::history(const RevisionId& revision) const
{
    if (!revision.isEmpty() && numberOf(revision) == 0)
        return {};
    std::vector<HistoryRow> rows;
    for (const HistoryEntry& entry : d->listed(historyOf(d->database, numberOf(revision))))
        rows.push_back(historyRow(entry));
    return rows;
}

std::map<QString, QDate> Workspace::effectiveDates() const
{
    return d->listed(readEffective(d->database));
}

} // namespace tekigo
