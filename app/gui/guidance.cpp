#include "gui/guidance.h"

#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {
Guidance::Guidance(const RevisionState& state, const Theme& theme)
    : m_state(state)
    , m_text(theme, state.catalogue())
{
}

QString Guidance::of(const Question& question) const
{
    QString html = m_text.heading(shown(question.label));
    html += u"<p style='margin-top:0px'>"_s + m_text.cited(question.sources, question.mark) + "</p>"_L1;
    html += m_text.paragraph(shown(question.help));
    html += m_text.heading(tr("✓ A good answer")) + m_text.paragraph(shown(question.good));
    html += m_text.heading(tr("✗ A weak answer")) + m_text.paragraph(shown(question.bad));
    return html;
}

QString Guidance::of(const Subject& subject) const
{
    if (const Requirement* one = m_state.requirement(subject))
        return requirement(subject, *one);
    const Checklist* of = m_state.checklist(subject);
    return of ? scope(*of) : QString();
}

QString Guidance::statements(const QString& title, const std::vector<Statement>& statements) const
{
    return statements.empty() ? QString() : m_text.heading(title) + m_text.list(statements);
}

QString Guidance::law(const Requirement& requirement) const
{
    const Statement& law = requirement.law;
    const Theme& theme = m_text.theme();
    const QString title = requirement.statute ? tr("Text of the law") : tr("The requirement");
    return m_text.heading(title) +
           u"<table width='100%' cellpadding='8' cellspacing='0' style='background-color:%1'><tr><td "
           "style='border-left:3px solid %2'>%3</td></tr></table>"
           "<p style='margin-top:4px'>%4</p>"_s.arg(theme.window.name(), theme.accent.name(),
                                                    RichText::plain(shown(law.text)),
                                                    m_text.cited(law.sources, law.mark));
}

QString Guidance::references(const Requirement& requirement) const
{
    if (requirement.references.empty())
        return {};
    QString html = m_text.heading(tr("In other standards"));
    for (const Reference& one : requirement.references)
        html += u"<p style='margin-top:0px; margin-bottom:4px'>%1 %2<br/>%3</p>"_s.arg(
            RichText::plain(one.regime), RichText::plain(one.provision), m_text.cited(one.sources, one.mark));
    return html;
}

QString Guidance::linkTo(const Subject& subject, const QString& relation) const
{
    const Requirement* to = m_state.requirement(subject);
    const Checklist* of = m_state.checklist(subject);
    if (!to || !of)
        return {};
    const QString words = shown(of->shortTitle) + u' ' + to->id + u' ' + shown(to->title);
    return u"<p style='margin-top:0px; margin-bottom:4px'>"_s +
           m_text.link(u"requirement:"_s + subject.checklist + u'/' + subject.requirement, words) + u' ' +
           m_text.quiet(relation) + "</p>"_L1;
}

QString Guidance::related(const Subject& subject) const
{
    QString html;
    for (const Correspondence& row : m_state.catalogue().correspondences) {
        const auto mine = row.sides.find(subject.checklist);
        const bool speaksOfIt =
            mine != row.sides.end() && (mine->second.same.contains(subject.requirement) ||
                                        mine->second.related.contains(subject.requirement));
        if (!speaksOfIt)
            continue;
        for (const auto& [checklist, side] : row.sides) {
            for (const QString& id : side.same) {
                if (Subject{checklist, id} != subject)
                    html += linkTo({checklist, id}, {});
            }
            for (const QString& id : side.related) {
                if (Subject{checklist, id} != subject)
                    html += linkTo({checklist, id}, tr("(related)"));
            }
        }
    }
    return html.isEmpty() ? html : m_text.heading(tr("The same subject elsewhere")) + html;
}

QString Guidance::requirement(const Subject& subject, const Requirement& requirement) const
{
    QString html = law(requirement);
    html += statements(tr("How it is read"), requirement.reading);
    html += statements(tr("What the examiner looks for"), requirement.examiner);
    std::vector<Statement> exceptions;
    for (const NotApplicable& one : requirement.notApplicable)
        exceptions.push_back(one.reason);
    html += statements(tr("When it does not apply"), exceptions);
    html += related(subject);
    html += references(requirement);
    return html;
}

QString Guidance::parameters(const Checklist& checklist) const
{
    if (checklist.parameters.empty())
        return {};
    QString html = m_text.heading(tr("Numbers and lists it judges by"));
    for (const Parameter& one : checklist.parameters) {
        const auto* number = std::get_if<qint64>(&one.value);
        const QString value =
            number ? QString::number(*number) : std::get<QStringList>(one.value).join(u", "_s);
        html += u"<p style='margin-top:0px; margin-bottom:4px'>%1: %2<br/>%3</p>"_s.arg(
            RichText::plain(shown(one.title)), RichText::plain(value), m_text.cited(one.sources, one.mark));
    }
    return html;
}

QString Guidance::scope(const Checklist& checklist) const
{
    QString html = m_text.heading(shown(checklist.title));
    html += m_text.list(checklist.about);
    html += parameters(checklist);
    html += u"<p style='margin-top:14px'>"_s +
            m_text.quiet(tr("Checklist %1, version %2").arg(checklist.id, checklist.version)) + "</p>"_L1;
    return html;
}

} // namespace tekigo
