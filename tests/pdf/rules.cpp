#include "rules.h"

#include "attachmentrules.h"
#include "documentrules.h"
#include "filerules.h"
#include "metadatarules.h"
#include "objectrules.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using namespace rules;

void judge(QPDF& pdf, const QByteArray& bytes, Findings& findings)
{
    judgeFile(pdf, bytes, findings);
    judgeObjects(pdf, findings);
    judgeCatalogue(pdf, findings);
    judgeMetadata(pdf, findings);
    judgeAttachments(pdf, findings);
    judgeFontDictionaries(pdf, findings);
    FontBook fonts;
    MarksSeen marks;
    const std::vector<Handle> pages = pdf.getAllPages();
    for (size_t i = 0; i < pages.size(); ++i) {
        const QString place = u"page %1: "_s.arg(i + 1);
        auto& seen = marks[pages[i].getObjGen()];
        seen = judgeContent(pages[i], place, fonts, findings);
        judgePage(pages[i], !seen.empty(), place, findings);
    }
    fonts.judge(findings);
    const Owners owners = judgeTree(pdf, marks, findings);
    for (size_t i = 0; i < pages.size(); ++i)
        judgeAnnotations(pdf, pages[i], owners, u"page %1: "_s.arg(i + 1), findings);
    for (const QPDFExc& warning : pdf.getWarnings())
        findings.broken("A 6.1", QString::fromUtf8(warning.what()));
}

} // namespace

QStringList brokenRules(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {file.errorString()};
    const uchar* mapped = file.map(0, file.size());
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(mapped), file.size());
    Findings findings;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(path.toLocal8Bit().constData());
        judge(pdf, bytes, findings);
    } catch (const std::exception& error) {
        findings.broken("A 6.1", QString::fromUtf8(error.what()));
    }
    return findings.list();
}

} // namespace tekigo::pdf
