#include "inspection.h"

#include "source.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

/// Libraries by the beginning of their headers' names.
struct Library
{
    QString header;
    QString target;
};

const std::vector<Library>& libraries()
{
    static const std::vector<Library> all{
        {u"openssl/"_s, u"OpenSSL::Crypto"_s},
        {u"expat.h"_s, u"EXPAT::EXPAT"_s},
        {u"yaml-cpp/"_s, u"yaml-cpp"_s},
        {u"pango/"_s, u"PkgConfig::PANGOCAIRO"_s},
        {u"cairo"_s, u"PkgConfig::PANGOCAIRO"_s},
        {u"glib"_s, u"PkgConfig::PANGOCAIRO"_s},
        {u"gobject/"_s, u"PkgConfig::PANGOCAIRO"_s},
        {u"hb"_s, u"PkgConfig::PANGOCAIRO"_s},
        {u"fontconfig/"_s, u"PkgConfig::PANGOCAIRO"_s},
        {u"qpdf/"_s, u"PkgConfig::QPDF"_s},
        {u"poppler"_s, u"PkgConfig::POPPLER"_s},
        {u"CLI/"_s, u"CLI11::CLI11"_s},
        {u"sqlite3"_s, u"SQLite::SQLite3"_s},
        {u"zxcvbn"_s, u"zxcvbn"_s},
        {u"xlsxwriter"_s, u"PkgConfig::XLSXWRITER"_s},
    };
    return all;
}

/// What the operating system itself offers; every other foreign header belongs to a library.
bool ofTheSystem(const QString& header)
{
    static const QStringList names{u"unistd.h"_s,   u"fcntl.h"_s,  u"signal.h"_s, u"errno.h"_s, u"iconv.h"_s,
                                   u"stdio.h"_s,    u"stdlib.h"_s, u"string.h"_s, u"locale.h"_s,
                                   u"langinfo.h"_s, u"pwd.h"_s,    u"time.h"_s,   u"limits.h"_s,
                                   u"stdint.h"_s,   u"io.h"_s,     u"windows.h"_s};
    return !header.contains(u'.') || names.contains(header) || header.startsWith("sys/"_L1) ||
           header.startsWith("linux/"_L1);
}

/// Of these, what another system does not have; only base/system.cpp asks for it.
bool ofThisSystemOnly(const QString& header)
{
    static const QStringList names{u"unistd.h"_s, u"fcntl.h"_s, u"signal.h"_s,   u"csignal"_s, u"pwd.h"_s,
                                   u"io.h"_s,     u"windows.h"_s, u"langinfo.h"_s};
    return names.contains(header) || header.startsWith("sys/"_L1) || header.startsWith("linux/"_L1);
}

const QString placeOfTheSystem = u"app/base/system.cpp"_s;

QString readText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A pattern that no code may match, and the rule that it breaks.
struct Ban
{
    QString rule;
    QRegularExpression pattern;
    QString says;
};

const std::vector<Ban>& bans()
{
    static const std::vector<Ban> all{
        {u"signal"_s, QRegularExpression(u"\\b(SIGNAL|SLOT)\\s*\\("_s), u"connect by pointers to members"_s},
        {u"name"_s, QRegularExpression(u"\\b(class|struct|namespace)\\s+\\w*(Manager|Helper|Util)"_s),
         u"name it by what it is in the user's words"_s},
        {u"loop"_s, QRegularExpression(u"\\bQEventLoop\\b|\\bprocessEvents\\s*\\("_s),
         u"no nested event loops: answer to a signal"_s},
        {u"loop"_s,
         QRegularExpression(u"\\bQ(FileDialog|InputDialog|FontDialog|ColorDialog)::get|"
                            "\\bQMessageBox::(question|warning|information|critical|about)\\s*\\("_s),
         u"this dialog runs an event loop of its own: open() it and answer to its signal"_s},
        {u"temporary"_s,
         QRegularExpression(u"\\bQTemporaryDir\\s+\\w+\\s*;|make_(unique|shared)<(const )?QTemporary(Dir|File)>\\(\\)"_s),
         u"name it by base/unfinished.h: what a killed program leaves is then swept"_s},
        {u"version"_s, QRegularExpression(u"\\bQt::(UTC|LocalTime|OffsetFromUTC|TimeZone)\\b"_s),
         u"Qt 6.8 warns of it: say it by base/utc.h"_s},
    };
    return all;
}

class Inspection
{
public:
    Inspection(const QString& tree, const Plan& plan, const QHash<QString, QString>& modules)
        : m_tree(tree)
        , m_plan(plan)
        , m_modules(modules)
    {
    }

