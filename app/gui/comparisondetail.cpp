#include "gui/comparisondetail.h"

#include "base/textdifference.h"
#include "gui/comparisonmodel.h"
#include "gui/language.h"
#include "gui/richtext.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString marked(const QString& text, const Tone& tone, const QString& line)
{
    return u"<span style='background-color:%1; color:%2; text-decoration:%3'>%4</span>"_s.arg(
        tone.ground.name(), tone.ink.name(), line, text.toHtmlEscaped().replace(u'\n', u"<br/>"_s));
}

/// Digests and numbers differ as a whole.
bool byWords(const Difference::Aspect& aspect)
{
    return aspect.before && aspect.after && std::holds_alternative<QString>(*aspect.before) &&
           std::holds_alternative<QString>(*aspect.after) && aspect.id != u"sha256" &&
           aspect.id != u"verdict";
}

} // namespace

QString ComparisonDetail::of(const Difference& difference) const
{
    const RichText rich(m_theme, m_catalogue);
    QString all = rich.heading(shown(difference.name));
    if (!difference.where.isEmpty())
        all += rich.quiet(shown(difference.where));
    return all + sides(difference) + reasons(difference) + touched(difference);
}

QString ComparisonDetail::sides(const Difference& difference) const
{
    const QString cell = u"<th align='left' style='padding:4px 8px; background-color:%1'>%2</th>"_s;
    QString rows = u"<tr>"_s;
    for (const QString& title : {QString(), tr("Before"), tr("After")})
        rows += cell.arg(m_theme.sunken.name(), title.toHtmlEscaped());
    rows += u"</tr>"_s;
    for (const Difference::Aspect& aspect : difference.aspects)
        rows += row(aspect);
    return u"<table width='100%' cellspacing='0' cellpadding='0'>%1</table>"_s.arg(rows);
}

QString ComparisonDetail::row(const Difference::Aspect& aspect) const
{
    QString before;
    QString after;
    if (byWords(aspect)) {
        for (const TextPiece& piece : readableDifference(shown(aspect.saysBefore), shown(aspect.saysAfter))) {
            if (piece.kind == TextPiece::Kind::Same) {
                before += piece.text.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
                after += piece.text.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
            } else if (piece.kind == TextPiece::Kind::Removed) {
                before += marked(piece.text, m_theme.bad, u"line-through"_s);
            } else {
                after += marked(piece.text, m_theme.good, u"underline"_s);
            }
        }
    } else {
        before = RichText::plain(shown(aspect.saysBefore));
        after = RichText::plain(shown(aspect.saysAfter));
    }
    const auto orNothing = [](const QString& html) {
        return html.isEmpty() ? tr("(none)").toHtmlEscaped() : html;
    };
    const QString name = RichText::plain(shown(aspect.name));
    return u"<tr><td width='16%' style='padding:4px 8px; color:%1'>%2</td><td width='42%' style='padding:4px "
           u"8px'>%3</td><td width='42%' style='padding:4px 8px'>%4</td></tr>"_s.arg(
               m_theme.quiet.name(), name, orNothing(before), orNothing(after));
}

QString ComparisonDetail::reasons(const Difference& difference) const
{
    if (difference.because.empty())
        return {};
    const RichText rich(m_theme, m_catalogue);
    QString items;
    for (const Text& line : difference.because)
        items += u"<li>"_s + RichText::plain(shown(line)) + u"</li>"_s;
    return rich.heading(tr("What lies behind it")) + u"<ul style='margin-top:0px'>"_s + items + u"</ul>"_s;
}

QString ComparisonDetail::touched(const Difference& difference) const
{
    if (difference.touches.isEmpty() || difference.kind == Difference::Kind::Verdict)
        return {};
    const RichText rich(m_theme, m_catalogue);
    QStringList links;
    for (const QString& key : difference.touches)
        links += rich.link(u"requirement:"_s + key, requirementWords(m_catalogue, key));
    return rich.heading(tr("Matters for")) + u"<p style='margin-top:0px'>"_s + links.join(tr(", ")) +
           u"</p>"_s;
}

} // namespace tekigo
