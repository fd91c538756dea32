#include "gui/field.h"

#include "gui/announce.h"
#include "gui/daypicker.h"
#include "gui/icon.h"
#include "gui/inview.h"
#include "gui/named.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "gui/wholewords.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

Field::Field(QWidget* parent, const QString& name, std::function<QString()> label)
    : QWidget(parent)
    , m_label(std::move(label))
{
    setObjectName(name + u"Field"_s);
    spoken(this, m_label);
    m_title = named<QLabel>(this, name + u"Label"_s, m_label);
    retold(m_title, [this] { m_title->setText(m_label()); });
    m_hint = named<QLabel>(this, name + u"Hint"_s, m_label);
    m_note = named<QLabel>(this, name + u"Note"_s, m_label);
    m_title->setWordWrap(true);
    asQuiet(m_title);
    asQuiet(m_hint);
    for (QLabel* note : {m_hint, m_note}) {
        note->setWordWrap(true);
        note->setTextFormat(Qt::PlainText);
        note->hide();
    }
}

void Field::setEditor(QWidget* editor, QWidget* beside)
{
    m_editor = editor;
    m_title->setBuddy(editor);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::Hair);
    row->addWidget(editor, 1);
    if (beside)
        row->addWidget(beside);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_note);
    column->addWidget(m_hint);
    setFocusProxy(editor);
    editor->installEventFilter(this);
}

bool Field::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && text() == m_stored) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Field::put(const QString& text, bool ofAnother)
{
    const bool typing = m_editor->hasFocus() && this->text() != m_stored;
    if (!ofAnother && text == m_given && (typing || !m_problem.isEmpty()))
        return;
    m_given = text;
    if (this->text() != text)
        show(text);
    // As the editor says it: blanks at the ends of a stored text are no edit of the user's.
    m_stored = this->text();
    setProblem({});
}

void Field::settle()
{
    m_stored = text();
    m_given = m_stored;
    setProblem({});
}

void Field::setReadOnly(bool readOnly)
{
    lock(readOnly);
}

void Field::setProblem(const QString& why)
{
    const bool news = m_problem != why;
    m_problem = why;
    tellNote();
    if (news)
        announce(this, why);
}

void Field::setWarning(std::function<QString(const QString&)> warning)
{
    m_warning = std::move(warning);
    tellNote();
}

void Field::setHint(std::function<QString()> hint)
{
    retold(m_hint, [this, hint = std::move(hint)] { m_hint->setText(hint()); });
    m_hint->show();
}

QString Field::problem() const
{
    return m_problem;
}

QString Field::warning() const
{
    return m_warning ? m_warning(m_stored) : QString();
}

void Field::tellNote()
{
    const QString text = m_problem.isEmpty() ? warning() : m_problem;
    m_note->setProperty("look", m_problem.isEmpty() ? u"doubt"_s : u"bad"_s);
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_editor->setAccessibleDescription(text);
}

void Field::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        if (!m_problem.isEmpty())
            m_problem = complaint();
        tellNote();
    }
    QWidget::changeEvent(event);
}

void Field::commit()
{
    if (const QString why = complaint(); !why.isEmpty())
        setProblem(why);
    else if (text() != m_stored)
        Q_EMIT edited();
    else
        setProblem({});
}

void Field::takeFocus()
{
    m_editor->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(m_editor))
        line->selectAll();
    bringIntoView(this);
}

LineField::LineField(QWidget* parent, const QString& name, std::function<QString()> label)
    : Field(parent, name, std::move(label))
    , m_edit(named<QLineEdit>(this, name, this->label()))
{
    setEditor(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &LineField::commit);
}

QString LineField::text() const
{
    return m_edit->text().trimmed();
}

void LineField::show(const QString& text)
{
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
}

void LineField::lock(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

LinesField::LinesField(QWidget* parent, const QString& name, std::function<QString()> label, int visibleLines)
    : Field(parent, name, std::move(label))
    , m_edit(named<QPlainTextEdit>(this, name, this->label()))
{
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * visibleLines + space::Wide);
    setEditor(m_edit);
}

