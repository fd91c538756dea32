// The acts on what instruments found.
#include "assessment/touched.h"
#include "workspace/state.h"
#include "workspace/wording.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// What people wrote about a port outlives the scan that showed it.
void keepReasons(Seen& next, const Seen& old)
{
    auto* scan = std::get_if<ScanSeen>(&next);
    const auto* earlier = std::get_if<ScanSeen>(&old);
    if (scan && earlier)
        scan->reasons.insert(earlier->reasons.begin(), earlier->reasons.end());
}

} // namespace

/// Works out one act from several observations: which files are new, which findings go, which come.
class Workspace::Recording
{
public:
    Recording(const Private& of, const Revision& revision)
        : d(of)
        , m_revision(revision)
    {
    }

    [[nodiscard]] Result<Act> act(const std::vector<Observation>& observations)
    {
        if (auto read = this->read(); !read)
            return errorOf(read);
        for (const Observation& observation : observations)
            if (auto added = add(observation); !added)
                return errorOf(added);
        if (auto numbered = d.number(m_files); !numbered)
            return errorOf(numbered);
        return Act{.revision = numberOf(m_revision.id),
                   .says = findingsRecorded(m_new, !m_gone.empty()),
                   .swaps = swaps()};
    }

    [[nodiscard]] std::vector<FindingId> ids() const
    {
        std::vector<FindingId> ids;
        for (const Finding& finding : m_new)
            ids.push_back(finding.id);
        return ids;
    }
    [[nodiscard]] const std::vector<Evidence>& files() const { return m_files; }

private:
    [[nodiscard]] Result<void> read()
    {
        auto evidence = readEvidenceOf(d.database, numberOf(m_revision.id));
        auto findings = readFindingsOf(d.database, numberOf(m_revision.id));
        const auto next = d.next(u"finding"_s);
        if (!evidence || !findings || !next)
            return !evidence ? errorOf(evidence) : !findings ? errorOf(findings) : errorOf(next);
        m_evidence = std::move(*evidence);
        m_standing = std::move(*findings);
        m_next = *next;
        return {};
    }

    [[nodiscard]] Result<void> add(const Observation& observation)
    {
        if (observation.files.empty())
            return failure(Error::Kind::Input, Says::tr("A finding needs the file that it was found in."));
        Finding finding{.id = findingId(m_next++),
                        .revision = m_revision.id,
                        .evidence = {},
                        .instrument = observation.instrument,
                        .firmware =
                            observation.firmware.isEmpty() ? m_revision.firmware : observation.firmware,
                        .at = d.now(),
                        .seen = observation.seen};
        replaceEarlier(finding);
        m_filesOf.emplace_back();
        for (const Evidence& file : observation.files)
            if (auto good = addFile(file, finding); !good)
                return good;
        m_new.push_back(std::move(finding));
        return addRecord(observation.record);
    }

    [[nodiscard]] Result<void> addRecord(const TestRecordId& id)
    {
        m_recordOf.emplace_back();
        if (id.isEmpty())
            return {};
        auto record = d.test(id);
        if (!record)
            return errorOf(record);
        if (record->revision != m_revision.id)
            return failure(Error::Kind::Input,
                           Says::tr("Test record %1 belongs to another revision.").arg(id.text));
        m_recordOf.back() = std::move(*record);
        return {};
    }

    /// The files of a finding are evidence of the test that made them.
    void giveToRecord(size_t at, std::vector<TableRow>& before, std::vector<TableRow>& after) const
    {
        if (!m_recordOf[at])
            return;
        TestRecord record = *m_recordOf[at];
        before.push_back(rowOf(record));
        for (const EvidenceId& id : m_new[at].evidence)
            if (std::ranges::find(record.evidence, id) == record.evidence.end())
                record.evidence.push_back(id);
        after.push_back(rowOf(record));
    }

    void replaceEarlier(Finding& finding)
    {
        const QString subject = subjectOf(finding.seen);
        // What was seen on another firmware never takes the place of what was seen on the revision's own.
        const auto sameSubject = [&](const Finding& one) {
            return subjectOf(one.seen) == subject &&
                   (one.firmware == finding.firmware || one.firmware != m_revision.firmware);
        };
        for (const Finding& earlier : m_standing)
            if (sameSubject(earlier)) {
                keepReasons(finding.seen, earlier.seen);
                m_gone.push_back(earlier);
            }
        std::erase_if(m_standing, sameSubject);
    }

