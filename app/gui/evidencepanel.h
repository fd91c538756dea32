#pragma once

#include "gui/badge.h"
#include "gui/revisionstate.h"

#include <QWidget>

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace tekigo {

class Notices;
struct Place;

/// The files that a requirement needs: which are attached, which are missing or were made on another
/// firmware; where to attach them. For a scope: the files that carry it.
class EvidencePanel : public QWidget
{
    Q_OBJECT

public:
    EvidencePanel(const RevisionState& state, Notices& notices, QWidget* parent);

    void show(const Subject& subject);
    void refresh();

Q_SIGNALS:
    void goRequested(const tekigo::Place& place);
    void addRequested(const tekigo::Subject& carrying); ///< files that are not in the workspace yet

private:
    /// A need, or the files that no need asks for, as the panel shows it.
    struct Line
    {
        QString id;
        BadgeTone tone = BadgeTone::Aside;
        QString badge;
        QString text;
        QString kinds;
        std::vector<EvidenceId> evidence;
        QStringList remarks; ///< what is wrong with them

        bool operator==(const Line&) const = default;
    };

    [[nodiscard]] std::vector<Line> lines() const;
    [[nodiscard]] Line lineOf(const EvidenceNeed& need, const Requirement& requirement) const;
    void rebuild();
    QWidget* make(const Line& line);
    void addEvidence(QVBoxLayout* column, const EvidenceId& id);
    void fillMenu();
    void attach(const EvidenceId& id);
    void detach(const EvidenceId& id);
    void retell();

    const RevisionState& m_state;
    Notices& m_notices;
    Subject m_subject;
    std::vector<Line> m_lines;
    bool m_locked = false; ///< the lines offer nothing to change
    QVBoxLayout* m_column = nullptr;
    QToolButton* m_attach = nullptr;
    QMenu* m_menu = nullptr;
};

} // namespace tekigo
