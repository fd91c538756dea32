#include "gui/comparisonmodel.h"

#include "gui/badge.h"
#include "gui/language.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using enum ComparisonModel::Column;

/// The value alone where that is all, else each with its name.
QString sideWords(const Difference& difference, Text Difference::Aspect::*says)
{
    QStringList parts;
    for (const Difference::Aspect& aspect : difference.aspects) {
        const QString text = shown(aspect.*says).simplified();
        if (difference.aspects.size() == 1)
            return text;
        if (!text.isEmpty())
            parts += shown(aspect.name) + ComparisonModel::tr(": ") + text;
    }
    return parts.join(ComparisonModel::tr("; "));
}

QString changeWords(const Difference& difference)
{
    if (difference.kind == Difference::Kind::Verdict)
        return shown(directionName(difference));
    return changeSign(difference.change) + u' ' + shown(changeName(difference.change));
}

BadgeTone changeTone(const Difference& difference)
{
    return difference.worse() ? BadgeTone::Bad : difference.better() ? BadgeTone::Good : BadgeTone::Aside;
}

QString whatWords(const Difference& difference)
{
    const QString name = shown(difference.name);
    if (difference.where.isEmpty())
        return name;
    return difference.kind == Difference::Kind::Evidence ? name + u" ("_s + shown(difference.where) + u')'
                                                         : shown(difference.where) + u" › "_s + name;
}

QString cellWords(const Difference& difference, int column)
{
    switch (column) {
    case Kind:
        return shown(kindName(difference.kind));
    case What:
        return whatWords(difference);
    case Change:
        return changeWords(difference);
    case Before:
        return difference.was ? verdictWords(*difference.was)
                              : sideWords(difference, &Difference::Aspect::saysBefore);
    default:
        return difference.is ? verdictWords(*difference.is)
                             : sideWords(difference, &Difference::Aspect::saysAfter);
    }
}

QString firstField(const Difference& difference, const QString& form)
{
    const QString id = difference.aspects.empty() ? QString() : difference.aspects.front().id;
    return id.isEmpty() ? QString() : form + id.left(1).toUpper() + id.mid(1);
}

void placeRequirement(Place& place, const QString& key)
{
    place.page = PageKind::Assessment;
    place.checklist = key.section(u'/', 0, 0);
    place.requirement = key.section(u'/', 1);
    if (place.requirement.isEmpty() || place.requirement == u"scope") {
        place.requirement.clear();
        place.scope = true;
    }
}

void placeIdentity(Place& place, const Difference& difference)
{
    place.page = PageKind::Products;
    const QString& subject = difference.subject;
    const bool ofProduct = subject == u"certification" || subject == u"label";
    place.field = ofProduct
                      ? firstField(difference, u"product"_s + subject.left(1).toUpper() + subject.mid(1))
                      : firstField(difference, subject);
}

} // namespace

void ComparisonModel::show(Comparison comparison)
{
    if (comparison == m_comparison)
        return;
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

void ComparisonModel::retell()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comparison.differences.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Difference& one = difference(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        const QString words = cellWords(one, index.column());
        return words.isEmpty() ? tr("–") : words;
    }
    if (role == Qt::ToolTipRole)
        return shown(inOneLine(one));
    if (role == ToneRole && index.column() == Change)
        return static_cast<int>(changeTone(one));
    if (role == VerdictRole && index.column() == Before && one.was)
        return static_cast<int>(*one.was);
    if (role == VerdictRole && index.column() == After && one.is)
        return static_cast<int>(*one.is);
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Kind");
    case What:
        return tr("What");
    case Change:
        return tr("Change");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

ComparisonFilter::ComparisonFilter(ComparisonModel* model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
}

void ComparisonFilter::show(Wanted wanted)
{
    m_wanted = std::move(wanted);
    m_moved.clear();
    for (const Difference& each : m_model->comparison().differences)
        if (each.kind == Difference::Kind::Verdict &&
            (m_wanted.verdicts == Verdicts::Changed || each.worse()))
            m_moved += each.touches;
    invalidateFilter();
}

bool ComparisonFilter::says(const Difference& difference) const
{
    for (int column = 0; column < ComparisonModel::ColumnCount; ++column)
        if (cellWords(difference, column).contains(m_wanted.text, Qt::CaseInsensitive))
            return true;
    return false;
}

bool ComparisonFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const Difference& one = m_model->difference(row);
    if (m_wanted.kind && one.kind != *m_wanted.kind)
        return false;
    if (!m_wanted.requirement.isEmpty() && !one.touches.contains(m_wanted.requirement))
        return false;
    const auto moved = [this](const QString& key) { return m_moved.contains(key); };
    if (m_wanted.verdicts == Verdicts::Worse && one.kind == Difference::Kind::Verdict && !one.worse())
        return false;
    if (m_wanted.verdicts != Verdicts::Any && !std::ranges::any_of(one.touches, moved))
        return false;
    return m_wanted.text.isEmpty() || says(one);
}

Place placeOf(const Difference& difference, const RevisionId& before, const RevisionId& after)
{
    const bool gone = difference.change == Difference::Change::Removed;
    Place place{.page = PageKind::Assessment, .revision = gone ? before : after};
    switch (difference.kind) {
    case Difference::Kind::Identity:
        placeIdentity(place, difference);
        break;
    case Difference::Kind::Verdict:
        placeRequirement(place, difference.subject);
        break;
    case Difference::Kind::Answer:
    case Difference::Kind::TableRow:
        place.question = difference.subject;
        break;
    case Difference::Kind::Evidence:
        place.page = PageKind::Evidence;
        place.evidence = EvidenceId{gone ? difference.idBefore : difference.idAfter};
        break;
    case Difference::Kind::Test:
        if (!difference.touches.isEmpty())
            placeRequirement(place, difference.touches.front());
        place.testCase = difference.subject;
        break;
    case Difference::Kind::Finding: {
        static const std::map<QString, QString> facts = {{u"scan"_s, u"scan."_s},
                                                         {u"credential-list"_s, u"credential-list."_s},
                                                         {u"power-loss"_s, u"power-test."_s},
                                                         {u"signature"_s, u"update-image."_s},
                                                         {u"checksum"_s, u"update-image."_s},
                                                         {u"rejection"_s, u"update-image."_s}};
        const auto fact = facts.find(difference.subject.section(u'/', 0, 0));
        const RevisionId revision = place.revision;
        place = placeOfMeasurement(fact == facts.end() ? difference.subject : fact->second, revision);
        if (difference.subject.startsWith(u"disclosure/"_s))
            place.instrument = u"disclosure"_s;
        break;
    }
    }
    return place;
}

QString requirementWords(const Catalogue& catalogue, const QString& key)
{
    const QString id = key.section(u'/', 0, 0);
    const Checklist* checklist = catalogue.checklist(id);
    const QString requirement = key.section(u'/', 1);
    return (checklist ? shown(checklist->shortTitle) : id) + u' ' +
           (requirement == u"scope" ? ComparisonModel::tr("scope") : requirement);
}

} // namespace tekigo
