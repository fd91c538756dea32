#include "workspace/restoring.h"

#include "assessment/phrase.h"
#include "base/unfinished.h"
#include "storage/layout.h"
#include "storage/opening.h"
#include "storage/records.h"
#include "workspace/state.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kNewest = 5; ///< acts that a preview names

Result<BackedUpRevision> contentsOf(const Database& database, const Revision& revision, const QString& product)
{
    const qint64 id = numberOf(revision.id);
    const auto answers = readAnswers(database, id);
    const auto evidence = readEvidenceOf(database, id);
    const auto tests = readTestsOf(database, id);
    const auto approvals = readApprovalsOf(database, id);
    const auto baseline = readBaselineOf(database, id);
    if (!answers || !evidence || !tests || !approvals || !baseline)
        return failure(Error::Kind::Damaged, Says::tr("%1 holds records that cannot be read.").arg(database.file()));
    return BackedUpRevision{.product = product,
                            .label = revision.label,
                            .firmware = revision.firmware,
                            .submitted = baseline->has_value(),
                            .answers = qsizetype(answers->size()),
                            .evidence = qsizetype(evidence->size()),
                            .tests = qsizetype(tests->size()),
                            .approvals = qsizetype(approvals->size())};
}

Result<void> readRevisionsInto(BackupContents& contents, const Database& database)
{
    const auto products = readProducts(database);
    if (!products)
        return errorOf(products);
    contents.products = qsizetype(products->size());
    for (const Product& product : *products) {
        const auto revisions = readRevisionsOf(database, numberOf(product.id));
        if (!revisions)
            return errorOf(revisions);
        for (const Revision& revision : *revisions) {
            auto one = contentsOf(database, revision, product.name);
            if (!one)
                return errorOf(one);
            contents.revisions.push_back(std::move(*one));
        }
    }
    return {};
}

Result<void> readHistoryInto(BackupContents& contents, const Database& database)
{
    const auto entries = historyOf(database, 0);
    if (!entries)
        return errorOf(entries);
    for (const HistoryEntry& entry : *entries)
        if (contents.newest.size() < kNewest)
            contents.newest.push_back(historyRow(entry));
    Query digests(database, u"SELECT digest FROM history ORDER BY number"_s);
    while (digests.next())
        contents.digests += digests.text(0);
    return digests.finished();
}

Result<BackupContents> readFrom(const QString& folder)
{
    const auto opened = openDatabase(folder, false);
    if (!opened)
        return errorOf(opened);
    BackupContents contents;
    if (auto read = readRevisionsInto(contents, opened->database); !read)
        return errorOf(read);
    if (auto read = readHistoryInto(contents, opened->database); !read)
        return errorOf(read);
    return contents;
}

/// Acts that both have: each digest covers all before it, so the first that differs parts them.
qint64 common(const BackupContents& backup, const Workspace& open)
{
    const auto same = [&](qint64 number) { return open.digestOfAct(number) == backup.digests.at(number - 1); };
    qint64 low = 0;
    qint64 high = backup.acts();
    while (low < high) {
        const qint64 middle = (low + high + 1) / 2;
        if (same(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

BackupComparison::Kind kindOf(qint64 shared, const BackupComparison& comparison)
{
    using Kind = BackupComparison::Kind;
    if (comparison.onlyInBackup == 0 && comparison.onlyHere == 0)
        return Kind::Same;
    if (shared == 0)
        return Kind::Unrelated;
    if (comparison.onlyInBackup == 0)
        return Kind::Older;
    return comparison.onlyHere == 0 ? Kind::Newer : Kind::Parted;
}

std::vector<HistoryRow> newestOf(const std::vector<HistoryRow>& rows, qint64 most)
{
    const auto count = std::min<qint64>({most, qint64(rows.size()), qint64(kNewest)});
    return {rows.begin(), rows.begin() + count};
}

} // namespace

Result<BackupContents> previewBackup(const QString& file, Progress& progress)
{
    const QString source = QFileInfo(file).absoluteFilePath();
    const QTemporaryDir aside(unfinishedAside());
    if (!aside.isValid())
        return failure(Error::Kind::Machine, Says::tr("The folder %1 cannot be made.").arg(aside.path()));
    const QString copy = layout::database(aside.path());
    const auto about = aboutBackup(source);
    if (!about)
        return errorOf(about);
    const auto evidence = readBackupDatabase(source, copy, progress);
    if (!evidence)
        return errorOf(evidence);
    auto lacking = lackingIn(source, progress);
    if (!lacking)
        return errorOf(lacking);
    auto contents = readFrom(aside.path());
    if (!contents) {
        // Nobody knows the copy; what is meant is the backup.
        contents.error().text.replace(copy, source);
        return contents;
    }
    contents->about = *about;
    contents->size = QFileInfo(source).size();
    contents->evidence = *evidence;
    contents->lacking = std::move(*lacking);
    return contents;
}

BackupComparison compared(const BackupContents& backup, const Workspace& open)
{
    const std::vector<HistoryRow> here = open.history({});
    const qint64 shared = common(backup, open);
    BackupComparison comparison;
    comparison.onlyInBackup = backup.acts() - shared;
    comparison.onlyHere = qint64(here.size()) - shared;
    comparison.kind = kindOf(shared, comparison);
    comparison.inBackup = newestOf(backup.newest, comparison.onlyInBackup);
    comparison.here = newestOf(here, comparison.onlyHere);
    return comparison;
}

Text says(const BackupComparison& comparison)
{
    const Text inBackup = same(QString::number(comparison.onlyInBackup));
    const Text here = same(QString::number(comparison.onlyHere));
    switch (comparison.kind) {
    case BackupComparison::Kind::Same:
        return {u"開いているワークスペースと同じ内容です。"_s, u"It holds what the open workspace holds."_s};
    case BackupComparison::Kind::Older:
        return phrase({u"開いているワークスペースの以前の状態です。その後の %1件の操作は含まれていません。"_s,
                       u"It is the open workspace as it was before. Later acts that are not in it: %1."_s},
                      {here});
    case BackupComparison::Kind::Newer:
        return phrase({u"開いているワークスペースより新しい状態です。開いているワークスペースにない %1件の操作が含まれています。"_s,
                       u"It is newer than the open workspace. Acts that the open one lacks: %1."_s},
                      {inBackup});
    case BackupComparison::Kind::Parted:
        return phrase({u"開いているワークスペースと途中から分かれています。バックアップだけにある操作が %1件、開いている"
                       u"ワークスペースだけにある操作が %2件あります。"_s,
                       u"It parted from the open workspace. Acts only in the backup: %1; only in the open workspace: %2."_s},
                      {inBackup, here});
    case BackupComparison::Kind::Unrelated:
        break;
    }
    return {u"開いているワークスペースとは別のワークスペースのバックアップです。"_s,
            u"It is a backup of another workspace than the open one."_s};
}

} // namespace tekigo
