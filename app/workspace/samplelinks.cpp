#include "workspace/samplelinks.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

EvidenceLink linkFrom(const QString& text)
{
    const QString where = text.section(u'｜', 0, 0);
    const QString requirement = where.section(u' ', 0, 0);
    const QString pages = where.section(u" p."_s, 1);
    EvidenceLink link{.checklist = requirement.section(u'/', 0, 0), .requirement = requirement.section(u'/', 1), .locator = {}};
    link.locator.firstPage = pages.section(u'-', 0, 0).toInt();
    link.locator.lastPage = pages.contains(u'-') ? pages.section(u'-', 1).toInt() : link.locator.firstPage;
    link.locator.place = text.section(u'｜', 1);
    return link;
}

} // namespace

std::vector<EvidenceLink> sampleLinks(const QStringList& texts)
{
    std::vector<EvidenceLink> links;
    for (const QString& text : texts)
        links.push_back(linkFrom(text));
    return links;
}

} // namespace tekigo
