#include "workspace/credentialrecord.h"

#include "assessment/credentialwording.h"
#include "instrument/credentialreport.h"
#include "instrument/reader.h"

#include <QCoreApplication>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(CredentialRecord)
};

} // namespace

CodeWords codeWordsOf(const Workspace& workspace, const Revision& revision)
{
    const auto product = workspace.product(revision.product);
    if (!product)
        return {};
    const auto maker = workspace.maker(product->maker);
    return {.makers = maker ? QStringList{maker->name} : QStringList(), .models = product->models};
}

int presetMinimumOf(const Workspace& workspace, const Revision& revision)
{
    const int minimum = revision.targets.isEmpty() ? 0 : presetMinimum(workspace.catalogue(), revision.targets);
    return minimum > 0 ? minimum : presetMinimum(workspace.catalogue());
}

Result<FindingId> recordList(Workspace& workspace, const RevisionId& revision, const CredentialListSeen& seen,
                             Language language)
{
    const auto of = workspace.revision(revision);
    if (!of)
        return failure(Error::Kind::Input, Says::tr("There is no revision “%1”.").arg(revision.text));
    const QString instrument = instrumentName();
    const QByteArray report = credentialReport(
        seen, instrument, requirementsOfList(workspace.catalogue(), of->targets), language);
    const auto taken = workspace.files().take(report, credentialReportName(seen));
    if (!taken)
        return std::unexpected(taken.error());
    Evidence file;
    file.file = taken->file;
    file.fileName = taken->fileName;
    file.mimeType = u"text/plain"_s;
    file.modified = taken->modified;
    file.title = findingName(seen).in(language);
    file.kind = u"test-report"_s;
    const auto ids = workspace.addFindings(
        revision, {Observation{.seen = seen, .instrument = instrument, .firmware = {}, .files = {file}}});
    if (!ids)
        return std::unexpected(ids.error());
    return ids->front();
}

} // namespace tekigo
