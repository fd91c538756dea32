#include "checklist/vocabulary.h"

using namespace Qt::StringLiterals;

namespace tekigo {

std::span<const Word<AnswerType>> answerTypeWords()
{
    static constexpr Word<AnswerType> words[] = {
        {u"bool", AnswerType::Bool},       {u"choice", AnswerType::Choice}, {u"choices", AnswerType::Choices},
        {u"integer", AnswerType::Integer}, {u"text", AnswerType::Text},     {u"date", AnswerType::Date},
        {u"table", AnswerType::Table},
    };
    return words;
}

std::span<const Word<BoundTo>> boundToWords()
{
    static constexpr Word<BoundTo> words[] = {
        {u"hardware", BoundTo::Hardware},
        {u"firmware", BoundTo::Firmware},
        {u"documents", BoundTo::Documents},
        {u"organisation", BoundTo::Organisation},
    };
    return words;
}

std::span<const Word<Mark>> markWords()
{
    static constexpr Word<Mark> words[] = {
        {u"VERIFIED", Mark::Verified},
        {u"VERIFIED-2", Mark::VerifiedSecondary},
        {u"INFERRED", Mark::Inferred},
        {u"RECALLED", Mark::Recalled},
    };
    return words;
}

std::span<const Word<Standing>> standingWords()
{
    static constexpr Word<Standing> words[] = {
        {u"mandatory", Standing::Mandatory}, {u"mandatory-once-in-force", Standing::MandatoryOnceInForce},
        {u"voluntary", Standing::Voluntary}, {u"export", Standing::Export},
        {u"advice", Standing::Advice},
    };
    return words;
}

std::span<const Word<ScopeOutcome>> outcomeWords()
{
    static constexpr Word<ScopeOutcome> words[] = {
        {u"applies", ScopeOutcome::Applies},
        {u"out-of-scope", ScopeOutcome::OutOfScope},
        {u"exempt", ScopeOutcome::Exempt},
        {u"equivalent", ScopeOutcome::Equivalent},
        {u"former-rules", ScopeOutcome::FormerRules},
    };
    return words;
}

QString quotedList(const QStringList& words)
{
    QStringList quoted;
    for (const QString& word : words)
        quoted << u'“' + word + u'”';
    return quoted.join(u", "_s);
}

} // namespace tekigo
