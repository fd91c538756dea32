#include "program.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `tekigo vdp check`, through the real program.
class TestDisclosureCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksWithoutAWorkspace();
    void recordsWithARevision();
    void tellsBadInput();

private:
    [[nodiscard]] QString file(const QByteArray& bytes) const
    {
        QFile made(m_folder.filePath(u"security.txt"_s));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("cannot write the test's own file");
        return made.fileName();
    }
    [[nodiscard]] Said check(const QByteArray& bytes, const QStringList& more = {}) const
    {
        return tekigoSays(QStringList{u"--language"_s, u"en"_s, u"vdp"_s, u"check"_s, file(bytes)} + more);
    }
    /// Good on whatever day the test runs.
    [[nodiscard]] static QByteArray good(int days = 180)
    {
        return "Contact: https://www.example.jp/report\nExpires: " +
               QDateTime::currentDateTimeUtc().addDays(days).toString(Qt::ISODate).toLatin1() + '\n';
    }

    QTemporaryDir m_folder;
};

void TestDisclosureCommand::checksWithoutAWorkspace()
{
    const Said fine = check(good());
    QCOMPARE(fine.status, 0);
    QVERIFY(fine.out.contains("1\tContact\thttps://www.example.jp/report"));
    QVERIFY(fine.out.contains("Contact for reports\t(where it stands is not given)"));
    QVERIFY(fine.err.contains("Contact for reports: perhaps in security.txt, line 1"));
    const Said expired = check(good(-1));
    QCOMPARE(expired.status, 1);
    QVERIFY(expired.out.contains("it expired on"));
    QCOMPARE(check("Expires: tomorrow\n").status, 1);

    const Said json = check(good(), {u"--json"_s, u"--contact"_s, u"line 1"_s});
    QCOMPARE(json.json().value(u"kind"_s).toString(), u"disclosure"_s);
    QCOMPARE(json.json().value(u"sound"_s).toBool(), true);
    QCOMPARE(json.json().value(u"items"_s).toArray().at(0)[u"where"_s].toString(), u"line 1"_s);
}

void TestDisclosureCommand::recordsWithARevision()
{
    const QString folder = m_folder.filePath(u"workspace"_s);
    QCOMPARE(tekigoSays({u"sample"_s, folder}).status, 0);
    const QStringList in{u"--workspace"_s, folder};
    const auto answers = [&] {
        const QString path = m_folder.filePath(u"answers.yaml"_s);
        (void)tekigoSays(in + QStringList{u"answers"_s, u"export"_s, u"R1"_s, u"-o"_s, path});
        QFile yaml(path);
        return yaml.open(QIODevice::ReadOnly) ? yaml.readAll() : QByteArray();
    };
    const QByteArray before = answers();
    QVERIFY(!before.isEmpty());
    const Said recorded =
        check(good(), in + QStringList{u"--revision"_s, u"R1"_s, u"--contact"_s, u"1行目"_s,
                                       u"--acknowledgement"_s, u"2.1"_s, u"--status-updates"_s, u"2.2"_s});
    QCOMPARE(recorded.status, 0);
    QVERIFY(recorded.lastLine().startsWith(u'F'));
    QVERIFY(recorded.out.contains("1行目"));
    QVERIFY(tekigoSays(in + QStringList{u"evidence"_s, u"list"_s, u"R1"_s}).out.contains("security.txt"));
    QCOMPARE(answers(), before); // an instrument writes no answer
}

void TestDisclosureCommand::tellsBadInput()
{
    for (const QByteArray& bytes : {QByteArray(), QByteArray("a\0b", 3), QByteArray(2'000'000, 'x')}) {
        const Said said = check(bytes);
        QCOMPARE(said.status, 3);
        QCOMPARE(said.out, QByteArray());
        QVERIFY(said.err.contains("security.txt"));
    }
    QCOMPARE(tekigoSays({u"vdp"_s, u"check"_s, m_folder.filePath(u"missing"_s)}).status, 3);
    QCOMPARE(tekigoSays({u"vdp"_s, u"check"_s}).status, 2);
}

QTEST_GUILESS_MAIN(TestDisclosureCommand)
#include "tst_disclosurecommand.moc"
