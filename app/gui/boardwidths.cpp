#include "gui/boardwidths.h"

#include "gui/badge.h"
#include "gui/boardmodel.h"

namespace tekigo {
namespace {

constexpr int makerWidth = 140;
constexpr int productWidth = 210;
constexpr int revisionWidth = 84;
constexpr int labelWidth = 216;
constexpr int certificationWidth = 140;
constexpr int emptyWidth = 100; ///< of labels or certifications where nobody has one
constexpr int requirementWidth = 60;

/// The widest verdict in the window's language and font.
int overallWidth(const QFont& font)
{
    int width = 0;
    for (const Verdict verdict : {Verdict::Conforms, Verdict::Unverified, Verdict::Unanswered, Verdict::Fails,
                                  Verdict::NotApplicable})
        width = qMax(width, badgeSize(font, verdictWords(verdict)).width());
    return width + space::Medium;
}

bool anyOf(const BoardModel& model, int section)
{
    for (int line = 0; line < model.rowCount(); ++line)
        if (!model.index(line, section).data().toString().isEmpty())
            return true;
    return false;
}

} // namespace

int boardColumnWidth(const BoardModel& model, int section, const QFont& font)
{
    switch (section) {
    case BoardModel::Maker:
        return makerWidth;
    case BoardModel::Product:
        return productWidth;
    case BoardModel::Revision:
        return revisionWidth;
    case BoardModel::Label:
        return anyOf(model, section) ? labelWidth : emptyWidth;
    case BoardModel::Certification:
        return anyOf(model, section) ? certificationWidth : emptyWidth;
    default:
        return model.column(section) && model.column(section)->requirement ? requirementWidth
                                                                           : overallWidth(font);
    }
}

} // namespace tekigo
