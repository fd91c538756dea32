#include "gui/credentialresult.h"

#include "assessment/credentialwording.h"
#include "base/counted.h"
#include "gui/badge.h"
#include "gui/credentialmodels.h"
#include "gui/histogramview.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString bulleted(const std::vector<Text>& texts)
{
    QStringList lines;
    for (const Text& text : texts)
        lines.append(u"• "_s + shown(text));
    return lines.join(u'\n');
}

} // namespace

CredentialResult::CredentialResult(QWidget* parent)
    : QWidget(parent)
    , m_model(new CodeChecksModel(this))
{
    setObjectName(u"credentialResult"_s);
    spoken(this, [] { return tr("Result of the analysis"); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    const auto label = [this, column](const QString& name, QString (*words)()) {
        auto* made = named<QLabel>(this, name, words);
        made->setWordWrap(true);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(made);
        return made;
    };
    heading(u"credentialResultTitle"_s, [] { return tr("Result of the analysis"); });
    m_summary = label(u"credentialSummary"_s, [] { return tr("Which list this is about"); });
    makeTable();
    m_ways = label(u"credentialWays"_s, [] { return tr("How codes can be derived"); });
    m_lengths = histogram(u"credentialLengths"_s, [] { return tr("Lengths"); });
    m_alphabets = histogram(u"credentialAlphabets"_s, [] { return tr("Alphabets"); });
    m_strengths = histogram(u"credentialStrengths"_s, [] { return tr("Guesses needed (zxcvbn, sample)"); });
    heading(u"credentialCheckedTitle"_s, [] { return tr("What was checked, and its limits"); });
    m_checked = label(u"credentialChecked"_s, [] { return tr("What was checked, and its limits"); });
    heading(u"credentialTouchesTitle"_s, [] { return tr("Requirements that this touches"); });
    m_touches = label(u"credentialTouches"_s, [] { return tr("Requirements that this touches"); });
}

QLabel* CredentialResult::heading(const QString& name, QString (*words)())
{
    auto* made = named<QLabel>(this, name, words);
    retold(made, [made, words] { made->setText(words()); });
    asHeading(made);
    layout()->addWidget(made);
    return made;
}

HistogramView* CredentialResult::histogram(const QString& name, QString (*words)())
{
    heading(name + u"Title"_s, words);
    auto* made = named<HistogramView>(this, name, words);
    layout()->addWidget(made);
    return made;
}

void CredentialResult::makeTable()
{
    m_table = named<QTableView>(this, u"credentialChecks"_s, [] { return tr("Checks and what they found"); });
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(CodeChecksModel::Count, new BadgeDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(CodeChecksModel::What, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(CodeChecksModel::Count, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(CodeChecksModel::Rows, QHeaderView::ResizeToContents);
    layout()->addWidget(m_table);
}

void CredentialResult::show(const CredentialListSeen& seen, const Catalogue& catalogue, const QStringList& targets)
{
    m_seen = seen;
    m_requirements = requirementsOfList(catalogue, targets);
    m_model->show(m_seen.checks);
    tell();
}

void CredentialResult::retell()
{
    m_model->retell();
    tell();
}

void CredentialResult::tell()
{
    m_summary->setText(tr("%1, %2. %3 codes examined. SHA-256 %4…", nullptr, formOf(m_seen.rows))
                           .arg(m_seen.list.name, shown(readingName(m_seen)), QLocale().toString(m_seen.rows),
                                QString::fromLatin1(m_seen.list.sha256.toHex().left(16))));
    QStringList ways;
    for (const CodeCheckResult& result : m_seen.checks) {
        for (const auto& [way, count] : result.ways)
            ways.append(tr("• %1: %2 codes", nullptr, formOf(count)).arg(shown(codeWayName(way)), QLocale().toString(count)));
    }
    m_ways->setText(ways.join(u'\n'));
    m_ways->setVisible(!ways.isEmpty());
    std::vector<HistogramView::Bar> bars;
    for (const auto& [length, count] : m_seen.lengths)
        bars.push_back({tr("%n characters", nullptr, formOf(length)), count});
    m_lengths->setBars(std::exchange(bars, {}));
    for (const auto& [alphabet, count] : m_seen.alphabets)
        bars.push_back({shown(alphabetName(alphabet)), count});
    m_alphabets->setBars(std::exchange(bars, {}));
    for (const auto& [power, count] : m_seen.strengths)
        bars.push_back({shown(guessesName(power)), count});
    m_strengths->setBars(std::exchange(bars, {}));
    m_checked->setText(bulleted(checkedInList(m_seen)) + u'\n' + bulleted(limitsOfList(m_seen)));
    m_touches->setText(bulleted(m_requirements));
}

} // namespace tekigo
