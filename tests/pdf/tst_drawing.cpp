// Other people's PDFs are drawn once while the program runs, and anew whenever that may make another picture.
#include "pdf/drawing.h"
#include "samples.h"
#include "tools.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

class TestDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAFileOnce();
    void drawsWhatHasChanged();
    void drawsWhatWasCleanedUp();
    void keepsNoFailure();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString page(const QString& name, const QString& says) const
    {
        return tools::written(samples::saying(says), path(name));
    }
    static Drawings drawn(const QStringList& paths)
    {
        Document document;
        for (const QString& path : paths) {
            EvidencePages pages;
            pages.path = path;
            pages.mimeType = u"application/pdf"_s;
            document.blocks.emplace_back(pages);
        }
        NoProgress progress;
        auto made = drawEvidence(document, progress);
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().text));
        return std::move(*made);
    }

    QTemporaryDir m_folder;
};

void TestDrawing::drawsAFileOnce()
{
    const QString one = page(u"one.pdf"_s, u"一"_s);
    const foreign::DrawnFile first = drawn({one}).of(one); // what it left outlives who asked for it
    QVERIFY(first.why.isEmpty() && !first.forms.isEmpty());
    const QString two = page(u"two.pdf"_s, u"二"_s);
    const Drawings again = drawn({two, one});
    QCOMPARE(again.of(one), first);
    QVERIFY(QFile::exists(again.of(one).forms));
    QVERIFY(again.of(two).why.isEmpty() && again.of(two).forms != first.forms);
}

void TestDrawing::drawsWhatHasChanged()
{
    const QString file = page(u"changing.pdf"_s, u"前"_s);
    const foreign::DrawnFile before = drawn({file}).of(file);
    (void)page(u"changing.pdf"_s, u"後"_s);
    const foreign::DrawnFile after = drawn({file}).of(file);
    QVERIFY(before.pages.front().words.contains(u"前"_s));
    QVERIFY(after.pages.front().words.contains(u"後"_s));
}

/// Folders for temporary files are cleaned by others while a program runs for days.
void TestDrawing::drawsWhatWasCleanedUp()
{
    const QString file = page(u"cleaned.pdf"_s, u"掃除"_s);
    const QString forms = drawn({file}).of(file).forms;
    QVERIFY(QFile::remove(forms));
    const Drawings again = drawn({file});
    QVERIFY(again.of(file).forms != forms && QFile::exists(again.of(file).forms));
}

void TestDrawing::keepsNoFailure()
{
    const QString file = path(u"late.pdf"_s);
    QVERIFY(!drawn({file}).of(file).why.isEmpty()); // there is none yet
    (void)page(u"late.pdf"_s, u"遅れて"_s);
    QVERIFY(drawn({file}).of(file).why.isEmpty());
}

QTEST_MAIN(TestDrawing)
#include "tst_drawing.moc"
