#include "gui/checklistdifferencetext.h"

#include "base/textdifference.h"
#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString marked(const Tone& tone, const QString& line, const QString& words)
{
    return u"<span style='color:%1; background-color:%2; text-decoration:%3'>%4</span>"_s.arg(
        tone.ink.name(), tone.ground.name(), line, words.toHtmlEscaped().replace(u'\n', "<br/>"_L1));
}

QString gone(const RichText& text, const QString& words)
{
    return marked(text.theme().bad, u"line-through"_s, words);
}

QString come(const RichText& text, const QString& words)
{
    return marked(text.theme().good, u"underline"_s, words);
}

/// Within a sentence: a sign before the words and a space around both, so that neither runs into its neighbours. Spaces
/// that meet become one.
QString inLine(const RichText& text, const TextPiece& piece)
{
    if (piece.kind == TextPiece::Kind::Removed)
        return u" −\u00A0"_s + gone(text, piece.text) + u' ';
    if (piece.kind == TextPiece::Kind::Added)
        return u" ＋\u00A0"_s + come(text, piece.text) + u' ';
    return piece.text.toHtmlEscaped().replace(u'\n', "<br/>"_L1);
}

QString line(const QString& sign, const QString& html)
{
    return u"<p style='margin-top:0px; margin-bottom:4px; margin-left:10px'>%1 %2</p>"_s.arg(sign, html);
}

} // namespace

ChecklistDifferenceText::ChecklistDifferenceText(const ChecklistDifference& difference, const RichText& text)
    : m_difference(difference)
    , m_text(text)
{
}

QString ChecklistDifferenceText::kind(const RequirementDifference& one)
{
    if (one.before.isEmpty())
        return u"＋ "_s + tr("Added");
    if (one.after.isEmpty())
        return u"－ "_s + tr("Removed");
    if (!one.isSame())
        return u"△ "_s + tr("Changed");
    return one.isRenumbered() ? u"→ "_s + tr("Renumbered") : u"＝ "_s + tr("Same");
}

QString ChecklistDifferenceText::number(const RequirementDifference& one)
{
    if (one.isRenumbered())
        return tr("%1 (was %2)").arg(one.after, one.before);
    return one.after.isEmpty() ? one.before : one.after;
}

QString ChecklistDifferenceText::words(const Text& before, const Text& after) const
{
    QString html;
    for (const TextPiece& piece : readableDifference(shown(before), shown(after)))
        html += inLine(m_text, piece);
    return html;
}

QString ChecklistDifferenceText::paragraph(const Text& before, const Text& after) const
{
    return u"<p style='margin-top:0px; margin-bottom:8px'>%1</p>"_s.arg(words(before, after));
}

QString ChecklistDifferenceText::lines(const QString& title, const std::vector<LineChange>& changes) const
{
    if (changes.empty())
        return {};
    QString html = m_text.heading(title);
    for (const LineChange& change : changes) {
        if (change.kind == LineChange::Kind::Changed)
            html += line(u"△"_s, words(change.before, change.after));
        else if (change.kind == LineChange::Kind::Removed)
            html += line(u"－"_s, gone(m_text, shown(change.before)));
        else
            html += line(u"＋"_s, come(m_text, shown(change.after)));
    }
    return html;
}

QString ChecklistDifferenceText::ofWhole() const
{
    QString html = lines(tr("Parameters"), m_difference.parameters) +
                   lines(tr("About the whole"), m_difference.head) + lines(tr("Scope"), m_difference.scope);
    if (!m_difference.questions.empty())
        html += m_text.heading(tr("Questions whose text differs"));
    for (const QuestionDifference& question : m_difference.questions)
        html += paragraph(question.wordsBefore, question.wordsAfter);
    return html.isEmpty()
               ? m_text.paragraph(tr("Nothing but the requirements can differ; the rest is the same."))
               : html;
}

QString ChecklistDifferenceText::of(const RequirementDifference& one) const
{
    QString html = m_text.heading(number(one) + u"  "_s + shown(one.title));
    html += m_text.paragraph(kind(one));
    if (one.isSame())
        return html + m_text.paragraph(tr("Text, rule, evidence and tests are the same."));
    html += lines(tr("Rule"), one.rule);
    html += lines(tr("Does not apply when"), one.exceptions);
    html += lines(tr("Evidence"), one.evidence);
    html += lines(tr("Tests"), one.tests);
    html += lines(tr("References"), one.references);
    html += lines(tr("Sources and how sure they are"), one.sources);
    html += m_text.heading(tr("Text"));
    if (one.wordsBefore == one.wordsAfter)
        return html + m_text.paragraph(tr("The text is the same."));
    return html + paragraph(one.wordsBefore, one.wordsAfter);
}

} // namespace tekigo
