#include "gui/selectbox.h"

#include <QAbstractItemView>
#include <QFontInfo>
#include <QScreen>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace tekigo {
namespace {

constexpr int MostLetters = 26;   ///< of the square kind that it asks for; a title of a requirement is longer than any line
constexpr int FewestLetters = 10; ///< narrow ones, so that one can tell the choices apart

} // namespace

void showAllRows(QComboBox& box)
{
    QAbstractItemView* view = box.view();
    QWidget* list = view->parentWidget();
    int rows = 0;
    for (int row = 0; row < qMin(box.count(), box.maxVisibleItems()); ++row)
        rows += view->visualRect(view->model()->index(row, box.modelColumn(), view->rootIndex())).height();
    if (rows <= view->viewport()->height())
        return;
    for (QWidget* arrow : list->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (arrow != view)
            arrow->hide(); // they come back where there is still something to scroll
    const int missing = rows - view->viewport()->height();
    const QRect screen = box.screen()->availableGeometry();
    QRect place = list->geometry();
    place.setHeight(qMin(place.height() + missing, screen.height()));
    if (place.bottom() > screen.bottom())
        place.moveBottom(screen.bottom());
    list->setGeometry(place);
}

SelectBox::SelectBox(QWidget* parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon); // its own words are measured below, not all of the list's
    connect(this, &QComboBox::currentTextChanged, this, &QWidget::updateGeometry);
}

QSize SelectBox::sizeFor(int words) const
{
    // What is around the words is asked of where they are painted: the sheet's arrow is wider than styles reckon with.
    constexpr int wide = 1000;
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.rect = QRect(0, 0, wide, QComboBox::sizeHint().height());
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return {words + wide - room.width(), option.rect.height()};
}

QSize SelectBox::sizeHint() const
{
    const int most = MostLetters * QFontInfo(font()).pixelSize();
    int words = fontMetrics().horizontalAdvance(currentText());
    for (int row = 0; m_holdsAll && row < count(); ++row)
        words = qMax(words, fontMetrics().horizontalAdvance(itemText(row)));
    return sizeFor(qMin(words + fontMetrics().averageCharWidth(), most)).expandedTo(minimumSizeHint());
}

QSize SelectBox::minimumSizeHint() const
{
    return sizeFor(qMax(FewestLetters, minimumContentsLength()) * fontMetrics().averageCharWidth());
}

void SelectBox::holdAll()
{
    m_holdsAll = true;
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void SelectBox::showPopup()
{
    const int words = view()->sizeHintForColumn(modelColumn()) + fontMetrics().height();
    view()->setMinimumWidth(qMin(qMax(words, width()), screen()->availableGeometry().width() * 9 / 10));
    QComboBox::showPopup();
    showAllRows(*this);
}

QString SelectBox::shownText() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, room.width());
}

void SelectBox::paintEvent(QPaintEvent* event)
{
    if (currentIndex() < 0)
        return QComboBox::paintEvent(event);
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace tekigo