QString LinesField::text() const
{
    return m_edit->toPlainText().trimmed();
}

bool LinesField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        commit();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() & Qt::ControlModifier) {
            commit();
            return true;
        }
    }
    return Field::eventFilter(watched, event);
}

void LinesField::show(const QString& text)
{
    m_edit->setPlainText(text);
}

void LinesField::lock(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

DateField::DateField(QWidget* parent, const QString& name, std::function<QString()> label)
    : Field(parent, name, std::move(label))
    , m_edit(named<QLineEdit>(this, name, this->label()))
    , m_pick(named<QToolButton>(this, name + u"Pick"_s, [] { return tr("Choose from a calendar"); }))
{
    retold(m_edit, [this] { m_edit->setPlaceholderText(tr("Year-month-day")); });
    holdPlaceholder(m_edit, u"2026-12-31"_s);
    m_pick->setIcon(icon(u"calendar"_s));
    retold(m_pick, [this] { m_pick->setToolTip(tr("Choose from a calendar")); });
    m_pick->setFocusPolicy(Qt::StrongFocus);
    connect(m_pick, &QToolButton::clicked, this, &DateField::pick);
    setEditor(m_edit, m_pick);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateField::finish);
}

QString DateField::text() const
{
    const auto day = date();
    return day ? day->toString(Qt::ISODate) : m_edit->text().trimmed();
}

std::optional<QDate> DateField::date() const
{
    return typedDate(m_edit->text());
}

QString DateField::complaint() const
{
    if (m_edit->text().trimmed().isEmpty() || date())
        return {};
    return tr("This is no day of the calendar. Write it like 2026-04-24, or leave it empty.");
}

void DateField::finish()
{
    if (const auto day = date())
        m_edit->setText(day->toString(Qt::ISODate));
    commit();
}

void DateField::putDate(const std::optional<QDate>& date)
{
    put(date ? date->toString(Qt::ISODate) : QString());
}

void DateField::show(const QString& text)
{
    m_edit->setText(text);
}

void DateField::lock(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_pick->setDisabled(readOnly);
}

void DateField::pick()
{
    pickDay(m_pick, date().value_or(QDate::currentDate()), [this](QDate day) {
        m_edit->setText(day.toString(Qt::ISODate));
        commit();
    });
}

ChoiceField::ChoiceField(QWidget* parent, const QString& name, std::function<QString()> label,
                         std::vector<Option> options)
    : Field(parent, name, std::move(label))
    , m_combo(named<SelectBox>(this, name, this->label()))
    , m_options(std::move(options))
{
    for (const Option& option : m_options)
        m_combo->addItem(option.words(), option.id);
    retold(m_combo, [this] {
        for (int i = 0; i < static_cast<int>(m_options.size()); ++i)
            m_combo->setItemText(i, m_options.at(static_cast<size_t>(i)).words());
    });
    // A long list of kinds must not make the form wider than its pane.
    m_combo->setMinimumContentsLength(10);
    setEditor(m_combo);
    connect(m_combo, &QComboBox::activated, this, &ChoiceField::commit);
}

QString ChoiceField::text() const
{
    return m_combo->currentData().toString();
}

void ChoiceField::show(const QString& text)
{
    m_combo->setCurrentIndex(m_combo->findData(text));
}

void ChoiceField::lock(bool readOnly)
{
    m_combo->setDisabled(readOnly);
}

std::optional<QDate> typedDate(const QString& text)
{
    static const QRegularExpression form(
        uR"(^\s*(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d{2})(\d{2}))\s*$)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int monthAt = match.capturedStart(2) >= 0 ? 2 : 4;
    const QDate day(match.capturedView(1).toInt(), match.capturedView(monthAt).toInt(),
                    match.capturedView(monthAt + 1).toInt());
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace tekigo
