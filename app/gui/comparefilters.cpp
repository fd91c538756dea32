#include "gui/comparefilters.h"

#include "gui/comparisonmodel.h"
#include "gui/flowlayout.h"
#include "gui/labelled.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "gui/wholewords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace tekigo {

CompareFilters::CompareFilters(const Catalogue& catalogue, const ComparisonModel& model,
                               ComparisonFilter& filtered, QWidget* parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_model(model)
    , m_filtered(filtered)
{
    setObjectName(u"compareFilters"_s);
    spoken(this, [] { return tr("Filters"); });
    m_verdicts = named<SelectBox>(this, u"compareVerdicts"_s, [] { return tr("Verdicts"); });
    m_kind = named<SelectBox>(this, u"compareKind"_s, [] { return tr("Kind"); });
    m_requirement = named<SelectBox>(this, u"compareRequirement"_s, [] { return tr("Requirement"); });
    m_search = named<QLineEdit>(this, u"compareSearch"_s, [] { return tr("Search the differences"); });
    retold(m_search, [this] { m_search->setPlaceholderText(tr("Search the differences")); });
    m_search->setClearButtonEnabled(true);
    for (QComboBox* combo : {m_verdicts, m_kind, m_requirement}) {
        combo->setMinimumContentsLength(14);
        combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(combo, &QComboBox::currentIndexChanged, this, &CompareFilters::apply);
    }
    connect(m_search, &QLineEdit::textChanged, this, &CompareFilters::apply);
    holdPlaceholder(m_search);
    auto* row = new FlowLayout(this);
    row->addWidget(labelled(m_verdicts, [] { return tr("Verdicts"); }));
    row->addWidget(labelled(m_kind, [] { return tr("Kind"); }));
    row->addWidget(labelled(m_requirement, [] { return tr("Requirement"); }));
    row->addWidget(m_search);
    fillWords();
}

/// The words of the choices, in the window's language; what is chosen stays.
void CompareFilters::fillWords()
{
    const QSignalBlocker verdicts(m_verdicts);
    const QSignalBlocker kinds(m_kind);
    const int verdict = std::max(0, m_verdicts->currentIndex());
    const int kind = std::max(0, m_kind->currentIndex());
    m_verdicts->clear();
    m_verdicts->addItem(tr("All differences"), u"any"_s);
    m_verdicts->addItem(tr("Changed verdicts and what lies behind them"), u"changed"_s);
    m_verdicts->addItem(tr("Worse verdicts and what lies behind them"), u"worse"_s);
    m_verdicts->setCurrentIndex(verdict);
    m_kind->clear();
    m_kind->addItem(tr("All kinds"), QString());
    for (const Difference::Kind each : differenceKinds())
        m_kind->addItem(shown(kindName(each)), kindId(each));
    m_kind->setCurrentIndex(kind);
}

/// Those that something matters for, in the catalogue's order.
void CompareFilters::fillRequirements()
{
    QSet<QString> touched;
    for (const Difference& difference : m_model.comparison().differences)
        for (const QString& key : difference.touches)
            touched.insert(key);
    const QSignalBlocker quiet(m_requirement);
    const QString before = m_requirement->currentData().toString();
    m_requirement->clear();
    m_requirement->addItem(tr("All requirements"), QString());
    for (const Checklist& checklist : m_catalogue.checklists) {
        QStringList keys{requirementKey(checklist.id, u"scope"_s)};
        for (const Requirement& requirement : checklist.requirements)
            keys += requirementKey(checklist.id, requirement.id);
        for (const QString& key : keys)
            if (touched.contains(key))
                m_requirement->addItem(requirementWords(m_catalogue, key), key);
    }
    m_requirement->setCurrentIndex(std::max(0, m_requirement->findData(before)));
}

void CompareFilters::refresh()
{
    fillRequirements();
    apply();
}

void CompareFilters::retell()
{
    fillWords();
    refresh();
}

void CompareFilters::apply()
{
    const auto kinds = differenceKinds();
    const int kind = m_kind->currentIndex() - 1;
    m_filtered.show(
        {.kind = kind >= 0 ? std::optional(kinds.at(static_cast<size_t>(kind))) : std::nullopt,
         .requirement = m_requirement->currentData().toString(),
         .verdicts = static_cast<ComparisonFilter::Verdicts>(std::max(0, m_verdicts->currentIndex())),
         .text = m_search->text().simplified()});
    Q_EMIT applied();
}

} // namespace tekigo
