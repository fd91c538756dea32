#include "instrument/linediff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

std::vector<QString> randomLines(QRandomGenerator& random, int most)
{
    std::vector<QString> lines(random.bounded(most));
    for (QString& line : lines)
        line = QString(QChar(u'a' + random.bounded(4)));
    return lines;
}

std::vector<QStringView> views(const std::vector<QString>& lines)
{
    return {lines.begin(), lines.end()};
}

/// Applies an edit script.
std::vector<QStringView> applied(const std::vector<QStringView>& before,
                                 const std::vector<QStringView>& after, const std::vector<Hunk>& script)
{
    std::vector<QStringView> made;
    qsizetype at = 0;
    for (const Hunk& hunk : script) {
        made.insert(made.end(), before.begin() + at, before.begin() + hunk.before);
        made.insert(made.end(), after.begin() + hunk.after, after.begin() + hunk.after + hunk.added);
        at = hunk.before + hunk.removed;
    }
    made.insert(made.end(), before.begin() + at, before.end());
    return made;
}

qsizetype edits(const std::vector<Hunk>& script)
{
    qsizetype sum = 0;
    for (const Hunk& hunk : script)
        sum += hunk.removed + hunk.added;
    return sum;
}

/// By the textbook's table: n + m - 2·LCS.
qsizetype fewestEdits(const std::vector<QStringView>& before, const std::vector<QStringView>& after)
{
    std::vector<qsizetype> row(after.size() + 1);
    for (const QStringView line : before) {
        qsizetype corner = 0;
        for (size_t at = 0; at < after.size(); ++at) {
            const qsizetype above = row[at + 1];
            row[at + 1] = line == after[at] ? corner + 1 : std::max(above, row[at]);
            corner = above;
        }
    }
    return qsizetype(before.size() + after.size()) - 2 * row.back();
}

} // namespace

/// Two texts, line by line.
class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsLines();
    void findsHunks();
    void isShortestOnRandomTexts();
    void staysFastOnTextsWithNothingInCommon();
    void stopsWhenCancelled();
};

void TestLineDiff::splitsLines()
{
    const QString text = u"a\r\nb\rc\n\nd"_s;
    QCOMPARE(linesOf(text), (std::vector<QStringView>{u"a", u"b", u"c", u"", u"d"}));
    QCOMPARE(linesOf(u"a\n"_s), std::vector<QStringView>{u"a"});
    QCOMPARE(linesOf({}), std::vector<QStringView>());
}

void TestLineDiff::findsHunks()
{
    NoProgress progress;
    const std::vector<QStringView> before{u"a", u"b", u"c", u"d", u"e"};
    const std::vector<QStringView> after{u"a", u"x", u"c", u"d", u"y", u"z", u"e"};
    QCOMPARE(hunks(before, after, progress), (std::vector<Hunk>{{1, 1, 1, 1}, {4, 0, 4, 2}}));
    QCOMPARE(hunks(before, before, progress), std::vector<Hunk>());
    QCOMPARE(hunks({}, after, progress), (std::vector<Hunk>{{0, 0, 0, 7}}));
    QCOMPARE(hunks(before, {}, progress), (std::vector<Hunk>{{0, 5, 0, 0}}));
}

void TestLineDiff::isShortestOnRandomTexts()
{
    NoProgress progress;
    QRandomGenerator random(20261122);
    for (int round = 0; round < 3000; ++round) {
        const auto left = randomLines(random, 30);
        const auto right = randomLines(random, 30);
        const auto before = views(left);
        const auto after = views(right);
        const auto script = hunks(before, after, progress);
        QCOMPARE(applied(before, after, script), after);
        QCOMPARE(edits(script), fewestEdits(before, after));
    }
}

void TestLineDiff::staysFastOnTextsWithNothingInCommon()
{
    NoProgress progress;
    QRandomGenerator random(7);
    std::vector<QString> left(60'000);
    std::vector<QString> right(60'000);
    for (auto* lines : {&left, &right})
        for (QString& line : *lines)
            line = QString::number(random.bounded(5'000));
    QElapsedTimer clock;
    clock.start();
    const auto script = hunks(views(left), views(right), progress);
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(applied(views(left), views(right), script), views(right));
}

void TestLineDiff::stopsWhenCancelled()
{
    class Stopped final : public Progress
    {
    public:
        void report(qint64, qint64) override {}
        [[nodiscard]] bool cancelled() const override { return m_clock.elapsed() > 20; }
        Stopped() { m_clock.start(); }

    private:
        QElapsedTimer m_clock;
    };
    QRandomGenerator random(7);
    std::vector<QString> left(300'000);
    std::vector<QString> right(300'000);
    for (auto* lines : {&left, &right})
        for (QString& line : *lines)
            line = QString::number(random.bounded(5'000));
    const auto before = views(left);
    const auto after = views(right);
    Stopped progress;
    QElapsedTimer clock;
    clock.start();
    (void)hunks(before, after, progress);
    QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
