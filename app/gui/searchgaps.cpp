#include "gui/searchgaps.h"

#include "gui/fold.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int listHeight = 160;

} // namespace

SearchGaps::SearchGaps(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"searchGaps"_s);
    spoken(this, [] { return tr("What could not be searched"); });
    const auto words = [this] {
        return tr("Files in which not all words can be searched: %1").arg(m_gaps.size());
    };
    m_fold = new Fold(this, u"searchGapsFold"_s, words, words);
    m_list = named<QListWidget>(this, u"searchGapsList"_s, [] { return tr("What could not be searched"); });
    m_list->setMaximumHeight(listHeight);
    m_list->setUniformItemSizes(true);
    m_fold->setContent(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT chosen(m_gaps[size_t(m_list->row(item))]); });
    retold(this, [this] { retell(); });
}

void SearchGaps::setGaps(std::vector<SearchGap> gaps)
{
    if (gaps == m_gaps)
        return;
    m_gaps = std::move(gaps);
    retell();
}

void SearchGaps::retell()
{
    setVisible(!m_gaps.empty());
    m_fold->setText(tr("Files in which not all words can be searched: %1").arg(m_gaps.size()));
    m_fold->setAccessibleName(m_fold->text());
    const int row = m_list->currentRow();
    m_list->clear();
    for (const SearchGap& gap : m_gaps) {
        const QString how = gap.partly ? tr("in part") : tr("not searched");
        auto* item = new QListWidgetItem(u"%1: %2 – %3"_s.arg(how, shown(gap.where), shown(gap.why)), m_list);
        item->setToolTip(item->text());
    }
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
}

} // namespace tekigo
