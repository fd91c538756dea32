#include "gui/instrumentspage.h"

#include "gui/instrumentpanels.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

InstrumentsPage::InstrumentsPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
{
    setObjectName(u"instrumentsPage"_s);
    spoken(this, [this] { return title(); });
    auto* heading = named<QLabel>(this, u"instrumentsTitle"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    m_list = named<QListWidget>(this, u"instrumentsList"_s, [] { return tr("Instruments"); });
    m_list->setFixedWidth(290);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack = named<QStackedWidget>(this, u"instrumentsStack"_s, [] { return tr("Instrument"); });
    m_panels = instrumentPanels(desk, m_stack);
    for (InstrumentPanel* panel : m_panels) {
        m_stack->addWidget(panel);
        m_list->addItem(QString());
        connect(panel, &InstrumentPanel::goRequested, this, &Page::goRequested);
        connect(panel, &InstrumentPanel::recordedChanged, this, &InstrumentsPage::tell);
    }
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(space::Large);
    sides->addWidget(m_list);
    sides->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(heading);
    column->addLayout(sides, 1);
    tell();
}

QString InstrumentsPage::title() const
{
    return tr("Instruments");
}

InstrumentPanel* InstrumentsPage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_panels.size()) ? m_panels[size_t(row)] : nullptr;
}

void InstrumentsPage::jumpTo(const Place& place)
{
    for (size_t at = 0; at < m_panels.size(); ++at)
        if (m_panels[at]->name() == place.instrument)
            m_list->setCurrentRow(int(at));
    if (InstrumentPanel* panel = chosen())
        panel->jumpTo(place);
}

void InstrumentsPage::takeFocus()
{
    m_list->setFocus();
}

void InstrumentsPage::showRevision()
{
    for (InstrumentPanel* panel : m_panels)
        panel->setRevision(revision());
}

void InstrumentsPage::retranslate()
{
    tell();
}

/// The name of each instrument, and how many records it has.
void InstrumentsPage::tell()
{
    for (size_t at = 0; at < m_panels.size(); ++at) {
        const InstrumentPanel& panel = *m_panels[at];
        const QString words =
            panel.recorded() > 0 ? tr("%1 (%2)").arg(panel.title()).arg(panel.recorded()) : panel.title();
        m_list->item(int(at))->setText(words);
        m_list->item(int(at))->setData(Qt::AccessibleTextRole,
                                       panel.recorded() > 0
                                           ? tr("%1, recorded: %2").arg(panel.title()).arg(panel.recorded())
                                           : panel.title());
    }
}

} // namespace tekigo
