#include "gui/regulationpage.h"

#include "gui/checklistdifferenceview.h"
#include "gui/gapview.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

RegulationPage::RegulationPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
{
    setObjectName(u"regulationPage"_s);
    spoken(this, [this] { return title(); });
    auto* heading = named<QLabel>(this, u"regulationTitle"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    m_views = named<QTabWidget>(this, u"regulationViews"_s, [] { return tr("Views of the change"); });
    m_gap = new GapView(desk, m_views);
    m_difference = new ChecklistDifferenceView(desk, m_views);
    m_views->addTab(m_gap, QString());
    m_views->addTab(m_difference, QString());
    m_views->setDocumentMode(true);
    connect(m_gap, &GapView::goRequested, this, &Page::goRequested);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Small);
    column->addWidget(heading);
    column->addWidget(m_views, 1);
    tell();
}

QString RegulationPage::title() const
{
    return tr("Regulation changes");
}

void RegulationPage::tell()
{
    m_views->setTabText(0, tr("Impact analysis"));
    m_views->setTabText(1, tr("Compare versions"));
}

void RegulationPage::retranslate()
{
    tell();
    m_gap->retranslate();
    m_difference->retranslate();
}

void RegulationPage::jumpTo(const Place& place)
{
    m_views->setCurrentWidget(m_gap);
    if (!place.checklist.isEmpty())
        m_gap->chooseTo(place.checklist);
    takeFocus();
}

void RegulationPage::takeFocus()
{
    if (m_views->currentWidget() == m_gap)
        m_gap->takeFocus();
    else
        m_difference->takeFocus();
}

} // namespace tekigo
