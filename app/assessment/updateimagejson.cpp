#include "assessment/findingcodecs.h"
#include "assessment/jsonfields.h"

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

QJsonValue json(const std::optional<QDateTime>& time)
{
    return time ? tekigo::json(*time) : QJsonValue::Null;
}

std::optional<QDateTime> optionalTimeOf(const QJsonValue& value)
{
    const QDateTime time = timeOf(value);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

QJsonObject json(const SignatureSeen& seen)
{
    return {{u"image"_s, json(seen.image)},
            {u"signature"_s, json(seen.signature)},
            {u"key"_s, seen.key ? QJsonValue(json(*seen.key)) : QJsonValue::Null},
            {u"proof"_s, proofId(seen.proof)},
            {u"valid"_s, seen.valid},
            {u"because"_s, json(seen.because)},
            {u"algorithm"_s, seen.algorithm},
            {u"container"_s, seen.container},
            {u"keyBits"_s, seen.keyBits},
            {u"keySha256"_s, QString::fromLatin1(seen.keyDigest.toHex())},
            {u"holder"_s, seen.holder},
            {u"validFrom"_s, json(seen.validFrom)},
            {u"validUntil"_s, json(seen.validUntil)},
            {u"weak"_s, arrayOf(seen.weak, [](const Text& text) { return json(text); })}};
}

SignatureSeen signatureOf(const QJsonObject& object)
{
    return {.image = seenFileOf(object[u"image"_s]),
            .signature = seenFileOf(object[u"signature"_s]),
            .key = object[u"key"_s].isObject() ? std::optional(seenFileOf(object[u"key"_s])) : std::nullopt,
            .proof = namedIn({SignatureSeen::Proof::Signature, SignatureSeen::Proof::Checksum}, proofId,
                             object[u"proof"_s].toString()),
            .valid = object[u"valid"_s].toBool(),
            .because = textOf(object[u"because"_s]),
            .algorithm = object[u"algorithm"_s].toString(),
            .container = object[u"container"_s].toString(),
            .keyBits = object[u"keyBits"_s].toInt(),
            .keyDigest = QByteArray::fromHex(object[u"keySha256"_s].toString().toLatin1()),
            .holder = object[u"holder"_s].toString(),
            .validFrom = optionalTimeOf(object[u"validFrom"_s]),
            .validUntil = optionalTimeOf(object[u"validUntil"_s]),
            .weak = vectorOf(object[u"weak"_s], textOf)};
}

QJsonObject json(const RejectionSeen& seen)
{
    return {{u"image"_s, json(seen.image)}, {u"tampered"_s, json(seen.tampered)}, {u"offset"_s, seen.offset},
            {u"bit"_s, seen.bit},           {u"rejected"_s, seen.rejected},       {u"log"_s, seen.log}};
}

RejectionSeen rejectionOf(const QJsonObject& object)
{
    return {.image = seenFileOf(object[u"image"_s]),
            .tampered = seenFileOf(object[u"tampered"_s]),
            .offset = object[u"offset"_s].toInteger(),
            .bit = object[u"bit"_s].toInt(),
            .rejected = object[u"rejected"_s].toBool(),
            .log = object[u"log"_s].toString()};
}

} // namespace tekigo