    std::vector<Slip> slips()
    {
        QDirIterator files(m_tree.filePath(u"app"_s), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            file(m_tree.relativeFilePath(files.next()));
        circles();
        namesakes();
        std::sort(m_slips.begin(), m_slips.end(), [](const Slip& a, const Slip& b) {
            return std::tie(a.file, a.line, a.rule) < std::tie(b.file, b.line, b.rule);
        });
        return m_slips;
    }

private:
    void slip(const QString& file, int line, const QString& rule, const QString& says)
    {
        m_slips.push_back({file, line, rule, says});
    }

    void file(const QString& path)
    {
        static const QRegularExpression vague(u"manager|helper|util"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        const QString name = path.section(u'/', -1);
        if (name.contains(vague))
            slip(path, 0, u"name"_s, u"name it by what it is in the user's words"_s);
        if (name.endsWith(".ui"_L1))
            slip(path, 0, u"form"_s, u"widgets are made in code"_s);
        if (name == "CMakeLists.txt"_L1 && path.count(u'/') == 2)
            links(path);
        if (name.endsWith(".h"_L1) || name.endsWith(".cpp"_L1))
            source(path);
    }

    /// The room of "app/<room>/…"; nullptr for what stands in no room, of which only main.cpp may do as it
    /// likes.
    const Room* roomOf(const QString& path) const { return m_plan.room(path.section(u'/', 1, 1)); }

    void source(const QString& path)
    {
        const SourceText text = readSource(readText(m_tree.filePath(path)));
        words(path, text);
        types(path, text);
        if (path == "app/main.cpp"_L1)
            return;
        const bool outside =
            path.count(u'/') == 1; // app/precompiled.h: every room reads it, so it is the lowest's
        const Room* room = outside ? m_plan.room(u"base"_s) : roomOf(path);
        if (!room)
            return slip(path, 0, u"room"_s, u"this folder is not in the plan"_s);
        for (const Include& include : text.includes)
            if (include.system)
                foreign(path, *room, include);
            else
                own(path, *room, include);
    }

    void own(const QString& path, const Room& room, const Include& include)
    {
        if (include.name.endsWith(".moc"_L1))
            return;
        if (include.name.contains(".."_L1) || !include.name.contains(u'/'))
            return slip(path, include.line, u"include"_s,
                        u"write it as \"room/file.h\": %1"_s.arg(include.name));
        m_reads[unit(path)].push_back({unit(u"app/"_s + include.name), path, include.line});
        if (include.name.section(u'/', 0, 0) != room.name && !room.mayInclude(include.name))
            slip(path, include.line, u"include"_s, u"%1 may not include %2"_s.arg(room.name, include.name));
    }

    void foreign(const QString& path, const Room& room, const Include& include)
    {
        const QString module = include.name.startsWith("Qt"_L1) && include.name.contains(u'/')
                                   ? include.name.section(u'/', 0, 0)
                                   : m_modules.value(include.name);
        if (!module.isEmpty()) {
            if (!room.mayLink(u"Qt6::"_s + module.mid(2)))
                slip(path, include.line, u"module"_s,
                     u"%1 may not use %2 of %3"_s.arg(room.name, include.name, module));
            return;
        }
        if (ofThisSystemOnly(include.name) && path != placeOfTheSystem)
            slip(path, include.line, u"platform"_s, u"only %1 asks the system: %2"_s.arg(placeOfTheSystem, include.name));
        const auto library = std::find_if(libraries().begin(), libraries().end(), [&](const Library& known) {
            return include.name.startsWith(known.header);
        });
        if (library == libraries().end() && !ofTheSystem(include.name))
            slip(path, include.line, u"library"_s, u"the plan knows no library of %1"_s.arg(include.name));
        else if (library != libraries().end() && !room.mayLink(library->target))
            slip(path, include.line, u"library"_s, u"%1 may not use %2"_s.arg(room.name, library->target));
    }

    void words(const QString& path, const SourceText& text)
    {
        static const QRegularExpression loop(u"(\\.|->|::)exec\\s*\\("_s);
        const Room* room = roomOf(path);
        // A query of the database is carried out by exec() too, and runs no event loop.
        const bool runs = path == "app/main.cpp"_L1 || (room && room->mayLink(u"Qt6::Sql"_s));
        for (int i = 0; i < text.lines.size(); ++i) {
            for (const Ban& ban : bans())
                if (text.lines[i].contains(ban.pattern))
                    slip(path, i + 1, ban.rule, ban.says);
            if (!runs && text.lines[i].contains(loop))
                slip(path, i + 1, u"loop"_s, u"only main.cpp runs an event loop"_s);
        }
    }

    /// The types that others can name, by their whole names.
    void types(const QString& path, const SourceText& text)
    {
        static const QRegularExpression opening(u"^namespace\\s*([\\w:]*)\\s*\\{"_s);
        static const QRegularExpression type(u"^(?:enum class|class|struct|union|enum)\\s+(\\w+)\\b(?!\\s*(?:;|::|<))"_s);
        QStringList spaces;
        qsizetype depth = 0;
        for (int i = 0; i < text.lines.size(); ++i) {
            const QString& line = text.lines[i];
            const bool outside = depth == spaces.size();
            if (const auto space = opening.match(line); space.hasMatch() && outside)
                spaces << space.captured(1);
            else if (const auto made = type.match(line); made.hasMatch() && outside && !spaces.contains(QString()))
                m_types[(spaces + QStringList{made.captured(1)}).join("::"_L1)].emplace(path, i + 1);
            depth += line.count(u'{') - line.count(u'}');
            while (spaces.size() > depth)
                spaces.removeLast();
        }
    }

    /// Two types of one name are one to the linker, which takes either's functions for both.
    void namesakes()
    {
        for (const auto& [name, places] : m_types)
            for (auto place = std::next(places.begin()); place != places.end(); ++place)
                slip(place->first, place->second, u"twice"_s, u"%1 is also made in %2"_s.arg(name, places.begin()->first));
    }

    /// The words after LINKS of tekigo_room() and those of target_link_libraries().
    void links(const QString& path)
    {
        static const QRegularExpression word(u"[^\\s()\"]+|[()]"_s);
        static const QStringList grammar{u"PUBLIC"_s, u"PRIVATE"_s, u"INTERFACE"_s, u"tekigo_flags"_s};
        const Room* room = roomOf(path);
        if (!room)
            return slip(path, 0, u"room"_s, u"this folder is not in the plan"_s);
        const QStringList lines = readText(m_tree.filePath(path)).split(u'\n');
        bool linking = false;
        for (int i = 0; i < lines.size(); ++i)
            for (auto found = word.globalMatch(lines[i].section(u'#', 0, 0)); found.hasNext();) {
                const QString token = found.next().captured();
                if (token == "LINKS"_L1 || token == "target_link_libraries"_L1)
                    linking = true;
                else if (token == ")"_L1 || token == "SOURCES"_L1)
                    linking = false;
                else if (linking && token != "("_L1 && token != u"tekigo_"_s + room->name &&
                         !grammar.contains(token))
                    link(path, i + 1, *room, token);
            }
    }

    void link(const QString& path, int line, const Room& room, const QString& target)
    {
        const bool aRoom = target.startsWith("tekigo_"_L1);
        const QString name = aRoom ? target.mid(7) : target;
        const bool one =
            std::any_of(room.includes.begin(), room.includes.end(),
                        [&](const QString& included) { return included.section(u'/', 0, 0) == name; });
        if (aRoom ? !one : !room.mayLink(target))
            slip(path, line, u"link"_s, u"%1 may not link %2"_s.arg(room.name, target));
    }

    /// A header and its source are one unit: "app/base/digest".
    static QString unit(const QString& path) { return path.section(u'.', 0, 0); }

    void circles()
    {
        std::set<QString> done;
        for (const auto& [from, to] : m_reads) {
            std::vector<QString> way;
            follow(from, way, done);
        }
    }

    void follow(const QString& from, std::vector<QString>& way, std::set<QString>& done)
    {
        if (done.contains(from))
            return;
        way.push_back(from);
        for (const Read& read : m_reads[from]) {
            const auto met = std::find(way.begin(), way.end(), read.to);
            if (met == way.end())
                follow(read.to, way, done);
            else if (read.to != from)
                slip(read.file, read.line, u"circle"_s,
                     QStringList(QList<QString>(met, way.end())).join(u" → "_s) + u" → "_s + read.to);
        }
        way.pop_back();
        done.insert(from);
    }

    struct Read
    {
        QString to;
        QString file;
        int line = 0;
    };

    QDir m_tree;
    const Plan& m_plan;
    const QHash<QString, QString>& m_modules;
    std::map<QString, std::vector<Read>> m_reads;
    std::map<QString, std::set<std::pair<QString, int>>> m_types; ///< where each is made
    std::vector<Slip> m_slips;
};

} // namespace

QString Slip::text() const
{
    return u"%1:%2: %3: %4"_s.arg(file).arg(line).arg(rule, says);
}

QHash<QString, QString> qtModules(const QString& headers)
{
    QHash<QString, QString> modules;
    const QDir folder(headers);
    for (const QString& module : folder.entryList({u"Qt*"_s}, QDir::Dirs))
        for (const QString& header : QDir(folder.filePath(module)).entryList(QDir::Files))
            modules.insert(header, module);
    return modules;
}

std::vector<Slip> inspect(const QString& tree, const Plan& plan, const QHash<QString, QString>& modules)
{
    return Inspection(tree, plan, modules).slips();
}
