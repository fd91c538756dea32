#include "gui/testcard.h"

#include "assessment/covering.h"
#include "assessment/names.h"
#include "assessment/teststeps.h"
#include "gui/badge.h"
#include "gui/icon.h"
#include "gui/inview.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/readable.h"
#include "gui/testrecordform.h"
#include "gui/undooffer.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

TestCard::TestCard(const TestCase& test, bool needed, const RevisionState& state, Notices& notices,
                   QWidget* parent)
    : QWidget(parent)
    , m_test(test)
    , m_needed(needed)
    , m_state(state)
    , m_notices(notices)
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"test-"_s + test.id);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", u"card"_s);
    spoken(this, [&test] { return tr("Test %1 %2").arg(test.id, shown(test.title)); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Small);
    column->setSpacing(space::Small);
    auto* head = new QHBoxLayout;
    auto* titles = new QVBoxLayout;
    addText(
        titles, u"testTitle"_s, [&test] { return test.id + u"  "_s + shown(test.title); }, false);
    asHeading(titles->itemAt(0)->widget());
    m_badge = new Badge(this);
    m_badge->setObjectName(u"testBadge-"_s + test.id);
    head->addLayout(titles, 1);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    column->addLayout(head);
    addText(
        column, u"testProcedure"_s, [&test] { return tr("Procedure: %1").arg(shown(test.procedure)); },
        false);
    addText(
        column, u"testExpected"_s, [&test] { return tr("Expected: %1").arg(shown(test.expected)); }, false);
    column->addLayout(m_rows);
    m_add = named<QToolButton>(this, u"testAdd-"_s + test.id,
                               [&test] { return tr("Record a carrying out of test %1").arg(test.id); });
    retold(m_add, [this] { m_add->setText(tr("Record a test")); });
    m_add->setIcon(icon(u"add"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::StrongFocus);
    connect(m_add, &QToolButton::clicked, this, [this] { open({}); });
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_form = new TestRecordForm(state, test.id, this);
    m_form->hide();
    column->addLayout(readableForm(m_form));
    connect(m_form, &TestRecordForm::recorded, this, &TestCard::store);
    connect(m_form, &TestRecordForm::closed, this, &TestCard::close);
    retold(this, [this] { rebuild(); });
}

void TestCard::addText(QVBoxLayout* column, const QString& name, std::function<QString()> words, bool quiet)
{
    auto* label = named<QLabel>(this, name + u'-' + m_test.id, words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (quiet)
        asQuiet(label);
    retold(label, [label, words] { label->setText(words()); });
    column->addWidget(label);
}

std::vector<TestRecord> TestCard::records() const
{
    std::vector<TestRecord> found;
    for (const TestRecord& one : m_state.assessment().tests) {
        if (one.testCase == m_test.id)
            found.push_back(one);
    }
    // Latest date, then latest recorded, as the verdict takes them.
    std::ranges::reverse(found);
    std::ranges::stable_sort(found, std::ranges::greater(), &TestRecord::date);
    return found;
}

void TestCard::refresh()
{
    if (records() != m_shown || m_locked != m_state.readOnly())
        rebuild();
    tell();
}

void TestCard::rebuild()
{
    m_shown = records();
    m_locked = m_state.readOnly();
    m_add->setDisabled(m_locked);
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (const TestRecord& one : m_shown)
        m_rows->addWidget(make(one));
    tell();
}

QString TestCard::wordsOf(const TestRecord& record) const
{
    QStringList words{shownDate(record.date), record.tester};
    if (!record.unit.isEmpty())
        words << record.unit;
    words << (record.firmware.isEmpty() ? tr("firmware not stated") : tr("firmware %1").arg(record.firmware));
    words << (record.instrument.isEmpty() ? tr("no instrument used") : record.instrument);
    for (const EvidenceId& id : record.evidence) {
        if (const Evidence* one = m_state.assessment().evidenceOf(id))
            words << shown(evidenceName(*one));
    }
    QString text = words.join(tr(", "));
    for (const Text& line : coverageWords(record.coverage))
        text += u'\n' + shown(line);
    for (const Text& line : stepWords(record, &m_test))
        text += u'\n' + shown(line);
    if (!record.actual.isEmpty())
        text += u'\n' + record.actual;
    return text;
}

QWidget* TestCard::make(const TestRecord& record)
{
    const QString words = wordsOf(record);
    auto* widget = named<QWidget>(this, u"record-"_s + record.id.text, [words] { return words; });
    auto* row = new QHBoxLayout;
    row->setSpacing(space::Small);
    auto* badge = new Badge(widget);
    const bool pass = record.outcome == TestRecord::Outcome::Pass;
    badge->setObjectName(u"recordBadge-"_s + record.id.text);
    const bool complete = !hasStepsNotDone(record);
    badge->setWords((!pass ? u"✗ "_s : complete ? u"✓ "_s : u"△ "_s) + shown(testResultWords(record)),
                    !pass      ? BadgeTone::Bad
                    : complete ? BadgeTone::Good
                               : BadgeTone::Doubt);
    auto* label = named<QLabel>(widget, u"recordText-"_s + record.id.text, [words] { return words; });
    label->setText(words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    row->addWidget(badge);
    row->addStretch();
    // The words have the whole width below the result and the acts.
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addLayout(row);
    column->addWidget(label);
    const auto act = [&](const QString& name, const QString& picture, std::function<QString()> says) {
        auto* button = named<QToolButton>(widget, name + u'-' + record.id.text, says);
        retold(button, [button, says] { button->setToolTip(says()); });
        button->setIcon(icon(picture));
        button->setFocusPolicy(Qt::StrongFocus);
        button->setDisabled(m_state.readOnly());
        row->addWidget(button);
        return button;
    };
    connect(act(u"recordEdit"_s, u"edit"_s, [] { return tr("Mend the record"); }), &QToolButton::clicked,
            this, [this, record] { open(record); });
    connect(act(u"recordDelete"_s, u"delete"_s, [] { return tr("Delete the record"); }),
            &QToolButton::clicked, this, [this, id = record.id] { remove(id); });
    return widget;
}

void TestCard::tell()
{
    const RevisionState& state = m_state;
    if (m_shown.empty())
        m_badge->setWords(m_needed ? tr("－ No record") : tr("Recommended"),
                          m_needed ? BadgeTone::Open : BadgeTone::Aside);
    else if (m_shown.front().outcome == TestRecord::Outcome::Fail)
        m_badge->setWords(tr("✗ Failed"), BadgeTone::Bad);
    else if (!speaksFor(m_shown.front().firmware, m_shown.front().coverage, state.assessment().revision))
        m_badge->setWords(tr("△ Other firmware"), BadgeTone::Doubt);
    else if (hasStepsNotDone(m_shown.front()))
        m_badge->setWords(tr("△ Steps not done"), BadgeTone::Doubt);
    else
        m_badge->setWords(tr("✓ Passed"), BadgeTone::Good);
}

void TestCard::open(const TestRecord& record)
{
    m_form->edit(record);
    m_form->show();
    m_form->takeFocus();
    Q_EMIT opened(m_form);
}

void TestCard::close()
{
    m_form->hide();
    m_add->setFocus(Qt::OtherFocusReason);
}

void TestCard::store(const TestRecord& record)
{
    Workspace& workspace = m_state.workspace();
    const bool stored = record.id.isEmpty() ? done(m_notices, workspace.addTestRecord(record))
                                            : done(m_notices, workspace.setTestRecord(record));
    if (!stored)
        return;
    close();
    // The new record stands above the form that has just gone: it comes into view, and the words say that it is kept.
    bringIntoView(m_rows->isEmpty() ? this : m_rows->itemAt(0)->widget());
    offerUndo(m_notices, *workspace.undoStack(),
              record.id.isEmpty() ? tr("The test was recorded.") : tr("The test record was changed."));
}

void TestCard::remove(const TestRecordId& id)
{
    if (!done(m_notices, m_state.workspace().removeTestRecord(id)))
        return;
    m_add->setFocus(Qt::OtherFocusReason);
    offerUndo(m_notices, *m_state.workspace().undoStack(), tr("The test record was deleted."));
}

void TestCard::takeFocus()
{
    m_add->setFocus(Qt::OtherFocusReason);
}

} // namespace tekigo
