#include "largetext.h"

#include "gui/badge.h"
#include "gui/elided.h"
#include "gui/wrapped.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace tekigo::test {
namespace {

QString nameOf(const QWidget& widget)
{
    for (const QWidget* each = &widget; each; each = each->parentWidget()) {
        if (!each->objectName().isEmpty())
            return each == &widget ? each->objectName()
                                   : u"%1 in %2"_s.arg(QString::fromLatin1(widget.metaObject()->className()), each->objectName());
    }
    return QString::fromLatin1(widget.metaObject()->className());
}

QSize wordsOf(const QWidget& widget, const QString& text)
{
    return widget.fontMetrics().size(Qt::TextShowMnemonic, text);
}

/// Whether a tool tip there says all of this, as the mouse would ask for it.
bool saysWhole(QWidget& widget, const QPoint& at, const QString& words)
{
    QHelpEvent asks(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QApplication::sendEvent(&widget, &asks);
    const bool says = QToolTip::text().contains(words);
    QToolTip::hideText();
    return says;
}

/// Words of a label that its own rectangle is too small for.
QString cutLabel(const QLabel& label)
{
    if (label.text().isEmpty() || !label.pixmap().isNull() || qobject_cast<const ElidedLabel*>(&label))
        return {};
    const QRect room = label.contentsRect();
    if (label.wordWrap()) {
        const int needed = label.heightForWidth(label.width());
        if (needed > label.height() + 1)
            return u"%1 needs a height of %2 and has %3"_s.arg(nameOf(label)).arg(needed).arg(label.height());
        // A word that is wider than the line.
        for (const QString& word : Qt::mightBeRichText(label.text()) ? QStringList() : label.text().split(u' ')) {
            bool breaks = false;
            for (const QChar c : word)
                breaks |= c.unicode() > 0x2e80 || !c.isLetterOrNumber();
            if (!breaks && wordsOf(label, word).width() > room.width() + 1)
                return u"%1 cuts the word %2"_s.arg(nameOf(label), word);
        }
        return {};
    }
    const QSize needed = label.minimumSizeHint();
    if (needed.width() > label.width() + 1 || needed.height() > label.height() + 1)
        return u"%1 “%2” needs %3 × %4 and has %5 × %6"_s.arg(nameOf(label), label.text().left(40))
            .arg(needed.width())
            .arg(needed.height())
            .arg(label.width())
            .arg(label.height());
    return {};
}

/// One of a Wrapped<>: its words go on below.
bool wraps(const QAbstractButton& button)
{
    return dynamic_cast<const Wrapped<QPushButton>*>(&button) || dynamic_cast<const Wrapped<QCheckBox>*>(&button) ||
           dynamic_cast<const Wrapped<QRadioButton>*>(&button);
}

QString cutButton(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (button.text().isEmpty() || qobject_cast<const ElidedButton*>(&button) ||
        (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
        return {};
    const QSize needed = button.sizeHint();
    if (wraps(button) && button.height() >= needed.height() && button.width() >= button.minimumSizeHint().width())
        return {};
    // Padding above and below may shrink; the words may not.
    if (needed.width() <= button.width() + 1 && wordsOf(button, button.text()).height() <= button.height())
        return {};
    return u"%1 “%2” needs %3 × %4 and has %5 × %6"_s.arg(nameOf(button), button.text())
        .arg(needed.width())
        .arg(needed.height())
        .arg(button.width())
        .arg(button.height());
}

QString cutCombo(QComboBox& combo)
{
    if (combo.isEditable())
        return {};
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    const QRect room = combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    if (wordsOf(combo, combo.currentText()).width() <= room.width() + 2 ||
        saysWhole(combo, combo.rect().center(), combo.currentText()))
        return {};
    return u"%1 cuts “%2”: %3 of %4"_s.arg(nameOf(combo), combo.currentText())
        .arg(room.width())
        .arg(wordsOf(combo, combo.currentText()).width());
}

QString cutPlaceholder(QLineEdit& line)
{
    if (!line.text().isEmpty() || line.placeholderText().isEmpty())
        return {};
    const int room = line.contentsRect().width() - 20; // padding of the sheet, and the field's own margins
    if (wordsOf(line, line.placeholderText()).width() <= room ||
        saysWhole(line, line.rect().center(), line.placeholderText()))
        return {};
    return u"%1 cuts “%2”"_s.arg(nameOf(line), line.placeholderText());
}

QString cutBadge(const Badge& badge)
{
    const QSize needed = badge.sizeHint();
    if (needed.width() <= badge.width() && needed.height() <= badge.height())
        return {};
    return u"%1 cuts “%2”"_s.arg(nameOf(badge), badge.words());
}

int leastWidth(const QWidget& widget)
{
    return widget.minimumSizeHint().expandedTo(widget.minimumSize()).width();
}

/// What of it is the widest, from the outermost in: what to look at.
QString widest(const QWidget& content)
{
    QStringList way;
    for (const QWidget* each = &content; each;) {
        way << u"%1 (%2)"_s.arg(nameOf(*each)).arg(leastWidth(*each));
        const QWidget* next = nullptr;
        for (const QWidget* child : each->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            if (child->isVisible() && (!next || leastWidth(*child) > leastWidth(*next)))
                next = child;
        }
        each = next;
    }
    return way.mid(0, 6).join(u" > "_s);
}

QString sideways(const QAbstractScrollArea& area)
{
    if (qobject_cast<const QAbstractItemView*>(&area) && !qobject_cast<const QListView*>(&area))
        return {};
    if (area.objectName().startsWith(u"preview"_s) || area.inherits("tekigo::PictureView") || area.inherits("QPdfView"))
        return {};
    const auto* scroll = qobject_cast<const QScrollArea*>(&area);
    if (area.horizontalScrollBar()->maximum() > 0)
        return u"%1 scrolls sideways by %2: %3"_s.arg(nameOf(area))
            .arg(area.horizontalScrollBar()->maximum())
            .arg(scroll && scroll->widget() ? widest(*scroll->widget()) : QString());
    if (scroll && scroll->widget() && scroll->widget()->width() > scroll->viewport()->width() + 1)
        return u"%1 is cut: %2 of %3 wide"_s.arg(nameOf(area)).arg(scroll->viewport()->width()).arg(scroll->widget()->width());
    return {};
}

/// Beyond the edge of what holds it, where nothing scrolls it into view.
QString outside(const QWidget& widget)
{
    for (const QWidget* each = &widget; each->parentWidget() && !each->isWindow(); each = each->parentWidget()) {
        const QWidget* above = each->parentWidget();
        const auto* area = qobject_cast<const QAbstractScrollArea*>(above->parentWidget());
        if (area && area->viewport() == above)
            return {};
        if (!above->rect().adjusted(-2, -2, 2, 2).contains(each->geometry()))
            return u"%1 stands outside of %2 (%3,%4 %5×%6 in %7×%8)"_s.arg(nameOf(*each), nameOf(*above))
                .arg(each->x())
                .arg(each->y())
                .arg(each->width())
                .arg(each->height())
                .arg(above->width())
                .arg(above->height());
    }
    return {};
}

/// Cells that end with "…" and say the whole nowhere.
QStringList cutCells(QAbstractItemView& view)
{
    QStringList cut;
    const QAbstractItemModel* model = view.model();
    const QModelIndex root = view.rootIndex();
    if (!model || qobject_cast<const QHeaderView*>(&view))
        return cut;
    for (int row = 0; row < qMin(30, model->rowCount(root)); ++row) {
        for (int column = 0; column < model->columnCount(root); ++column) {
            const QModelIndex index = model->index(row, column, root);
            const QRect rect = view.visualRect(index);
            const QString text = index.data().toString();
            const bool seen = rect.isValid() && view.viewport()->rect().contains(rect.center());
            if (!seen || text.isEmpty() || !index.data(Qt::ToolTipRole).toString().isEmpty())
                continue;
            const int needed = wordsOf(view, text.section(u'\n', 0, 0)).width();
            if (needed > rect.width() && rect.height() < 2 * view.fontMetrics().height() &&
                !saysWhole(*view.viewport(), rect.center(), text))
                cut << u"%1 cuts the cell “%2” and has no tool tip"_s.arg(nameOf(view), text.left(40));
        }
    }
    return cut;
}

QStringList cutHeads(QHeaderView& head)
{
    QStringList cut;
    if (head.orientation() != Qt::Horizontal || !head.model())
        return cut;
    for (int at = 0; at < head.count(); ++at) {
        const QString text = head.model()->headerData(at, Qt::Horizontal).toString();
        const QString tip = head.model()->headerData(at, Qt::Horizontal, Qt::ToolTipRole).toString();
        if (head.isSectionHidden(at) || text.isEmpty() || !tip.isEmpty() || head.inherits("tekigo::BoardHeader"))
            continue;
        const QPoint middle(head.sectionViewportPosition(at) + head.sectionSize(at) / 2, head.height() / 2);
        if (wordsOf(head, text).width() > head.sectionSize(at) && head.viewport()->rect().contains(middle) &&
            !saysWhole(*head.viewport(), middle, text))
            cut << u"%1 cuts the head “%2”"_s.arg(nameOf(head), text);
    }
    return cut;
}

QStringList lossesOf(QWidget& widget)
{
    QStringList losses;
    if (const auto* label = qobject_cast<QLabel*>(&widget))
        losses << cutLabel(*label) << outside(widget);
    else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        losses << cutButton(*button) << outside(widget);
    else if (const auto* badge = qobject_cast<Badge*>(&widget))
        losses << cutBadge(*badge) << outside(widget);
    else if (auto* combo = qobject_cast<QComboBox*>(&widget))
        losses << cutCombo(*combo) << outside(widget);
    else if (auto* line = qobject_cast<QLineEdit*>(&widget))
        losses << cutPlaceholder(*line) << outside(widget);
    else if (auto* head = qobject_cast<QHeaderView*>(&widget))
        losses << cutHeads(*head);
    else if (const auto* area = qobject_cast<const QAbstractScrollArea*>(&widget))
        losses << sideways(*area) << outside(widget);
    if (auto* view = qobject_cast<QAbstractItemView*>(&widget))
        losses << cutCells(*view);
    return losses;
}

} // namespace

QStringList lossesIn(QWidget& window, const QSize& screen)
{
    QStringList losses;
    if (window.width() > screen.width() || window.height() > screen.height())
        losses << u"%1 is %2 × %3 large"_s.arg(nameOf(window)).arg(window.width()).arg(window.height());
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool own = widget->objectName().startsWith(u"qt_"_s);
        if (widget->isVisible() && widget->window() == &window && !own)
            losses << lossesOf(*widget);
    }
    losses.removeAll(QString());
    return losses;
}

} // namespace tekigo::test
