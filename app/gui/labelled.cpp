#include "gui/labelled.h"

#include "gui/named.h"
#include "gui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Hides the pair where its field is hidden.
class Follower : public QObject
{
public:
    Follower(QWidget* field, QWidget* pair)
        : QObject(pair)
        , m_field(field)
        , m_pair(pair)
    {
        setObjectName(u"qt_follower"_s);
        field->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
            m_pair->setHidden(m_field->isHidden());
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget* m_field;
    QWidget* m_pair;
};

} // namespace

QWidget* labelled(QWidget* field, std::function<QString()> words)
{
    auto* pair = new QWidget(field->parentWidget());
    auto* label = named<QLabel>(pair, field->objectName() + u"Label"_s, words);
    retold(label, [label, words = std::move(words)] { label->setText(words()); });
    label->setBuddy(field);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    row->addWidget(label);
    row->addWidget(field, 1);
    pair->setSizePolicy(field->sizePolicy().horizontalPolicy(), QSizePolicy::Fixed);
    new Follower(field, pair);
    return pair;
}

} // namespace tekigo
