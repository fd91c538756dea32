// The numbers behind ids: 12 of "R12".
#include "storage/codec.h"

namespace tekigo {
namespace {

/// Only the one spelling that we made: "R12", never "R012" or "r12".
qint64 numberIn(const QString& text, QChar letter)
{
    const qint64 number = text.startsWith(letter) ? text.mid(1).toLongLong() : 0;
    return number > 0 && text == letter + QString::number(number) ? number : 0;
}

} // namespace

qint64 numberOf(const MakerId& id)
{
    return numberIn(id.text, u'M');
}

qint64 numberOf(const ProductId& id)
{
    return numberIn(id.text, u'P');
}

qint64 numberOf(const RevisionId& id)
{
    return numberIn(id.text, u'R');
}

qint64 numberOf(const EvidenceId& id)
{
    return numberIn(id.text, u'E');
}

qint64 numberOf(const TestRecordId& id)
{
    return numberIn(id.text, u'T');
}

qint64 numberOf(const FindingId& id)
{
    return numberIn(id.text, u'F');
}

qint64 numberOf(const ApprovalId& id)
{
    return numberIn(id.text, u'A');
}

MakerId makerId(qint64 number)
{
    return {number == 0 ? QString() : u'M' + QString::number(number)};
}

ProductId productId(qint64 number)
{
    return {number == 0 ? QString() : u'P' + QString::number(number)};
}

RevisionId revisionId(qint64 number)
{
    return {number == 0 ? QString() : u'R' + QString::number(number)};
}

EvidenceId evidenceId(qint64 number)
{
    return {number == 0 ? QString() : u'E' + QString::number(number)};
}

TestRecordId testRecordId(qint64 number)
{
    return {number == 0 ? QString() : u'T' + QString::number(number)};
}

FindingId findingId(qint64 number)
{
    return {number == 0 ? QString() : u'F' + QString::number(number)};
}

ApprovalId approvalId(qint64 number)
{
    return {number == 0 ? QString() : u'A' + QString::number(number)};
}

} // namespace tekigo
