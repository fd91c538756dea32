#include "pdf/writer.h"
#include "samples.h"
#include "tools.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

/// Written files as poppler and qpdf read them.
class TestWriter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void isSound_data()
    {
        QTest::addColumn<Document>("document");
        QTest::newRow("usual-ja") << samples::usual(Language::Japanese);
        QTest::newRow("usual-en") << samples::usual(Language::English);
        QTest::newRow("absurd-ja") << samples::absurd(Language::Japanese);
        QTest::newRow("absurd-en") << samples::absurd(Language::English);
        QTest::newRow("empty") << Document{};
    }
    void isSound()
    {
        QFETCH(Document, document);
        const QString path =
            tools::written(document, tools::place(m_folder, QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(!path.isEmpty());
        QCOMPARE(tools::flaws(path), QString());
    }
};

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
