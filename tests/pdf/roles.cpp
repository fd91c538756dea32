#include "roles.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

using Roles = std::set<std::string>;

const Roles kGroups = {"/Document", "/Part",       "/Art",       "/Sect",
                       "/Div",      "/BlockQuote", "/NonStruct", "/Private"};
const Roles kInline = {"/Span",  "/Quote", "/Note",    "/Reference", "/BibEntry", "/Code",    "/Link",
                       "/Annot", "/Ruby",  "/Warichu", "/Figure",    "/Formula",  "/Form",    "/NonStruct",
                       "/RB",    "/RT",    "/RP",      "/WT",        "/WP",       "/Private", "/Lbl"};
const Roles kBlocks = {"/P",     "/H",     "/H1",    "/H2",    "/H3",      "/H4",   "/H5", "/H6",
                       "/L",     "/LI",    "/LBody", "/Table", "/Caption", "/TR",   "/TH", "/TD",
                       "/THead", "/TBody", "/TFoot", "/TOC",   "/TOCI",    "/Index"};

/// Where a type may stand alone, by ISO 32000-1 14.8.4.3 and ISO 14289-1 7.2; types not named here may stand
/// anywhere that takes blocks.
const std::map<std::string, Roles> kParents = {
    {"/LI", {"/L"}},
    {"/LBody", {"/LI"}},
    {"/Lbl", {"/LI", "/Note", "/Reference", "/BibEntry", "/TOCI", "/Link"}},
    {"/TOCI", {"/TOC"}},
    {"/THead", {"/Table"}},
    {"/TBody", {"/Table"}},
    {"/TFoot", {"/Table"}},
    {"/TR", {"/Table", "/THead", "/TBody", "/TFoot"}},
    {"/TH", {"/TR"}},
    {"/TD", {"/TR"}},
    {"/Caption", {"/Table", "/L", "/TOC", "/Figure"}}};

/// What alone may stand in a type.
const std::map<std::string, Roles> kKids = {{"/L", {"/LI", "/L", "/Caption"}},
                                            {"/LI", {"/Lbl", "/LBody"}},
                                            {"/TOC", {"/TOCI", "/TOC", "/Caption"}},
                                            {"/TOCI", {"/Lbl", "/Reference", "/NonStruct", "/P", "/TOC"}},
                                            {"/Table", {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}},
                                            {"/THead", {"/TR"}},
                                            {"/TBody", {"/TR"}},
                                            {"/TFoot", {"/TR"}},
                                            {"/TR", {"/TH", "/TD"}}};

bool isParagraph(const std::string& role)
{
    return role == "/P" || (role.starts_with("/H") && role.size() <= 3);
}

} // namespace

bool isStandardRole(const std::string& role)
{
    return kGroups.count(role) == 1 || kInline.count(role) == 1 || kBlocks.count(role) == 1;
}

bool mayStandIn(const std::string& role, const std::string& parent)
{
    const auto parents = kParents.find(role);
    if (parents != kParents.end() && parents->second.count(parent) == 0)
        return false;
    const auto kids = kKids.find(parent);
    if (kids != kKids.end() && kids->second.count(role) == 0)
        return false;
    // Paragraphs and inline elements hold inline elements only; a note may hold paragraphs.
    if (isParagraph(parent) || (kInline.count(parent) == 1 && parent != "/Note" && parent != "/NonStruct"))
        return kInline.count(role) == 1 || role == "/Caption";
    return true;
}

bool mayHoldContent(const std::string& role)
{
    return kKids.count(role) == 0 && role != "/Document" && role != "/Part" && role != "/Art" &&
           role != "/Sect" && role != "/Div" && role != "/BlockQuote";
}

std::string roleOf(Handle element, Handle roleMap)
{
    std::string role = nameOf(valueOf(element, "/S"));
    for (int steps = 0; steps < 16 && !isStandardRole(role) && roleMap.isDictionary() && roleMap.hasKey(role);
         ++steps)
        role = nameOf(roleMap.getKey(role));
    return role;
}

void judgeRoleMap(Handle roleMap, Findings& findings)
{
    if (!roleMap.isDictionary())
        return;
    for (auto& [own, target] : roleMap.getDictAsMap()) {
        findings.need(!isStandardRole(own), "A 6.7.3.4, UA 7.1-4",
                      u"role map: %1 is a standard type"_s.arg(shown(own)));
        std::string role = nameOf(target);
        int steps = 0;
        for (; steps < 16 && !isStandardRole(role) && roleMap.hasKey(role); ++steps)
            role = nameOf(roleMap.getKey(role));
        findings.need(isStandardRole(role), "A 6.7.3.4, UA 7.1-3",
                      u"role map: %1 ends in no standard type"_s.arg(shown(own)));
    }
}

Handle attribute(Handle element, const char* key)
{
    for (Handle& one : itemsOf(valueOf(element, "/A")))
        if (Handle found = valueOf(one, key); !found.isNull())
            return found;
    return Handle::newNull();
}

} // namespace tekigo::pdf::rules