    /// The same content is one evidence of a revision; what was attached by hand stays as it is.
    [[nodiscard]] Result<void> addFile(Evidence file, const Finding& finding)
    {
        const auto same = [&](const Evidence& one) { return one.file == file.file; };
        if (const auto known = std::ranges::find_if(m_evidence, same); known != m_evidence.end()) {
            m_filesOf.back().push_back({.known = known->id});
            return {};
        }
        auto fresh = std::ranges::find_if(m_files, same);
        if (fresh == m_files.end()) {
            if (auto good = d.acceptNew(file); !good)
                return good;
            file.revision = m_revision.id;
            if (file.firmware.isEmpty())
                file.firmware = finding.firmware;
            m_files.push_back(std::move(file));
            fresh = std::prev(m_files.end());
        }
        for (EvidenceLink& link : requirementsTouched(d.catalogue, m_revision, finding.seen))
            if (std::ranges::find(fresh->links, link) == fresh->links.end())
                fresh->links.push_back(std::move(link));
        m_filesOf.back().push_back({.fresh = size_t(fresh - m_files.begin())});
        return {};
    }

    [[nodiscard]] RowSwaps swaps()
    {
        std::vector<TableRow> before;
        std::vector<TableRow> after;
        for (const Finding& finding : m_gone)
            before.push_back(rowOf(finding));
        for (const Evidence& file : m_files)
            std::ranges::move(rowsOf(file), std::back_inserter(after));
        for (size_t at = 0; at < m_new.size(); ++at) {
            for (const FileOf& file : m_filesOf[at])
                m_new[at].evidence.push_back(file.known.isEmpty() ? m_files[file.fresh].id : file.known);
            after.push_back(rowOf(m_new[at]));
            giveToRecord(at, before, after);
        }
        return difference(before, after);
    }

    /// A file of a finding: one that the revision had, or one of m_files, which get their ids last.
    struct FileOf
    {
        EvidenceId known = {};
        size_t fresh = 0;
    };

    const Private& d;
    const Revision m_revision;
    qint64 m_next = 1;
    std::vector<Evidence> m_evidence; ///< what the revision had
    std::vector<Finding> m_standing;
    std::vector<Finding> m_gone;
    std::vector<Finding> m_new;
    std::vector<std::vector<FileOf>> m_filesOf;        ///< of each in m_new
    std::vector<Evidence> m_files;                     ///< new ones
    std::vector<std::optional<TestRecord>> m_recordOf; ///< of each in m_new
};

Result<std::vector<FindingId>> Workspace::addFindings(const RevisionId& revision,
                                                      const std::vector<Observation>& observations)
{
    const auto found = d->revision(revision);
    if (!found)
        return errorOf(found);
    if (observations.empty())
        return std::vector<FindingId>();
    Recording recording(*d, *found);
    auto act = recording.act(observations);
    if (!act)
        return errorOf(act);
    if (auto done = d->perform(std::move(*act)); !done)
        return errorOf(done);
    d->checkAgain(recording.files());
    return recording.ids();
}

Result<void> Workspace::setFinding(const Finding& finding)
{
    const auto before = d->finding(finding.id);
    if (!before)
        return errorOf(before);
    Finding after = *before;
    after.seen = finding.seen;
    if (subjectOf(after.seen) != subjectOf(before->seen))
        return failure(Error::Kind::Input, Says::tr("A finding cannot become one of something else."));
    return d->perform({.revision = numberOf(before->revision),
                       .says = findingChanged(findingName(before->seen)),
                       .swaps = difference({rowOf(*before)}, {rowOf(after)})});
}

Result<void> Workspace::removeFinding(const FindingId& id)
{
    const auto finding = d->finding(id);
    if (!finding)
        return errorOf(finding);
    return d->perform({.revision = numberOf(finding->revision),
                       .says = removed(findingName(finding->seen)),
                       .swaps = difference({rowOf(*finding)}, {})});
}

} // namespace tekigo
