#include "gui/outcome.h"

#include "gui/language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tekigo {

QString outcomeWords(ScopeOutcome outcome)
{
    QChar sign = u'–';
    if (outcome == ScopeOutcome::Applies)
        sign = u'●';
    else if (outcome == ScopeOutcome::Unanswered)
        sign = verdictSign(Verdict::Unanswered);
    return sign + u' ' + shown(outcomeName(outcome));
}

BadgeTone outcomeTone(ScopeOutcome outcome)
{
    switch (outcome) {
    case ScopeOutcome::Applies:
        return BadgeTone::Good;
    case ScopeOutcome::Unanswered:
        return BadgeTone::Open;
    default:
        return BadgeTone::Aside;
    }
}

BadgeTone verdictTone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Conforms:
        return BadgeTone::Good;
    case Verdict::Fails:
        return BadgeTone::Bad;
    case Verdict::Unverified:
        return BadgeTone::Doubt;
    case Verdict::Unanswered:
        return BadgeTone::Open;
    case Verdict::NotApplicable:
        break;
    }
    return BadgeTone::Aside;
}

QString markWords(Mark mark)
{
    switch (mark) {
    case Mark::Inferred:
        return QCoreApplication::translate("Mark", "interpretation");
    case Mark::Recalled:
        return QCoreApplication::translate("Mark", "to be confirmed");
    default:
        return {};
    }
}

} // namespace tekigo
