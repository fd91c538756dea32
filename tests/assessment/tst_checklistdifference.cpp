#include "realproduct.h"

#include "base/atomicfile.h"
#include "base/textdifference.h"
#include "checklist/checklistdifference.h"
#include "checklist/reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QString printed(const std::vector<LineChange>& changes)
{
    QStringList lines;
    for (const LineChange& change : changes)
        lines << (change.kind == LineChange::Kind::Added ? u"+"_s + change.after.en
                  : change.kind == LineChange::Kind::Removed
                      ? u"-"_s + change.before.en
                      : change.before.en + u" => "_s + change.after.en);
    return lines.join(u" | "_s);
}

} // namespace

/// Two versions of the draft: the second is the file that ships, edited as a text.
class tst_ChecklistDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameFile();
    void edits_data();
    void edits();
    void renumbered();
    void removedAndAdded();
    void twoChecklists();
    void anotherBank();

private:
    /// The draft with `find` replaced everywhere.
    Checklist edited(const std::vector<std::pair<QByteArray, QByteArray>>& replacements,
                     const QTemporaryDir& folder)
    {
        QFile shipped(QStringLiteral(TEKIGO_CHECKLISTS "/terminal-2026-draft/1.1.yaml"));
        if (!shipped.open(QIODevice::ReadOnly))
            qFatal("the draft cannot be read");
        QByteArray yaml = shipped.readAll();
        for (const auto& [find, with] : replacements) {
            if (!yaml.contains(find))
                qFatal("“%s” is not in the draft", find.constData());
            yaml.replace(find, with);
        }
        const QString path = folder.filePath(u"2.0.yaml"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
            qFatal("the edited draft cannot be written");
        file.close();
        const auto checklist = readChecklist(path, m_catalogue);
        if (!checklist)
            qFatal("%s", qPrintable(checklist.error().text));
        return *checklist;
    }
    ChecklistDifference to(const Checklist& after) const
    {
        return differenceOf({draft(), m_catalogue}, {after, m_catalogue});
    }
    const Checklist& draft() const { return *m_catalogue.checklist(u"terminal-2026-draft"_s); }

    Catalogue m_catalogue;
    QTemporaryDir m_folder;
};

void tst_ChecklistDifference::initTestCase()
{
    const auto catalogue = realproduct::catalogue();
    QVERIFY2(catalogue, qPrintable(catalogue ? QString() : catalogue.error().text));
    m_catalogue = *catalogue;
}

void tst_ChecklistDifference::sameFile()
{
    for (const Checklist& one : m_catalogue.checklists) {
        const ChecklistDifference difference = differenceOf({one, m_catalogue}, {one, m_catalogue});
        QVERIFY(difference.isSame());
        QCOMPARE(difference.requirements.size(), one.requirements.size());
    }
}

void tst_ChecklistDifference::edits_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QString>("requirement");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("other"); // evidence, tests, sources
    const auto row = [](const char* name, const QByteArray& find, const QByteArray& with,
                        const QString& parameters, const QString& requirement, const QString& rule,
                        const QString& other = {}) {
        QTest::newRow(name) << find << with << parameters << requirement << rule << other;
    };
    row("a parameter", "\n    value: 8\n", "\n    value: 12\n",
        u"Minimum length of a code set by the user: 8 => Minimum length of a code set by the user: 12"_s,
        u"34-10-2"_s,
        u"“Minimum length accepted from the user” is 8 or more => “Minimum length accepted from the user” is 12 or more"_s);
    row("a choice", "{ fact: credential.first-use, is: forced }",
        "{ fact: credential.first-use, in: [forced, prompted] }", {}, u"34-10-2"_s,
        u"“Change at first use” is “Unusable until changed” => “Change at first use” is one of “Unusable until changed”, “Prompted, but the change can be postponed”"_s);
    row("a condition more", "rule: { condition: settings-guarded }",
        "rule: { all: [ { condition: settings-guarded }, access.assets-documented ] }", {}, u"34-10-1"_s, {});
    row("a test that is only recommended", "{ case: T1-1, needed: true }", "{ case: T1-1, needed: false }",
        {}, u"34-10-1"_s, {}, u"(needed) => T1-1"_s);
}

