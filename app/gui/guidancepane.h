#pragma once

#include "gui/revisionstate.h"

#include <QTextBrowser>

namespace tekigo {

/// The right pane: what the law says and how it is read, and above it the help for the question that somebody
/// is at.
class GuidancePane : public QTextBrowser
{
    Q_OBJECT

public:
    GuidancePane(const RevisionState& state, QWidget* parent);

    void show(const Subject& subject);
    void showQuestion(const QString& question); ///< empty: none

Q_SIGNALS:
    void questionChosen(const QString& question);
    void subjectChosen(const tekigo::Subject& subject);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void follow(const QUrl& link);

    const RevisionState& m_state;
    Subject m_subject;
    QString m_question;
};

} // namespace tekigo
