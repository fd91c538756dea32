#include "gui/carrydetail.h"

#include "base/textdifference.h"
#include "gui/carrymodel.h"
#include "gui/language.h"
#include "gui/richtext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Where translators find the words.
struct CarryDetail
{
    Q_DECLARE_TR_FUNCTIONS(CarryDetail)
};

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', "<br/>"_L1);
}

QString marked(const TextPiece& piece, const Theme& theme)
{
    const bool removed = piece.kind == TextPiece::Kind::Removed;
    const Tone& tone = removed ? theme.bad : theme.good;
    return u"<span style='color:%1; background-color:%2; text-decoration:%3'>%4%5</span>"_s.arg(
        tone.ink.name(), tone.ground.name(), removed ? u"line-through"_s : u"underline"_s,
        removed ? u"－"_s : u"＋"_s, escaped(piece.text));
}

QString valueOf(const Text& text, const Theme& theme)
{
    if (text.isEmpty())
        return u"<span style='color:%1'>–</span>"_s.arg(theme.quiet.name());
    return escaped(shown(text));
}

/// The old value in view beside the new one.
QString sideBySide(const CarryItem& item, const Theme& theme)
{
    if (item.before.isEmpty() && item.now.isEmpty())
        return {};
    const auto head = [&](const QString& words) {
        return u"<td width='50%' style='color:%1'>%2</td>"_s.arg(theme.quiet.name(), words.toHtmlEscaped());
    };
    return u"<table width='100%' cellpadding='4' style='margin-top:6px; margin-bottom:6px'><tr>"_s +
           head(CarryDetail::tr("Earlier revision")) + head(CarryDetail::tr("This revision")) +
           u"</tr><tr><td>"_s + valueOf(item.before, theme) + u"</td><td>"_s + valueOf(item.now, theme) +
           u"</td></tr></table>"_s;
}

QString rewording(const CarryCause& cause, const Workspace& workspace, const RichText& rich)
{
    const auto before = workspace.words(cause.wordsBefore);
    const auto after = workspace.words(cause.wordsAfter);
    if (!before || !after)
        return rich.paragraph(CarryDetail::tr("The former text is not kept, so no difference can be shown."));
    return rich.quiet(CarryDetail::tr("－ struck through: removed　＋ underlined: added")) +
           u"<p style='margin-top:4px; margin-bottom:8px'>"_s +
           differenceHtml(shown(*before), shown(*after), rich.theme()) + u"</p>"_s;
}

QString guidance(CarryItem::Kind kind)
{
    switch (kind) {
    case CarryItem::Kind::Requirement:
        return CarryDetail::tr("Confirming it confirms the answers that only this change re-opened.");
    case CarryItem::Kind::Answer:
        return CarryDetail::tr(
            "Confirm it where it still holds, or go to the question and change the value.");
    case CarryItem::Kind::Evidence:
    case CarryItem::Kind::Test:
        return CarryDetail::tr(
            "Make it anew on this firmware, or confirm it with the reason why it is the same.");
    case CarryItem::Kind::Finding:
        return CarryDetail::tr("Measure again with this revision's firmware.");
    case CarryItem::Kind::Question:
        return {};
    }
    return {};
}

} // namespace

QString differenceHtml(const QString& before, const QString& after, const Theme& theme)
{
    QString html;
    for (const TextPiece& piece : textDifference(before, after))
        html += piece.kind == TextPiece::Kind::Same ? escaped(piece.text) : marked(piece, theme);
    return html;
}

QString carryDetail(const CarryItem& item, const Workspace& workspace, const Theme& theme)
{
    const RichText rich(theme, workspace.catalogue());
    // What kind of thing it is stands above its name, so that the two are not read as one.
    QString html = u"<p style='margin-top:8px; margin-bottom:0px'>"_s + rich.quiet(shown(carryKindName(item.kind))) + u"</p>"_s +
                   rich.heading(shown(item.title));
    if (item.kind == CarryItem::Kind::Question || item.kind == CarryItem::Kind::Answer)
        if (const Question* question = workspace.catalogue().question(item.id))
            html += rich.paragraph(shown(question->wording));
    html += sideBySide(item, theme);
    for (const CarryCause& cause : item.causes) {
        html += u"<p style='margin-top:6px; margin-bottom:2px'>"_s +
                rich.tag(u"△ "_s + causeWords(cause), theme.doubt) + u"</p>"_s;
        if (!cause.wordsBefore.isEmpty())
            html += rewording(cause, workspace, rich);
    }
    if (item.open)
        html += u"<p>"_s + rich.quiet(guidance(item.kind)) + u"</p>"_s;
    return html;
}

} // namespace tekigo
