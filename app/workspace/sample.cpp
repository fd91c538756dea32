#include "workspace/sample.h"

#include "assessment/names.h"
#include "assessment/slots.h"
#include "base/atomicfile.h"
#include "base/unfinished.h"
#include "base/utc.h"
#include "checklist/answersfile.h"
#include "storage/layout.h"
#include "workspace/credentialrecord.h"
#include "workspace/emptyfolder.h"
#include "workspace/sampleapprovals.h"
#include "workspace/sampleimages.h"
#include "workspace/samplelinks.h"
#include "workspace/samplerecords.h"
#include "workspace/samplescans.h"
#include "workspace/state.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qint64 sampleLimit = 64 << 20;
constexpr int japan = 9 * 3600; ///< seconds from UTC

QString word(const QJsonObject& object, const QString& key)
{
    return object.value(key).toString();
}

QStringList words(const QJsonObject& object, const QString& key)
{
    QStringList list;
    for (const QJsonValue& each : object.value(key).toArray())
        list.append(each.toString());
    return list;
}

std::optional<QDate> date(const QJsonObject& object, const QString& key)
{
    const QDate day = QDate::fromString(word(object, key), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

/// "2026-10-15T14:58:12+09:00"; where it is not given, nine in the morning of the day in Japan.
QDateTime moment(const QJsonObject& object, const QString& key, const std::optional<QDate>& day)
{
    const QDateTime at = QDateTime::fromString(word(object, key), Qt::ISODate).toUTC();
    return at.isValid() || !day ? at : utc(*day);
}

Coverage coverageFrom(const QJsonObject& object)
{
    return {.models = words(object, u"models"_s), .madeOn = {}, .reason = word(object, u"reason"_s)};
}

Maker makerFrom(const QJsonObject& object)
{
    return {.id = {},
            .name = word(object, u"name"_s),
            .address = word(object, u"address"_s),
            .representative = word(object, u"representative"_s),
            .corporateNumber = word(object, u"corporateNumber"_s),
            .contact = word(object, u"contact"_s)};
}

Label labelFrom(const QJsonObject& object)
{
    Label label{.number = word(object, u"number"_s),
                .issued = date(object, u"issued"_s),
                .expires = date(object, u"expires"_s)};
    for (const LabelStatus status : labelStatuses()) {
        if (labelStatusId(status) == word(object, u"status"_s))
            label.status = status;
    }
    return label;
}

Product productFrom(const QJsonObject& object, const MakerId& maker)
{
    Product product;
    product.maker = maker;
    product.name = word(object, u"name"_s);
    product.models = words(object, u"models"_s);
    product.kind = word(object, u"kind"_s);
    product.use = word(object, u"use"_s);
    product.configuration = word(object, u"configuration"_s);
    const QJsonObject certification = object.value(u"certification"_s).toObject();
    product.certification = {.number = word(certification, u"number"_s),
                             .date = date(certification, u"date"_s),
                             .body = word(certification, u"body"_s)};
    product.label = labelFrom(object.value(u"label"_s).toObject());
    return product;
}

Revision revisionFrom(const QJsonObject& object, const ProductId& product, const RevisionId& copiedFrom)
{
    return {.id = {},
            .product = product,
            .copiedFrom = copiedFrom,
            .label = word(object, u"label"_s),
            .hardware = word(object, u"hardware"_s),
            .firmware = word(object, u"firmware"_s),
            .date = date(object, u"date"_s),
            .targets = words(object, u"targets"_s),
            .preparedBy = word(object, u"preparedBy"_s),
            .confidentiality = word(object, u"confidentiality"_s)};
}

/// What the sample's workspace takes for now: the same moments wherever and whenever it is made.
using SampleClock = std::shared_ptr<QDateTime>;

/// Fills a workspace from the manifest: the same acts that a person would do, in the same order.
class Sample
{
public:
    Sample(Workspace& workspace, SampleClock clock, Progress& progress)
        : m_workspace(workspace)
        , m_clock(std::move(clock))
        , m_progress(progress)
    {
    }

    Result<void> fill(const QJsonObject& manifest);

private:
    Result<void> addProduct(const QJsonObject& object, const MakerId& maker);
    Result<void> addRevision(const QJsonObject& object, const ProductId& product);
    Result<void> dropStale(const Revision& revision);
    Result<void> answer(const QJsonObject& object, const RevisionId& revision);
    Result<void> attach(const QJsonObject& object, const Revision& revision);
    Result<void> record(const QJsonObject& object, const Revision& revision);
    Result<void> measure(const QJsonObject& object, const Revision& revision);
    Result<void> examineLists(const QJsonObject& object, const Revision& revision);
    Result<Evidence> evidenceFrom(const QJsonObject& object, const Revision& revision);
    Result<void> settleReport(const QJsonObject& list, const RevisionId& revision);

    Workspace& m_workspace;
    SampleClock m_clock;
    Progress& m_progress;
    std::map<QString, RevisionId> m_revisions;
    std::map<QString, EvidenceId> m_evidence; ///< by the manifest's key, of the revision being filled
    qint64 m_done = 0;
    qint64 m_total = 0;
};

Result<void> Sample::fill(const QJsonObject& manifest)
{
    for (const QJsonValue& product : manifest.value(u"products"_s).toArray())
        m_total += product.toObject().value(u"revisions"_s).toArray().size();
    *m_clock = moment(manifest, u"recorded"_s, {});
    const auto maker = m_workspace.addMaker(makerFrom(manifest.value(u"maker"_s).toObject()));
    if (!maker)
        return std::unexpected(maker.error());
    for (const QJsonValue& product : manifest.value(u"products"_s).toArray()) {
        if (auto added = addProduct(product.toObject(), *maker); !added)
            return added;
    }
    return {};
}

Result<void> Sample::addProduct(const QJsonObject& object, const MakerId& maker)
{
    *m_clock = moment(object[u"revisions"_s][0].toObject(), u"recorded"_s, {});
    const auto product = m_workspace.addProduct(productFrom(object, maker));
    if (!product)
        return std::unexpected(product.error());
    for (const QJsonValue& revision : object.value(u"revisions"_s).toArray()) {
        if (m_progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        if (auto added = addRevision(revision.toObject(), *product); !added)
            return added;
        m_progress.report(++m_done, m_total);
    }
    return {};
}

Result<void> Sample::addRevision(const QJsonObject& object, const ProductId& product)
{
    *m_clock = moment(object, u"recorded"_s, {});
    Revision revision = revisionFrom(object, product, m_revisions[word(object, u"from"_s)]);
    const auto id = m_workspace.addRevision(revision);
    if (!id)
        return std::unexpected(id.error());
    revision.id = *id;
    m_revisions[word(object, u"key"_s)] = *id;
    m_evidence.clear();
    if (auto dropped = dropStale(revision); !dropped)
        return dropped;
    if (auto answered = answer(object, *id); !answered)
        return answered;
    if (auto attached = attach(object, revision); !attached)
        return attached;
    if (auto recorded = record(object, revision); !recorded)
        return recorded;
    if (auto measured = measure(object, revision); !measured)
        return measured;
    if (object.contains(u"approved"_s))
        *m_clock = moment(object, u"approved"_s, {});
    return addSampleApprovals(m_workspace, revision.id, object);
}

/// What was copied along but made on the earlier firmware is made anew below.
Result<void> Sample::dropStale(const Revision& revision)
{
    const auto assessment = m_workspace.assessment(revision.id);
    if (!assessment)
        return std::unexpected(assessment.error());
    for (const TestRecord& test : assessment->tests) {
        if (auto removed = m_workspace.removeTestRecord(test.id); !removed)
            return removed;
    }
    for (const Evidence& evidence : assessment->evidence) {
        if (evidence.firmware.isEmpty() || evidence.firmware == revision.firmware)
            continue;
        if (auto removed = m_workspace.removeEvidence(evidence.id); !removed)
            return removed;
    }
    return {};
}

Result<void> Sample::answer(const QJsonObject& object, const RevisionId& revision)
{
    const QString file = u":/sample/"_s + word(object, u"answers"_s);
    const auto yaml = readFile(file, sampleLimit);
    if (!yaml)
        return std::unexpected(yaml.error());
    const auto facts = readAnswers(*yaml, file, m_workspace.catalogue());
    if (!facts)
        return std::unexpected(facts.error());
    const QJsonObject notes = object.value(u"notes"_s).toObject();
    std::map<QString, Answer> answers;
    // What nobody has looked at again since the copy stays as it was carried over.
    const QStringList left = words(object, u"unconfirmed"_s);
    for (const auto& [question, value] : *facts)
        if (!left.contains(question))
            answers.emplace(question, Answer{.value = value, .note = word(notes, question)});
    return m_workspace.setAnswers(revision, answers);
}

Result<Evidence> Sample::evidenceFrom(const QJsonObject& object, const Revision& revision)
{
    const QString path = u":/sample/"_s + word(object, u"file"_s);
    const auto bytes = readFile(path, sampleLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QString name = object.contains(u"name"_s) ? word(object, u"name"_s) : QFileInfo(path).fileName();
    const auto taken = m_workspace.files().take(*bytes, name);
    if (!taken)
        return std::unexpected(taken.error());
    Evidence evidence;
    evidence.revision = revision.id;
    evidence.file = taken->file;
    evidence.fileName = taken->fileName;
    evidence.mimeType = taken->mimeType;
    evidence.date = date(object, u"date"_s);
    evidence.modified = moment(object, u"at"_s, evidence.date);
    evidence.title = word(object, u"title"_s);
    evidence.kind = word(object, u"kind"_s);
    evidence.firmware = object.contains(u"firmware"_s) ? word(object, u"firmware"_s) : revision.firmware;
    evidence.slot = slotOf(word(object, u"slot"_s)).value_or(Slot::None);
    evidence.confidentiality = object.value(u"confidential"_s).toBool() ? Confidentiality::Confidential
                                                                        : Confidentiality::Ordinary;
    evidence.coverage = coverageFrom(object.value(u"coverage"_s).toObject());
    evidence.links = sampleLinks(words(object, u"links"_s));
    return evidence;
}

Result<void> Sample::attach(const QJsonObject& object, const Revision& revision)
{
    for (const QJsonValue& each : object.value(u"evidence"_s).toArray()) {
        auto evidence = evidenceFrom(each.toObject(), revision);
        if (!evidence)
            return std::unexpected(evidence.error());
        const auto id = m_workspace.addEvidence(std::move(*evidence));
        if (!id)
            return std::unexpected(id.error());
        m_evidence[word(each.toObject(), u"key"_s)] = *id;
    }
    return {};
}

Result<void> Sample::record(const QJsonObject& object, const Revision& revision)
{
    for (const QJsonValue& each : object.value(u"tests"_s).toArray()) {
        const QJsonObject test = each.toObject();
        TestRecord record;
        record.revision = revision.id;
        record.testCase = word(test, u"case"_s);
        record.outcome = word(test, u"result"_s) == u"pass" ? TestRecord::Outcome::Pass : TestRecord::Outcome::Fail;
        record.actual = word(test, u"actual"_s);
        record.tester = word(test, u"tester"_s);
        record.date = date(test, u"date"_s).value_or(QDate());
        record.unit = word(test, u"unit"_s);
        record.firmware = revision.firmware;
        record.instrument = word(test, u"instrument"_s);
        record.calibrated = date(test, u"calibrated"_s);
        for (int step = 1; step <= test.value(u"steps"_s).toInt(); ++step)
            record.steps.push_back({.number = step});
        record.coverage = coverageFrom(test.value(u"coverage"_s).toObject());
        for (const QJsonValue& step : test.value(u"steps"_s).toArray())
            record.steps.push_back({.number = step[u"number"_s].toInt(),
                                    .done = step[u"done"_s].toBool(),
                                    .reason = step[u"reason"_s].toString()});
        for (const QString& key : words(test, u"evidence"_s))
            record.evidence.push_back(m_evidence.at(key));
        if (const auto id = m_workspace.addTestRecord(record); !id)
            return std::unexpected(id.error());
    }
    return {};
}

/// What instruments saw of it.
Result<void> Sample::measure(const QJsonObject& object, const Revision& revision)
{
    if (auto scanned = addSampleScans(m_workspace, revision.id, object); !scanned)
        return scanned;
    if (auto examined = examineLists(object, revision); !examined)
        return examined;
    const QJsonArray images = object.value(u"updateImages"_s).toArray();
    if (auto verified = recordSampleImages(m_workspace, revision.id, images, m_progress); !verified)
        return verified;
    return addSampleRecords(m_workspace, revision.id, object);
}

/// Lists of preset passwords: examined, not kept.
Result<void> Sample::examineLists(const QJsonObject& object, const Revision& revision)
{
    for (const QJsonValue& each : object.value(u"lists"_s).toArray()) {
        const QString path = u":/sample/"_s + word(each.toObject(), u"file"_s);
        const auto shape = inspectList(path, {}, m_progress);
        if (!shape)
            return std::unexpected(shape.error());
        auto seen = analyseList({.path = path,
                                 .reading = shape->reading,
                                 .encodingIsSure = false,
                                 .words = codeWordsOf(m_workspace, revision),
                                 .minimum = presetMinimumOf(m_workspace, revision),
                                 .hashes = true},
                                m_progress);
        if (!seen)
            return std::unexpected(seen.error());
        seen->list.modified = moment(each.toObject(), u"at"_s, date(each.toObject(), u"date"_s));
        if (const auto id = recordList(m_workspace, revision.id, *seen, Language::Japanese); !id)
            return std::unexpected(id.error());
        if (auto settled = settleReport(each.toObject(), revision.id); !settled)
            return settled;
    }
    return {};
}

/// The report of the list was written just now; in the sample's time that is another moment. Where the manifest says
/// what it is evidence of, that goes: keys of a wireless LAN show nothing about the codes of users.
Result<void> Sample::settleReport(const QJsonObject& list, const RevisionId& revision)
{
    const auto assessment = m_workspace.assessment(revision);
    if (!assessment)
        return std::unexpected(assessment.error());
    Evidence report = assessment->evidence.back();
    report.modified = *m_clock;
    report.date = m_clock->toOffsetFromUtc(japan).date();
    if (list.contains(u"links"_s))
        report.links = sampleLinks(words(list, u"links"_s));
    return m_workspace.setEvidence(report);
}

/// Gives everything in a folder to the one around it, the database last: until that is there, no workspace is.
Result<void> moveUp(const QString& from, const QString& to)
{
    const QString database = QFileInfo(layout::database(to)).fileName();
    QStringList names =
        QDir(from).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    names.removeAll(database);
    names.append(database);
    for (const QString& name : names)
        if (!QDir().rename(from + u'/' + name, to + u'/' + name))
            return failure(Error::Kind::Machine, Says::tr("The folder %1 cannot be written.").arg(to));
    return {};
}

Result<void> makeWorkspace(const QString& folder, const Catalogue& catalogue, Progress& progress)
{
    const auto manifest = readFile(u":/sample/manifest.json"_s, sampleLimit);
    if (!manifest)
        return std::unexpected(manifest.error());
    const QJsonObject object = QJsonDocument::fromJson(*manifest).object();
    const SampleClock clock = std::make_shared<QDateTime>();
    auto workspace = Workspace::create(
        folder, catalogue, {.now = [clock] { return *clock; }, .author = word(object, u"author"_s)});
    if (!workspace)
        return std::unexpected(workspace.error());
    return Sample(**workspace, clock, progress).fill(object);
}

/// In a folder inside `folder`, so that whoever is stopped or killed leaves no half of it.
Result<void> makeWhole(const QString& folder, const Catalogue& catalogue, Progress& progress)
{
    const QTemporaryDir inside(unfinishedBeside(folder + u"/sample"_s, {}));
    if (!inside.isValid())
        return failure(Error::Kind::Machine, Says::tr("The folder %1 cannot be written.").arg(folder));
    const QString unfinished = inside.filePath(u"sample"_s);
    if (auto made = makeWorkspace(unfinished, catalogue, progress); !made) {
        made.error().text.replace(unfinished, folder);
        return made;
    }
    return moveUp(unfinished, folder);
}

} // namespace

Result<void> makeSample(const QString& folder, const Catalogue& catalogue, Progress& progress)
{
    const QString absolute = QFileInfo(folder).absoluteFilePath();
    const bool wasThere = QFileInfo::exists(absolute);
    if (auto made = makeEmptyFolder(absolute); !made)
        return made;
    auto made = makeWhole(absolute, catalogue, progress);
    if (!made && !wasThere)
        QDir().rmdir(absolute);
    return made;
}

} // namespace tekigo
