#include "gui/answertabledelegate.h"

#include "gui/answertablemodel.h"
#include "gui/language.h"
#include "gui/named.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace tekigo {

AnswerTableDelegate::AnswerTableDelegate(const AnswerTableModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QWidget* AnswerTableDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                           const QModelIndex& index) const
{
    const Column& column = m_model.columnOf(index.column());
    const auto name = [label = column.label] { return shown(label); };
    if (column.type != AnswerType::Choice)
        return named<QLineEdit>(parent, u"cellText"_s, name);
    auto* combo = named<QComboBox>(parent, u"cellChoice"_s, name);
    combo->addItem(tr("not answered"), QString());
    for (const Choice& choice : column.choices)
        combo->addItem(shown(choice.label), choice.id);
    // One activation chooses and is done; nobody has to leave the cell first.
    connect(combo, &QComboBox::activated, this, [this, combo] {
        auto* self = const_cast<AnswerTableDelegate*>(this);
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    return combo;
}

void AnswerTableDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* combo = qobject_cast<QComboBox*>(editor))
        combo->setCurrentIndex(qMax(0, combo->findData(text)));
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(text);
}

void AnswerTableDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                       const QModelIndex& index) const
{
    if (auto* combo = qobject_cast<QComboBox*>(editor))
        model->setData(index, combo->currentData(), Qt::EditRole);
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text(), Qt::EditRole);
}

void AnswerTableDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                               const QModelIndex&) const
{
    // As wide as its words: long choices are no use cut to the column.
    QRect place = option.rect;
    place.setWidth(qMax(place.width(), editor->sizeHint().width()));
    place.setHeight(qMax(place.height(), editor->sizeHint().height()));
    if (const auto* viewport = editor->parentWidget())
        place.moveRight(qMin(place.right(), qMax(place.width(), viewport->width()) - 1));
    editor->setGeometry(place);
}

} // namespace tekigo
