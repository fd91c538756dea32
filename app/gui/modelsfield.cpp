#include "gui/modelsfield.h"

#include "gui/named.h"

#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int visibleRows = 5;

} // namespace

ModelsField::ModelsField(QWidget* parent, const QString& name, std::function<QString()> label)
    : Field(parent, name, std::move(label))
{
    m_list = named<QListWidget>(this, name, this->label());
    m_list->setSelectionMode(QAbstractItemView::NoSelection); // a chosen row looks ticked, and is not
    m_list->setTabKeyNavigation(false);
    connect(m_list, &QListWidget::itemChanged, this, &ModelsField::commit);
    setEditor(m_list);
    setHint([] { return tr("None ticked: all model numbers."); });
    hide();
}

void ModelsField::offer(const QStringList& models)
{
    setHidden(models.size() < 2);
    if (models == m_offered)
        return;
    const QStringList ticked = this->models();
    const QSignalBlocker quiet(m_list);
    m_offered = models;
    m_list->clear();
    for (const QString& model : models) {
        auto* item = new QListWidgetItem(model, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    const int row = std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().height());
    m_list->setMaximumHeight(row * static_cast<int>(std::min<qsizetype>(models.size(), visibleRows)) +
                             2 * m_list->frameWidth());
    m_list->setCurrentRow(0);
    show(ticked.join(u'\n'));
}

QStringList ModelsField::models() const
{
    QStringList ticked;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            ticked << m_list->item(row)->text();
    return ticked + m_others;
}

QString ModelsField::text() const
{
    return models().join(u'\n');
}

void ModelsField::show(const QString& text)
{
    const QSignalBlocker quiet(m_list);
    m_others = text.split(u'\n', Qt::SkipEmptyParts);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setCheckState(m_others.removeAll(m_list->item(row)->text()) > 0 ? Qt::Checked
                                                                                           : Qt::Unchecked);
}

void ModelsField::lock(bool readOnly)
{
    m_list->setDisabled(readOnly);
}

} // namespace tekigo
