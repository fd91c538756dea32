#include "gui/boardfilters.h"

#include "base/nameorder.h"
#include "gui/badge.h"
#include "gui/flowlayout.h"
#include "gui/fold.h"
#include "gui/labelled.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/revisionpicker.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "gui/wholewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

FlowLayout* line(QVBoxLayout* column)
{
    auto* row = new FlowLayout;
    column->addLayout(row);
    return row;
}

} // namespace

BoardFilters::BoardFilters(const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
{
    setObjectName(u"boardFilters"_s);
    spoken(this, [] { return tr("Filters"); });
    m_text = named<QLineEdit>(this, u"boardText"_s, [] { return tr("Product, model number, maker…"); });
    retold(m_text, [this] { m_text->setPlaceholderText(tr("Product, model number, maker…")); });
    m_text->setClearButtonEnabled(true);
    holdPlaceholder(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &BoardFilters::changed);
    m_checklist = addList(
        u"boardChecklist"_s, [] { return tr("Checklist"); },
        checklists([] { return tr("Every checklist"); }));
    m_revisions = addList(
        u"boardRevisions"_s, [] { return tr("Revisions"); },
        {{{}, [] { return tr("Newest revisions"); }},
         {u"all"_s, [] { return tr("Every revision"); }},
         {u"picked"_s, [] { return tr("Chosen revisions…"); }}});
    m_picked = new RevisionPicker(this, u"boardPicked"_s, [] { return tr("Chosen revisions"); });
    m_picked->hide();
    connect(m_picked, &RevisionPicker::changed, this, &BoardFilters::changed);
    connect(m_revisions, &QComboBox::currentIndexChanged, this, &BoardFilters::arrange);
    m_maker = addList(u"boardMaker"_s, [] { return tr("Maker"); }, {{{}, [] { return tr("Every maker"); }}});
    std::vector<Option> verdicts = {{{}, [] { return tr("Any verdict"); }}};
    for (const Verdict verdict : {Verdict::Fails, Verdict::Unanswered, Verdict::Unverified, Verdict::Conforms,
                                  Verdict::NotApplicable})
        verdicts.push_back({QString::number(int(verdict)), [verdict] { return verdictWords(verdict); }});
    m_verdict = addList(
        u"boardVerdict"_s, [] { return tr("Verdict"); }, verdicts);
    m_failsUnder = addList(
        u"boardFailsUnder"_s, [] { return tr("Fails under"); },
        checklists([] { return tr("Not chosen"); }));
    m_label = addList(u"boardLabel"_s, [] { return tr("Label"); },
                      {{{}, [] { return tr("Any label"); }},
                       {u"0"_s, [] { return tr("Past its end"); }},
                       {u"30"_s, [] { return tr("Ends within 30 days"); }},
                       {u"90"_s, [] { return tr("Ends within 90 days"); }},
                       {u"180"_s, [] { return tr("Ends within 180 days"); }}});
    m_evidence = addTick(u"boardEvidenceMissing"_s, [] { return tr("Evidence missing"); });
    m_confirm = addTick(u"boardToConfirm"_s, [] { return tr("Answers to confirm"); });
    m_grouped = addTick(u"boardGrouped"_s, [] { return tr("By maker"); });
    m_clear = named<QPushButton>(this, u"boardClear"_s, [] { return tr("Clear the filters"); });
    retold(m_clear, [this] { m_clear->setText(tr("Clear")); });
    connect(m_clear, &QPushButton::clicked, this, &BoardFilters::clear);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_fold = new Fold(
        this, u"boardFold"_s, [] { return tr("Filters"); },
        [this] { return chosen() == 0 ? tr("Filters") : tr("Filters set: %1").arg(chosen()); });
    FlowLayout* upper = line(column);
    upper->addWidget(m_text);
    upper->addWidget(m_fold);
    FlowLayout* lower = line(column);
    const auto add = [this](FlowLayout* row, QWidget* filter) {
        row->addWidget(filter);
        m_folded.push_back(filter);
    };
    add(upper, labelled(m_checklist, [] { return tr("Checklist"); }));
    add(upper, labelled(m_revisions, [] { return tr("Revisions"); }));
    add(upper, labelled(m_maker, [] { return tr("Maker"); }));
    add(upper, m_grouped);
    add(lower, labelled(m_verdict, [] { return tr("Verdict"); }));
    add(lower, labelled(m_failsUnder, [] { return tr("Fails under"); }));
    add(lower, labelled(m_label, [] { return tr("Label"); }));
    add(lower, m_evidence);
    add(lower, m_confirm);
    add(lower, m_clear);
    column->addWidget(m_picked);
    connect(this, &BoardFilters::changed, this,
            [this] { m_clear->setEnabled(filter() != BoardFilter() || grouped()); });
    connect(this, &BoardFilters::changed, m_fold, &Fold::tellAnew);
    connect(m_fold, &Fold::toggled, this, &BoardFilters::arrange);
    m_clear->setEnabled(false);
    arrange();
}

void BoardFilters::setLow(bool low)
{
    m_low = low;
    arrange();
}

void BoardFilters::arrange()
{
    const bool open = !m_low || m_fold->isOpen();
    m_fold->setVisible(m_low);
    for (QWidget* filter : m_folded)
        filter->setVisible(open);
    m_picked->setVisible(open && isPicking());
}

int BoardFilters::chosen() const
{
    const auto isSet = [](const QComboBox* list) { return list->currentIndex() > 0; };
    const auto isTicked = [](const QCheckBox* tick) { return tick->isChecked(); };
    return int(std::ranges::count_if(m_lists, isSet) + std::ranges::count_if(m_ticks, isTicked));
}

QComboBox* BoardFilters::addList(const QString& name, std::function<QString()> words,
                                 std::vector<Option> options)
{
    auto* list = named<SelectBox>(this, name, words);
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const Option& option : options)
        list->addItem(QString(), option.id);
    retold(list, [list, options = std::move(options)] {
        for (int at = 0; at < int(options.size()); ++at)
            list->setItemText(at, options[size_t(at)].words());
        list->setToolTip(list->accessibleName());
        // What it says while nothing is chosen is never cut.
        const QFontMetrics metrics = list->fontMetrics();
        list->setMinimumContentsLength(metrics.horizontalAdvance(list->itemText(0)) / metrics.averageCharWidth() + 1);
    });
    connect(list, &QComboBox::currentIndexChanged, this, &BoardFilters::changed);
    m_lists.push_back(list);
    return list;
}

