#pragma once

#include "checklist/evaluation.h"
#include "gui/theme.h"

#include <QCoreApplication>

namespace tekigo {

/// Writes texts of the checklists as the rich text of labels and browsers, in the window's language and a
/// theme's colours. Everything given is text, never markup.
class RichText
{
    Q_DECLARE_TR_FUNCTIONS(RichText)

public:
    RichText(const Theme& theme, const Catalogue& catalogue);

    [[nodiscard]] static QString plain(const QString& text); ///< escaped, line ends kept
    [[nodiscard]] QString heading(const QString& words) const;
    [[nodiscard]] QString paragraph(const QString& text) const;
    [[nodiscard]] QString quiet(const QString& text) const;
    [[nodiscard]] QString tag(const QString& words, const Tone& tone) const;
    [[nodiscard]] QString link(const QString& target, const QString& words) const;
    /// Where it stands and how sure it is: 「出典：… 」 解釈.
    [[nodiscard]] QString cited(const std::vector<Citation>& sources, Mark mark) const;
    [[nodiscard]] QString statement(const Statement& statement) const;
    [[nodiscard]] QString list(const std::vector<Statement>& statements) const;
    /// The conditions that decided, as a tree; a question's leaf leads to "question:<id>".
    [[nodiscard]] QString tree(const Derivation& derivation) const;
    [[nodiscard]] const Theme& theme() const { return m_theme; }

private:
    [[nodiscard]] QString words(const Citation& citation) const;
    [[nodiscard]] QString node(const Derivation& derivation) const;

    const Theme& m_theme;
    const Catalogue& m_catalogue;
};

} // namespace tekigo
