#pragma once

#include "assessment/finding.h"
#include "gui/page.h"
#include "workspace/workspace.h"

#include <functional>

class QVBoxLayout;

namespace tekigo {

class ContradictionNotes;
class RecordedFindings;

/// One instrument of the page of instruments: it reads a tool's file, shows what it saw, and records that
/// with the chosen revision. What is recorded already stands below, with what it was made on.
class InstrumentPanel : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        std::function<QString()> title;        ///< ポートスキャン
        std::function<QString()> introduction; ///< what it reads and what comes of it, a sentence or two
        std::function<bool(const Seen&)> isOurs;
    };

    /// `name` is the start of the object names: "scan".
    InstrumentPanel(const Desk& desk, const QString& name, Words words, QWidget* parent);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString title() const { return m_words.title(); }
    /// Empty: none; everything is disabled then.
    void setRevision(const RevisionId& revision);
    [[nodiscard]] const RevisionId& revision() const { return m_revision; }
    [[nodiscard]] qsizetype recorded() const; ///< findings of this instrument
    /// Brings what the place names into view.
    virtual void jumpTo(const Place& place);
    /// The widget that takes the keys first.
    virtual void takeFocus();

Q_SIGNALS:
    void goRequested(const tekigo::Place& place);
    void recordedChanged(); ///< recorded() may be another

protected:
    [[nodiscard]] const Desk& desk() const { return m_desk; }
    [[nodiscard]] Workspace& workspace() const { return *m_desk.workspace; }
    /// Of the chosen revision, as of now; empty where none is chosen.
    [[nodiscard]] const Assessment& assessment() const { return m_assessment; }
    [[nodiscard]] bool mayRecord() const; ///< a revision is chosen and the workspace can be written
    /// Where the panel's own widgets go: between the introduction and what is recorded.
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    /// Another revision was chosen, or something that its findings rest on changed.
    virtual void refresh() {}
    /// Says every text again that is not told by retold() of gui/named.h. Not called while the panel is made.
    virtual void retranslate() {}
    void changeEvent(QEvent* event) override;

private:
    void read();
    void tellContradictions();

    Desk m_desk;
    QString m_name;
    Words m_words;
    RevisionId m_revision;
    Assessment m_assessment;
    ContradictionNotes* m_doubts = nullptr;
    QVBoxLayout* m_content = nullptr;
    RecordedFindings* m_recorded = nullptr;
};

} // namespace tekigo
