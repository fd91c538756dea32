#include "assessment/contradictionfinders.h"
#include "assessment/pathwords.h"
#include "assessment/phrase.h"
#include "assessment/tablecells.h"
#include "base/folding.h"

#include <QRegularExpression>

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;
using Kind = Contradiction::Kind;
using Place = Contradiction::Place;

const QString paths = u"access.paths"_s;

/// A way in, by the words that name it, folded.
struct Way
{
    QString name;
    QRegularExpression words;
};

/// Only ways that a product offers or not; what a tester uses to test (a browser, a USB stick) is no such thing.
const std::vector<Way>& ways()
{
    static const std::vector<Way> all{
        {u"SSH"_s, QRegularExpression(u"(?<![a-z])ssh(?![a-z])"_s)},
        {u"Telnet"_s, QRegularExpression(u"telnet"_s)},
        {u"FTP"_s, QRegularExpression(u"(?<![a-z])t?ftps?(?![a-z])"_s)},
        {u"SNMP"_s, QRegularExpression(u"(?<![a-z])snmp"_s)},
        {u"TR-069"_s, QRegularExpression(u"tr-?069|(?<![a-z])cwmp"_s)},
        {u"UPnP"_s, QRegularExpression(u"(?<![a-z])upnp"_s)},
        {u"MQTT"_s, QRegularExpression(u"(?<![a-z])mqtt"_s)},
        {u"HTTPS"_s, QRegularExpression(u"(?<![a-z])https(?!://)"_s)},
        {u"Bluetooth"_s, QRegularExpression(u"bluetooth|(?<![a-z])ble(?![a-z])"_s)},
        {u"UART"_s, QRegularExpression(u"(?<![a-z])uart(?![a-z])"_s)},
        {u"JTAG"_s, QRegularExpression(u"(?<![a-z])jtag"_s)},
        {u"アプリ"_s, QRegularExpression(u"アプリ(?!ケーション)|(?<![a-z])(?:mobile|phone|companion) app"_s)},
        {u"クラウド"_s, QRegularExpression(u"クラウド|(?<![a-z])cloud"_s)},
    };
    return all;
}

/// Says that the thing is not there, which needs no declaring.
bool denies(const QString& sentence)
{
    static const QRegularExpression form(
        u"閉|ない|なく|無い|無効|なし|拒否|応答しな|応答せず|待ち?受け(?:て|は)?な|(?<![a-z])(?:closed|filtered|refused|not|no|none|disabled)(?![a-z])"_s);
    return form.match(sentence).hasMatch();
}

QStringList sentencesOf(const QString& text)
{
    static const QRegularExpression ends(u"[。\\n;]|\\. "_s);
    return folded(text.left(20'000)).text.split(ends, Qt::SkipEmptyParts);
}

/// What the inventories and the product's own facts say, in one text.
class Declared
{
public:
    explicit Declared(const Assessment& assessment)
    {
        add(assessment.inventory());
        add(tableOf(assessment, paths));
        m_words += u' ' + assessment.product.use + u' ' + assessment.product.configuration;
        const QString words = folded(m_words).text;
        for (const Way& way : ways())
            if (way.words.match(words).hasMatch())
                m_ways.insert(way.name);
    }

    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] bool names(const Way& way) const { return m_ways.contains(way.name); }
    [[nodiscard]] bool lists(int port) const { return m_ports.contains(port); }

private:
    void add(const Table* table)
    {
        m_known = m_known && table && !table->rows.empty();
        for (const Row& row : table ? table->rows : std::vector<Row>()) {
            for (const auto& [column, cell] : row)
                if (const auto* text = std::get_if<QString>(&cell)) {
                    m_words += u' ' + *text;
                    m_ports.merge(portsNamed(*text));
                }
            m_ports.insert(portCell(row));
            if (isTls(row)) // TLS on 443 is HTTPS, whatever the row is called
                m_words += u" https"_s;
        }
    }

    bool m_known = true; ///< both inventories have rows: an unanswered one lacks everything
    QString m_words;
    QSet<QString> m_ways; ///< by name; looked for once, not for every sentence
    std::set<int> m_ports;
};

/// An open port is told by the comparison with the inventory already.
bool wasSeenOpen(const Assessment& assessment, int port)
{
    return std::ranges::any_of(assessment.findings, [&](const Finding& finding) {
        const auto* scan = std::get_if<ScanSeen>(&finding.seen);
        return scan && scan->openPort(port);
    });
}

QStringList lackingIn(const TestRecord& record, const Declared& declared, const Assessment& assessment)
{
    QStringList lacking;
    for (const QString& sentence : sentencesOf(record.actual)) {
        if (denies(sentence))
            continue;
        for (const Way& way : ways())
            if (way.words.match(sentence).hasMatch() && !declared.names(way))
                lacking += way.name;
        for (const int port : portsNamed(sentence))
            if (!declared.lists(port) && !wasSeenOpen(assessment, port))
                lacking += QString::number(port);
    }
    lacking.removeDuplicates();
    return lacking;
}

Text nameOf(const QString& lacking)
{
    static const std::map<QString, QString> english{{u"アプリ"_s, u"app"_s}, {u"クラウド"_s, u"cloud"_s}};
    if (lacking.front().isDigit())
        return {u"ポート"_s + lacking, u"port "_s + lacking};
    const auto word = english.find(lacking);
    return {lacking, word == english.end() ? lacking : word->second};
}

} // namespace

void findUndeclared(const Assessment& assessment, std::vector<Contradiction>& found)
{
    const Declared declared(assessment);
    if (!declared.isKnown())
        return;
    for (const TestRecord& record : assessment.tests) {
        std::vector<Text> names;
        for (const QString& lacking : lackingIn(record, declared, assessment))
            names.push_back(nameOf(lacking));
        if (names.empty())
            continue;
        found.push_back(
            {.kind = Kind::Undeclared,
             .place = Place::Test,
             .subject = record.id.text,
             .testCase = record.testCase,
             .says = phrase({u"試験 %1 の結果に「%2」がありますが、経路の一覧にもインタフェースの一覧にもありません。"_s,
                             u"The result of test %1 names “%2”, which neither the list of paths nor the inventory of interfaces has."_s},
                            {same(record.testCase), listedInShort(names)}),
             .mend = {u"製品にあるものなら一覧に加え、ないものなら試験の結果の記載を直してください。"_s,
                      u"Add it to the lists if the product has it; correct the result if not."_s}});
    }
}

} // namespace tekigo
