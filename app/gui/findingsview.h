#pragma once

#include "gui/place.h"
#include "gui/revisionstate.h"

#include <QLabel>

namespace tekigo {

/// Facts that instruments found, which nobody types: the value, of what and by what it was found, whether the verdict
/// came to read it, and the way to the instrument.
class FindingsView : public QLabel
{
    Q_OBJECT

public:
    FindingsView(const RevisionState& state, QWidget* parent);

    void show(const Subject& subject, const QStringList& questions);
    void refresh();

Q_SIGNALS:
    void goRequested(const tekigo::Place& place); ///< to the instrument that finds one of them

protected:
    void changeEvent(QEvent* event) override;

private:
    const RevisionState& m_state;
    Subject m_subject;
    QStringList m_questions;
};

} // namespace tekigo
