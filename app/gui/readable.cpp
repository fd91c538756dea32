#include "gui/readable.h"

#include "gui/sized.h"

#include <QEvent>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int MostLetters = 44; ///< of the square kind, a kanji's
constexpr int FilterLetters = 96; ///< the same: lists and boxes side by side
constexpr int FormLetters = 56; ///< the same: what is typed, and beside it what goes with it

class Keeper : public QObject
{
public:
    explicit Keeper(QTextEdit* text)
        : QObject(text)
        , m_text(text)
    {
        setObjectName(u"qt_keeper"_s);
        text->viewport()->installEventFilter(this);
        sized(text, [text] { wrapReadably(text); });
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize)
            wrapReadably(m_text);
        return QObject::eventFilter(watched, event);
    }

private:
    QTextEdit* m_text;
};

} // namespace

void wrapReadably(QTextEdit* text)
{
    const int most = MostLetters * QFontInfo(text->font()).pixelSize() + 2 * int(text->document()->documentMargin());
    if (text->viewport()->width() > most) {
        text->setLineWrapMode(QTextEdit::FixedPixelWidth);
        text->setLineWrapColumnOrWidth(most);
    } else {
        text->setLineWrapMode(QTextEdit::WidgetWidth);
    }
}

void keepReadable(QTextEdit* text)
{
    new Keeper(text);
}

void keepReadable(QLabel* label)
{
    sized(label, [label] { label->setMaximumWidth(MostLetters * QFontInfo(label->font()).pixelSize()); });
}

namespace {

QHBoxLayout* rowOf(QWidget* widget)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(widget, 10);
    row->addStretch(); // takes what the widget may not
    return row;
}

} // namespace

QHBoxLayout* readable(QLabel* label)
{
    keepReadable(label);
    return rowOf(label);
}

void keepFormReadable(QWidget* form)
{
    sized(form, [form] { form->setMaximumWidth(FormLetters * QFontInfo(form->font()).pixelSize()); });
}

QHBoxLayout* readableForm(QWidget* form)
{
    keepFormReadable(form);
    return rowOf(form);
}

QHBoxLayout* readableFilters(QWidget* filters)
{
    sized(filters, [filters] { filters->setMaximumWidth(FilterLetters * QFontInfo(filters->font()).pixelSize()); });
    return rowOf(filters);
}

} // namespace tekigo
