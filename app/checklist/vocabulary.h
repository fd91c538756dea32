#pragma once

#include "checklist/checklist.h"

#include <QCoreApplication>

#include <optional>
#include <span>

namespace tekigo {

/// Messages of this room: `Say::tr("…")`. The context is the struct's own name, which is what lupdate takes
/// it for.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Say)
};

/// A word of the checklists' grammar and what it stands for.
template<class T>
struct Word
{
    const char16_t* word;
    T value;
};

[[nodiscard]] std::span<const Word<AnswerType>> answerTypeWords();
[[nodiscard]] std::span<const Word<BoundTo>> boundToWords();
[[nodiscard]] std::span<const Word<Mark>> markWords();
[[nodiscard]] std::span<const Word<Standing>> standingWords();
[[nodiscard]] std::span<const Word<ScopeOutcome>> outcomeWords(); ///< without Unanswered: no case says that

/// The word for a value; every value but ScopeOutcome::Unanswered has one.
template<class T>
[[nodiscard]] QString wordFor(std::span<const Word<T>> words, T value)
{
    for (const Word<T>& word : words) {
        if (word.value == value)
            return QString::fromUtf16(word.word);
    }
    return {};
}

/// All of them, quoted, for a message: “bool”, “choice”.
[[nodiscard]] QString quotedList(const QStringList& words);

} // namespace tekigo
