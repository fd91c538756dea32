// Approvals and submissions as rows.
#include "assessment/approving.h"
#include "storage/codec.h"
#include "storage/columns.h"

namespace tekigo {

using namespace Qt::StringLiterals;
using namespace columns;

namespace {

/// "ab12… jc-star-1:cd34… :ef56…": the digest of what was approved, then what it rested on.
QString contentText(const Approval& approval)
{
    QStringList words{hex(approval.of)};
    for (const auto& [id, digest] : approval.rests)
        words += id + u':' + hex(digest);
    return words.join(u' ');
}

std::map<QString, QByteArray> restsOf(const QString& content)
{
    std::map<QString, QByteArray> rests;
    for (const QString& word : content.split(u' ').mid(1))
        rests[word.section(u':', 0, -2)] = QByteArray::fromHex(word.section(u':', -1).toLatin1());
    return rests;
}

QJsonObject hexes(const std::map<QString, QByteArray>& digests)
{
    QJsonObject object;
    for (const auto& [key, digest] : digests)
        object[key] = hex(digest);
    return object;
}

std::map<QString, QByteArray> digestsIn(const QJsonObject& object)
{
    std::map<QString, QByteArray> digests;
    for (auto one = object.begin(); one != object.end(); ++one)
        digests[one.key()] = QByteArray::fromHex(one.value().toString().toLatin1());
    return digests;
}

} // namespace

TableRow rowOf(const Approval& approval)
{
    return {u"approval"_s,
            {{u"id"_s, numberOf(approval.id)},
             {u"revision"_s, numberOf(approval.revision)},
             {u"checklist"_s, json(approval.checklist)},
             {u"requirement"_s, json(approval.requirement)},
             {u"step"_s, stepId(approval.step)},
             {u"name"_s, json(approval.name)},
             {u"date"_s, json(std::optional(approval.date))},
             {u"comment"_s, json(approval.comment)},
             {u"content"_s, contentText(approval)}}};
}

TableRow rowOf(const Baseline& baseline)
{
    QJsonObject effective;
    for (const auto& [checklist, date] : baseline.effective)
        effective[checklist] = json(std::optional(date));
    QJsonObject surroundings{{u"maker"_s, rowOf(baseline.maker).values},
                             {u"product"_s, rowOf(baseline.product).values},
                             {u"effective"_s, effective},
                             {u"changed"_s, timeText(baseline.changed)},
                             {u"former"_s, numberOf(baseline.former)},
                             {u"former_changed"_s, timeText(baseline.formerChanged)},
                             {u"contents"_s, hexes(baseline.contents)}};
    // Older files have neither, and are written back as they were.
    if (!baseline.documents.empty())
        surroundings[u"documents"_s] = hexes(baseline.documents);
    if (!baseline.verdicts.isEmpty())
        surroundings[u"verdicts"_s] = baseline.verdicts;
    return {u"baseline"_s,
            {{u"revision"_s, numberOf(baseline.revision)},
             {u"at"_s, json(baseline.at)},
             {u"author"_s, json(baseline.by)},
             {u"dossier_number"_s, json(baseline.dossierNumber)},
             {u"sha256"_s, hex(baseline.dossier)},
             {u"size"_s, baseline.dossierSize},
             {u"snapshot"_s, hex(baseline.snapshot)},
             {u"surroundings"_s, compact(surroundings)}}};
}

Approval approvalOf(const QJsonObject& row)
{
    const Columns columns{row};
    return {.id = approvalId(columns.number(u"id"_s)),
            .revision = revisionId(columns.number(u"revision"_s)),
            .checklist = columns.text(u"checklist"_s),
            .requirement = columns.text(u"requirement"_s),
            .step = stepNamed(columns.text(u"step"_s)).value_or(Approval::Step::Prepared),
            .name = columns.text(u"name"_s),
            .date = columns.date(u"date"_s).value_or(QDate()),
            .comment = columns.text(u"comment"_s),
            .of = QByteArray::fromHex(columns.text(u"content"_s).section(u' ', 0, 0).toLatin1()),
            .rests = restsOf(columns.text(u"content"_s))};
}

Baseline baselineOf(const QJsonObject& row)
{
    const Columns columns{row};
    const QJsonObject surroundings = objectOf(columns.text(u"surroundings"_s));
    Baseline baseline{.revision = revisionId(columns.number(u"revision"_s)),
                      .at = columns.time(u"at"_s),
                      .by = columns.text(u"author"_s),
                      .dossierNumber = columns.text(u"dossier_number"_s),
                      .dossier = columns.digest(u"sha256"_s),
                      .dossierSize = columns.number(u"size"_s),
                      .snapshot = columns.digest(u"snapshot"_s),
                      .maker = makerOf(surroundings[u"maker"_s].toObject()),
                      .product = productOf(surroundings[u"product"_s].toObject()),
                      .effective = {},
                      .changed = timeOf(surroundings[u"changed"_s].toString()),
                      .former = revisionId(surroundings[u"former"_s].toInteger()),
                      .formerChanged = timeOf(surroundings[u"former_changed"_s].toString())};
    const QJsonObject effective = surroundings[u"effective"_s].toObject();
    for (auto date = effective.begin(); date != effective.end(); ++date)
        baseline.effective[date.key()] = QDate::fromString(date.value().toString(), Qt::ISODate);
    baseline.contents = digestsIn(surroundings[u"contents"_s].toObject());
    baseline.documents = digestsIn(surroundings[u"documents"_s].toObject());
    baseline.verdicts = surroundings[u"verdicts"_s].toString();
    return baseline;
}

} // namespace tekigo
