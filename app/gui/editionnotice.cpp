#include "gui/editionnotice.h"

#include "dossier/dossier.h"
#include "gui/language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

/// As many as a dialog can show.
QString listed(const std::vector<Text>& all)
{
    constexpr size_t most = 12;
    QStringList lines;
    for (size_t at = 0; at < std::min(all.size(), most); ++at)
        lines += u"– "_s + shown(all[at]);
    if (all.size() > most)
        lines += tr("and %1 more").arg(all.size() - most);
    return lines.join(u'\n');
}

} // namespace

QString stillSaidWords(const StillSaid& said)
{
    QStringList parts;
    if (!said.named.empty())
        parts += tr("Names of persons stand in the text of these attachments, which are embedded as they are:") + u'\n' +
                 listed(said.named);
    if (!said.cited.empty())
        parts += tr("These texts name a document that is left out:") + u'\n' + listed(said.cited);
    if (!parts.isEmpty() && !said.unread.empty())
        parts += tr("These attachments could not be searched as text; look at them yourself:") + u'\n' + listed(said.unread);
    return parts.join(u"\n\n"_s);
}

QString untranslatedNotice(const std::vector<Untranslated>& fields)
{
    return fields.empty() ? QString()
                          : tr("Printed in Japanese, as entered – %1.").arg(shown(untranslatedWords(fields)));
}

} // namespace tekigo
