#include "gui/sized.h"

#include <QEvent>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

class Measurer : public QObject
{
public:
    Measurer(QWidget* widget, std::function<void()> measure)
        : QObject(widget)
        , m_measure(std::move(measure))
    {
        setObjectName(u"qt_measurer"_s);
        widget->installEventFilter(this);
        m_measure();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const QEvent::Type type = event->type();
        // Once all of it has taken the new words and their size.
        if (type == QEvent::FontChange || type == QEvent::LanguageChange || type == QEvent::Polish)
            QMetaObject::invokeMethod(this, [this] { m_measure(); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_measure;
};

} // namespace

void sized(QWidget* widget, std::function<void()> measure)
{
    new Measurer(widget, std::move(measure));
}

} // namespace tekigo
