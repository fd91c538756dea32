#include "checklist/reader.h"

#include "base/atomicfile.h"
#include "checklist/checklistfolder.h"
#include "checklist/corrections.h"
#include "checklist/evaluation.h"
#include "checklist/filereader.h"
#include "checklist/proof.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// A file of the folder with the version that its name (or its folder's) says.
struct VersionedFile
{
    QString path;
    QString version;

    bool operator==(const VersionedFile&) const = default;
};

/// So many versions back are answers still known; a folder with a thousand must not be read a thousand times.
constexpr int farthestPast = 6;

/// Files whose wording newer ones correct, by the path of the newer.
using Corrected = std::map<QString, VersionedFile>;

/// "1.10" is newer than "1.9": major and minor are numbers.
std::optional<std::pair<int, int>> versionNumber(const QString& name)
{
    static const QRegularExpression form(u"^(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})$"_s);
    const QRegularExpressionMatch match = form.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return std::pair(match.captured(1).toInt(), match.captured(2).toInt());
}

bool isTopic(const QString& path)
{
    return path.startsWith(u"questions/");
}

/// The same file in another version.
VersionedFile inVersion(const VersionedFile& file, const QString& version)
{
    if (isTopic(file.path))
        return {u"questions/"_s + version + u'/' + file.path.section(u'/', -1), version};
    return {file.path.section(u'/', 0, 0) + u'/' + version + u".yaml"_s, version};
}

/// What is read from a folder, in the order in which one part needs another.
class FolderReader
{
public:
    /// `instead`: reads the folder as it was before these corrections.
    explicit FolderReader(const ChecklistFolder& folder, Corrected instead = {}, int depth = 0)
        : m_folder(folder)
        , m_instead(std::move(instead))
        , m_depth(depth)
    {
    }

    Result<Catalogue> read()
    {
        one(u"sources"_s, readSources);
        one(u"evidence"_s, readEvidenceKinds);
        one(u"tests"_s, readTestCases);
        questions();
        one(u"conditions"_s, readConditions);
        checklists();
        one(u"correspondence"_s, readCorrespondences);
        if (m_depth < farthestPast && !(m_corrected.empty() && m_past.empty()))
            corrections();
        if (m_reading.failed())
            return std::unexpected(m_reading.error());
        return std::move(m_catalogue);
    }

private:
    using FileReader = void (*)(Reading&, const YamlNode&, const QString&, Catalogue&);

    std::optional<YamlNode> parse(const VersionedFile& file)
    {
        const QString& path = file.path;
        if (m_reading.failed())
            return std::nullopt;
        const Result<QByteArray> bytes = m_folder.read(path);
        if (!bytes) {
            m_reading.refuse(bytes.error());
            return std::nullopt;
        }
        Result<YamlNode> node = parseYaml(*bytes, m_folder.shown(path), largestChecklistFile);
        if (!node) {
            m_reading.refuse(node.error());
            return std::nullopt;
        }
        m_catalogue.documents[path] = QString::fromUtf8(*bytes);
        noteCorrection(file, *node);
        return std::move(*node);
    }

    /// `corrects: "1.0"`: the file says the same as that version in better words.
    void noteCorrection(const VersionedFile& file, const YamlNode& node)
    {
        const YamlNode* corrects = node.find(u"corrects"_s);
        if (!corrects) {
            notePast(file);
            return;
        }
        const auto number = versionNumber(corrects->text);
        const VersionedFile past = inVersion(file, corrects->text);
        if (!number || versionNumber(file.version) <= number || !isThere(past))
            m_reading.refuse(*corrects, Say::tr("“corrects” must name an earlier version that is there"));
        else
            m_corrected[file.path] = past;
    }

    bool isThere(const VersionedFile& file) const
    {
        return m_folder.files(file.path.section(u'/', 0, -2)).contains(file.path.section(u'/', -1));
    }

    /// What a checklist or topic that corrects nothing has in common with the version before it, has its
    /// past.
    void notePast(const VersionedFile& file)
    {
        const bool topic = isTopic(file.path);
        if (shared().contains(file.path.section(u'/', 0, 0)) && !topic)
            return;
        QStringList versions = topic ? m_folder.folders(u"questions"_s) : QStringList();
        if (!topic)
            for (const QString& name : m_folder.files(file.path.section(u'/', 0, -2)))
                versions += name.chopped(5);
        std::optional<VersionedFile> past;
        for (const QString& version : std::as_const(versions)) {
            const VersionedFile one = inVersion(file, version);
            if (versionNumber(version) && versionNumber(version) < versionNumber(file.version) &&
                isThere(one) && (!past || versionNumber(past->version) < versionNumber(version)))
                past = one;
        }
        if (past)
            m_past[file.path] = *past;
    }

