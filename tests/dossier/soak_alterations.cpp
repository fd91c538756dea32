// Every byte of a small document flipped, one after the other: each is noticed, none brings the program down.
#include "sample.h"
#include "tampering.h"

#include "base/atomicfile.h"
#include "dossier/check.h"
#include "pdf/seal.h"
#include "pdf/writer.h"

#include <QtTest>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace tekigo;

class SoakAlterations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteOfAPlan_data();
    void everyByteOfAPlan();
    void everyByteOfADossiersSeal();
    void gigabytes();

private:
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room");
    }

    static constexpr qsizetype kRow = 500; ///< bytes

    Sample m_sample{{u"terminal-2020"_s}};
    QByteArray m_plan;
};

void SoakAlterations::everyByteOfAPlan_data()
{
    QTest::addColumn<qsizetype>("from");
    m_plan = tampering::smallPlan(m_sample.path(u"plan.pdf"_s));
    for (qsizetype from = 0; from < m_plan.size(); from += kRow)
        QTest::newRow(qPrintable(QString::number(from))) << from;
}

/// The whole check, so that what each flip breaks is read too. No flip may cost more than seconds.
void SoakAlterations::everyByteOfAPlan()
{
    QFETCH(qsizetype, from);
    const QString path = m_sample.path(u"flipped.pdf"_s);
    NoProgress progress;
    for (qsizetype at = from; at < std::min(from + kRow, m_plan.size()); ++at) {
        QByteArray flipped = m_plan;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
        write(path, flipped);
        QElapsedTimer timer;
        timer.start();
        const auto done = verifyDossier(path, progress);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(at)));
        QVERIFY2(done && done->verdict == DossierCheck::Verdict::Altered, qPrintable(QString::number(at)));
    }
}

/// Of a whole dossier with its evidence: the seal alone must tell.
void SoakAlterations::everyByteOfADossiersSeal()
{
    const QString path = m_sample.path(u"dossier.pdf"_s);
    NoProgress progress;
    QVERIFY(exportDossier(m_sample.dossier(), path, progress));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 at = 0; at < file.size(); at += 97) {
        char byte = 0;
        const auto put = [&](char value) {
            file.seek(at);
            file.putChar(value);
            file.flush();
        };
        file.seek(at);
        QVERIFY(file.getChar(&byte));
        put(static_cast<char>(byte ^ (1 << at % 8)));
        const auto check = pdf::checkSeal(path, progress);
        QVERIFY2(check && check->state != pdf::SealCheck::State::Whole, qPrintable(QString::number(at)));
        put(byte);
    }
    QVERIFY(verifyDossier(path, progress)->good());
}

namespace {

/// MiB that the program needed at most since the last call (Linux: proc(5), clear_refs).
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    QFile forget(u"/proc/self/clear_refs"_s);
    if (forget.open(QIODevice::WriteOnly))
        forget.write("5");
    return text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toLongLong() / 1024;
}

} // namespace

/// Embedded files of 5 GiB are checked in little memory, and one byte in their midst is noticed and its file
/// named.
void SoakAlterations::gigabytes()
{
    constexpr qint64 size = qint64(1) << 30;
    const QString source = m_sample.path(u"gigabyte"_s);
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size)); // a hole: takes no room
    NoProgress progress;
    pdf::Document document = tampering::smallPlan();
    for (int i = 1; i <= 5; ++i)
        document.attachments.push_back({.path = source,
                                        .bytes = {},
                                        .name = u"大きなファイル%1.bin"_s.arg(i),
                                        .description = {},
                                        .mimeType = u"application/octet-stream"_s,
                                        .modified = {}});
    const QString path = m_sample.path(u"gigabytes.pdf"_s);
    QElapsedTimer timer;
    timer.start();
    std::ignore = peakMemory();
    const qint64 idle = peakMemory();
    QVERIFY(pdf::write(document, path, progress));
    const double writing = double(timer.restart()) / 1000;
    const qint64 writingMemory = peakMemory();
    const qint64 before = peakMemory();
    const auto good = verifyDossier(path, progress);
    const qint64 checking = peakMemory() - before;
    qInfo("written in %.1f s with %lld MiB above idle, checked in %.1f s with %lld MiB", writing,
          writingMemory - idle, double(timer.elapsed()) / 1000, checking);
    QVERIFY(writingMemory - idle < 128 && checking < 64);
    QVERIFY(good && good->says.ja.contains(u"作成されたときのまま"_s));
    QFile made(path);
    QVERIFY(made.open(QIODevice::ReadWrite) && made.seek(size * 5 / 2) && made.putChar('!'));
    made.close();
    const auto altered = verifyDossier(path, progress);
    QVERIFY(altered && altered->verdict == DossierCheck::Verdict::Altered);
    QVERIFY(std::ranges::any_of(altered->lines, [](const DossierCheck::Line& line) {
        return line.says.ja == u"埋め込みファイル「大きなファイル3.bin」の内容が変更されています。"_s;
    }));
}

QTEST_MAIN(SoakAlterations)
#include "soak_alterations.moc"
