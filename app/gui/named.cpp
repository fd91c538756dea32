#include "gui/named.h"

#include <QEvent>

namespace tekigo {
namespace {

/// Sits on a widget and says its texts again when the language changes.
class Teller : public QObject
{
public:
    Teller(QWidget* widget, std::function<void()> tell)
        : QObject(widget)
        , m_tell(std::move(tell))
    {
        widget->installEventFilter(this);
        m_tell();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_tell();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_tell;
};

} // namespace

void retold(QWidget* widget, std::function<void()> tell)
{
    new Teller(widget, std::move(tell));
}

void spoken(QWidget* widget, std::function<QString()> name)
{
    retold(widget, [widget, name = std::move(name)] { widget->setAccessibleName(name()); });
}

} // namespace tekigo
