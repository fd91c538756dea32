#pragma once

#include "gui/revisionstate.h"

#include <QAbstractItemModel>

namespace tekigo {

/// The checklists of a revision, targets first; under each its scope and its requirements with their
/// verdicts.
class RequirementModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< "34-10-2"; empty for a checklist and a scope
        NoteRole,                      ///< a quiet line under the title; empty: none
        BadgeRole,                     ///< the words of the badge
    };

    RequirementModel(const RevisionState& state, QObject* parent);

    [[nodiscard]] Subject subject(const QModelIndex& index) const; ///< of a checklist: its scope
    [[nodiscard]] QModelIndex find(const Subject& subject) const;
    void retell(); ///< in another language

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    /// What a row says besides its constant texts; only rows whose state differs are painted again.
    struct State
    {
        Verdict verdict = Verdict::Unanswered;
        ScopeOutcome outcome = ScopeOutcome::Unanswered;
        Answered answered;

        bool operator==(const State&) const = default;
    };

    void reset();
    void follow();
    [[nodiscard]] std::vector<State>
    statesOf(const Checklist& checklist) const; ///< its own, scope, requirements
    [[nodiscard]] const State& state(const QModelIndex& index) const;
    [[nodiscard]] const Checklist& checklist(const QModelIndex& index) const;
    [[nodiscard]] QString title(const QModelIndex& index) const;
    [[nodiscard]] QString note(const QModelIndex& index) const;
    [[nodiscard]] QString badge(const QModelIndex& index) const;
    [[nodiscard]] int tone(const QModelIndex& index) const;

    const RevisionState& m_state;
    std::vector<const Checklist*> m_checklists;
    std::vector<std::vector<State>> m_states; ///< by checklist
};

} // namespace tekigo
