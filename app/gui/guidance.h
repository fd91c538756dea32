#pragma once

#include "gui/revisionstate.h"
#include "gui/richtext.h"

#include <QCoreApplication>

namespace tekigo {

/// What the guidance says, as rich text. Links lead to "question:<id>" and "requirement:<checklist>/<id>".
class Guidance
{
    Q_DECLARE_TR_FUNCTIONS(Guidance)

public:
    Guidance(const RevisionState& state, const Theme& theme);

    /// Of a requirement: the legal text, how it is read, what the examiner looks for, when it does not apply,
    /// what corresponds to it elsewhere. Of a scope: what the checklist is about, its cases, its parameters.
    [[nodiscard]] QString of(const Subject& subject) const;
    /// Of a question: its help, a good and a bad example, its source.
    [[nodiscard]] QString of(const Question& question) const;

private:
    [[nodiscard]] QString requirement(const Subject& subject, const Requirement& requirement) const;
    [[nodiscard]] QString scope(const Checklist& checklist) const;
    [[nodiscard]] QString law(const Requirement& requirement) const;
    [[nodiscard]] QString statements(const QString& title, const std::vector<Statement>& statements) const;
    [[nodiscard]] QString references(const Requirement& requirement) const;
    [[nodiscard]] QString parameters(const Checklist& checklist) const;
    [[nodiscard]] QString related(const Subject& subject) const;
    [[nodiscard]] QString linkTo(const Subject& subject, const QString& relation) const;

    const RevisionState& m_state;
    RichText m_text;
};

} // namespace tekigo
