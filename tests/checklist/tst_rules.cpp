#include "given.h"

#include "checklist/proof.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QString outcomeName(ScopeOutcome outcome)
{
    static const QStringList names{u"applies"_s,    u"out-of-scope"_s, u"exempt"_s,
                                   u"equivalent"_s, u"former-rules"_s, u"unanswered"_s};
    return names[qsizetype(outcome)];
}

QStringList words(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// The checklists that ship, judged row by row as the rule table says, and proved.
class tst_Rules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row_data();
    void row();
    void everyRequirementHasRows();
    void everyRuleIsProved();
    void derivationsSpeakBothLanguages();

private:
    /// Takes away what `!` names, then gives what the braces hold.
    Facts changed(Facts facts, const QString& changes) const
    {
        const qsizetype open = changes.indexOf(u'{');
        const qsizetype close = changes.lastIndexOf(u'}');
        for (const QString& word : words(changes.left(open))) {
            if (word.startsWith(u'!') && facts.erase(word.mid(1)) == 0)
                qFatal("%s takes away what the base does not give", qPrintable(changes));
        }
        if (open >= 0) {
            for (const auto& [question, value] : m_given.facts(changes.mid(open, close - open + 1).toUtf8()))
                facts[question] = value;
        }
        return facts;
    }

    Given m_given{QStringLiteral(TEKIGO_SOURCE_DIR "/checklists")};
};

void tst_Rules::row_data()
{
    QTest::addColumn<QString>("checklist");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("line");
    const QDir folder(QStringLiteral(TEKIGO_TEST_DATA "/rules"));
    for (const QString& name : folder.entryList({u"*.txt"_s})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString base;
        int number = 0;
        for (const QByteArray& bytes : file.readAll().split('\n')) {
            const QString line = QString::fromUtf8(bytes).trimmed();
            ++number;
            if (line.startsWith(u"base |"))
                base = line.mid(6);
            else if (!line.isEmpty() && !line.startsWith(u'#'))
                QTest::addRow("%s:%d", qPrintable(name), number) << name.chopped(4) << base << line;
        }
    }
}

void tst_Rules::row()
{
    QFETCH(QString, checklist);
    QFETCH(QString, base);
    QFETCH(QString, line);
    const QStringList cells = line.split(u'|');
    const QString subject = cells[0].trimmed();
    const QString changes = cells.value(2);
    const Facts facts = changed(changed({}, base), changes);
    const Checklist* list = m_given.catalogue().checklist(checklist);
    QVERIFY(list != nullptr);
    Circumstances circumstances{facts, m_given.catalogue(), list->effective, {}};
    if (changes.contains(u"+evidence"))
        circumstances.evidenced.insert(u"scope"_s);
    if (const qsizetype at = changes.indexOf(u"effective "); at >= 0)
        circumstances.effective = QDate::fromString(changes.mid(at + 10, 10), Qt::ISODate);
    QStringList missing;
    if (subject == u"scope") {
        const Scope is = scope(*list, circumstances);
        QCOMPARE(outcomeName(is.outcome), cells[1].trimmed());
        QVERIFY(!is.reason.text.ja.isEmpty() && !is.reason.text.en.isEmpty());
        missing = is.missing;
    } else {
        const auto requirement = std::ranges::find(list->requirements, subject, &Requirement::id);
        QVERIFY(requirement != list->requirements.end());
        const Ruling is = rule(*requirement, circumstances);
        QCOMPARE(nameOf(is.state), cells[1].trimmed());
        QCOMPARE(is.reason.has_value(), is.state == Ruling::State::NotApplicable);
        missing = is.missing;
    }
    if (cells.size() > 3)
        QCOMPARE(missing, words(cells[3]));
}

void tst_Rules::everyRequirementHasRows()
{
    for (const Checklist& checklist : m_given.catalogue().checklists) {
        QFile file(QStringLiteral(TEKIGO_TEST_DATA "/rules/") + checklist.id + u".txt"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(checklist.id));
        const QString rows = QString::fromUtf8(file.readAll());
        for (const Requirement& requirement : checklist.requirements) {
            for (const QString& ruling : {u"true"_s, u"false"_s, u"unknown"_s})
                QVERIFY2(rows.contains(u'\n' + requirement.id + u" | "_s + ruling + u" |"_s),
                         qPrintable(requirement.id));
            const bool excepted = rows.contains(u'\n' + requirement.id + u" | not-applicable |"_s);
            QCOMPARE(excepted, !requirement.notApplicable.empty());
        }
    }
    QCOMPARE(m_given.catalogue().checklists.size(), 5U);
}

void tst_Rules::everyRuleIsProved()
{
    QElapsedTimer timer;
    timer.start();
    for (const Checklist& checklist : m_given.catalogue().checklists) {
        for (const Flaw& flaw : flaws(checklist, m_given.catalogue()))
            QFAIL(qPrintable(checklist.id + u' ' + flaw.requirement + u": "_s + flaw.text));
    }
    QVERIFY(timer.elapsed() < 2000);
}

void tst_Rules::derivationsSpeakBothLanguages()
{
    const std::function<void(const Derivation&)> look = [&](const Derivation& derivation) {
        QVERIFY(!derivation.says.ja.isEmpty());
        QVERIFY(!derivation.says.en.isEmpty());
        QVERIFY(!derivation.question.isEmpty() || !derivation.parts.empty() || !derivation.found.isEmpty());
        for (const Derivation& part : derivation.parts)
            look(part);
    };
    const Facts none;
    for (const Checklist& checklist : m_given.catalogue().checklists) {
        const Circumstances nothing{none, m_given.catalogue(), checklist.effective, {}};
        look(scope(checklist, nothing).because);
        for (const Requirement& requirement : checklist.requirements)
            look(rule(requirement, nothing).because);
    }
}

QTEST_GUILESS_MAIN(tst_Rules)
#include "tst_rules.moc"
