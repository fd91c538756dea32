#include "dossier/checksums.h"

#include "dossier/custody.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"

using namespace Qt::StringLiterals;

namespace tekigo {

std::vector<Checksum> checksumsOf(const Assessment& assessment, Language language, const QByteArray& snapshot)
{
    std::vector<Checksum> checksums{{snapshotName(), snapshot}};
    for (const Evidence& evidence : assessment.evidence)
        if (custodyOf(assessment, evidence) == Custody::Embedded)
            checksums.push_back(
                {attachmentName(evidence.number, evidence.fileName, language), evidence.file.sha256});
    return checksums;
}

QByteArray checksumLines(const std::vector<Checksum>& checksums)
{
    QString lines;
    for (const Checksum& checksum : checksums)
        lines += hex(checksum.sha256) + u"  "_s + checksum.name + u'\n';
    return lines.toUtf8();
}

QString checksumsName()
{
    return u"SHA256SUMS"_s;
}

} // namespace tekigo
