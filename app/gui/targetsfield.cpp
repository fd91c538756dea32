#include "gui/targetsfield.h"

#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"
#include "gui/wrapped.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

TargetsField::TargetsField(QWidget* parent, const QString& name, std::function<QString()> label,
                           const Catalogue& catalogue)
    : Field(parent, name, std::move(label))
{
    auto* boxes = named<QWidget>(this, name, this->label());
    auto* column = new QVBoxLayout(boxes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    for (const Checklist& checklist : catalogue.checklists) {
        auto* box = named<Wrapped<QCheckBox>>(boxes, name + u'-' + checklist.id,
                                     [text = checklist.title] { return shown(text); });
        box->setProperty("checklist", checklist.id);
        retold(box, [box, checklist] {
            box->setText(shown(checklist.shortTitle));
            box->setToolTip(shown(checklist.title));
        });
        connect(box, &QCheckBox::clicked, this, &TargetsField::commit);
        column->addWidget(box);
        m_boxes.push_back(box);
    }
    if (!m_boxes.empty())
        boxes->setFocusProxy(m_boxes.front());
    setEditor(boxes);
}

QString TargetsField::text() const
{
    QStringList ids;
    for (const QCheckBox* box : m_boxes) {
        if (box->isChecked())
            ids << box->property("checklist").toString();
    }
    return (ids + m_unknown).join(u' ');
}

void TargetsField::show(const QString& text)
{
    m_unknown = text.split(u' ', Qt::SkipEmptyParts);
    for (QCheckBox* box : m_boxes)
        box->setChecked(m_unknown.removeAll(box->property("checklist").toString()) > 0);
}

void TargetsField::lock(bool readOnly)
{
    for (QCheckBox* box : m_boxes)
        box->setDisabled(readOnly);
}

} // namespace tekigo