QCheckBox* BoardFilters::addTick(const QString& name, std::function<QString()> words)
{
    auto* tick = named<QCheckBox>(this, name, words);
    retold(tick, [tick, words] { tick->setText(words()); });
    connect(tick, &QCheckBox::toggled, this, &BoardFilters::changed);
    m_ticks.push_back(tick);
    return tick;
}

std::vector<BoardFilters::Option> BoardFilters::checklists(std::function<QString()> none) const
{
    std::vector<Option> options = {{{}, std::move(none)}};
    for (const Checklist& checklist : m_catalogue.checklists)
        options.push_back({checklist.id, [title = checklist.title] { return shown(title); }});
    return options;
}

void BoardFilters::setMakers(const std::vector<Maker>& makers)
{
    const QSignalBlocker quiet(m_maker);
    const QString chosen = m_maker->currentData().toString();
    while (m_maker->count() > 1)
        m_maker->removeItem(1);
    std::vector<Maker> inOrder = makers;
    sortByName(inOrder, &Maker::name);
    for (const Maker& maker : inOrder)
        m_maker->addItem(maker.name, maker.id.text);
    m_maker->setCurrentIndex(qMax(m_maker->findData(chosen), 0));
}

void BoardFilters::setRevisions(const std::vector<Product>& products, const std::vector<Revision>& revisions)
{
    m_picked->setRevisions(products, revisions);
}

bool BoardFilters::isPicking() const
{
    return m_revisions->currentData().toString() == u"picked";
}

BoardFilter BoardFilters::filter() const
{
    BoardFilter filter;
    const auto chosen = [](const QComboBox* list) { return list->currentData().toString(); };
    if (const QString checklist = chosen(m_checklist); !checklist.isEmpty())
        filter.checklists = {checklist};
    filter.everyRevision = chosen(m_revisions) == u"all";
    if (isPicking())
        filter.picked = m_picked->ticked();
    if (const QString verdict = chosen(m_verdict); !verdict.isEmpty())
        filter.verdict = Verdict(verdict.toInt());
    filter.failsUnder = chosen(m_failsUnder);
    filter.maker = {chosen(m_maker)};
    // Past its end: no day is left, not even today.
    if (const QString days = chosen(m_label); !days.isEmpty())
        filter.labelWithin = days == u"0" ? -1 : days.toInt();
    filter.evidenceMissing = m_evidence->isChecked();
    filter.toConfirm = m_confirm->isChecked();
    filter.text = m_text->text().trimmed();
    return filter;
}

bool BoardFilters::grouped() const
{
    return m_grouped->isChecked();
}

void BoardFilters::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_text->clear();
        for (QComboBox* list : m_lists)
            list->setCurrentIndex(0);
        for (QCheckBox* tick : m_ticks)
            tick->setChecked(false);
        m_picked->clear();
    }
    Q_EMIT changed();
}

void BoardFilters::takeFocus()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace tekigo
