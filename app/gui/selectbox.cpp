#include "gui/selectbox.h"

#include <QFontInfo>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace tekigo {
namespace {

constexpr int MostLetters = 26;   ///< of the square kind that it asks for; a title of a requirement is longer than any line
constexpr int FewestLetters = 10; ///< narrow ones, so that one can tell the choices apart

} // namespace

SelectBox::SelectBox(QWidget* parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToContents);
}

QSize SelectBox::sizeHint() const
{
    const QSize all = QComboBox::sizeHint();
    return {qMax(minimumSizeHint().width(), qMin(all.width(), MostLetters * QFontInfo(font()).pixelSize())), all.height()};
}

QSize SelectBox::minimumSizeHint() const
{
    const QSize all = QComboBox::sizeHint();
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int letters = qMax(FewestLetters, minimumContentsLength());
    const QSize words(letters * fontMetrics().averageCharWidth(), fontMetrics().height());
    const QSize least = style()->sizeFromContents(QStyle::CT_ComboBox, &option, words, this);
    return {qMin(all.width(), least.width()), all.height()};
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