    /// What is read in place of a file when the folder is read as it was before corrections.
    VersionedFile before(VersionedFile file) const
    {
        for (auto it = m_instead.find(file.path); it != m_instead.end(); it = m_instead.find(file.path))
            file = it->second;
        return file;
    }

    /// The folder as it was before these versions.
    Result<Catalogue> former(const Corrected& past) const
    {
        Corrected instead = m_instead;
        instead.insert(past.begin(), past.end());
        return FolderReader(m_folder, instead, m_depth + 1).read();
    }

    /// Reads what the versions before said, so that answers to texts that were only corrected stay answers.
    void corrections()
    {
        if (m_reading.failed())
            return;
        Corrected all = m_past;
        all.insert(m_corrected.begin(), m_corrected.end());
        Result<Catalogue> before = former(all);
        if (!before && m_corrected.empty())
            return; // an older version may need what has gone since: nothing is known of it then
        if (!before && !m_past.empty())
            before = former(m_corrected);
        if (!before) {
            m_reading.refuse(before.error());
            return;
        }
        QSet<QString> correcting;
        for (const auto& [path, file] : m_corrected)
            correcting += isTopic(path) ? u"questions/"_s + path.section(u'/', -1).chopped(5)
                                        : path.section(u'/', 0, 0);
        if (const auto over = bindCorrections(m_catalogue, *before, correcting))
            m_reading.refuse(
                Error{Error::Kind::Input,
                      Say::tr("%1: “%2” differs from the version that this one corrects in more than its "
                              "wording; leave out “corrects” and give it a new major version")
                          .arg(m_folder.shown(over->part), over->what)});
        m_catalogue.documents.merge(before->documents);
    }

    /// The newest `major.minor.yaml` of a folder; refuses a YAML file of another name.
    std::optional<VersionedFile> newest(const QString& folder)
    {
        std::optional<VersionedFile> best;
        for (const QString& name : m_folder.files(folder)) {
            const QString path = folder + u'/' + name;
            const QString version = name.chopped(5);
            if (!name.endsWith(u".yaml") || !versionNumber(version)) {
                refuseName(path, Say::tr("the name must be a version: 1.0.yaml"));
                return std::nullopt;
            }
            if (!best || versionNumber(best->version) < versionNumber(version))
                best = {path, version};
        }
        return best ? std::optional(before(*best)) : best;
    }

    void refuseName(const QString& path, const QString& why)
    {
        m_reading.refuse(Error{Error::Kind::Input, m_folder.shown(path) + u": "_s + why});
    }

    void one(const QString& folder, FileReader reader)
    {
        const std::optional<VersionedFile> file = newest(folder);
        if (!file)
            refuseName(folder, Say::tr("there must be a file here named by its version: 1.0.yaml"));
        else if (const auto node = parse(*file))
            reader(m_reading, *node, file->version, m_catalogue);
    }

    /// Each topic's newest file: a correction of one topic need not repeat the others.
    std::map<QString, VersionedFile> topicFiles()
    {
        std::map<QString, VersionedFile> files;
        for (const QString& version : m_folder.folders(u"questions"_s)) {
            const QString topics = u"questions/"_s + version;
            if (!versionNumber(version))
                refuseName(topics, Say::tr("the folder's name must be a version: 1.0"));
            for (const QString& name : m_folder.files(topics)) {
                if (!name.endsWith(u".yaml"))
                    continue;
                VersionedFile& file = files[name.chopped(5)];
                if (file.path.isEmpty() || versionNumber(file.version) < versionNumber(version))
                    file = {topics + u'/' + name, version};
            }
        }
        for (auto& [name, file] : files)
            file = before(file);
        return files;
    }

