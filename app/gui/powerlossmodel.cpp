#include "gui/powerlossmodel.h"

#include "gui/language.h"
#include "gui/named.h"

#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

void PowerLossModel::show(const PowerLossSeen& seen)
{
    const bool sameRows =
        std::ranges::equal(seen.changes, m_seen.changes, {}, &ChangedSetting::key, &ChangedSetting::key);
    if (!sameRows)
        beginResetModel();
    m_seen = seen;
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void PowerLossModel::retell()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PowerLossModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_seen.changes.size());
}

int PowerLossModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PowerLossModel::words(const ChangedSetting& change, int column) const
{
    const auto side = [](const std::optional<QString>& value) {
        if (!value)
            return tr("(not there)");
        return value->isEmpty() ? tr("(empty)") : *value;
    };
    switch (column) {
    case Setting:
        return shown(changePlace(m_seen.form, change));
    case Before:
        return side(change.before);
    case After:
        return side(change.after);
    case Kind:
        return shown(settingKindName(change.kind));
    case Treatment:
        if (!change.ignored.isEmpty())
            return tr("– Ignored: %1").arg(change.ignored);
        return change.counts() ? tr("✗ Counted") : tr("– Not counted");
    default:
        return {};
    }
}

QVariant PowerLossModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ChangedSetting& change = m_seen.changes[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return words(change, index.column());
    case Qt::EditRole:
        return index.column() == Kind ? settingKindId(change.kind) : words(change, index.column());
    case ToneRole:
        return index.column() == Treatment
                   ? QVariant(int(change.counts() ? BadgeTone::Bad : BadgeTone::Aside))
                   : QVariant();
    default:
        return {};
    }
}

QVariant PowerLossModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Setting:
        return tr("Setting");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Kind:
        return tr("Belongs to");
    case Treatment:
        return tr("Treatment");
    default:
        return {};
    }
}

Qt::ItemFlags PowerLossModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Kind && !m_readOnly ? flags | Qt::ItemIsEditable : flags;
}

bool PowerLossModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Kind || m_readOnly)
        return false;
    const ChangedSetting& change = m_seen.changes[size_t(index.row())];
    for (const SettingKind kind : settingKinds())
        if (settingKindId(kind) == value.toString() && kind != change.kind)
            Q_EMIT kindChosen(change.key, kind);
    return true;
}

QWidget* SettingKindDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                           const QModelIndex&) const
{
    auto* combo =
        named<QComboBox>(parent, u"settingKind"_s, [] { return tr("What the setting belongs to"); });
    for (const SettingKind kind : settingKinds())
        combo->addItem(shown(settingKindName(kind)), settingKindId(kind));
    connect(combo, &QComboBox::activated, this, [this, combo] {
        auto* self = const_cast<SettingKindDelegate*>(this);
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    return combo;
}

void SettingKindDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* combo = static_cast<QComboBox*>(editor);
    combo->setCurrentIndex(std::max(0, combo->findData(index.data(Qt::EditRole))));
}

void SettingKindDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                       const QModelIndex& index) const
{
    model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

} // namespace tekigo
