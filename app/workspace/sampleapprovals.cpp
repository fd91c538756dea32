#include "workspace/sampleapprovals.h"

#include "assessment/approving.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tekigo {

using namespace Qt::StringLiterals;

Result<void> addSampleApprovals(Workspace& workspace, const RevisionId& revision, const QJsonObject& manifest)
{
    for (const QJsonValue each : manifest.value(u"approvals"_s).toArray()) {
        const Approval approval{.id = {},
                                .revision = revision,
                                .checklist = {},
                                .requirement = {},
                                .step = stepNamed(each[u"step"_s].toString()).value_or(Approval::Step::SentBack),
                                .name = each[u"name"_s].toString(),
                                .date = QDate::fromString(each[u"date"_s].toString(), Qt::ISODate),
                                .comment = each[u"comment"_s].toString(),
                                .of = {}};
        if (const auto id = workspace.approve(approval); !id)
            return std::unexpected(id.error());
    }
    return {};
}

} // namespace tekigo