    void questions()
    {
        std::vector<std::pair<TopicFile, YamlNode>> topics;
        for (const auto& [name, file] : topicFiles()) {
            auto node = parse(file);
            if (!node)
                return;
            topics.emplace_back(readTopic(m_reading, *node, file.version), std::move(*node));
            if (topics.back().first.topic.id != name)
                m_reading.refuse(topics.back().second,
                                 Say::tr("the topic is “%1”, the file is named “%2”; make them the same")
                                     .arg(topics.back().first.topic.id, name));
        }
        std::ranges::stable_sort(topics, {}, [](const auto& topic) { return topic.first.order; });
        QSet<QString> seen;
        for (const auto& [topic, node] : topics) {
            m_catalogue.topics.push_back(topic.topic);
            for (const Question& question : topic.questions) {
                refuseDoubledQuestion(seen, node, question.id);
                m_catalogue.questions.push_back(question);
            }
        }
        for (const auto& [topic, node] : topics)
            refuseLooseTables(m_reading, node, topic.questions, m_catalogue);
        if (topics.empty())
            refuseName(u"questions"_s,
                       Say::tr("there must be a folder of topics here, named by its version: 1.0"));
    }

    void refuseDoubledQuestion(QSet<QString>& seen, const YamlNode& file, const QString& id)
    {
        const YamlNode* at = &file;
        if (const YamlNode* nodes = file.find(u"questions"_s)) {
            // The second of the two is the one to point at.
            for (const YamlNode& node : nodes->items) {
                if (const YamlNode* named = node.find(u"id"_s); named != nullptr && named->text == id)
                    at = named;
            }
        }
        refuseDoubled(m_reading, seen, *at, id);
    }

    /// Folders that are no checklist.
    static const QStringList& shared()
    {
        static const QStringList names{u"sources"_s,   u"evidence"_s,   u"tests"_s,
                                       u"questions"_s, u"conditions"_s, u"correspondence"_s};
        return names;
    }

    void checklists()
    {
        std::vector<ChecklistFile> found;
        for (const QString& folder : m_folder.folders({})) {
            const std::optional<VersionedFile> file =
                shared().contains(folder) ? std::nullopt : newest(folder);
            const auto node = file ? parse(*file) : std::nullopt;
            if (!node)
                continue;
            found.push_back(readChecklistFile(m_reading, *node, file->version, m_catalogue));
            if (found.back().checklist.id != folder)
                m_reading.refuse(*node,
                                 Say::tr("the checklist is “%1”, its folder is “%2”; make them the same")
                                     .arg(found.back().checklist.id, folder));
        }
        std::ranges::stable_sort(found, {}, &ChecklistFile::order);
        for (ChecklistFile& file : found)
            m_catalogue.checklists.push_back(std::move(file.checklist));
        markRecordOnly();
    }

    void markRecordOnly()
    {
        QSet<QString> read;
        for (const Checklist& checklist : m_catalogue.checklists)
            read |= questionsRead(checklist, m_catalogue);
        for (Question& question : m_catalogue.questions)
            question.recordOnly = !read.contains(question.id);
    }

    const ChecklistFolder& m_folder;
    Corrected m_instead;   ///< what is read in place of newer files
    Corrected m_corrected; ///< what the files that were read correct
    Corrected m_past;      ///< what came before those that correct nothing
    int m_depth;           ///< how many versions back
    Reading m_reading;
    Catalogue m_catalogue;
};

/// Points at a requirement of a file that was read without complaint.
const YamlNode& nodeOf(const YamlNode& file, const QString& requirement)
{
    for (const YamlNode& node : file.find(u"requirements"_s)->items) {
        if (node.find(u"id"_s)->text == requirement)
            return *node.find(u"id"_s);
    }
    return file;
}

} // namespace

Result<Catalogue> readCatalogue(const QString& folder)
{
    if (!QDir(folder).exists())
        return failure(Error::Kind::Input, Say::tr("there is no folder “%1”").arg(QDir(folder).path()));
    return FolderReader(*folderOnDisk(folder)).read();
}

Result<Catalogue> readCatalogue(const std::map<QString, QString>& documents, const QString& name)
{
    return FolderReader(*folderOf(documents, name)).read();
}

Result<Checklist> readChecklist(const QString& file, const Catalogue& catalogue)
{
    const Result<QByteArray> bytes = readFile(file, largestChecklistFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Result<YamlNode> node = parseYaml(*bytes, file, largestChecklistFile);
    if (!node)
        return std::unexpected(node.error());
    Reading reading;
    for (const Source& source : catalogue.sources)
        reading.sources.insert(source.id);
    ChecklistFile read = readChecklistFile(reading, *node, {}, catalogue);
    if (!reading.failed()) {
        for (const Flaw& flaw : flaws(read.checklist, catalogue))
            reading.refuse(nodeOf(*node, flaw.requirement), flaw.requirement + u": "_s + flaw.text);
    }
    if (reading.failed())
        return std::unexpected(reading.error());
    return std::move(read.checklist);
}

} // namespace tekigo
