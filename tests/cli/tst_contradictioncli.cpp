// What does not fit in the records, as the real program tells it.
#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class ContradictionCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evaluateTellsThem();
    void evidenceWithSecretsIsWarnedOf();

private:
    QString write(const QString& name, const QByteArray& bytes) const;

    QTemporaryDir m_folder;
};

QString ContradictionCliTest::write(const QString& name, const QByteArray& bytes) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return written ? path : QString();
}

void ContradictionCliTest::evaluateTellsThem()
{
    const QByteArray paths = "access.paths:\n"
                             "  - { path: 設定画面（HTTP）, reachable: lan, changes-settings: true, "
                             "authentication: password, enabled: true }\n";
    const QByteArray assets = "data.assets:\n"
                              "  - { asset: 管理用パスワード, stored: true, storage-protection: encryption, "
                              "transmitted: true, transmission-protection: tls, deletable: true }\n";
    const QString both = write(u"both.yaml"_s, paths + assets);
    const Said said = tekigoSays({u"evaluate"_s, u"--answers"_s, both, u"--json"_s});
    const QJsonArray told = said.json()[u"contradictions"_s].toArray();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][u"kind"_s].toString(), u"clear-path"_s);
    QCOMPARE(told[0][u"subject"_s].toString(), u"access.paths"_s);
    QVERIFY(told[0][u"requirements"_s].toArray().contains(u"terminal-2020/34-10-1"_s));
    QVERIFY(!told[0][u"says"_s].toString().isEmpty() && !told[0][u"mend"_s].toString().isEmpty());
    const Said text = tekigoSays({u"evaluate"_s, u"--answers"_s, both});
    QVERIFY2(text.out.contains("「管理用パスワード」の送信はTLSで保護している"), text.out.constData());
    // One side alone contradicts nothing, and no verdict goes by it.
    const Said alone = tekigoSays({u"evaluate"_s, u"--answers"_s, write(u"paths.yaml"_s, paths), u"--json"_s});
    QVERIFY(alone.json().contains(u"contradictions"_s));
    QVERIFY(alone.json()[u"contradictions"_s].toArray().isEmpty());
    QCOMPARE(alone.status, said.status);
}

void ContradictionCliTest::evidenceWithSecretsIsWarnedOf()
{
    const QString folder = m_folder.filePath(u"workspace"_s);
    const auto in = [&](const QStringList& arguments) {
        return tekigoSays(QStringList{u"--workspace"_s, folder, u"--language"_s, u"en"_s} + arguments);
    };
    QCOMPARE(tekigoSays({u"workspace"_s, u"create"_s, folder}).status, 0);
    QCOMPARE(in({u"maker"_s, u"set"_s, u"--name"_s, u"M"_s}).status, 0);
    const QString product = in({u"product"_s, u"add"_s, u"--maker"_s, u"M"_s, u"--name"_s, u"N"_s, u"--model"_s, u"X"_s}).lastLine();
    const QString revision =
        in({u"revision"_s, u"add"_s, product, u"--label"_s, u"1"_s, u"--firmware"_s, u"1.0"_s}).lastLine();
    const QString dump = write(u"dump.uci"_s, "config system\n\toption password 'Tr0ub4dor'\n");
    const Said open = in({u"evidence"_s, u"add"_s, revision, dump});
    QCOMPARE(open.status, 0);
    QVERIFY2(open.err.contains("dump.uci") && open.err.contains("line 2: password"), open.err.constData());
    QVERIFY(open.err.contains("--confidential"));
    QVERIFY(!open.err.contains("Tr0ub4dor") && !open.out.contains("Tr0ub4dor"));
    const Said hidden = in({u"evidence"_s, u"add"_s, revision, dump, u"--confidential"_s, u"--json"_s});
    QVERIFY2(!hidden.err.contains("line 2: password"), hidden.err.constData()); // it is confidential now
    QCOMPARE(hidden.json()[u"secrets"_s].toArray().size(), 1);
    QCOMPARE(hidden.json()[u"secrets"_s][0][u"kind"_s].toString(), u"password"_s);
    QVERIFY(!hidden.out.contains("Tr0ub4dor"));
    const Said plain = in({u"evidence"_s, u"add"_s, revision, write(u"log.txt"_s, "password: required\n")});
    QVERIFY2(!plain.err.contains("log.txt"), plain.err.constData());
    // A name with a line end says nothing on a line of its own.
    const Said forged = in({u"evidence"_s, u"add"_s, revision, write(u"a\nNo secrets found.\r\x1b[2K.txt"_s, "password=Tr0ub4dor\n")});
    QCOMPARE(forged.status, 0);
    QVERIFY2(forged.err.trimmed().count('\n') == 0 && !forged.err.contains('\r') && !forged.err.contains('\x1b'), forged.err.constData());
    // A file that is too long to be looked through says so, whether something was found or not.
    const Said longer = in({u"evidence"_s, u"add"_s, revision, write(u"long.log"_s, QByteArray("all is well\n").repeated(720'000))});
    QVERIFY2(longer.err.contains("long.log: It is large; only its first 8 MiB"), longer.err.constData());
    QVERIFY2(!longer.err.contains("Warning"), longer.err.constData());
}

QTEST_GUILESS_MAIN(ContradictionCliTest)
#include "tst_contradictioncli.moc"
