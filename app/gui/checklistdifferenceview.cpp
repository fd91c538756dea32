#include "gui/checklistdifferenceview.h"

#include "checklist/givenchecklists.h"
#include "gui/checklistdifferencetext.h"
#include "gui/emptywords.h"
#include "gui/flowlayout.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/readable.h"
#include "gui/selectbox.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

ChecklistDifferenceView::ChecklistDifferenceView(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
{
    setObjectName(u"checklistDifferenceView"_s);
    spoken(this, [] { return tr("Compare versions"); });
    m_state = named<QLabel>(this, u"differenceState"_s, [] { return tr("How the two stand to each other"); });
    m_state->setWordWrap(true);
    asQuiet(m_state);
    m_list = named<QListWidget>(this, u"differenceList"_s, [] { return tr("Requirements"); });
    m_list->setWordWrap(true);
    m_list->setMinimumWidth(260);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_corrected = named<QLabel>(this, u"differenceCorrected"_s, [] { return tr("Correction of wording"); });
    m_corrected->setWordWrap(true);
    m_text = named<QTextBrowser>(this, u"differenceText"_s, [] { return tr("What differs"); });
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(12);
    saysWhenEmpty(m_text, [] { return tr("Choose two checklists above; what differs stands here."); });
    keepReadable(m_text);
    auto* choices = new FlowLayout(nullptr, space::Large); // large words: one below the other
    choices->addWidget(makeSide(m_before, u"differenceBefore"_s, [] { return tr("Before"); }));
    choices->addWidget(makeSide(m_after, u"differenceAfter"_s, [] { return tr("After"); }));
    auto* sides = new QSplitter(this);
    sides->addWidget(m_list);
    sides->addWidget(m_text);
    sides->setStretchFactor(1, 1);
    sides->setSizes({360, 780});
    sides->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Small, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(choices);
    column->addWidget(m_state);
    column->addWidget(m_corrected);
    column->addWidget(sides, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChecklistDifferenceView::explain);
    fill(m_before);
    fill(m_after);
    m_before.combo->setCurrentIndex(std::max(m_before.combo->findData(u"terminal-2020"_s), 0));
    m_after.combo->setCurrentIndex(std::max(m_after.combo->findData(u"terminal-2026-draft"_s), 0));
}

QWidget* ChecklistDifferenceView::makeSide(Side& side, const QString& name, std::function<QString()> words)
{
    auto* box = new QWidget(this);
    auto* label = named<QLabel>(box, name + u"Label"_s, words);
    retold(label, [label, words] { label->setText(words()); });
    side.combo = named<SelectBox>(box, name, words);
    side.combo->setMinimumContentsLength(14);
    label->setBuddy(side.combo);
    auto* file = named<QPushButton>(box, name + u"File"_s, [] { return tr("Read a checklist file"); });
    retold(file, [file] { file->setText(tr("File…")); });
    auto* folder =
        named<QPushButton>(box, name + u"Folder"_s, [] { return tr("Read a folder of checklists"); });
    retold(folder, [folder] { folder->setText(tr("Folder…")); });
    connect(side.combo, &QComboBox::currentIndexChanged, this, [this] {
        m_stale = true;
        compare();
    });
    connect(file, &QPushButton::clicked, this, [this, &side] { open(side, false); });
    connect(folder, &QPushButton::clicked, this, [this, &side] { open(side, true); });
    side.combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* row = new FlowLayout(box);
    row->addWidget(label);
    row->addWidget(side.combo);
    row->addWidget(file);
    row->addWidget(folder);
    return box;
}

void ChecklistDifferenceView::open(Side& side, bool folder)
{
    const auto take = [this, &side](const QString& path) {
        if (!path.isEmpty())
            readGivenOf(side, path);
    };
    if (folder)
        m_desk.prompt->chooseFolder(this, {.title = tr("Read a folder of checklists")}, take);
    else
        m_desk.prompt->openFiles(
            this, {.title = tr("Read a checklist file"), .filter = tr("Checklists (*.yaml *.yml)")},
            [take](const QStringList& files) { take(files.value(0)); });
}

void ChecklistDifferenceView::readGivenOf(Side& side, const QString& path)
{
    m_desk.tasks->run(
        tr("Reading checklists"), this,
        [path, bank = m_desk.workspace->catalogue()](Progress&) { return readGiven(path, bank); },
        [this, &side, path](const Result<Catalogue>& given) {
            if (!done(*m_desk.notices, given))
                return;
            const QString before = side.combo->currentData().toString();
            side.given = *given;
            side.path = path;
            fill(side);
            side.combo->setCurrentIndex(std::max(side.combo->findData(before), 0));
            m_stale = true;
            compare();
        });
}

const Catalogue& ChecklistDifferenceView::catalogueOf(const Side& side) const
{
    return side.given ? *side.given : m_desk.workspace->catalogue();
}

const Checklist* ChecklistDifferenceView::checklistOf(const Side& side) const
{
    return catalogueOf(side).checklist(side.combo->currentData().toString());
}

void ChecklistDifferenceView::fill(Side& side)
{
    const QSignalBlocker quiet(side.combo);
    const QString before = side.combo->currentData().toString();
    side.combo->clear();
    for (const Checklist& checklist : catalogueOf(side).checklists) {
        const QString name = tr("%1, version %2").arg(shown(checklist.shortTitle), checklist.version);
        const QString file = QFileInfo(side.path).fileName();
        side.combo->addItem(side.given ? tr("%1 – %2").arg(name, file) : name, checklist.id);
    }
    side.combo->setCurrentIndex(std::max(side.combo->findData(before), 0));
    side.combo->setToolTip(side.path);
}

void ChecklistDifferenceView::compare()
{
    const Checklist* before = checklistOf(m_before);
    const Checklist* after = checklistOf(m_after);
    if (!isVisible() || !m_stale || !before || !after)
        return;
    m_stale = false;
    m_difference = differenceOf({*before, catalogueOf(m_before)}, {*after, catalogueOf(m_after)});
    list();
}

/// A new minor version makes nobody answer again; it is said where versions are compared.
void ChecklistDifferenceView::tellCorrection()
{
    const Checklist* after = checklistOf(m_after);
    const bool corrects = after && !after->corrects.isEmpty();
    m_corrected->setVisible(corrects);
    if (corrects)
        m_corrected->setText(tr("Only the wording of version %2 was corrected in version %1. Answers, verdicts and "
                                "approvals stay as they are.")
                                 .arg(after->version, after->corrects));
}

void ChecklistDifferenceView::list()
{
    if (!m_difference)
        return;
    tellCorrection();
    const QSignalBlocker quiet(m_list);
    const int row = std::max(m_list->currentRow(), 0);
    m_list->clear();
    m_list->addItem(tr("The checklist as a whole"));
    int changed = 0;
    for (const RequirementDifference& one : m_difference->requirements) {
        m_list->addItem(ChecklistDifferenceText::kind(one) + u"  "_s + ChecklistDifferenceText::number(one) +
                        u"  "_s + shown(one.title));
        changed += one.isSame() && !one.isRenumbered() ? 0 : 1;
    }
    m_state->setText(m_difference->isSame()
                         ? tr("The two do not differ.")
                         : tr("Requirements that differ: %1 of %2. Questions that differ: %3.")
                               .arg(changed)
                               .arg(m_difference->requirements.size())
                               .arg(m_difference->questions.size()));
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    explain();
}

void ChecklistDifferenceView::explain()
{
    if (!m_difference)
        return;
    const RichText rich(themeOf(palette()), m_desk.workspace->catalogue());
    const ChecklistDifferenceText text(*m_difference, rich);
    const int row = m_list->currentRow();
    m_text->setHtml(row <= 0 ? text.ofWhole() : text.of(m_difference->requirements[size_t(row - 1)]));
    m_text->verticalScrollBar()->setValue(0);
}

void ChecklistDifferenceView::retranslate()
{
    fill(m_before);
    fill(m_after);
    list();
}

void ChecklistDifferenceView::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void ChecklistDifferenceView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    compare();
}

void ChecklistDifferenceView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_text && event->type() == QEvent::PaletteChange)
        explain();
}

} // namespace tekigo
