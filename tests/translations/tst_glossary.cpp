// One term for one thing, in the window, the checklists, the guide and the documents
// (translations/glossary.tsv).
#include "literals.h"
#include "tsfile.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {

struct Term
{
    QString english;
    QString japanese;
    QStringList wrong; ///< regular expressions
    QStringList where;
};

struct Said
{
    QString place;
    QString japanese;
};

std::vector<Term> terms()
{
    std::vector<Term> all;
    for (const QStringList& row : rowsOf(root() + u"/translations/glossary.tsv"_s, 5))
        all.push_back({row[0], row[1], row[2].split(u" ; "_s, Qt::SkipEmptyParts),
                       row[3].isEmpty() ? QStringList{u"window"_s, u"checklists"_s, u"help"_s, u"code"_s}
                                        : row[3].split(u", "_s)});
    return all;
}

/// The lines of the files below a folder that have Japanese.
std::vector<Said> linesBelow(const QString& folder, const QString& pattern)
{
    std::vector<Said> all;
    for (QDirIterator each(root() + folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
         each.hasNext();) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        int number = 0;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
            if (++number; hasJapanese(line))
                all.push_back({u"%1:%2"_s.arg(each.filePath().mid(root().size() + 1)).arg(number), line});
    }
    return all;
}

const std::map<QString, std::vector<Said>>& texts()
{
    static const std::map<QString, std::vector<Said>> all = [] {
        std::map<QString, std::vector<Said>> found;
        for (const QString& room : rooms())
            for (const Message& message : messagesOf(room, u"ja"_s))
                for (const QString& form : message.forms)
                    found[u"window"_s].push_back({message.key(), form});
        found[u"checklists"_s] = linesBelow(u"/checklists"_s, u"*.yaml"_s);
        found[u"help"_s] = linesBelow(u"/resources/help/ja"_s, u"*.md"_s);
        for (const Literal& literal : literals())
            if (hasJapanese(literal.text))
                found[u"code"_s].push_back({literal.place, literal.text});
        return found;
    }();
    return all;
}

} // namespace

class GlossaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTermIsSaidOtherwise_data();
    void noTermIsSaidOtherwise();
    void theWordAloneIsTheTerm();
};

void GlossaryTest::noTermIsSaidOtherwise_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QStringList>("wrong");
    QTest::addColumn<QStringList>("where");
    for (const Term& term : terms())
        QTest::newRow(qPrintable(term.english)) << term.japanese << term.wrong << term.where;
}

void GlossaryTest::noTermIsSaidOtherwise()
{
    QFETCH(QString, term);
    QFETCH(QStringList, wrong);
    QFETCH(QStringList, where);
    std::vector<QRegularExpression> variants;
    for (const QString& variant : wrong) {
        variants.emplace_back(variant);
        QVERIFY2(variants.back().isValid() && !term.contains(variants.back()), qPrintable(variant));
    }
    bool isSaid = false;
    QStringList found;
    for (const QString& place : where) {
        QVERIFY2(texts().contains(place) && !texts().at(place).empty(), qPrintable(place));
        for (const Said& said : texts().at(place)) {
            isSaid = isSaid || said.japanese.contains(term);
            for (const QRegularExpression& variant : variants)
                if (const auto match = variant.match(said.japanese); match.hasMatch())
                    found += said.place + u": "_s + match.captured() + u" in "_s + said.japanese.trimmed();
        }
    }
    for (const QString& line : found)
        qWarning().noquote() << line;
    QVERIFY(found.isEmpty());
    QVERIFY2(isSaid, "the term is said nowhere");
    QVERIFY2(!wrong.isEmpty(), "nothing is held of it");
}

/// A label that is nothing but the term says the term.
void GlossaryTest::theWordAloneIsTheTerm()
{
    std::map<QString, QStringList> known;
    for (const Term& term : terms())
        known[term.english] += term.japanese;
    for (const QString& room : rooms()) {
        for (const Message& message : messagesOf(room, u"ja"_s)) {
            const auto term = known.find(message.source.toLower());
            if (term == known.end())
                continue;
            const QString said = message.forms.join(u'|');
            // Work under way is stopped, a dialog is cancelled.
            const bool says =
                std::ranges::any_of(term->second, [&](const QString& each) { return said.contains(each); }) ||
                (message.source == u"Cancel" && said == u"中止");
            QVERIFY2(says, qPrintable(message.key() + u" → "_s + said));
        }
    }
}

QTEST_GUILESS_MAIN(GlossaryTest)
#include "tst_glossary.moc"
