#include "gui/wholewords.h"

#include "gui/sized.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QStyleOptionComboBox>
#include <QToolTip>

namespace tekigo {
namespace {

constexpr int FieldPadding = 24; ///< of the sheet, the edges and the field's own margins

/// Half a letter for what styles add inside of a cell.
bool fits(const QWidget& widget, const QString& words, int width)
{
    return widget.fontMetrics().size(0, words).width() + widget.fontMetrics().averageCharWidth() <= width;
}

QString cutIn(const QHeaderView& head, const QPoint& at)
{
    const int section = head.logicalIndexAt(at);
    if (section < 0 || !head.model() || head.model()->headerData(section, head.orientation(), Qt::ToolTipRole).isValid())
        return {};
    const QString words = head.model()->headerData(section, head.orientation()).toString();
    return fits(head, words, head.sectionSize(section) - FieldPadding / 2) ? QString() : words;
}

QString cutIn(const QAbstractItemView& view, const QPoint& at)
{
    const QModelIndex index = view.indexAt(at);
    if (!index.isValid() || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return {};
    const QString words = index.data().toString();
    return fits(view, words, view.visualRect(index).width()) ? QString() : words;
}

QString cutIn(const QComboBox& combo)
{
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    const QRect room =
        combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    const QString words = combo.currentText();
    if (fits(combo, words, room.width()) || combo.toolTip().contains(words))
        return {};
    return combo.toolTip().isEmpty() ? words : combo.toolTip() + QStringLiteral(": ") + words;
}

QString cutIn(const QLineEdit& line)
{
    if (!line.text().isEmpty() || !line.toolTip().isEmpty() ||
        fits(line, line.placeholderText(), line.contentsRect().width() - FieldPadding))
        return {};
    return line.placeholderText();
}

/// Empty: all that can be read there is shown, or it has a tool tip of its own.
QString cutAt(const QWidget& widget, const QPoint& at)
{
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
        return cutIn(*combo);
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        return cutIn(*line);
    // Of a view the viewport hears of it.
    const QWidget* above = widget.parentWidget();
    if (const auto* head = qobject_cast<const QHeaderView*>(above); head && head->viewport() == &widget)
        return cutIn(*head, at);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(above); view && view->viewport() == &widget)
        return cutIn(*view, at);
    return {};
}

} // namespace

WholeWords::WholeWords(QApplication& application)
{
    application.installEventFilter(this);
}

bool WholeWords::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString words = cutAt(*widget, help->pos());
    if (words.isEmpty())
        return false;
    QToolTip::showText(help->globalPos(), words, widget);
    return true;
}

void holdPlaceholder(QLineEdit* line, const QString& longest)
{
    sized(line, [line, longest] {
        const QFontMetrics metrics = line->fontMetrics();
        const int words = qMax(metrics.horizontalAdvance(line->placeholderText()), metrics.horizontalAdvance(longest));
        const int button = line->isClearButtonEnabled() ? line->fontMetrics().height() : 0;
        line->setMinimumWidth(words + button + FieldPadding + line->fontMetrics().averageCharWidth());
    });
}

} // namespace tekigo
