// What the page of the carry-over does with what is chosen.
#include "gui/adoptdialog.h"
#include "gui/carryoverpage.h"
#include "gui/nextrevisiondialog.h"
#include "gui/notices.h"

#include <QLineEdit>
#include <QTableView>

namespace tekigo {

/// The answers that nothing but this requirement's text re-opened.
QStringList CarryOverPage::onlyFor(const CarryItem& requirement) const
{
    QStringList only;
    for (const CarryItem& item : m_models.at(Again)->items())
        if (item.kind == CarryItem::Kind::Answer && requirement.questions.contains(item.id) &&
            item.causes.size() == 1)
            only += item.id;
    return only;
}

Confirmation CarryOverPage::confirmationOf(const std::vector<CarryItem>& items) const
{
    Confirmation what;
    for (const CarryItem& item : items) {
        if (item.kind == CarryItem::Kind::Answer)
            what.questions += item.id;
        else if (item.kind == CarryItem::Kind::Requirement)
            what.questions += onlyFor(item);
        else if (item.kind == CarryItem::Kind::Evidence)
            what.evidence.push_back({item.id});
        else if (item.kind == CarryItem::Kind::Test)
            what.tests.push_back({item.id});
    }
    what.questions.removeDuplicates();
    return what;
}

void CarryOverPage::confirm()
{
    if (pile() != Again)
        return;
    const Confirmation what = confirmationOf(chosen());
    const bool files = !what.evidence.empty() || !what.tests.empty();
    const QString reason = m_reason->text().trimmed();
    if (!files && what.questions.isEmpty()) {
        desk().notices->tell(tr("This cannot be confirmed as it is. Press Enter to go where it is settled."));
        return;
    }
    if (files && reason.isEmpty()) {
        desk().notices->tell(
            tr("Write the reason why these files and tests are the same for this firmware."));
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!done(*desk().notices, workspace().confirm(revision(), what, reason)))
        return;
    m_reason->clear();
    m_tables.at(Again)->setFocus(Qt::OtherFocusReason);
}

void CarryOverPage::change()
{
    const std::vector<CarryItem> items = chosen();
    if (items.size() == 1)
        goTo(items.front());
}

void CarryOverPage::goTo(const CarryItem& item)
{
    Place place{.page = PageKind::Assessment, .revision = revision()};
    switch (item.kind) {
    case CarryItem::Kind::Answer:
    case CarryItem::Kind::Question:
        place.question = item.id;
        break;
    case CarryItem::Kind::Requirement:
        place.checklist = item.id.section(u'/', 0, 0);
        place.requirement = item.id.section(u'/', 1);
        break;
    case CarryItem::Kind::Evidence:
        place.page = PageKind::Evidence;
        place.evidence = {item.id};
        break;
    case CarryItem::Kind::Test:
        if (const auto all = workspace().assessment(revision()))
            for (const TestRecord& record : all->tests)
                if (record.id.text == item.id)
                    place.testCase = record.testCase;
        break;
    case CarryItem::Kind::Finding:
        place.page = PageKind::Instruments;
        break;
    }
    Q_EMIT goRequested(place);
}

void CarryOverPage::makeNext()
{
    auto* dialog = new NextRevisionDialog(workspace(), *desk().notices, revision(), this);
    connect(dialog, &NextRevisionDialog::made, this, &Page::revisionChosen);
    dialog->open();
}

void CarryOverPage::adopt()
{
    auto* dialog = new AdoptDialog(workspace(), *desk().notices, revision(), this);
    dialog->open();
}

} // namespace tekigo
