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

class Keeper : public QObject
{
public:
    explicit Keeper(QTextEdit* text)
        : QObject(text)
        , m_text(text)
    {
        setObjectName(u"qt_keeper"_s);
        text->viewport()->installEventFilter(this);
        sized(text, [this] { keep(); });
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize)
            keep();
        return QObject::eventFilter(watched, event);
    }

private:
    void keep()
    {
        const int most = MostLetters * QFontInfo(m_text->font()).pixelSize() + 2 * int(m_text->document()->documentMargin());
        const bool wide = m_text->viewport()->width() > most;
        if (wide) {
            m_text->setLineWrapMode(QTextEdit::FixedPixelWidth);
            m_text->setLineWrapColumnOrWidth(most);
        } else {
            m_text->setLineWrapMode(QTextEdit::WidgetWidth);
        }
    }

    QTextEdit* m_text;
};

} // namespace

void keepReadable(QTextEdit* text)
{
    new Keeper(text);
}

void keepReadable(QLabel* label)
{
    sized(label, [label] { label->setMaximumWidth(MostLetters * QFontInfo(label->font()).pixelSize()); });
}

QHBoxLayout* readable(QLabel* label)
{
    keepReadable(label);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label, 10);
    row->addStretch(); // takes what the label may not
    return row;
}

} // namespace tekigo
