#include "desk.h"

#include "storage/opening.h"
#include "workspace/sample.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

constexpr int japan = 9 * 3600; ///< seconds from UTC

/// The value of `option name 'value'` in a settings dump.
QString option(const QString& dump, const QString& name)
{
    const QRegularExpression form(u"option %1 '([^']*)'"_s.arg(name));
    return form.match(dump).captured(1);
}

QString contentOf(const Workspace& workspace, const Evidence& evidence)
{
    QFile file(workspace.files().path(evidence.file.sha256));
    const bool open = file.open(QIODevice::ReadOnly);
    return open ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// The settings before and after the sample's power cuts against the log of the cuts.
class TestSamplePowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsFitThePowerCut();
};

/// Each dump is a file of the moment that it names, and the unit ran as long as it says.
void TestSamplePowerCut::settingsFitThePowerCut()
{
    const QTemporaryDir dir;
    NoProgress unwatched;
    sure(makeSample(dir.filePath(u"sample"_s), catalogue(), unwatched));
    const auto workspace = sure(Workspace::open(dir.filePath(u"sample"_s), catalogue(), {}));
    const Assessment router = sure(workspace->assessment({u"R2"_s}));
    QList<QDateTime> exported;
    QList<QDateTime> started;
    QString log;
    for (const Evidence& evidence : router.evidence) {
        if (evidence.kind == u"log"_s && evidence.fileName.startsWith(u"電源断"_s))
            log = contentOf(*workspace, evidence);
        if (evidence.kind != u"configuration"_s)
            continue;
        const QString dump = contentOf(*workspace, evidence);
        exported += QDateTime::fromString(option(dump, u"exported"_s), Qt::ISODate).toUTC();
        started += exported.back().addSecs(-option(dump, u"uptime"_s).toLongLong());
        QCOMPARE(evidence.modified, exported.back());
        QCOMPARE(evidence.confidentiality, Confidentiality::Confidential);
    }
    QCOMPARE(exported.size(), 2);
    const QRegularExpression cut(u"(\\d\\d:\\d\\d:\\d\\d)  (\\d\\d:\\d\\d:\\d\\d)  \\d\\d:\\d\\d:\\d\\d"_s);
    QStringList back;
    QStringList off;
    for (auto each = cut.globalMatch(log); each.hasNext();) {
        const auto match = each.next();
        off += match.captured(1);
        back += match.captured(2);
    }
    QCOMPARE(off.size(), 20);
    const auto clock = [](const QDateTime& moment) {
        return moment.toOffsetFromUtc(japan).toString(u"HH:mm:ss"_s);
    };
    QVERIFY(clock(exported[0]) < off.front());
    QVERIFY(clock(exported[1]) > back.back());
    QCOMPARE(clock(started[1]), back.back());
    QVERIFY(started[0] < exported[0]);
}

QTEST_GUILESS_MAIN(TestSamplePowerCut)
#include "tst_samplepowercut.moc"