void tst_ChecklistDifference::edits()
{
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, with);
    QFETCH(QString, parameters);
    QFETCH(QString, requirement);
    QFETCH(QString, rule);
    QFETCH(QString, other);
    const ChecklistDifference difference = to(edited({{find, with}}, m_folder));
    QVERIFY(!difference.isSame());
    QCOMPARE(printed(difference.parameters), parameters);
    for (const RequirementDifference& one : difference.requirements) {
        if (one.after != requirement) {
            QVERIFY2(one.isSame(), qPrintable(one.after));
            continue;
        }
        QVERIFY(!one.isSame() && !one.isRenumbered());
        if (!rule.isEmpty())
            QCOMPARE(printed(one.rule), rule);
        QCOMPARE(one.rule.empty(), rule.isEmpty() && !other.isEmpty());
        const QString rest = printed(one.evidence) + printed(one.tests) + printed(one.sources);
        QVERIFY2(other.isEmpty() ? rest.isEmpty() : rest.contains(other), qPrintable(rest));
    }
}

void tst_ChecklistDifference::renumbered()
{
    const Checklist swapped = edited({{"- id: 34-10-5\n", "- id: 34-10-9\n"},
                                      {"- id: 34-10-4\n", "- id: 34-10-5\n"},
                                      {"- id: 34-10-9\n", "- id: 34-10-4\n"}},
                                     m_folder);
    const ChecklistDifference difference = to(swapped);
    QVERIFY(!difference.isSame());
    QStringList pairs;
    for (const RequirementDifference& one : difference.requirements) {
        QVERIFY(one.isSame());
        if (one.isRenumbered())
            pairs << one.before + u'>' + one.after;
    }
    QCOMPARE(pairs.join(u' '), u"34-10-4>34-10-5 34-10-5>34-10-4"_s);
}

void tst_ChecklistDifference::removedAndAdded()
{
    Checklist fewer = draft();
    fewer.requirements.erase(fewer.requirements.begin() + 3);
    const ChecklistDifference less = to(fewer);
    QCOMPARE(less.requirements.back().before, u"34-10-4"_s);
    QVERIFY(less.requirements.back().after.isEmpty() && less.requirements.back().wordsAfter.isEmpty());
    const ChecklistDifference more = differenceOf({fewer, m_catalogue}, {draft(), m_catalogue});
    QCOMPARE(more.requirements[3].after, u"34-10-4"_s);
    QVERIFY(more.requirements[3].before.isEmpty() &&
            more.requirements[3].rule[0].kind == LineChange::Kind::Added);
}

/// Of two checklists, what answers to each other is compared, whatever its number.
void tst_ChecklistDifference::twoChecklists()
{
    const Checklist& law = *m_catalogue.checklist(u"terminal-2020"_s);
    const ChecklistDifference difference = to(law);
    QStringList pairs;
    for (const RequirementDifference& one : difference.requirements)
        pairs << one.before + u'>' + one.after;
    QCOMPARE(pairs.join(u' '), u"34-10-1>34-10-1 34-10-2>34-10-2 34-10-3>34-10-3 34-10-5>34-10-4 34-10-4>"_s);
    const auto back = differenceOf({law, m_catalogue}, {draft(), m_catalogue});
    const RequirementDifference& update = back.requirements[2];
    QVERIFY(!textDifference(update.wordsBefore.ja, update.wordsAfter.ja).empty());
    QVERIFY2(
        printed(update.rule).contains(u"+There is a means to confirm that the latest firmware is installed"),
        qPrintable(printed(update.rule)));
    QVERIFY2(!printed(update.rule).contains(u"-"),
             qPrintable(printed(update.rule))); // that it can be updated stays
    QVERIFY(printed(back.head).contains(u"Effective date: 2020-04-01 => Effective date: not fixed"));
}

void tst_ChecklistDifference::anotherBank()
{
    Catalogue other = m_catalogue;
    const auto question = std::ranges::find(other.questions, u"credential.bypass"_s, &Question::id);
    question->wording.ja += u"（改）"_s;
    question->digest.append('x');
    const ChecklistDifference difference =
        differenceOf({draft(), m_catalogue}, {*other.checklist(u"terminal-2026-draft"_s), other});
    QCOMPARE(difference.questions.size(), size_t(1));
    QCOMPARE(difference.questions[0].id, u"credential.bypass"_s);
    QVERIFY(!difference.isSame());
}

QTEST_GUILESS_MAIN(tst_ChecklistDifference)
#include "tst_checklistdifference.moc"
