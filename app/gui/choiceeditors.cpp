#include "gui/choiceeditors.h"

#include "gui/flowlayout.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"
#include "gui/wrapped.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

OneEditor::OneEditor(const Question& question, QWidget* parent)
    : AnswerEditor(question, parent)
    , m_group(new QButtonGroup(this))
{
    const bool yesOrNo = question.type == AnswerType::Bool;
    if (yesOrNo) {
        new FlowLayout(this);
    } else {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::Hair);
    }
    if (yesOrNo) {
        add(
            u"yes"_s, [] { return tr("Yes"); }, Value(true));
        add(
            u"no"_s, [] { return tr("No"); }, Value(false));
    }
    for (const Choice& choice : question.choices)
        add(
            choice.id, [label = choice.label] { return shown(label); }, Value(choice.id));
    add(
        u"unanswered"_s, [] { return tr("Not answered"); }, std::nullopt);
    show(std::nullopt);
}

void OneEditor::add(const QString& name, std::function<QString()> words, const std::optional<Value>& value)
{
    auto* button = named<Wrapped<QRadioButton>>(this, nameOf(name), spokenName(words));
    retold(button, [button, words] { button->setText(words()); });
    if (question().type == AnswerType::Bool)
        button->setProperty("look", u"segment"_s);
    button->installEventFilter(this);
    m_group->addButton(button);
    layout()->addWidget(button);
    const size_t option = m_options.size();
    m_options.push_back({button, value});
    connect(button, &QRadioButton::clicked, this, [this, option] { choose(option); });
}

void OneEditor::choose(size_t option)
{
    m_options.at(option).button->setChecked(true);
    offer(m_options.at(option).value);
}

bool OneEditor::press(size_t from, int key)
{
    const bool back = key == Qt::Key_Up || key == Qt::Key_Left;
    const bool on = key == Qt::Key_Down || key == Qt::Key_Right;
    if (back || on) {
        // Going there chooses nothing yet: each choice is an act of its own.
        const size_t count = m_options.size();
        m_options.at((from + (on ? 1 : count - 1)) % count).button->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (question().type != AnswerType::Bool || (key != Qt::Key_Y && key != Qt::Key_N))
        return false;
    m_options.at(key == Qt::Key_Y ? 0 : 1).button->setFocus(Qt::OtherFocusReason);
    choose(key == Qt::Key_Y ? 0 : 1);
    return true;
}

bool OneEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto found = std::ranges::find(m_options, watched, &Option::button);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (found != m_options.end() && plain &&
            press(static_cast<size_t>(found - m_options.begin()), key->key()))
            return true;
    }
    return AnswerEditor::eventFilter(watched, event);
}

void OneEditor::show(const std::optional<Value>& value)
{
    const auto found = std::ranges::find(m_options, value, &Option::value);
    const Option& chosen = found == m_options.end() ? m_options.back() : *found;
    chosen.button->setChecked(true);
    // The tab key comes to the chosen one; Qt sees to that only for those that people choose.
    for (const Option& option : m_options)
        option.button->setFocusPolicy(option.button == chosen.button ? Qt::StrongFocus : Qt::ClickFocus);
}

void OneEditor::setReadOnly(bool readOnly)
{
    for (const Option& option : m_options)
        option.button->setDisabled(readOnly);
}

void OneEditor::takeFocus()
{
    if (QAbstractButton* button = m_group->checkedButton())
        button->setFocus(Qt::OtherFocusReason);
}

SeveralEditor::SeveralEditor(const Question& question, QWidget* parent)
    : AnswerEditor(question, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    for (const Choice& choice : question.choices) {
        m_boxes.push_back(add(choice.id, [label = choice.label] { return shown(label); }));
        connect(m_boxes.back(), &QCheckBox::clicked, this,
                [this, at = m_boxes.size() - 1](bool on) { toggled(at, on); });
    }
    m_nothing = add(u"nothing"_s, [] { return tr("None of these applies"); });
    connect(m_nothing, &QCheckBox::clicked, this, &SeveralEditor::toggledNothing);
    show(std::nullopt);
}

QCheckBox* SeveralEditor::add(const QString& name, std::function<QString()> words)
{
    auto* box = named<Wrapped<QCheckBox>>(this, nameOf(name), spokenName(words));
    retold(box, [box, words] { box->setText(words()); });
    layout()->addWidget(box);
    return box;
}

QStringList SeveralEditor::chosen() const
{
    QStringList ids;
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i)->isChecked())
            ids << question().choices.at(i).id;
    }
    return ids;
}

void SeveralEditor::toggled(size_t choice, bool on)
{
    m_nothing->setChecked(false);
    if (on) {
        const bool alone = question().choices.at(choice).alone;
        for (size_t i = 0; i < m_boxes.size(); ++i) {
            if (i != choice && (alone || question().choices.at(i).alone))
                m_boxes.at(i)->setChecked(false);
        }
    }
    const QStringList ids = chosen();
    offer(ids.isEmpty() ? std::nullopt : std::optional<Value>(ids));
}

void SeveralEditor::toggledNothing(bool on)
{
    for (QCheckBox* box : m_boxes)
        box->setChecked(false);
    offer(on ? std::optional<Value>(QStringList()) : std::nullopt);
}

void SeveralEditor::show(const std::optional<Value>& value)
{
    const auto* ids = value ? std::get_if<QStringList>(&*value) : nullptr;
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes.at(i)->setChecked(ids && ids->contains(question().choices.at(i).id));
    m_nothing->setChecked(ids && ids->isEmpty());
    // Where a choice of the question's own says so, two ways to say it would puzzle.
    const bool hasAlone = std::ranges::any_of(question().choices, &Choice::alone);
    m_nothing->setVisible(!hasAlone || (ids && ids->isEmpty()));
}

void SeveralEditor::setReadOnly(bool readOnly)
{
    for (QCheckBox* box : m_boxes)
        box->setDisabled(readOnly);
    m_nothing->setDisabled(readOnly);
}

} // namespace tekigo
