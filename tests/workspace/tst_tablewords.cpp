#include "desk.h"
#include "workspace/tablewords.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

Row path(const QString& name, const QString& authentication)
{
    return {{u"path"_s, name},
            {u"reachable"_s, u"lan"_s},
            {u"authentication"_s, authentication},
            {u"enabled"_s, true}};
}

} // namespace

/// What the history says of a table that was edited: which rows, which cells.
class TestTableWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
    void isQuickForOneCellOfMany();
    void standsInTheHistory();
};

void TestTableWords::says_data()
{
    QTest::addColumn<Table>("after");
    QTest::addColumn<QString>("ja");
    QTest::addColumn<QString>("en");
    const Row web = path(u"Web"_s, u"password"_s);
    const Row ssh = path(u"SSH"_s, u"none"_s);
    const Row upnp = path(u"UPnP"_s, u"none"_s);
    const auto label = [](const QString& id, Language language) {
        for (const Column& column : catalogue().question(u"access.paths"_s)->columns)
            if (column.id == id)
                return column.label.in(language);
        return QString();
    };
    const auto row = [&](const char* name, const std::vector<Row>& rows, const QString& ja,
                         const QString& en) {
        const auto filled = [&](QString text, Language language) {
            for (const QString& id : {u"path"_s, u"authentication"_s, u"enabled"_s})
                text.replace(u'%' + id + u'%', label(id, language));
            return text;
        };
        QTest::newRow(name) << Table{rows} << filled(ja, Language::Japanese) << filled(en, Language::English);
    };
    row("a cell", {web, path(u"SSH"_s, u"public-key"_s), upnp},
        u"2行目「SSH」の「%authentication%」= 認証なし → 公開鍵"_s,
        u"row 2 “SSH”, “%authentication%” = None → Public key"_s);
    Row off = ssh;
    off[u"enabled"_s] = false;
    row("yes and no", {web, off, upnp}, u"2行目「SSH」の「%enabled%」= はい → いいえ"_s,
        u"row 2 “SSH”, “%enabled%” = Yes → No"_s);
    Row open = ssh;
    open.erase(u"enabled"_s);
    row("a cell emptied", {web, open, upnp}, u"2行目「SSH」の「%enabled%」= はい → 未回答"_s,
        u"row 2 “SSH”, “%enabled%” = Yes → unanswered"_s);
    row("added", {web, ssh, upnp, path(u"SNMP"_s, u"none"_s)}, u"4行目「SNMP」を追加"_s,
        u"row 4 “SNMP” added"_s);
    row("added without a name", {web, ssh, upnp, {}}, u"4行目を追加"_s, u"row 4 added"_s);
    row("removed", {web, upnp}, u"2行目「SSH」を削除"_s, u"row 2 “SSH” removed"_s);
    row("renamed", {web, path(u"sshd"_s, u"none"_s), upnp}, u"2行目「sshd」の「%path%」= SSH → sshd"_s,
        u"row 2 “sshd”, “%path%” = SSH → sshd"_s);
    row("another order", {upnp, ssh, web}, u"行の順序を変更"_s, u"order of the rows changed"_s);
    row("many",
        {path(u"a"_s, u"none"_s), path(u"b"_s, u"none"_s), path(u"c"_s, u"none"_s), path(u"d"_s, u"none"_s)},
        u"1行目「a」を追加、2行目「b」を追加、3行目「c」を追加、ほか 4箇所"_s,
        u"row 1 “a” added, row 2 “b” added, row 3 “c” added, and 4 more"_s);
}

void TestTableWords::says()
{
    QFETCH(const Table, after);
    const Table before{
        {path(u"Web"_s, u"password"_s), path(u"SSH"_s, u"none"_s), path(u"UPnP"_s, u"none"_s)}};
    const Text words = tableChanges(*catalogue().question(u"access.paths"_s), before, after);
    QTEST(words.ja, "ja");
    QTEST(words.en, "en");
}

/// It is worked out at every edit, between a keystroke and its frame.
void TestTableWords::isQuickForOneCellOfMany()
{
    Table before;
    for (int row = 0; row < 5000; ++row)
        before.rows.push_back(path(u"path %1"_s.arg(row), u"none"_s));
    Table after = before;
    after.rows[2500][u"enabled"_s] = false;
    QElapsedTimer time;
    time.start();
    QVERIFY(
        tableChanges(*catalogue().question(u"access.paths"_s), before, after).ja.startsWith(u"2501行目"_s));
    QVERIFY2(time.elapsed() < 100, qPrintable(QString::number(time.elapsed())));
}

void TestTableWords::standsInTheHistory()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    const QString question = u"access.paths"_s;
    sure(desk.workspace->setAnswer(revision, question, {Value(Table{{path(u"Web"_s, u"none"_s)}}), {}}));
    sure(desk.workspace->setAnswer(revision, question, {Value(Table{{path(u"Web"_s, u"password"_s)}}), {}}));
    const QString says = desk.workspace->history(revision).front().says.ja;
    QVERIFY2(says.contains(u"」1行目「Web」の「"_s) && says.contains(u"認証なし → パスワード"_s),
             qPrintable(says));
    sure(desk.workspace->setAnswer(revision, question, {std::nullopt, {}}));
    QVERIFY(desk.workspace->history(revision).front().says.ja.endsWith(u"1行の表 → 未回答"_s));
}

QTEST_GUILESS_MAIN(TestTableWords)

#include "tst_tablewords.moc"
