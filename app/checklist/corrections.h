#pragma once

#include "checklist/catalogue.h"

#include <QSet>

namespace tekigo {

/// Whether a text with this digest is the one that is read now, or one that differs from it in wording only:
/// who answered that has answered this.
[[nodiscard]] bool reads(const Question& question, const QByteArray& words);
[[nodiscard]] bool reads(const Requirement& requirement, const QByteArray& words);
/// The digest of the question's text before corrections of wording.
[[nodiscard]] const QByteArray& originalOf(const Question& question);

/// What says more than a correction of wording may.
struct Overreach
{
    QString part; ///< of the folder: "questions/credential", "tests", "evidence", or the checklist
    QString what; ///< id of the question, the test case, the kind or the checklist; "terminal-2020/34-10-2"

    bool operator==(const Overreach&) const = default;
};

/// Ties every question, requirement and checklist of `now` to what it read like in `former`: what reads the
/// same still stands for the texts that it stood for. The parts named in `correcting` correct wording, so
/// that what reads otherwise there stands for the former text too. They may change texts and nothing else: no
/// identifier, rule, number, source or mark, no word of a statute and not how many steps a test case has. The
/// first thing that does, comes back, and `now` is of no use.
[[nodiscard]] std::optional<Overreach> bindCorrections(Catalogue& now, const Catalogue& former,
                                                       const QSet<QString>& correcting);

} // namespace tekigo
