#pragma once

#include "assessment/rewording.h"
#include "checklist/evaluation.h"
#include "workspace/workspace.h"

#include <QObject>

namespace tekigo {

/// What a row of the list of requirements stands for: the scope of a checklist, or one of its requirements.
struct Subject
{
    QString checklist = {};
    QString requirement = {}; ///< a requirement's id, or "scope"

    [[nodiscard]] bool isEmpty() const { return checklist.isEmpty(); }
    [[nodiscard]] bool isScope() const { return requirement == QLatin1StringView("scope"); }
    bool operator==(const Subject&) const = default;
};

[[nodiscard]] Subject scopeOf(const QString& checklist);

/// How many questions of a checklist have an answer. Told apart from verdicts, never as a grade.
struct Answered
{
    int answered = 0;
    int total = 0; ///< with those that can still change a verdict

    bool operator==(const Answered&) const = default;
};

/// One revision as the panes of the assessment page read it: a snapshot of what is recorded, with the
/// workspace's verdicts on it. Reads again after each act that concerns it and then says changed().
class RevisionState : public QObject
{
    Q_OBJECT

public:
    RevisionState(Workspace& workspace, QObject* parent);

    void choose(const RevisionId& revision);
    [[nodiscard]] const RevisionId& revision() const { return m_revision; } ///< empty: none
    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    /// What its verdicts go by: of a submitted revision what it was submitted with.
    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }
    [[nodiscard]] const Assessment& assessment() const { return m_assessment; }
    /// The workspace can only be read, or the revision was submitted.
    [[nodiscard]] bool readOnly() const { return m_workspace.readOnly() || m_assessment.baseline; }

    [[nodiscard]] std::vector<const Checklist*> checklists() const; ///< targets first, then the others
    [[nodiscard]] bool isTarget(const QString& checklist) const;
    [[nodiscard]] QStringList targets() const; ///< those that the catalogue knows
    [[nodiscard]] const Checklist* checklist(const Subject& subject) const; ///< nullptr where there is none
    [[nodiscard]] const Requirement* requirement(const Subject& subject) const; ///< nullptr for a scope
    /// nullptr where there is none. Holds until the next act.
    [[nodiscard]] const ChecklistVerdict* verdict(const QString& checklist) const;
    [[nodiscard]] const RequirementVerdict* verdict(const Subject& subject) const;
    [[nodiscard]] const Answer* answer(const QString& question) const; ///< nullptr where there is none
    /// In the revision that it was copied from; nullptr where there is none.
    [[nodiscard]] const Answer* earlierAnswer(const QString& question) const;
    [[nodiscard]] Rewording rewordingOf(const QString& question) const; ///< since it was answered
    [[nodiscard]] const MeasuredFact* measured(const QString& question) const; ///< nullptr where nothing was
    [[nodiscard]] Circumstances
    circumstances(const Checklist& checklist) const; ///< holds while nothing changes

    /// Questions of the targets that can still change a verdict, in the order in which to ask them.
    [[nodiscard]] QStringList open() const;
    [[nodiscard]] Answered answered(const Checklist& checklist) const;
    /// Where a question is asked: `near` if it asks it, else the first of the targets that still needs it,
    /// else the first that reads it. Empty where nobody asks.
    [[nodiscard]] Subject asker(const QString& question, const Subject& near) const;
    [[nodiscard]] std::vector<Subject> subjects() const; ///< every row of the list, in its order

Q_SIGNALS:
    void chosen();  ///< another revision, or none
    void changed(); ///< anything about this revision

private:
    void follow(const Change& change);
    void read();
    void readCatalogue();
    void readEarlier();
    [[nodiscard]] bool reads(const Subject& subject, const QString& question) const;
    [[nodiscard]] bool misses(const Subject& subject, const QString& question) const;

    Workspace& m_workspace;
    const Catalogue* m_catalogue; ///< the workspace's
    std::optional<CurrentTexts> m_texts; ///< of *m_catalogue
    RevisionId m_revision;
    Assessment m_assessment;
    std::map<QString, Answer> m_earlier; ///< of the revision that it was copied from
    std::vector<MeasuredFact> m_measured; ///< points into m_assessment
    Facts m_facts;
    std::map<QString, QSet<QString>> m_read; ///< by checklist: what its scope and rules read
};

} // namespace tekigo
