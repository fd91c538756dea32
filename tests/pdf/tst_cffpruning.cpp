#include "pdf/cffpruning.h"
#include "samples.h"
#include "tools.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

#include <qpdf/QPDF.hh>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

/// Font programs without the subroutines that nothing calls. That glyphs stay what they are, the walk over
/// finished files says (tst_pdfrules), which loads each of them.
class TestCffPruning : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_program;

private Q_SLOTS:
    void initTestCase()
    {
        const QString words =
            u"機器ごとに異なる値を使用する。　典拠 [規則] 第1項 [告示] 範囲一二三広い甲乙 naïve café 添付 1 外観の写真とスケッチ"_s;
        Document document = samples::usual(Language::Japanese);
        document.blocks.emplace_back(Paragraph{samples::plain(words), {}, 0});
        const QString path = tools::written(document, m_folder.filePath(u"a.pdf"_s));
        QVERIFY(!path.isEmpty());
        // Cairo keeps a megabyte of subroutines in one of its programs.
        QVERIFY2(QFileInfo(path).size() < 350 << 10, qPrintable(QString::number(QFileInfo(path).size())));
        QPDF pdf;
        pdf.processFile(path.toLocal8Bit().constData());
        for (QPDFObjectHandle& object : pdf.getAllObjects())
            if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/CIDFontType0C")) {
                const auto data = object.getStreamData(qpdf_dl_generalized);
                if (static_cast<qsizetype>(data->getSize()) > m_program.size())
                    m_program = QByteArray(reinterpret_cast<const char*>(data->getBuffer()),
                                           static_cast<qsizetype>(data->getSize()));
            }
        QVERIFY2(m_program.size() > 800 << 10, qPrintable(QString::number(m_program.size())));
    }

    void changesNothingTheSecondTime() { QCOMPARE(pruned(m_program), m_program); }

    void refusesWhatEndsEarly()
    {
        for (const qsizetype size : {0, 1, 4, 20, 100, 1000, 20000, 700000})
            QVERIFY2(pruned(m_program.first(size)).isNull(), qPrintable(QString::number(size)));
    }

    /// Whatever a program says, nothing outside of it is touched and it comes to an end.
    void bearsWhatLies()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            QByteArray lying = m_program;
            for (int i = 0; i < 3; ++i)
                lying[random.bounded(i == 0 ? 400 : static_cast<int>(lying.size()))] =
                    static_cast<char>(random.bounded(256));
            const QByteArray less = pruned(lying);
            QVERIFY(less.isNull() || less.size() == lying.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestCffPruning)
#include "tst_cffpruning.moc"
