#include "gui/accessible.h"

#include "gui/announce.h"
#include "gui/badge.h"
#include "gui/fold.h"
#include "gui/histogramview.h"
#include "gui/pageview.h"
#include "gui/pictureview.h"
#include "gui/tallcontent.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QKeySequence>
#include <QLabel>
#include <QPdfView>
#include <QPointer>
#include <QPushButton>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString shownWords(const QLabel& label)
{
    const bool rich = label.textFormat() == Qt::RichText ||
                      (label.textFormat() == Qt::AutoText && Qt::mightBeRichText(label.text()));
    QString words = rich ? QTextDocumentFragment::fromHtml(label.text()).toPlainText() : label.text();
    if (label.buddy())
        words.remove(u'&');
    return words.trimmed();
}

/// Says that a label's words are others now: Qt does so only for labels without an accessible name.
class Listener : public QObject
{
public:
    explicit Listener(QLabel* label)
        : QObject(label)
        , m_label(*label)
        , m_told(shownWords(*label))
    {
        setObjectName(u"qt_listener"_s);
        label->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // Whatever changes its words, they are painted then; words that nobody sees are nothing to tell.
        if (event->type() == QEvent::Paint && shownWords(m_label) != m_told) {
            m_told = shownWords(m_label);
            QMetaObject::invokeMethod(this, &Listener::tell, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void tell()
    {
        QAccessibleEvent said(&m_label, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&said);
    }

    QLabel& m_label;
    QString m_told;
};

/// A label is called by its words; what they are about is its description.
class Sign : public QAccessibleWidget
{
public:
    explicit Sign(QLabel* label)
        : QAccessibleWidget(label)
        , m_label(*label)
    {
    }

    [[nodiscard]] QAccessible::Role role() const override
    {
        return m_label.pixmap().isNull() ? QAccessible::StaticText : QAccessible::Graphic;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!m_listens) // from when somebody wants to know
            new Listener(&m_label);
        m_listens = true;
        const QString words = shownWords(m_label);
        if (kind == QAccessible::Name && !words.isEmpty())
            return words;
        const QString said = QAccessibleWidget::text(kind);
        const QString about = m_label.accessibleName();
        if (kind == QAccessible::Description && said.isEmpty() && !words.isEmpty() && !words.contains(about))
            return about;
        return said;
    }

    [[nodiscard]] QVector<QPair<QAccessibleInterface*, QAccessible::Relation>>
    relations(QAccessible::Relation match) const override
    {
        auto found = QAccessibleWidget::relations(match);
        if (match & QAccessible::Labelled && m_label.buddy())
            found.append({QAccessible::queryAccessibleInterface(m_label.buddy()), QAccessible::Labelled});
        return found;
    }

private:
    QLabel& m_label;
    mutable bool m_listens = false;
};

/// Without what only says that a dialog or a list follows.
QString wordsOn(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return {};
    QString words = button.text().remove(u'&');
    while (!words.isEmpty() && u" …▾"_s.contains(words.back()))
        words.chop(1);
    return words;
}

bool oneOfSeveral(const QAbstractButton& button)
{
    return button.autoExclusive() || (button.group() && button.group()->exclusive());
}

/// Whatever is pressed, ticked or opened. Qt's own ticks a box for assistive programs without the click that
/// the program hears.
class Button : public QAccessibleWidget
{
public:
    explicit Button(QAbstractButton* button)
        : QAccessibleWidget(button)
        , m_button(*button)
    {
    }

    [[nodiscard]] QAccessible::Role role() const override
    {
        if (opensMenu())
            return QAccessible::ButtonMenu;
        if (isFold() || !m_button.isCheckable())
            return QAccessible::Button;
        return oneOfSeveral(m_button) ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const auto* box = qobject_cast<const QCheckBox*>(&m_button);
        state.pressed = m_button.isDown();
        state.hasPopup = opensMenu();
        state.expandable = isFold();
        state.expanded = isFold() && m_button.isChecked();
        state.collapsed = isFold() && !m_button.isChecked();
        state.checkable = m_button.isCheckable() && !isFold();
        state.checked = m_button.isChecked() && !isFold();
        state.checkStateMixed = box && box->checkState() == Qt::PartiallyChecked;
        return state;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Accelerator)
            return m_button.shortcut().toString(QKeySequence::NativeText);
        if (kind != QAccessible::Name)
            return QAccessibleWidget::text(kind);
        // Whoever says aloud what stands on it must be understood.
        const QString name = m_button.accessibleName();
        const QString words = wordsOn(m_button);
        return name.contains(words) ? name : name.isEmpty() ? words : u"%1 – %2"_s.arg(words, name);
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        if (!m_button.isEnabled())
            return {};
        return QStringList{act()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString& name) override
    {
        if (name == act()) // once the caller has its answer: a click may open whatever it likes
            QMetaObject::invokeMethod(
                &m_button, [button = &m_button] { press(button); }, Qt::QueuedConnection);
        else
            QAccessibleWidget::doAction(name);
    }

private:
    static void press(const QPointer<QAbstractButton>& button)
    {
        // As under a mouse: what is being typed elsewhere is left, and so saved, first. That may even take
        // the button away.
        if (button->focusPolicy() & Qt::ClickFocus)
            button->setFocus(Qt::MouseFocusReason);
        auto* tool = qobject_cast<QToolButton*>(button);
        auto* push = qobject_cast<QPushButton*>(button);
        if (tool && tool->menu())
            tool->showMenu();
        else if (push && push->menu())
            push->showMenu();
        else if (button)
            button->click();
    }

    [[nodiscard]] bool isFold() const { return qobject_cast<const Fold*>(&m_button); }

    [[nodiscard]] bool opensMenu() const
    {
        const auto* tool = qobject_cast<const QToolButton*>(&m_button);
        const auto* push = qobject_cast<const QPushButton*>(&m_button);
        return (tool && tool->menu() && tool->popupMode() == QToolButton::InstantPopup) ||
               (push && push->menu());
    }

    [[nodiscard]] QString act() const
    {
        if (opensMenu())
            return showMenuAction();
        return m_button.isCheckable() && !isFold() ? toggleAction() : pressAction();
    }

    QAbstractButton& m_button;
};

/// What is read by scrolling it with the keys; a frame where it takes none.
class Sheet : public QAccessibleWidget
{
public:
    explicit Sheet(TallContent* sheet)
        : QAccessibleWidget(sheet)
    {
    }

    [[nodiscard]] QAccessible::Role role() const override
    {
        return widget()->focusPolicy() == Qt::NoFocus ? QAccessible::Client : QAccessible::Document;
    }
};

/// The row that a table of assistive programs has for an index: in a tree, with those of open branches above
/// it.
int toldRow(const QAbstractItemView& view, const QModelIndex& index)
{
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    if (!tree)
        return index.row();
    int row = 0;
    for (QModelIndex above = tree->indexAbove(index); above.isValid(); above = tree->indexAbove(above))
        ++row;
    return row;
}

/// Says which cell has the keys once a table or tree has got them; Qt says so only as somebody moves within
/// it.
void tellCell(QAbstractItemView& view)
{
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&view);
    const QModelIndex current = view.currentIndex();
    if (!view.hasFocus() || !told || !told->tableInterface() || !current.isValid())
        return;
    if (QAccessibleInterface* cell =
            told->tableInterface()->cellAt(toldRow(view, current), current.column())) {
        QAccessibleEvent said(cell, QAccessible::Focus);
        QAccessible::updateAccessibility(&said);
    }
}

void follow(QWidget* focus)
{
    auto* view = qobject_cast<QAbstractItemView*>(focus);
    if (view && QAccessible::isActive()) // after what Qt says of the table itself
        QMetaObject::invokeMethod(
            view, [view] { tellCell(*view); }, Qt::QueuedConnection);
}

QAccessibleInterface* made(const QString&, QObject* object)
{
    if (auto* label = qobject_cast<QLabel*>(object); label && !label->inherits("QTipLabel"))
        return new Sign(label);
    if (auto* button = qobject_cast<QAbstractButton*>(object))
        return new Button(button);
    if (auto* badge = qobject_cast<Badge*>(object))
        return new QAccessibleWidget(badge, QAccessible::StaticText);
    if (auto* histogram = qobject_cast<HistogramView*>(object))
        return new QAccessibleWidget(histogram, QAccessible::Chart);
    if (auto* pages = qobject_cast<QPdfView*>(object))
        return new QAccessibleWidget(pages, QAccessible::Document);
    if (auto* sheet = qobject_cast<TallContent*>(object))
        return new Sheet(sheet);
    if (auto* pages = qobject_cast<PageView*>(object))
        return new QAccessibleWidget(pages, QAccessible::Document);
    if (auto* picture = qobject_cast<PictureView*>(object))
        return new QAccessibleWidget(picture, QAccessible::Graphic);
    if (auto* announcer = qobject_cast<Announcer*>(object))
        return new QAccessibleWidget(announcer, QAccessible::Notification);
    return nullptr;
}

} // namespace

void tellWhatIsShown()
{
    QAccessible::installFactory(&made);
    static const QString once = u"qt_tellsCells"_s;
    if (qApp->findChild<QObject*>(once, Qt::FindDirectChildrenOnly))
        return;
    auto* listener = new QObject(qApp);
    listener->setObjectName(once);
    QObject::connect(qApp, &QApplication::focusChanged, listener,
                     [](QWidget*, QWidget* now) { follow(now); });
}

} // namespace tekigo
