#include "gui/gapmodel.h"

#include "assessment/gapwords.h"
#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// What is counted; what does not apply or is no longer asked needs no number.
constexpr GapState counted[]{GapState::NewlyFails, GapState::AlreadyFailed, GapState::LacksAnswer,
                             GapState::Unverified, GapState::NewlyPasses,   GapState::PassesBoth};

QString urgencyWords(Urgency urgency)
{
    static const std::map<Urgency, QChar> signs{{Urgency::NewlyFails, u'×'},   {Urgency::AlreadyFailed, u'※'},
                                                {Urgency::LacksAnswer, u'？'}, {Urgency::Unverified, u'△'},
                                                {Urgency::FormerRules, u'◇'},  {Urgency::Ready, u'○'},
                                                {Urgency::NotConcerned, u'－'}};
    return QString(signs.at(urgency)) + u' ' + shown(urgencyName(urgency));
}

} // namespace

BadgeTone toneOf(GapState state)
{
    switch (state) {
    case GapState::NewlyFails:
    case GapState::AlreadyFailed:
        return BadgeTone::Bad;
    case GapState::LacksAnswer:
        return BadgeTone::Open;
    case GapState::Unverified:
        return BadgeTone::Doubt;
    case GapState::NewlyPasses:
    case GapState::PassesBoth:
        return BadgeTone::Good;
    default:
        return BadgeTone::Aside;
    }
}

BadgeTone toneOf(Urgency urgency)
{
    switch (urgency) {
    case Urgency::NewlyFails:
    case Urgency::AlreadyFailed:
        return BadgeTone::Bad;
    case Urgency::LacksAnswer:
        return BadgeTone::Open;
    case Urgency::Unverified:
        return BadgeTone::Doubt;
    case Urgency::Ready:
        return BadgeTone::Good;
    default:
        return BadgeTone::Aside;
    }
}

QString stateWords(GapState state)
{
    return QString(gapStateSign(state)) + u' ' + shown(gapStateName(state));
}

GapModel::GapModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent)
    , m_catalogue(catalogue)
{
}

void GapModel::show(Gap gap)
{
    beginResetModel();
    m_gap = std::move(gap);
    endResetModel();
}

void GapModel::retell()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

std::optional<size_t> GapModel::pairAt(int column) const
{
    const int pair = column - FirstPair;
    return pair >= 0 && size_t(pair) < m_gap.pairs.size() ? std::optional(size_t(pair)) : std::nullopt;
}

int GapModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_gap.products.size());
}

int GapModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstPair + int(m_gap.pairs.size());
}

QString GapModel::dates(const GapProduct& product) const
{
    QStringList parts;
    if (product.transition.former())
        parts << tr("Former rules");
    if (product.transition.differs)
        parts << tr("Dates differ");
    if (product.product.label.expires)
        parts << tr("Label: %1").arg(shownDate(*product.product.label.expires));
    return parts.join(u'\n');
}

QString GapModel::words(const GapProduct& product, int column) const
{
    switch (column) {
    case Name:
        return product.product.name + u'\n' + product.revision.label;
    case Importance:
        return urgencyWords(product.urgency);
    case Dates:
        return dates(product);
    default:
        break;
    }
    const std::optional<size_t> pair = pairAt(column);
    return pair ? stateWords(product.cells[*pair].state) : QString();
}

QVariant GapModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const GapProduct& product = m_gap.products[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return words(product, index.column());
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u" – "_s +
               words(product, index.column());
    case ToneRole:
        if (index.column() == Importance)
            return int(toneOf(product.urgency));
        if (const auto pair = pairAt(index.column()))
            return int(toneOf(product.cells[*pair].state));
        return {};
    default:
        return {};
    }
}

QVariant GapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Name:
        return tr("Product and revision");
    case Importance:
        return tr("Urgency");
    case Dates:
        return tr("Dates");
    default:
        break;
    }
    const auto pair = pairAt(section);
    if (!pair)
        return {};
    const GapPair& which = m_gap.pairs[*pair];
    if (role == Qt::DisplayRole)
        return which.to.isEmpty() ? shown(pairName(which)) : which.to;
    const Checklist& from = *m_catalogue.checklist(m_gap.from);
    const Checklist& to = *m_catalogue.checklist(m_gap.to);
    return shown(pairName(which)) + u' ' + shown(pairTitle(which, from, to));
}

void GapFilter::setState(std::optional<GapState> state)
{
    m_state = state;
    invalidateFilter();
}

void GapFilter::setPair(std::optional<size_t> pair)
{
    m_pair = pair;
    invalidateFilter();
}

void GapFilter::setWords(const QString& words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

bool GapFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto* model = static_cast<const GapModel*>(sourceModel());
    const GapProduct& product = model->gap().products[size_t(row)];
    const auto has = [&](size_t pair) { return product.cells[pair].state == *m_state; };
    bool stands = !m_state;
    if (m_state && m_pair && *m_pair < product.cells.size())
        stands = has(*m_pair);
    else if (m_state)
        stands = std::ranges::find(product.cells, *m_state, &GapCell::state) != product.cells.end();
    const QString said = model->index(row, GapModel::Name, parent).data().toString() + u' ' +
                         product.product.models.join(u' ') + u' ' + product.revision.firmware;
    return stands && (m_words.isEmpty() || said.contains(m_words, Qt::CaseInsensitive));
}

GapSummaryModel::GapSummaryModel(const Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent)
    , m_catalogue(catalogue)
{
}

void GapSummaryModel::show(const Gap& gap)
{
    beginResetModel();
    m_lines.clear();
    const Checklist& from = *m_catalogue.checklist(gap.from);
    const Checklist& to = *m_catalogue.checklist(gap.to);
    for (size_t pair = 0; pair < gap.pairs.size(); ++pair) {
        Line line{pairName(gap.pairs[pair]), pairTitle(gap.pairs[pair], from, to), {}};
        for (const auto& [state, products] : summaryOf(gap, pair))
            line.counts[state] = products.size();
        m_lines.push_back(std::move(line));
    }
    endResetModel();
}

void GapSummaryModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

void GapSummaryModel::retell()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

std::optional<GapState> GapSummaryModel::stateAt(int column) const
{
    return column > 0 && column < columnCount() ? std::optional(counted[column - 1]) : std::nullopt;
}

int GapSummaryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int GapSummaryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + int(std::size(counted));
}

QVariant GapSummaryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = m_lines[size_t(index.row())];
    const std::optional<GapState> state = stateAt(index.column());
    if (role == Qt::TextAlignmentRole && state)
        return int(Qt::AlignCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    if (!state)
        return role == Qt::DisplayRole ? shown(line.name) : shown(line.name) + u' ' + shown(line.title);
    const auto count = line.counts.find(*state);
    const size_t number = count == line.counts.end() ? 0 : count->second;
    if (role != Qt::DisplayRole)
        return stateWords(*state) + u": "_s + QString::number(number);
    return number == 0 ? u"－"_s : QString::number(number);
}

QVariant GapSummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const std::optional<GapState> state = stateAt(section);
    if (!state)
        return tr("Requirement");
    // Sign over word: six columns of numbers leave room for the requirement.
    return role == Qt::ToolTipRole ? stateWords(*state)
                                   : QString(gapStateSign(*state)) + u'\n' + shown(gapStateName(*state));
}

} // namespace tekigo
