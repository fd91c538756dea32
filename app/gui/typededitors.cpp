#include "gui/typededitors.h"

#include "gui/daypicker.h"
#include "gui/field.h"
#include "gui/flowlayout.h"
#include "gui/growingtext.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"
#include "gui/undokeys.h"
#include "gui/wholewords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tekigo {

TypedEditor::TypedEditor(const Question& question, QWidget* parent)
    : AnswerEditor(question, parent)
{
}

void TypedEditor::setField(QWidget* field, QWidget* beside)
{
    m_field = field;
    m_none = named<QCheckBox>(this, nameOf(u"none"_s), spokenName([] { return tr("There is none"); }));
    retold(m_none, [this] { m_none->setText(tr("There is none")); });
    // A claim that is not made is simply left empty.
    m_none->setVisible(!question().claim);
    connect(m_none, &QCheckBox::clicked, this, &TypedEditor::toggledNone);
    leaveUndoToWindow(field, [this] { commit(); });
    if (qobject_cast<GrowingText*>(field)) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::Small);
        row->addWidget(field, 1);
        row->addWidget(m_none, 0, Qt::AlignTop);
        return;
    }
    auto* row = new FlowLayout(this);
    for (QWidget* each : {field, beside, static_cast<QWidget*>(m_none)}) {
        if (each)
            row->addWidget(each);
    }
}

QString TypedEditor::wordsOf(const std::optional<Value>& value) const
{
    const bool words = value && !std::holds_alternative<None>(*value);
    return words ? write(*value) : QString();
}

void TypedEditor::show(const std::optional<Value>& value)
{
    const bool none = value && std::holds_alternative<None>(*value);
    m_none->setChecked(none);
    type(wordsOf(value));
    lock(m_readOnly || none);
}

bool TypedEditor::isTyping() const
{
    return !m_none->isChecked() && typed() != wordsOf(stored()).trimmed();
}

void TypedEditor::commit()
{
    if (m_readOnly || m_none->isChecked() || !isTyping())
        return;
    const QString words = typed();
    if (words.isEmpty()) {
        offer(std::nullopt);
        return;
    }
    const Result<Value> value = read(words);
    if (value)
        offer(*value);
    else
        Q_EMIT refused(value.error().text);
}

void TypedEditor::toggledNone(bool on)
{
    type({});
    lock(on);
    offer(on ? std::optional<Value>(None()) : std::nullopt);
    if (!on)
        m_field->setFocus(Qt::OtherFocusReason);
}

void TypedEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_none->setDisabled(readOnly);
    lock(readOnly || m_none->isChecked());
}

void TypedEditor::takeFocus()
{
    (m_none->isChecked() ? m_none : m_field)->setFocus(Qt::OtherFocusReason);
}

IntegerEditor::IntegerEditor(const Question& question, QWidget* parent)
    : TypedEditor(question, parent)
    , m_edit(named<QLineEdit>(this, nameOf(u"number"_s), [&question] { return shown(question.label); }))
{
    m_edit->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_edit->setAlignment(Qt::AlignRight);
    auto* hint = named<QLabel>(this, nameOf(u"limits"_s), [this] { return limits(); });
    retold(hint, [this, hint] { hint->setText(limits()); });
    asQuiet(hint);
    connect(m_edit, &QLineEdit::editingFinished, this, &IntegerEditor::commit);
    setField(m_edit, hint);
}

QString IntegerEditor::limits() const
{
    const Question& q = question();
    if (q.minimum && q.maximum)
        return tr("whole number, %1 to %2").arg(*q.minimum).arg(*q.maximum);
    if (q.minimum)
        return tr("whole number, %1 or more").arg(*q.minimum);
    return tr("whole number");
}

QString IntegerEditor::typed() const
{
    return m_edit->text().trimmed();
}

void IntegerEditor::type(const QString& text)
{
    m_edit->setText(text);
}

void IntegerEditor::lock(bool readOnly)
{
    m_edit->setDisabled(readOnly);
}

Result<Value> IntegerEditor::read(const QString& words) const
{
    bool isNumber = false;
    // Japanese keyboards type full-width digits as readily.
    const qint64 number = words.normalized(QString::NormalizationForm_KC).remove(u',').toLongLong(&isNumber);
    if (!isNumber)
        return failure(Error::Kind::Input, tr("“%1” is no whole number.").arg(words));
    return Value(number);
}

QString IntegerEditor::write(const Value& value) const
{
    const auto* number = std::get_if<qint64>(&value);
    return number ? QString::number(*number) : QString();
}

TextEditor::TextEditor(const Question& question, QWidget* parent)
    : TypedEditor(question, parent)
    , m_edit(named<GrowingText>(this, nameOf(u"text"_s), [&question] { return shown(question.label); }))
{
    connect(m_edit, &GrowingText::paused, this, &TextEditor::commit);
    setField(m_edit);
}

QString TextEditor::typed() const
{
    return m_edit->toPlainText().trimmed();
}

void TextEditor::type(const QString& text)
{
    // Blanks at the ends are not stored; they must not jump away while somebody types on.
    if (typed() != text.trimmed())
        m_edit->put(text);
}

void TextEditor::lock(bool readOnly)
{
    m_edit->setDisabled(readOnly);
}

Result<Value> TextEditor::read(const QString& words) const
{
    return Value(words);
}

QString TextEditor::write(const Value& value) const
{
    const auto* text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

DateEditor::DateEditor(const Question& question, QWidget* parent)
    : TypedEditor(question, parent)
    , m_edit(named<QLineEdit>(this, nameOf(u"date"_s), [&question] { return shown(question.label); }))
    , m_pick(named<QToolButton>(this, nameOf(u"pick"_s),
                                spokenName([] { return tr("Choose from a calendar"); })))
{
    retold(m_edit, [this] { m_edit->setPlaceholderText(tr("year-month-day")); });
    m_edit->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    holdPlaceholder(m_edit);
    m_pick->setIcon(icon(u"calendar"_s));
    m_pick->setFocusPolicy(Qt::StrongFocus);
    retold(m_pick, [this] { m_pick->setToolTip(tr("Choose from a calendar")); });
    connect(m_pick, &QToolButton::clicked, this, &DateEditor::pick);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateEditor::commit);
    setField(m_edit, m_pick);
}

QString DateEditor::typed() const
{
    return m_edit->text().trimmed();
}

void DateEditor::type(const QString& text)
{
    m_edit->setText(text);
}

void DateEditor::lock(bool readOnly)
{
    m_edit->setDisabled(readOnly);
    m_pick->setDisabled(readOnly);
}

Result<Value> DateEditor::read(const QString& words) const
{
    const std::optional<QDate> day = typedDate(words.normalized(QString::NormalizationForm_KC));
    if (!day)
        return failure(Error::Kind::Input,
                       tr("“%1” is no day of the calendar. Write it like 2026-04-24.").arg(words));
    return Value(*day);
}

QString DateEditor::write(const Value& value) const
{
    const auto* day = std::get_if<QDate>(&value);
    return day ? day->toString(Qt::ISODate) : QString();
}

void DateEditor::pick()
{
    pickDay(m_pick, typedDate(typed()).value_or(QDate::currentDate()), [this](QDate day) {
        m_edit->setText(day.toString(Qt::ISODate));
        commit();
    });
}

} // namespace tekigo
