#include "workspace/renumbering.h"

#include "checklist/corrections.h"
#include "storage/wordings.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QString checklistOf(const QString& key)
{
    return key.section(u'/', 0, 0);
}

QString numberOf(const QString& key)
{
    return key.section(u'/', 1);
}

void append(std::map<QString, std::vector<QByteArray>>& texts, const std::vector<Wording>& wordings,
            bool onlyNew)
{
    std::map<QString, std::vector<QByteArray>> more;
    for (const Wording& wording : wordings)
        for (const auto& [key, digest] : wording.requirements)
            if (std::vector<QByteArray>& known = more[key]; std::ranges::find(known, digest) == known.end())
                known.push_back(digest);
    for (auto& [key, digests] : more)
        if (!onlyNew || !texts.contains(key))
            texts[key] = std::move(digests);
}

} // namespace

Renumbering::Renumbering(const Database& database, const Catalogue& catalogue)
    : m_database(database)
    , m_catalogue(catalogue)
{
}

bool Renumbering::readsAt(const QString& key, const QByteArray& words) const
{
    const Requirement* requirement = m_catalogue.requirement(checklistOf(key), numberOf(key));
    return requirement && reads(*requirement, words);
}

QString Renumbering::keyOf(const QString& checklist, const QByteArray& digest) const
{
    const Checklist* of = m_catalogue.checklist(checklist);
    if (!of)
        return {};
    const auto found = std::ranges::find_if(
        of->requirements, [&](const Requirement& requirement) { return reads(requirement, digest); });
    return found == of->requirements.end() ? QString() : requirementKey(checklist, found->id);
}

bool Renumbering::isCurrent(const Wording& wording) const
{
    return std::ranges::all_of(wording.requirements, [this](const auto& one) {
        return readsAt(one.first, one.second) || !m_catalogue.checklist(checklistOf(one.first));
    });
}

bool Renumbering::isAlike(const QByteArray& then, const Requirement& now) const
{
    const auto [words, fresh] = m_words.try_emplace(then);
    if (fresh)
        words->second = readWords(m_database, then).value_or(std::nullopt).value_or(Text()).ja;
    const QString& text = words->second; // the title, then the law, each on its own lines
    return text.section(u'\n', 0, 0) == now.title.ja ||
           (!now.law.text.ja.isEmpty() &&
            (text.section(u'\n', 1) + u'\n').startsWith(now.law.text.ja + u'\n'));
}

void Renumbering::byText(const Texts& texts, Moves& to, std::set<QString>& taken) const
{
    for (const auto& [key, digests] : texts) {
        const auto here = [&, &key = key](const QByteArray& words) { return readsAt(key, words); };
        QString now = std::ranges::any_of(digests, here) ? key : QString();
        for (auto digest = digests.begin(); now.isEmpty() && digest != digests.end(); ++digest)
            now = keyOf(checklistOf(key), *digest);
        if (now.isEmpty())
            continue;
        to[key] = now;
        taken.insert(now);
    }
}

void Renumbering::byLikeness(const Texts& texts, Moves& to, std::set<QString>& taken) const
{
    for (const auto& [key, digests] : texts) {
        const Checklist* checklist = m_catalogue.checklist(checklistOf(key));
        if (!checklist || to.contains(key))
            continue;
        const auto isIt = [&, &key = key, &digests = digests](const Requirement& now) {
            return !taken.contains(requirementKey(checklist->id, now.id)) &&
                   std::ranges::any_of(digests, [&](const QByteArray& then) { return isAlike(then, now); });
        };
        const Requirement* same = checklist->requirement(numberOf(key));
        if (!same || !isIt(*same)) {
            const auto found = std::ranges::find_if(checklist->requirements, isIt);
            same = found == checklist->requirements.end() ? nullptr : &*found;
        }
        if (same) {
            to[key] = requirementKey(checklist->id, same->id);
            taken.insert(to[key]);
        }
    }
}

Moves Renumbering::moves(const std::vector<Wording>& known, const std::vector<Wording>& others) const
{
    Texts texts;
    append(texts, known, false);
    append(texts, others, true);
    std::erase_if(texts, [this](const auto& one) { return !m_catalogue.checklist(checklistOf(one.first)); });
    Moves to;
    std::set<QString> taken;
    byText(texts, to, taken);
    byLikeness(texts, to, taken);
    for (const auto& [key, digests] : texts)
        if (!to.contains(key) && taken.contains(key))
            to[key] = QString();
    std::erase_if(to, [](const auto& one) { return one.first == one.second; });
    return to;
}

bool Renumbering::isGone(const QString& checklist, const QString& requirement) const
{
    const Checklist* of = m_catalogue.checklist(checklist);
    return of && requirement != u"scope"_s && !of->requirement(requirement);
}

Moves Renumbering::foundAgain(const std::vector<Evidence>& files,
                              const std::map<QByteArray, Wording>& ever) const
{
    Moves found;
    for (const Evidence& file : files)
        for (const EvidenceLink& link : file.links) {
            const QString key = requirementKey(link.checklist, link.requirement);
            for (auto known = ever.begin(); isGone(link.checklist, link.requirement) && known != ever.end();
                 ++known)
                if (const auto text = known->second.requirements.find(key);
                    text != known->second.requirements.end())
                    if (const QString to = keyOf(link.checklist, text->second); !to.isEmpty())
                        found[key] = to;
        }
    return found;
}

Wording moved(const Wording& wording, const Moves& moves)
{
    Wording now{.question = wording.question, .requirements = {}};
    for (const auto& [key, digest] : wording.requirements) {
        const auto move = moves.find(key);
        const QString to = move == moves.end() ? key : move->second;
        if (!to.isEmpty())
            now.requirements[to] = digest;
    }
    return now;
}

Evidence moved(const Evidence& evidence, const Moves& moves)
{
    Evidence now = evidence;
    now.links.clear();
    for (EvidenceLink link : evidence.links) {
        const auto move = moves.find(requirementKey(link.checklist, link.requirement));
        if (move != moves.end())
            link.requirement = numberOf(move->second);
        const bool twice = std::ranges::find(now.links, link) != now.links.end();
        if (!link.requirement.isEmpty() && !twice)
            now.links.push_back(link);
    }
    return now;
}

} // namespace tekigo
