#include "dossier/snapshotedition.h"

#include "assessment/comparisonjson.h"
#include "dossier/formerchanges.h"
#include "dossier/values.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QJsonObject json(const Text& text)
{
    return {{u"ja"_s, text.ja}, {u"en"_s, text.en}};
}

QJsonObject editionJson(const Dossier& dossier, const Comparison& changes)
{
    const FormerEdition& former = *dossier.submitted;
    return {{u"number"_s, dossier.edition()},
            {u"former"_s, QJsonObject{{u"number"_s, former.number},
                                      {u"dossier"_s, former.dossierNumber},
                                      {u"at"_s, former.at.toUTC().toString(Qt::ISODateWithMs)},
                                      {u"snapshot"_s, hex(former.snapshot)}}},
            {u"changes"_s, tekigo::json(changes, std::nullopt)}};
}

QJsonArray withdrawnJson(const std::vector<Withdrawn>& withdrawn)
{
    QJsonArray all;
    for (const Withdrawn& each : withdrawn)
        all.append(QJsonObject{{u"number"_s, each.number}, {u"title"_s, each.title}});
    return all;
}

QJsonArray gapsJson(const Redaction& redaction)
{
    QJsonArray all;
    for (const Redaction::Gap& gap : redaction.gaps)
        all.append(QJsonObject{{u"what"_s, json(gap.what)},
                               {u"title"_s, json(gap.title)},
                               {u"reason"_s, json(gap.reason)},
                               {u"subject"_s, gap.subject}});
    return all;
}

} // namespace

void addEdition(QJsonObject& root, const Dossier& dossier)
{
    if (const auto changes = changesSinceSubmission(dossier))
        root.insert(u"edition"_s, editionJson(dossier, *changes));
    if (const auto withdrawn = withdrawnEvidence(dossier); !withdrawn.empty())
        root.insert(u"withdrawn"_s, withdrawnJson(withdrawn));
    if (!dossier.redaction)
        return;
    root.insert(u"redacted"_s, true);
    root.insert(u"full"_s, hex(dossier.redaction->full));
    root.insert(u"withheld"_s, gapsJson(*dossier.redaction));
}

} // namespace tekigo
