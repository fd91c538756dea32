#include "told.h"

#include "gui/badge.h"
#include "gui/histogramview.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace tekigo::test {
namespace {

constexpr int MostRows = 12;  ///< of a table are looked at
constexpr int MostTabs = 400; ///< until the way round must have ended

QString called(const QWidget& widget)
{
    return u"%1 “%2”"_s.arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName());
}

/// Parts that Qt makes inside of others; they are told of with what they are a part of.
bool isPart(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return widget.objectName().startsWith("qt_"_L1) || qobject_cast<const QHeaderView*>(&widget) ||
           (parent &&
            (qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) ||
             qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QTabBar*>(parent)));
}

bool shows(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    return (label && (!label->text().isEmpty() || !label->pixmap().isNull())) ||
           qobject_cast<const Badge*>(&widget) || qobject_cast<const HistogramView*>(&widget);
}

bool takesKeys(const QWidget& widget)
{
    return widget.isEnabled() && widget.focusPolicy() & Qt::TabFocus && !widget.focusProxy();
}

/// Letters only: shortcuts' marks, ends of lines and what follows are said in other ways.
QString letters(const QString& text)
{
    QString kept;
    for (const QChar one : text) {
        if (one.isLetterOrNumber())
            kept += one;
    }
    return kept;
}

QString wordsOn(const QWidget& widget)
{
    if (const auto* tool = qobject_cast<const QToolButton*>(&widget))
        return tool->toolButtonStyle() == Qt::ToolButtonIconOnly ? QString() : tool->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const bool rich = label && (label->textFormat() == Qt::RichText ||
                                (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text())));
    if (label && !rich)
        return label->text();
    return {};
}

class Telling
{
public:
    explicit Telling(const QWidget& root)
    {
        look(root);
        for (const QWidget* widget : root.findChildren<QWidget*>()) {
            if (widget->isVisibleTo(&root) && widget->window() == root.window())
                look(*widget);
        }
    }

    [[nodiscard]] QStringList wrong() const { return m_wrong; }

private:
    void wrong(const QWidget& widget, const QString& what) { m_wrong << called(widget) + u": "_s + what; }

    void look(const QWidget& widget)
    {
        if (isPart(widget) || (!takesKeys(widget) && !shows(widget)))
            return;
        QAccessibleInterface* told = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
        if (!told || !told->isValid())
            return wrong(widget, u"nothing is told of it"_s);
        const QString name = told->text(QAccessible::Name);
        if (name.isEmpty())
            wrong(widget, u"no name"_s);
        if (QList{QAccessible::NoRole, QAccessible::Client, QAccessible::Pane, QAccessible::Window}.contains(
                told->role()))
            wrong(widget, u"no role of its own"_s);
        if (!letters(name).contains(letters(wordsOn(widget))))
            wrong(widget, u"called “%1”, but says “%2”"_s.arg(name, wordsOn(widget)));
        if (!told->state().focusable && takesKeys(widget))
            wrong(widget, u"not told that it takes keys"_s);
        if (const auto* list = qobject_cast<const QComboBox*>(&widget))
            lookAtList(*list, *told);
        if (qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget)) {
            if (!told->textInterface() && !told->valueInterface())
                wrong(widget, u"no value"_s);
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
            lookAtCells(*view);
    }

    /// On Linux a list is called by its choice, so what it is about has to be told otherwise.
    void lookAtList(const QComboBox& list, const QAccessibleInterface& told)
    {
        if (told.text(QAccessible::Value) != list.currentText())
            wrong(list, u"its value is told as “%1”"_s.arg(told.text(QAccessible::Value)));
        if (told.text(QAccessible::Description).isEmpty() && told.relations(QAccessible::Label).isEmpty())
            wrong(list, u"neither described nor labelled"_s);
    }

    void lookAtCells(const QAbstractItemView& view)
    {
        // While nobody listens, Qt does not tell a table that its model has other rows, so what it kept is of
        // no use.
        auto* widget = const_cast<QAbstractItemView*>(&view);
        QAccessible::deleteAccessibleInterface(
            QAccessible::uniqueId(QAccessible::queryAccessibleInterface(widget)));
        QAccessibleTableInterface* table = QAccessible::queryAccessibleInterface(widget)->tableInterface();
        const QAbstractItemModel* model = view.model();
        if (!model || !table)
            return wrong(view, u"no table"_s);
        if (model->rowCount() > 0 && table->rowCount() == 0)
            wrong(view, u"its rows are not told"_s);
        const auto* own = qobject_cast<const QTableView*>(&view);
        const auto* tree = qobject_cast<const QTreeView*>(&view);
        const QHeaderView* header = own ? own->horizontalHeader() : tree ? tree->header() : nullptr;
        for (int column = 0; column < model->columnCount(); ++column) {
            const bool hidden =
                (own && own->isColumnHidden(column)) || (tree && tree->isColumnHidden(column));
            if (hidden)
                continue;
            if (header && header->isVisible() && table->columnDescription(column).isEmpty())
                wrong(view, u"column %1 has no name"_s.arg(column));
            lookAtColumn(view, *table, column);
        }
    }

