#include "samples.h"
#include "tools.h"

#include <QDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

/// Remembers what it is told; stops at a question when asked to.
class Watching final : public Progress
{
public:
    explicit Watching(int stopAt = -1)
        : m_stopAt(stopAt)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        shares << (total > 0 ? double(done) / double(total) : -1);
    }
    void entered(const QString& section) override { sections << section; }
    [[nodiscard]] bool cancelled() const override { return ++asked > m_stopAt && m_stopAt >= 0; }

    mutable int asked = 0;
    QList<double> shares;
    QStringList sections;

private:
    int m_stopAt;
};

/// Files may not grow beyond this many bytes, as on a full disk.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit now{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace

/// Writing that is stopped or fails halfway leaves nothing behind; writing that goes on says where it is.
class TestInterrupted : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString target() const { return m_folder.filePath(u"out/dossier.pdf"_s); }
    /// Whatever stands in the folder of the file and in that for temporary ones.
    [[nodiscard]] QStringList leftBehind() const
    {
        QStringList all;
        for (const QString& name : {u"out"_s, u"tmp"_s})
            all << QDir(m_folder.filePath(name))
                       .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        return all;
    }

    Document document()
    {
        Document made = samples::usual(Language::Japanese);
        const Document table = samples::longTable(400);
        made.blocks.insert(made.blocks.end(), table.blocks.begin(), table.blocks.end());
        Attachment attachment;
        attachment.path = m_folder.filePath(u"evidence.bin"_s);
        attachment.name = u"証拠.bin"_s;
        attachment.modified = made.created;
        made.attachments = {attachment};
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& name : {u"out"_s, u"tmp"_s})
            QVERIFY(QDir(m_folder.path()).mkdir(name));
        qputenv("TMPDIR", m_folder.filePath(u"tmp"_s).toLocal8Bit());
        QFile file(m_folder.filePath(u"evidence.bin"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(6 << 20));
    }

    void saysWhereItIs()
    {
        Watching progress;
        QVERIFY(pdf::write(document(), target(), progress));
        QVERIFY(progress.shares.size() > 40);
        QVERIFY(std::is_sorted(progress.shares.begin(), progress.shares.end()));
        QVERIFY(progress.shares.front() >= 0 && progress.shares.front() < 0.1);
        QVERIFY(progress.shares.back() > 0.95 && progress.shares.back() <= 1);
        for (const QString& section : {u"目次"_s, u"1. 概要"_s, u"長い表"_s})
            QVERIFY2(progress.sections.contains(section), qPrintable(progress.sections.join(u' ')));
        QCOMPARE(progress.sections.count(u"長い表"_s), 1);
        QCOMPARE(leftBehind(), QStringList{u"dossier.pdf"_s});
        QFile::remove(target());
    }

    /// At every question of the first hundred, then ever further apart, to the last.
    void canBeStoppedAnywhere()
    {
        Watching whole;
        QVERIFY(pdf::write(document(), target(), whole));
        QFile::remove(target());
        QVERIFY(whole.asked > 60);
        int stopped = 0;
        for (int at = 0; at < whole.asked; at += 1 + at / 4, ++stopped) {
            Watching progress(at);
            const auto done = pdf::write(document(), target(), progress);
            QVERIFY2(!done, qPrintable(QString::number(at)));
            QCOMPARE(done.error().kind, Error::Kind::Cancelled);
            QCOMPARE(leftBehind(), QStringList());
        }
        QVERIFY(stopped > 12);
        Watching last(whole.asked - 1);
        QVERIFY(!pdf::write(document(), target(), last));
        QCOMPARE(leftBehind(), QStringList());
    }

    void fullDisk_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::newRow("no room at all") << quint64(0);
        QTest::newRow("for a part of the pages") << quint64(100 << 10);
        QTest::newRow("for the pages") << quint64(2 << 20);
        QTest::newRow("for all but the end") << quint64(6 << 20);
    }
    void fullDisk()
    {
        QFETCH(quint64, bytes);
        NoProgress progress;
        Result<Written> done;
        {
            const SmallDisk small(bytes);
            done = pdf::write(document(), target(), progress);
        }
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Machine);
        const QString says = done.error().text;
        QVERIFY2(says.contains(m_folder.path()), qPrintable(says)); // the file or the folder
        QVERIFY2(says.contains(u"room"_s) || says.contains(u"too large"_s), qPrintable(says));
        QCOMPARE(leftBehind(), QStringList());
    }

    /// A file that is there stays as it is.
    void keepsWhatWasThere()
    {
        QFile before(target());
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("before");
        before.close();
        Watching progress(20);
        QVERIFY(!pdf::write(document(), target(), progress));
        {
            const SmallDisk small(2 << 20);
            NoProgress none;
            QVERIFY(!pdf::write(document(), target(), none));
        }
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("before"));
        QCOMPARE(leftBehind(), QStringList{u"dossier.pdf"_s});
        before.remove();
    }

    void changesOfAnEmbeddedFileAreNoticed()
    {
        /// Cuts the file short once its checksum is known.
        struct Meddling final : Progress
        {
            explicit Meddling(QString file)
                : path(std::move(file))
            {
            }
            void report(qint64, qint64) override
            {
                if (attaching && ++reports == 8)
                    QFile::resize(path, 1 << 20);
            }
            void entered(const QString& section) override { attaching = section == u"Attachments"; }
            [[nodiscard]] bool cancelled() const override { return false; }

            QString path;
            bool attaching = false;
            int reports = 0;
        };
        Meddling progress(m_folder.filePath(u"evidence.bin"_s));
        const auto done = pdf::write(document(), target(), progress);
        QVERIFY(!done);
        QCOMPARE(leftBehind(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestInterrupted)
#include "tst_interrupted.moc"
