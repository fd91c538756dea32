#include "assessment/withheld.h"

#include "base/digest.h"

namespace tekigo {

using namespace Qt::StringLiterals;

StoredFile withheldFile(int number)
{
    return {.sha256 = sha256("Tekigo: the file of an attachment that is left out, number " + QByteArray::number(number)),
            .size = 0};
}

bool isWithheld(const Evidence& evidence)
{
    return evidence.file == withheldFile(evidence.number);
}

QString sayableDigest(const Evidence& evidence)
{
    return isWithheld(evidence) ? QString() : QString::fromLatin1(evidence.file.sha256.toHex());
}

QString sayableFile(const Evidence& evidence)
{
    constexpr qsizetype head = 16; // digits: enough to tell files apart
    return isWithheld(evidence) ? u"%1 (No. %2)"_s.arg(evidence.fileName).arg(evidence.number)
                                : u"%1 (SHA-256 %2…)"_s.arg(evidence.fileName, sayableDigest(evidence).left(head));
}

} // namespace tekigo
