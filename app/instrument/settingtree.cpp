#include "instrument/settingtree.h"

#include "base/digest.h"

#include <QStringList>

#include <algorithm>
#include <cstring>
#include <map>

namespace tekigo {

using namespace Qt::StringLiterals;
using Kind = SettingNode::Kind;

namespace {

constexpr qsizetype keyLimit = 300;

void gather(SettingNode& group)
{
    std::ranges::stable_sort(group.children, {}, &SettingNode::name);
    std::vector<SettingNode> gathered;
    for (SettingNode& child : group.children) {
        const bool again = !gathered.empty() && gathered.back().name == child.name;
        if (again && !gathered.back().gathered) {
            SettingNode list = groupNode(child.name);
            list.kind = Kind::List;
            list.gathered = true;
            list.children.push_back(std::move(gathered.back()));
            gathered.back() = std::move(list);
        }
        if (again)
            gathered.back().children.push_back(std::move(child));
        else
            gathered.push_back(std::move(child));
    }
    group.children = std::move(gathered);
}

void addText(Sha256& digest, const QString& text)
{
    const qint64 size = text.size();
    digest.add(reinterpret_cast<const char*>(&size), sizeof(size));
    digest.add(reinterpret_cast<const char*>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
}

using Digest = std::array<unsigned char, 16>;

Digest digestOf(const SettingNode& node)
{
    Sha256 sum;
    const char kind[] = {static_cast<char>(node.kind), static_cast<char>(node.quoted)};
    sum.add(kind, sizeof(kind));
    addText(sum, node.text);
    std::vector<Digest> parts;
    for (const SettingNode& child : node.children) {
        if (node.kind == Kind::Group) {
            addText(sum, child.name);
            sum.add(reinterpret_cast<const char*>(child.digest.data()), child.digest.size());
        } else {
            parts.push_back(child.digest);
        }
    }
    std::ranges::sort(parts);
    for (const Digest& part : parts)
        sum.add(reinterpret_cast<const char*>(part.data()), part.size());
    Digest digest;
    std::memcpy(digest.data(), sum.finish().constData(), digest.size());
    return digest;
}

const SettingNode* member(const SettingNode& group, const QString& name)
{
    const auto found = std::ranges::lower_bound(group.children, name, {}, &SettingNode::name);
    return found == group.children.end() || found->name != name ? nullptr : &*found;
}

const QString* identity(const SettingNode& node, const QString& name)
{
    const SettingNode* id = node.kind == Kind::Group ? member(node, name) : nullptr;
    const bool tells = id && id->kind == Kind::Leaf && !id->text.isEmpty();
    return tells && (name != u"key" || member(node, u"value"_s)) ? &id->text : nullptr;
}

using Named = std::map<QString, const SettingNode*>;

/// The members by what they are called in `name`; nothing where one has no such thing, or two have the same.
std::optional<Named> namedBy(const std::vector<const SettingNode*>& nodes, const QString& name)
{
    Named named;
    for (const SettingNode* node : nodes) {
        const QString* id = identity(*node, name);
        if (!id || !named.emplace(*id, node).second)
            return {};
    }
    return named;
}

std::vector<const SettingNode*> membersOf(const SettingNode& node)
{
    if (node.kind != Kind::List)
        return {&node};
    std::vector<const SettingNode*> members;
    for (const SettingNode& child : node.children)
        members.push_back(&child);
    return members;
}

/// Takes away what both have, each as often as both have it. What is left stays in its order.
void dropEqual(std::vector<const SettingNode*>& before, std::vector<const SettingNode*>& after,
               qint64& leaves)
{
    std::map<Digest, qint64> there;
    for (const SettingNode* node : after)
        ++there[node->digest];
    std::map<Digest, qint64> both;
    std::erase_if(before, [&](const SettingNode* node) {
        qint64& left = there[node->digest];
        if (left == 0)
            return false;
        --left;
        ++both[node->digest];
        leaves += node->leaves;
        return true;
    });
    std::erase_if(after, [&](const SettingNode* node) { return both[node->digest]-- > 0; });
}

/// One comparison under way.
class Walk
{
public:
    explicit Walk(Progress& progress)
        : m_progress(progress)
    {
    }

    void pair(const SettingNode& before, const SettingNode& after);
    SettingDifferences found;

private:
    void groups(const SettingNode& before, const SettingNode& after);
    void lists(const SettingNode& before, const SettingNode& after);
    bool byIdentity(const std::vector<const SettingNode*>& before,
                    const std::vector<const SettingNode*>& after);
    void within(const QString& step, const SettingNode* before, const SettingNode* after);
    void onlyIn(const SettingNode& node, bool before);
    void add(std::optional<QString> before, std::optional<QString> after);
    bool stopped();

    Progress& m_progress;
    QString m_path;
    int m_steps = 0;
    bool m_stopped = false;
};

bool Walk::stopped()
{
    if (++m_steps % 1024 == 0)
        m_stopped = m_stopped || m_progress.cancelled();
    return m_stopped;
}

void Walk::add(std::optional<QString> before, std::optional<QString> after)
{
    ++found.compared;
    if (found.listed.size() >= settingDifferenceLimit) {
        ++found.unlisted;
        return;
    }
    const QString key = m_path.size() > keyLimit ? u'…' + m_path.right(keyLimit) : m_path;
    found.listed.push_back({key, std::move(before), std::move(after)});
}

void Walk::within(const QString& step, const SettingNode* before, const SettingNode* after)
{
    const qsizetype length = m_path.size();
    m_path += step;
    if (before && after)
        pair(*before, *after);
    else
        onlyIn(before ? *before : *after, before != nullptr);
    m_path.truncate(length);
}

QString stepTo(const QString& path, const SettingNode& node)
{
    return path.isEmpty() ? node.name : u'/' + node.name;
}

void Walk::onlyIn(const SettingNode& node, bool before)
{
    if (stopped())
        return;
    if (node.children.empty()) {
        const QString text = node.kind == Kind::Leaf    ? node.text
                             : node.kind == Kind::Group ? u"{}"_s
                                                        : u"[]"_s;
        add(before ? std::optional(text) : std::nullopt, before ? std::nullopt : std::optional(text));
        return;
    }
    for (size_t at = 0; at < node.children.size(); ++at) {
        const SettingNode& child = node.children[at];
        const QString step = node.kind == Kind::List ? u"[%1]"_s.arg(at + 1) : stepTo(m_path, child);
        within(step, before ? &child : nullptr, before ? nullptr : &child);
    }
}

void Walk::pair(const SettingNode& before, const SettingNode& after)
{
    if (stopped())
        return;
    if (before.digest == after.digest) {
        found.compared += before.leaves;
        return;
    }
    const auto aGathered = [](const SettingNode& node) { return node.kind == Kind::List && node.gathered; };
    if (before.kind == Kind::Leaf && after.kind == Kind::Leaf) {
        const bool alike = before.text == after.text; // "1" and 1
        const auto shown = [&](const SettingNode& node) {
            return alike && node.quoted ? u'"' + node.text + u'"' : node.text;
        };
        add(shown(before), shown(after));
    } else if (before.kind == Kind::Group && after.kind == Kind::Group) {
        groups(before, after);
    } else if ((before.kind == Kind::List && after.kind == Kind::List) || aGathered(before) ||
               aGathered(after)) {
        lists(before, after);
    } else {
        onlyIn(before, true);
        onlyIn(after, false);
    }
}

/// A single setting written as a name and a value is called by its name, as it is among several.
QString calledBy(const SettingNode& before, const SettingNode& after)
{
    const auto hasValue = [](const SettingNode& node) {
        return member(node, u"value"_s) || member(node, u"@value"_s) || member(node, u"#text"_s);
    };
    if (before.kind != Kind::Group || after.kind != Kind::Group || !hasValue(before) || !hasValue(after))
        return {};
    for (const QString& name : {u"@name"_s, u"name"_s, u"@key"_s, u"key"_s, u"@id"_s, u"id"_s}) {
        const QString* one = identity(before, name);
        const QString* two = identity(after, name);
        if (one && two && *one == *two)
            return u"[%1=%2]"_s.arg(name.startsWith(u'@') ? name.mid(1) : name, *one);
    }
    return {};
}

void Walk::groups(const SettingNode& before, const SettingNode& after)
{
    auto one = before.children.begin();
    auto two = after.children.begin();
    while ((one != before.children.end() || two != after.children.end()) && !m_stopped) {
        if (two == after.children.end() || (one != before.children.end() && one->name < two->name)) {
            within(stepTo(m_path, *one), &*one, nullptr);
            ++one;
        } else if (one == before.children.end() || two->name < one->name) {
            within(stepTo(m_path, *two), nullptr, &*two);
            ++two;
        } else {
            within(stepTo(m_path, *one) + calledBy(*one, *two), &*one, &*two);
            ++one;
            ++two;
        }
    }
}

bool Walk::byIdentity(const std::vector<const SettingNode*>& before,
                      const std::vector<const SettingNode*>& after)
{
    static const QStringList names{
        u"id"_s,  u"@id"_s,     u"uuid"_s,   u"name"_s,      u"@name"_s,    u".name"_s, u"key"_s,  u"@key"_s,
        u"mac"_s, u"address"_s, u"ifname"_s, u"interface"_s, u"username"_s, u"user"_s,  u"ssid"_s, u"port"_s};
    for (const QString& name : names) {
        const auto one = namedBy(before, name);
        const auto two = one ? namedBy(after, name) : std::nullopt;
        if (!one || !two)
            continue;
        const QString step =
            u"["_s + (name.startsWith(u'@') || name.startsWith(u'.') ? name.mid(1) : name) + u'=';
        for (const auto& [id, node] : *one) {
            const auto there = two->find(id);
            within(step + id + u']', node, there == two->end() ? nullptr : there->second);
        }
        for (const auto& [id, node] : *two)
            if (!one->contains(id))
                within(step + id + u']', nullptr, node);
        return true;
    }
    return false;
}

void Walk::lists(const SettingNode& before, const SettingNode& after)
{
    auto one = membersOf(before);
    auto two = membersOf(after);
    if (one.empty() && two.empty())
        return;
    if (!one.empty() && !two.empty() && byIdentity(one, two))
        return;
    std::map<const SettingNode*, size_t> places;
    for (const auto& members : {one, two})
        for (size_t at = 0; at < members.size(); ++at)
            places.emplace(members[at], at + 1);
    dropEqual(one, two, found.compared);
    for (size_t at = 0; at < std::max(one.size(), two.size()) && !m_stopped; ++at) {
        const SettingNode* left = at < one.size() ? one[at] : nullptr;
        const SettingNode* right = at < two.size() ? two[at] : nullptr;
        within(u"[%1]"_s.arg(places[left ? left : right]), left, right);
    }
}

QString validText(const QString& text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

} // namespace

SettingNode valueNode(const QString& name, const QString& text, bool quoted)
{
    SettingNode node;
    node.name = validText(name);
    node.text = validText(text);
    node.quoted = quoted;
    return node;
}

SettingNode groupNode(const QString& name)
{
    SettingNode node;
    node.kind = Kind::Group;
    node.name = validText(name);
    return node;
}

void seal(SettingNode& node, const Progress& progress)
{
    if (node.kind == Kind::Group)
        gather(node);
    node.leaves = node.children.empty() ? 1 : 0;
    for (SettingNode& child : node.children) {
        if (progress.cancelled())
            return;
        seal(child, progress);
        node.leaves += child.leaves;
    }
    node.digest = digestOf(node);
}

SettingDifferences differences(const SettingNode& before, const SettingNode& after, Progress& progress)
{
    Walk walk(progress);
    walk.pair(before, after);
    return std::move(walk.found);
}

} // namespace tekigo
