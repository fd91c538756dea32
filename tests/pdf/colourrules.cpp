#include "colourrules.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

constexpr size_t kMostColorants = 32; // A 6.1.13
constexpr int kDeepest = 6;
constexpr qsizetype kProfileHeader = 128;

class ColourJudge
{
public:
    ColourJudge(bool cmyk, const QString& place, Findings& findings)
        : m_cmyk(cmyk)
        , m_place(place)
        , m_findings(findings)
    {
    }

    void space(Handle space, int depth = 0)
    {
        if (depth > kDeepest)
            return m_findings.broken("A 6.2.4", m_place + u"colour spaces in circles"_s);
        if (space.isName())
            return device(space.getName());
        if (!space.isArray() || space.getArrayNItems() == 0)
            return m_findings.broken("A 6.2.4", m_place + u"no colour space"_s);
        const std::string kind = nameOf(space.getArrayItem(0));
        if (kind == "/ICCBased")
            judgeProfile(space.getArrayItem(1), "A 6.2.4.2", m_place, m_findings);
        else if (kind == "/Indexed" || (kind == "/Pattern" && space.getArrayNItems() > 1))
            this->space(space.getArrayItem(1), depth + 1);
        else if (kind == "/Separation" || kind == "/DeviceN")
            named(space, kind == "/DeviceN", depth);
        else if (kind != "/CalRGB" && kind != "/CalGray" && kind != "/Lab")
            device(kind);
    }

private:
    void device(const std::string& name)
    {
        m_findings.need(name != "/DeviceCMYK" || m_cmyk, "A 6.2.4.3",
                        m_place + u"device CMYK without such an output intent"_s);
        const std::set<std::string> known{"/DeviceRGB", "/DeviceGray", "/DeviceCMYK", "/Pattern"};
        m_findings.need(known.count(name) == 1, "A 6.2.4", m_place + u"an unknown colour space"_s);
    }

    void named(Handle space, bool several, int depth)
    {
        this->space(space.getArrayItem(2), depth + 1);
        std::vector<Handle> names = itemsOf(space.getArrayItem(1));
        if (!several)
            return;
        m_findings.need(names.size() <= kMostColorants, "A 6.1.13", m_place + u"too many colorants"_s);
        Handle known =
            space.getArrayNItems() > 4 ? valueOf(space.getArrayItem(4), "/Colorants") : Handle::newNull();
        const std::set<std::string> process{"/None", "/Cyan", "/Magenta", "/Yellow", "/Black"};
        for (Handle& name : names)
            m_findings.need(process.count(nameOf(name)) == 1 ||
                                (known.isDictionary() && known.hasKey(nameOf(name))),
                            "A 6.2.4.4", m_place + u"a spot colour that is not described"_s);
    }

    bool m_cmyk;
    const QString& m_place;
    Findings& m_findings;
};

} // namespace

void judgeColours(Handle space, bool cmyk, const QString& place, Findings& findings)
{
    ColourJudge(cmyk, place, findings).space(space);
}

void judgeProfile(Handle stream, const char* clause, const QString& place, Findings& findings)
{
    if (!stream.isStream())
        return findings.broken(clause, place + u"no ICC profile"_s);
    const auto data = stream.getStreamData(qpdf_dl_specialized);
    const QByteArray profile(reinterpret_cast<const char*>(data->getBuffer()),
                             static_cast<qsizetype>(data->getSize()));
    if (profile.size() < kProfileHeader || profile.sliced(36, 4) != "acsp")
        return findings.broken(clause, place + u"no ICC profile"_s);
    findings.need(profile[8] >= 2 && profile[8] <= 4, clause, place + u"an ICC profile of another version"_s);
    const std::set<QByteArray> classes{"scnr", "mntr", "prtr", "spac"};
    findings.need(classes.count(profile.sliced(12, 4)) == 1, clause,
                  place + u"an ICC profile of another class"_s);
    const std::map<QByteArray, long long> components{{"GRAY", 1}, {"RGB ", 3}, {"Lab ", 3}, {"CMYK", 4}};
    const auto space = components.find(profile.sliced(16, 4));
    Handle number = valueOf(stream, "/N");
    findings.need(space != components.end() && number.isInteger() && number.getIntValue() == space->second,
                  clause, place + u"an ICC profile of other components"_s);
}

} // namespace tekigo::pdf::rules
