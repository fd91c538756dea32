#include "assessment/cells.h"

#include <algorithm>
#include <array>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// A column that says something only where another one has one of these values.
struct Dependence
{
    QString question;
    QString column;
    QString on;
    std::vector<Cell> where;
};

const std::array<Dependence, 4>& dependences()
{
    static const std::array<Dependence, 4> all{
        {{u"interface.inventory"_s, u"port"_s, u"kind"_s, {Cell(u"tcp"_s), Cell(u"udp"_s)}},
         {u"interface.inventory"_s, u"service"_s, u"kind"_s, {Cell(u"tcp"_s), Cell(u"udp"_s)}},
         {u"data.assets"_s, u"storage-protection"_s, u"stored"_s, {Cell(true)}},
         {u"data.assets"_s, u"transmission-protection"_s, u"transmitted"_s, {Cell(true)}}}};
    return all;
}

} // namespace

bool cellHasMeaning(const Question& question, const Row& row, const QString& column)
{
    for (const Dependence& each : dependences()) {
        if (each.question != question.id || each.column != column)
            continue;
        const auto decides = row.find(each.on);
        return decides == row.end() || std::ranges::find(each.where, decides->second) != each.where.end();
    }
    return true;
}

} // namespace tekigo