    void lookAtColumn(const QAbstractItemView& view, QAccessibleTableInterface& table, int column)
    {
        for (int row = 0; row < qMin(table.rowCount(), MostRows); ++row) {
            const QModelIndex index = view.model()->index(row, column);
            const bool says = !qobject_cast<const QTreeView*>(&view) &&
                              (!index.data(Qt::DisplayRole).toString().isEmpty() ||
                               !index.data(Qt::DecorationRole).isNull() || index.data(VerdictRole).isValid());
            const QAccessibleInterface* cell = table.cellAt(row, column);
            if (!cell)
                wrong(view, u"no cell at %1, %2"_s.arg(row).arg(column));
            else if ((says || column == 0) && cell->text(QAccessible::Name).isEmpty())
                wrong(view, u"the cell at %1, %2 says nothing"_s.arg(row).arg(column));
        }
    }

    QStringList m_wrong;
};

/// The last ancestors of two widgets below the one that they have in common.
std::pair<const QWidget*, const QWidget*> apart(const QWidget* one, const QWidget* other)
{
    const auto above = [](const QWidget* widget) {
        QWidgetList line;
        for (auto* at = const_cast<QWidget*>(widget); at; at = at->isWindow() ? nullptr : at->parentWidget())
            line.prepend(at);
        return line;
    };
    const QWidgetList first = above(one);
    const QWidgetList second = above(other);
    qsizetype at = 0;
    while (at + 1 < qMin(first.size(), second.size()) && first.at(at) == second.at(at))
        ++at;
    return {first.at(at), second.at(at)};
}

/// Whether a reader comes to `other` before `one`: it is above, or beside and to the left.
bool standsBefore(const QWidget& other, const QWidget& one)
{
    const QRect here(one.mapToGlobal(QPoint()), one.size());
    const QRect there(other.mapToGlobal(QPoint()), other.size());
    if (there.bottom() < here.top())
        return true;
    const bool beside = there.top() <= here.bottom() && here.top() <= there.bottom();
    return beside && there.right() < here.left();
}

class Way
{
public:
    Way(QWidget& root, QSet<const QWidget*>& seen)
        : m_root(root)
        , m_window(*root.window())
        , m_seen(seen)
    {
        go();
        lookForTheUnreached();
        lookAtTheOrder();
    }

    [[nodiscard]] QStringList wrong() const { return m_wrong; }

private:
    void go()
    {
        QWidget* start = m_window.focusWidget();
        for (int presses = 0; presses < MostTabs; ++presses) {
            QWidget* now = QApplication::focusWidget();
            if (!now || now->window() != &m_window)
                break;
            if (m_way.contains(now) && now == m_way.front() && m_way.size() > 1)
                break;
            if (!m_way.contains(now))
                m_way << now;
            step(*now);
        }
        if (start)
            start->setFocus();
    }

    /// On to the next; what it looks like with the keys and without must differ.
    void step(QWidget& now)
    {
        const bool fresh = !m_seen.contains(&now);
        const QImage with = fresh ? now.grab().toImage() : QImage();
        QTest::keyClick(&now, Qt::Key_Tab);
        if (!fresh || QApplication::focusWidget() == &now)
            return;
        if (now.grab().toImage() == with)
            m_wrong << called(now) + u": looks the same with the keys and without"_s;
        m_seen << &now;
    }

    void lookForTheUnreached()
    {
        for (const QWidget* widget : m_root.findChildren<QWidget*>()) {
            const bool asked = widget->isVisible() && widget->window() == &m_window && takesKeys(*widget) &&
                               !isPart(*widget);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool oneOfSeveral =
                button && (button->autoExclusive() || button->group()); // Tab comes to one of them
            if (asked && !oneOfSeveral && !m_way.contains(const_cast<QWidget*>(widget)))
                m_wrong << called(*widget) + u": Tab never comes to it"_s;
        }
    }

    /// In a round one step goes back to the start; a second one goes against the reading order.
    void lookAtTheOrder()
    {
        QStringList back;
        for (qsizetype i = 0; i < m_way.size(); ++i) {
            const QWidget* one = m_way.at(i);
            const QWidget* next = m_way.at((i + 1) % m_way.size());
            const auto [from, to] = apart(one, next);
            if (from != to && standsBefore(*to, *from))
                back << u"from %1 back to %2"_s.arg(called(*one), called(*next));
        }
        if (back.size() > 1)
            m_wrong << back;
    }

    QWidget& m_root;
    QWidget& m_window;
    QSet<const QWidget*>& m_seen;
    QWidgetList m_way;
    QStringList m_wrong;
};

} // namespace

QStringList wronglyTold(const QWidget& root)
{
    return Telling(root).wrong();
}

QStringList wronglyReached(QWidget& root, QSet<const QWidget*>& seen)
{
    return Way(root, seen).wrong();
}

} // namespace tekigo::test
