#pragma once

#include "gui/revisionstate.h"

#include <QLabel>

namespace tekigo {

/// Facts that instruments found, which nobody types: the value, from which file and tool, or 未取得.
class FindingsView : public QLabel
{
    Q_OBJECT

public:
    FindingsView(const RevisionState& state, QWidget* parent);

    void show(const QStringList& questions);
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    const RevisionState& m_state;
    QStringList m_questions;
};

} // namespace tekigo
