// The command line in each language: the help of every command, the manual, the completions, and what it
// tells of the sample. No word of the other language but what people typed.
#include "program.h"
#include "scripts.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Every command of the program, out of its manual: "dossier export".
QList<QStringList> commands()
{
    static const QRegularExpression section(u"^\\.SS \"(.*)\"$"_s, QRegularExpression::MultilineOption);
    QString manual = QString::fromUtf8(tekigoSays({u"--language"_s, u"en"_s, u"manual"_s}).out);
    manual.replace(u"\\-"_s, u"-"_s);
    QList<QStringList> all{QStringList()};
    for (auto each = section.globalMatch(manual); each.hasNext();)
        all += each.next().captured(1).split(u' ');
    return all;
}

/// What stands in bold or leaning in the manual is typed: commands, options, choices, names of what is to be
/// given.
QStringList ownWords()
{
    static const QRegularExpression typed(u"\\\\f[BI]([^\\\\]*)\\\\fR"_s);
    static const QRegularExpression apart(u"[ |/=]+"_s);
    QString manual = QString::fromUtf8(tekigoSays({u"--language"_s, u"en"_s, u"manual"_s}).out);
    manual.replace(u"\\-"_s, u"-"_s);
    QStringList words;
    for (auto each = typed.globalMatch(manual); each.hasNext();)
        words += each.next().captured(1).split(apart, Qt::SkipEmptyParts);
    return words;
}

/// roff's own words: requests, fonts.
QString withoutRoff(QString page)
{
    static const QRegularExpression roff(u"^\\.[A-Za-z]+|\\\\f[A-Z]|\\\\[&e-]"_s,
                                         QRegularExpression::MultilineOption);
    return page.replace(u"\\-"_s, u"-"_s).replace(roff, QString());
}

} // namespace

class TestCliLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCommandLineSpeaksOneLanguage_data();
    void theCommandLineSpeaksOneLanguage();

private:
    [[nodiscard]] QList<QStringList> told() const; ///< command lines that tell much

    QTemporaryDir m_folder;
    QString m_sample;
    QStringList m_typed;
    QList<QStringList> m_commands;
    QStringList m_own; ///< words of the command line and public identifiers, which are no language's
};

void TestCliLanguages::initTestCase()
{
    m_sample = m_folder.filePath(u"sample"_s);
    QCOMPARE(tekigoSays({u"sample"_s, m_sample}).status, 0);
    m_typed = typedInto(m_sample);
    m_commands = commands();
    m_own = ownWords() + publicIdentifiers();
    QVERIFY2(m_commands.size() > 60, qPrintable(QString::number(m_commands.size())));
}

QList<QStringList> TestCliLanguages::told() const
{
    QList<QStringList> lines;
    for (const char* line : {"evaluate R1",
                             "evaluate R2",
                             "evaluate R3",
                             "evaluate R4",
                             "evaluate R5",
                             "board",
                             "product list",
                             "revision list",
                             "evidence list R2",
                             "evidence verify",
                             "history R2",
                             "history verify",
                             "workspace check",
                             "compare R1 R2",
                             "carry-over show R2",
                             "approval list R2",
                             "gap --from terminal-2020 --to terminal-2026-draft",
                             "checklist list",
                             "checklist show terminal-2020",
                             "checklist show jc-star-1",
                             "checklist diff terminal-2020 terminal-2026-draft",
                             "search 何もない",
                             "diagnostics",
                             "evaluate R99",
                             "evidence list R99",
                             "history R99",
                             "evidence add R2 /no/such/file",
                             "scan import R2 /etc/hostname",
                             "checklist show none",
                             "answers import R2 /no/such.yaml",
                             "dossier verify /etc/hostname",
                             "credentials check /etc/hostname",
                             "vdp check /etc/hostname",
                             "workspace restore /etc/hostname --preview",
                             "test record R2 T1-1 --result pass --tester X --date 2026-02-31",
                             "compare R1",
                             "gap --from a --to b"})
        lines += QString::fromUtf8(line).split(u' ');
    return lines;
}

void TestCliLanguages::theCommandLineSpeaksOneLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Japanese") << u"ja"_s;
}

void TestCliLanguages::theCommandLineSpeaksOneLanguage()
{
    QFETCH(QString, language);
    const Scripts scripts(
        m_typed + m_own +
        QStringList{u"何もない"_s, u"hostname"_s, QFileInfo(m_sample).fileName(), m_folder.path()});
    QStringList wrong;
    const auto judge = [&](const QStringList& line, const QString& words) {
        for (const QString& each : words.split(u'\n')) {
            const QStringList foreign =
                language == u"en" ? scripts.foreignInEnglish(each) : scripts.foreignInJapanese(each);
            if (!foreign.isEmpty())
                wrong += u"%1: “%2” in “%3”"_s.arg(line.join(u' '), foreign.join(u"”, “"_s), each);
        }
    };
    const auto run = [&](const QStringList& line) {
        const Said said =
            tekigoSays(QStringList{u"--language"_s, language, u"--workspace"_s, m_sample} + line);
        judge(line, QString::fromUtf8(said.out + '\n' + said.err));
    };
    for (const QStringList& command : m_commands)
        run(command + QStringList{u"--help"_s});
    for (const QStringList& line : told())
        run(line);
    judge({u"manual"_s},
          withoutRoff(QString::fromUtf8(tekigoSays({u"--language"_s, language, u"manual"_s}).out)));
    const QString zsh = QString::fromUtf8(tekigoSays({u"completions"_s, u"zsh"_s}).out);
    static const QRegularExpression descriptions(u"\\[[^\\]]*\\]|'[a-z-]+:[^']*'"_s);
    const QString half =
        language == u"ja" ? zsh.section(u"_tekigo_en"_s, 0, 0) : zsh.mid(zsh.indexOf(u"_tekigo_en"_s));
    for (auto each = descriptions.globalMatch(half); each.hasNext();)
        judge({u"completions"_s, u"zsh"_s}, each.next().captured());
    for (const QString& line : wrong)
        qWarning().noquote() << line;
    QVERIFY(wrong.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliLanguages)
#include "tst_clilanguages.moc"
