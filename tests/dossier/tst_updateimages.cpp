#include "base/digest.h"
#include "base/utc.h"
#include "dossier/custody.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"
#include "dossier/verify.h"
#include "sample.h"
#include "seenexamples.h"
#include "tools.h"

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

Exported exported(const Dossier& dossier, const QString& path)
{
    NoProgress progress;
    const auto done = exportDossier(dossier, path, progress);
    if (!done)
        qFatal("%s", qPrintable(done.error().text));
    return *done;
}

Evidence& imageOf(Sample& sample)
{
    return *std::ranges::find(sample.assessment.evidence, u"update-image"_s, &Evidence::kind);
}

/// A signature that verifies, a checksum and a rejection test of the sample's image.
void addFindings(Sample& sample)
{
    const Evidence& image = imageOf(sample);
    const SeenFile file{image.fileName, image.file.size, image.modified, image.file.sha256};
    int number = 10;
    for (Seen seen : seenexamples::all()) {
        if (auto* signature = std::get_if<SignatureSeen>(&seen))
            signature->image = file;
        else if (auto* rejection = std::get_if<RejectionSeen>(&seen))
            rejection->image = file;
        else
            continue;
        sample.assessment.findings.push_back({.id = {u"F"_s + QString::number(number++)},
                                              .revision = sample.assessment.revision.id,
                                              .evidence = {image.id},
                                              .instrument = u"libcrypto 3.0.0"_s,
                                              .firmware = sample.assessment.revision.firmware,
                                              .at = utc(QDate(2026, 11, 3), QTime(5, 0)),
                                              .seen = seen});
    }
}

} // namespace

/// Update images stay with the applicant; the dossier names them and says what their checks saw.
class TestUpdateImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anImageIsNamedAndNotEmbedded();
    void verifyingCopes();
    void theSameContentAsAnotherKindStaysOutToo();
    void whatDoesNotMatchIsNotVouchedFor();
    void aMissingImageEndsTheExport();
    void theChapterSaysWhatWasSeen_data();
    void theChapterSaysWhatWasSeen();

private:
    Sample m_sample{{u"terminal-2020"_s}};
    QString m_path; ///< of the sample's dossier, with findings
};

void TestUpdateImages::initTestCase()
{
    addFindings(m_sample);
    m_path = m_sample.path(u"out.pdf"_s);
    const Exported done = exported(m_sample.dossier(), m_path);
    QVERIFY(!done.notShown.join(u'\n').contains(imageOf(m_sample).title));
}

void TestUpdateImages::anImageIsNamedAndNotEmbedded()
{
    const Evidence image = imageOf(m_sample);
    QVERIFY(!tools::detached(m_path).contains(m_sample.storedBytes(image)));
    const QString text = tools::text(m_path);
    for (const QString& each : QStringList{image.fileName, wordedSize(image.file.size, Language::Japanese),
                                           hex(image.file.sha256), u"原本は申請者が保管しています。"_s})
        QVERIFY2(text.contains(tools::bare(each)), qPrintable(each));
    QVERIFY(tools::isSound(m_path));
}

void TestUpdateImages::verifyingCopes()
{
    NoProgress progress;
    const auto check = verifyDossier(m_path, progress);
    QVERIFY(check);
    QVERIFY(check->good());
    const QString name = imageOf(m_sample).fileName;
    const auto line = std::ranges::find_if(
        check->lines, [&](const DossierCheck::Line& each) { return each.says.ja.contains(name); });
    QVERIFY(line != check->lines.end());
    QVERIFY2(line->says.ja.contains(u"申請者が保管"_s), qPrintable(line->says.ja));
}

/// Else the image would leave the house under another kind.
void TestUpdateImages::theSameContentAsAnotherKindStaysOutToo()
{
    Sample sample({u"terminal-2020"_s});
    const QByteArray bytes = sample.storedBytes(imageOf(sample));
    Evidence again = sample.addEvidence(u"別の種類"_s, u"copy.bin"_s, u"application/octet-stream"_s, bytes);
    QCOMPARE(custodyOf(sample.assessment, again), Custody::SameAsEarlier);
    std::ranges::reverse(sample.assessment.evidence); // the other kind comes first now
    QCOMPARE(custodyOf(sample.assessment, sample.assessment.evidence.front()), Custody::WithApplicant);
    const QString path = sample.path(u"out.pdf"_s);
    exported(sample.dossier(), path);
    QVERIFY(!tools::detached(path).contains(bytes));
    NoProgress progress;
    QVERIFY(verifyDossier(path, progress)->good());
}

void TestUpdateImages::whatDoesNotMatchIsNotVouchedFor()
{
    Sample sample({u"terminal-2020"_s});
    QCOMPARE(custodyOf(sample.assessment, imageOf(sample)), Custody::WithApplicant);
    sample.assessment.damaged = {imageOf(sample).file.sha256};
    QCOMPARE(custodyOf(sample.assessment, imageOf(sample)), Custody::NotMatching);
}

/// What the dossier says of the image must be true today, though it is not in it.
void TestUpdateImages::aMissingImageEndsTheExport()
{
    Sample sample({u"terminal-2020"_s});
    const Evidence image = imageOf(sample);
    QVERIFY(QFile::remove(sample.stored(image.file.sha256)));
    NoProgress progress;
    const auto done = exportDossier(sample.dossier(), sample.path(u"out.pdf"_s), progress);
    QVERIFY(!done);
    QVERIFY2(done.error().text.contains(image.fileName), qPrintable(done.error().text));
}

void TestUpdateImages::theChapterSaysWhatWasSeen_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("ja") << Language::Japanese
                        << QStringList{u"更新用ファイルの検査"_s,
                                       u"○署名は正しい"_s,
                                       u"ECDSA(P-256),SHA-256/CMS"_s,
                                       u"証明書の発行者の信頼性と失効は、確認していません。"_s,
                                       u"ハッシュ値・チェックサムは一致（署名ではない）"_s,
                                       u"○改ざんしたファイルを拒否した"_s,
                                       u"先頭から4096バイト目"_s,
                                       u"rejected"_s};
    QTest::newRow("en") << Language::English
                        << QStringList{u"Updateimages"_s, u"○Thesignatureisvalid"_s,
                                       u"Thechecksummatches(itisnosignature)"_s, u"bit7inverted"_s,
                                       u"Thetamperedimagewasrejected"_s};
}

void TestUpdateImages::theChapterSaysWhatWasSeen()
{
    QFETCH(const Language, language);
    QFETCH(const QStringList, says);
    QString path = m_path;
    if (language == Language::English)
        exported(m_sample.dossier(language), path = m_sample.path(u"en.pdf"_s));
    if (const QString keep = qEnvironmentVariable("TEKIGO_KEEP_PDF"); !keep.isEmpty())
        QFile::copy(path, keep + QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s);
    const QString text = tools::text(path);
    for (const QString& each : says)
        QVERIFY2(text.contains(each), qPrintable(each));
}

QTEST_MAIN(TestUpdateImages)

#include "tst_updateimages.moc"
