#include "gui/historyfilter.h"

#include "gui/historymodel.h"

namespace tekigo {

void HistoryFilter::setParts(int parts)
{
    m_parts = parts;
    invalidateFilter();
}

void HistoryFilter::setPerson(const QString& person)
{
    m_person = person;
    invalidateFilter();
}

void HistoryFilter::setWords(const QString& words)
{
    m_words = words;
    invalidateFilter();
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto* model = qobject_cast<const HistoryModel*>(sourceModel());
    if (!model || parent.isValid())
        return false;
    const HistoryRow& happened = model->row(row);
    if (m_parts != 0 && !(happened.parts & m_parts))
        return false;
    if (!m_person.isEmpty() && happened.author != m_person)
        return false;
    if (m_words.isEmpty())
        return true;
    for (int column = 0; column < model->columnCount(); ++column)
        if (model->index(row, column).data().toString().contains(m_words, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace tekigo
