#include "pdf/writer.h"
#include "samples.h"
#include "tools.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

/// Of the processor, with the programs that draw.
double processorSeconds()
{
    double sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        (void)getrusage(who, &used);
        sum += static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
               static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    }
    return sum;
}

} // namespace

/// Sixty PDFs of five pages of Japanese tables as evidence.
class BenchEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixtyFilesOfFivePages()
    {
        const QTemporaryDir folder;
        Document document = samples::saying(u"証拠を示します。"_s);
        qint64 given = 0;
        for (int i = 1; i <= 60; ++i) {
            const QString path = folder.filePath(u"%1.pdf"_s.arg(i));
            Document evidence = samples::longTable(100);
            evidence.title += QString::number(i);
            QVERIFY(!tools::written(evidence, path).isEmpty());
            given += QFileInfo(path).size();
            EvidencePages pages;
            pages.path = path;
            pages.mimeType = u"application/pdf"_s;
            pages.title = u"証拠 %1"_s.arg(i);
            pages.anchor = u"evidence/%1"_s.arg(i);
            pages.stamp = pages.title;
            pages.digest = u"9f86d081884c7d65"_s;
            pages.level = 2;
            document.blocks.emplace_back(pages);
        }
        QElapsedTimer timer;
        timer.start();
        const double before = processorSeconds();
        Written done;
        const QString out = tools::written(document, tools::place(folder, u"bench-evidence"_s), &done);
        QVERIFY(!out.isEmpty());
        qInfo("%d pages of %.1f MB: %.1f MB, %.2f s, of the processor %.2f s", done.pages,
              static_cast<double>(given) / 1e6, static_cast<double>(QFileInfo(out).size()) / 1e6,
              static_cast<double>(timer.elapsed()) / 1e3, processorSeconds() - before);
    }
};

QTEST_GUILESS_MAIN(BenchEvidence)
#include "bench_evidence.moc"
