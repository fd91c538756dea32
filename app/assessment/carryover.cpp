#include "assessment/carryover.h"

namespace tekigo {
namespace {

bool stillTrue(const Question& question, const Revision& old, const Revision& next)
{
    switch (question.boundTo) {
    case BoundTo::Hardware:
        return old.hardware == next.hardware;
    case BoundTo::Firmware:
        return old.firmware == next.firmware;
    case BoundTo::Documents:
    case BoundTo::Organisation:
        return true;
    }
    return false;
}

} // namespace

std::map<QString, Answer> carryOver(const Catalogue& catalogue, const Assessment& old, const Revision& next)
{
    std::map<QString, Answer> carried = old.answers;
    for (auto& [id, answer] : carried) {
        const Question* question = catalogue.question(id);
        answer.confirmed = answer.confirmed && question && stillTrue(*question, old.revision, next);
    }
    return carried;
}

} // namespace tekigo
