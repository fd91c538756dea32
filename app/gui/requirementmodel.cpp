#include "gui/requirementmodel.h"

#include "assessment/basis.h"

#include "gui/badge.h"
#include "gui/language.h"
#include "gui/outcome.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

bool isChecklist(const QModelIndex& index)
{
    return index.internalId() == 0;
}

bool isScope(const QModelIndex& index)
{
    return !isChecklist(index) && index.row() == 0;
}

} // namespace

RequirementModel::RequirementModel(const RevisionState& state, QObject* parent)
    : QAbstractItemModel(parent)
    , m_state(state)
{
    connect(&state, &RevisionState::chosen, this, &RequirementModel::reset);
    connect(&state, &RevisionState::changed, this, &RequirementModel::follow);
    reset();
}

void RequirementModel::reset()
{
    beginResetModel();
    m_checklists = m_state.checklists();
    m_states.clear();
    for (const Checklist* one : m_checklists)
        m_states.push_back(statesOf(*one));
    endResetModel();
}

std::vector<RequirementModel::State> RequirementModel::statesOf(const Checklist& checklist) const
{
    const ChecklistVerdict* judged = m_state.verdict(checklist.id);
    std::vector<State> states(checklist.requirements.size() + 2);
    if (!judged)
        return states;
    states.at(0) = {judged->verdict, judged->scope.outcome, m_state.answered(checklist)};
    states.at(1) = {judged->verdict, judged->scope.outcome, {}};
    for (size_t i = 0; i < judged->requirements.size() && i + 2 < states.size(); ++i)
        states.at(i + 2).verdict = judged->requirements.at(i).verdict;
    return states;
}

void RequirementModel::follow()
{
    if (m_state.checklists() != m_checklists) {
        reset();
        return;
    }
    for (size_t c = 0; c < m_checklists.size(); ++c) {
        std::vector<State> now = statesOf(*m_checklists.at(c));
        std::swap(now, m_states.at(c));
        const QModelIndex parent = index(static_cast<int>(c), 0);
        for (size_t r = 0; r < now.size(); ++r) {
            if (now.at(r) == m_states.at(c).at(r))
                continue;
            const QModelIndex row = r == 0 ? parent : index(static_cast<int>(r) - 1, 0, parent);
            Q_EMIT dataChanged(row, row);
        }
    }
}

void RequirementModel::retell()
{
    for (int c = 0; c < rowCount(); ++c) {
        const QModelIndex parent = index(c, 0);
        Q_EMIT dataChanged(parent, parent);
        Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent));
    }
}

QModelIndex RequirementModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex RequirementModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || isChecklist(index))
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr(0));
}

int RequirementModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_checklists.size());
    if (!isChecklist(parent))
        return 0;
    return static_cast<int>(checklist(parent).requirements.size()) + 1;
}

int RequirementModel::columnCount(const QModelIndex&) const
{
    return 1;
}

const Checklist& RequirementModel::checklist(const QModelIndex& index) const
{
    const auto number = isChecklist(index) ? static_cast<size_t>(index.row()) : index.internalId() - 1;
    return *m_checklists.at(number);
}

const RequirementModel::State& RequirementModel::state(const QModelIndex& index) const
{
    if (isChecklist(index))
        return m_states.at(static_cast<size_t>(index.row())).at(0);
    return m_states.at(index.internalId() - 1).at(static_cast<size_t>(index.row()) + 1);
}

Subject RequirementModel::subject(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const Checklist& of = checklist(index);
    if (isChecklist(index) || isScope(index))
        return scopeOf(of.id);
    return {of.id, of.requirements.at(static_cast<size_t>(index.row()) - 1).id};
}

QModelIndex RequirementModel::find(const Subject& wanted) const
{
    for (int c = 0; c < rowCount(); ++c) {
        const QModelIndex parent = index(c, 0);
        for (int r = 0; r < rowCount(parent); ++r) {
            if (subject(index(r, 0, parent)) == wanted)
                return index(r, 0, parent);
        }
    }
    return {};
}

QString RequirementModel::title(const QModelIndex& index) const
{
    if (isChecklist(index))
        return shown(checklist(index).shortTitle);
    if (isScope(index))
        return tr("Scope");
    return shown(checklist(index).requirements.at(static_cast<size_t>(index.row()) - 1).title);
}

QString RequirementModel::note(const QModelIndex& index) const
{
    if (!isChecklist(index))
        return {};
    const Checklist& of = checklist(index);
    const Answered& count = state(index).answered;
    QStringList notes{tr("Answered %1 / %2").arg(count.answered).arg(count.total)};
    if (of.standing == Standing::Advice)
        notes << tr("Advice only, no verdict of conformity");
    if (isProvisional(of))
        notes << tr("Provisional verdicts: a draft");
    if (of.standing != Standing::Advice && !m_state.isTarget(of.id))
        notes << tr("Not chosen for this product");
    return notes.join(u"  ·  "_s);
}

QString RequirementModel::badge(const QModelIndex& index) const
{
    return isScope(index) ? outcomeWords(state(index).outcome) : verdictWords(state(index).verdict);
}

int RequirementModel::tone(const QModelIndex& index) const
{
    return static_cast<int>(isScope(index) ? outcomeTone(state(index).outcome)
                                           : verdictTone(state(index).verdict));
}

QVariant RequirementModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isRequirement = !isChecklist(index) && !isScope(index);
    switch (role) {
    case Qt::DisplayRole:
        return title(index);
    case NumberRole:
        return isRequirement ? subject(index).requirement : QString();
    case NoteRole:
        return note(index);
    case BadgeRole:
        return badge(index);
    case ToneRole:
        return tone(index);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString judged =
            isScope(index) ? badge(index) : verdictWords(state(index).verdict, checklist(index));
        QStringList words{data(index, NumberRole).toString(), title(index), judged, note(index)};
        words.removeAll(QString());
        return words.join(u" – "_s);
    }
    default:
        return {};
    }
}

} // namespace tekigo
