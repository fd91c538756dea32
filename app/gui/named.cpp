#include "gui/named.h"

#include <QComboBox>
#include <QEvent>

#include <vector>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Sits on a widget and says its texts again when the language changes, in the order in which they were first
/// said, since a later one may be made of an earlier one.
class Teller : public QObject
{
public:
    explicit Teller(QWidget* widget)
        : QObject(widget)
    {
        setObjectName(u"qt_teller"_s);
        widget->installEventFilter(this);
    }

    void add(std::function<void()> tell)
    {
        tell();
        m_tells.push_back(std::move(tell));
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            for (const auto& tell : m_tells)
                tell();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::vector<std::function<void()>> m_tells;
};

} // namespace

void retold(QWidget* widget, std::function<void()> tell)
{
    auto* teller =
        static_cast<Teller*>(widget->findChild<QObject*>(u"qt_teller"_s, Qt::FindDirectChildrenOnly));
    if (!teller)
        teller = new Teller(widget);
    teller->add(std::move(tell));
}

void spoken(QWidget* widget, std::function<QString()> name)
{
    // On Linux a list is called by what is chosen in it, so what it is about is to be its description.
    const auto* list = qobject_cast<QComboBox*>(widget);
    retold(widget, [widget, list, name = std::move(name)] {
        widget->setAccessibleName(name());
        if (list)
            widget->setAccessibleDescription(name());
    });
}

} // namespace tekigo
