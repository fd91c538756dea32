#include "gui/revisionchoice.h"

#include "gui/named.h"
#include "gui/selectbox.h"

#include <QCompleter>
#include <QFontInfo>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionFrame>

#include <map>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int WishedLetters = 26; ///< of the square kind: a label, a firmware and a product

QString words(const Product& product, const Revision& revision)
{
    const QString label = revision.label.isEmpty() ? revision.id.text : revision.label;
    const QString firmware = revision.firmware.isEmpty() ? QString() : u" ("_s + revision.firmware + u')';
    return label + firmware + u" — "_s + product.name; // what differs first, since the rest may not fit
}

/// Says by dots that a name goes on, as a box does in which nothing is typed.
class NameEdit : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    static constexpr int Margin = 2; ///< beside the words, as QLineEdit itself has

    void paintEvent(QPaintEvent* event) override
    {
        QStyleOptionFrame frame;
        initStyleOption(&frame);
        const QFontMetrics metrics = fontMetrics();
        const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &frame, this).adjusted(Margin, 0, -Margin, 0);
        if (hasFocus() || metrics.horizontalAdvance(text()) <= inside.width())
            return QLineEdit::paintEvent(event);
        QPainter painter(this);
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(inside.left(), inside.top() + (inside.height() - metrics.height() + 1) / 2 + metrics.ascent(),
                         metrics.elidedText(text(), Qt::ElideRight, inside.width()));
    }
};

} // namespace

RevisionChoice::RevisionChoice(QWidget* parent)
    : QComboBox(parent)
{
    setLineEdit(new NameEdit(this));
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // thousands are not measured
    setMinimumContentsLength(16);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &RevisionChoice::settle);
}

void RevisionChoice::showPopup()
{
    QComboBox::showPopup();
    showAllRows(*this);
}

QSize RevisionChoice::sizeHint() const
{
    return QComboBox::sizeHint().expandedTo({WishedLetters * QFontInfo(font()).pixelSize(), 0});
}

void RevisionChoice::fill(const std::vector<Product>& products, const std::vector<Revision>& revisions)
{
    const RevisionId before = chosen();
    const QSignalBlocker quiet(this);
    clear();
    std::map<ProductId, const Product*> byId;
    for (const Product& product : products)
        byId[product.id] = &product;
    for (const Revision& revision : revisions)
        if (const auto product = byId.find(revision.product); product != byId.end())
            addItem(words(*product->second, revision), revision.id.text);
    choose(before);
}

void RevisionChoice::choose(const RevisionId& revision)
{
    setCurrentIndex(revision.isEmpty() ? -1 : findData(revision.text));
    if (currentIndex() < 0)
        clearEditText();
    lineEdit()->setCursorPosition(0);
    setToolTip(currentText());
}

RevisionId RevisionChoice::chosen() const
{
    return RevisionId{currentData().toString()};
}

/// What was typed and is no revision gives way to the one that is chosen.
void RevisionChoice::settle()
{
    const int typed = findText(currentText(), Qt::MatchFixedString);
    if (typed >= 0)
        setCurrentIndex(typed);
    else
        setEditText(itemText(currentIndex()));
}

} // namespace tekigo
