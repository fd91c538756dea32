#include "gui/richtext.h"

#include "checklist/citedplace.h"
#include "gui/language.h"
#include "gui/outcome.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString truthWords(Truth truth)
{
    switch (truth) {
    case Truth::True:
        return RichText::tr("✓ met");
    case Truth::False:
        return RichText::tr("✗ not met");
    case Truth::Unknown:
        break;
    }
    return RichText::tr("? open");
}

const Tone& truthTone(const Theme& theme, Truth truth)
{
    switch (truth) {
    case Truth::True:
        return theme.good;
    case Truth::False:
        return theme.bad;
    case Truth::Unknown:
        break;
    }
    return theme.open;
}

} // namespace

RichText::RichText(const Theme& theme, const Catalogue& catalogue)
    : m_theme(theme)
    , m_catalogue(catalogue)
{
}

QString RichText::plain(const QString& text)
{
    return text.trimmed().toHtmlEscaped().replace(u'\n', "<br/>"_L1);
}

QString RichText::heading(const QString& words) const
{
    return u"<p style='margin-top:14px; margin-bottom:4px; color:%1; font-weight:600'>%2</p>"_s.arg(
        m_theme.ink.name(), plain(words));
}

QString RichText::paragraph(const QString& text) const
{
    return u"<p style='margin-top:0px; margin-bottom:6px'>%1</p>"_s.arg(plain(text));
}

QString RichText::quiet(const QString& text) const
{
    return u"<span style='color:%1'>%2</span>"_s.arg(m_theme.quiet.name(), plain(text));
}

QString RichText::tag(const QString& words, const Tone& tone) const
{
    return u"<span style='color:%1; background-color:%2'>&nbsp;%3&nbsp;</span>"_s.arg(
        tone.ink.name(), tone.ground.name(), plain(words).replace(u' ', "&nbsp;"_L1));
}

QString RichText::link(const QString& target, const QString& words) const
{
    return u"<a href=\"%1\" style='color:%2'>%3</a>"_s.arg(target.toHtmlEscaped(), m_theme.accent.name(),
                                                           plain(words));
}

QString RichText::words(const Citation& citation) const
{
    const Source* source = m_catalogue.source(citation.source);
    const QString title = source ? shown(source->title) : citation.source;
    return citation.place.isEmpty() ? title : title + u' ' + citedPlace(citation.place, shownLanguage());
}

QString RichText::cited(const std::vector<Citation>& sources, Mark mark) const
{
    QStringList all;
    for (const Citation& one : sources)
        all << words(one);
    QString html;
    if (!all.isEmpty())
        html += quiet(RichText::tr("Source: %1").arg(all.join(RichText::tr("; "))));
    if (const QString doubt = markWords(mark); !doubt.isEmpty())
        html += u' ' + tag(doubt, m_theme.doubt);
    return html;
}

QString RichText::statement(const Statement& statement) const
{
    const QString from = cited(statement.sources, statement.mark);
    return u"<p style='margin-top:0px; margin-bottom:8px'>%1%2</p>"_s.arg(
        plain(shown(statement.text)), from.isEmpty() ? QString() : "<br/>"_L1 + from);
}

QString RichText::list(const std::vector<Statement>& statements) const
{
    QString html;
    for (const Statement& one : statements)
        html += statement(one);
    return html;
}

QString RichText::node(const Derivation& derivation) const
{
    QString html = tag(truthWords(derivation.truth), truthTone(m_theme, derivation.truth)) + u' ';
    const QString says = shown(derivation.says);
    html += derivation.question.isEmpty() ? plain(says) : link(u"question:"_s + derivation.question, says);
    if (!derivation.found.isEmpty())
        html += u" "_s + quiet(RichText::tr("– answer: %1").arg(shown(derivation.found)));
    const QString from = cited(derivation.sources, derivation.mark.value_or(Mark::Verified));
    if (!from.isEmpty())
        html += "<br/>"_L1 + from;
    return html;
}

QString RichText::tree(const Derivation& derivation) const
{
    QString html = u"<li style='margin-bottom:4px'>"_s + node(derivation);
    if (!derivation.parts.empty()) {
        html += u"<ul style='-qt-list-indent:1; margin-left:14px'>"_s;
        for (const Derivation& part : derivation.parts)
            html += tree(part);
        html += "</ul>"_L1;
    }
    return html + "</li>"_L1;
}

} // namespace tekigo
