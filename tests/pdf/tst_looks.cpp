#include "pdf/sheet.h"
#include "samples.h"
#include "tools.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <map>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

struct Word
{
    int page = 0;
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    QString text;
};

/// Every word of a file with its place, as poppler sees it.
std::vector<Word> wordsOf(const QString& path)
{
    std::vector<Word> words;
    QXmlStreamReader reader(tools::run(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s}));
    int page = -1;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"page")
            ++page;
        if (reader.name() != u"word")
            continue;
        const auto at = [&](const char* name) {
            return reader.attributes().value(QLatin1StringView(name)).toDouble();
        };
        Word word{page, at("xMin"), at("yMin"), at("xMax"), at("yMax"), {}};
        word.text = reader.readElementText();
        words.push_back(word);
    }
    return words;
}

/// The lines of a file's pages, running heads and feet aside.
QStringList linesOf(const QString& path)
{
    const QString text = QString::fromUtf8(tools::run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
    QStringList lines;
    for (const QString& line : text.split(QRegularExpression(u"[\n\f]"_s)))
        if (const QString bare = line.trimmed(); !bare.isEmpty())
            lines += bare;
    return lines;
}

bool contains(QStringView set, QChar c)
{
    return set.contains(c);
}

} // namespace

/// The typographic system and Japanese line breaking, read back from written files.
class TestLooks : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const Document& document, const QString& name)
    {
        return tools::written(document, tools::place(m_folder, name));
    }

    /// One word that stands alone in a paragraph.
    Word wordOf(const QString& text)
    {
        const auto words = wordsOf(written(samples::saying(text), u"word"_s));
        for (const Word& word : words)
            if (word.text == text)
                return word;
        qWarning("no word %s", qPrintable(text));
        return {};
    }

private Q_SLOTS:
    void linesStandOnOneGrid_data()
    {
        QTest::addColumn<Document>("document");
        for (const Language language : {Language::Japanese, Language::English}) {
            const QByteArray tag = language == Language::Japanese ? "ja" : "en";
            QTest::newRow(("usual " + tag).constData()) << samples::usual(language);
            QTest::newRow(("figures " + tag).constData()) << samples::figures(language);
        }
    }
    void linesStandOnOneGrid()
    {
        QFETCH(Document, document);
        // Words of one size that begin a line of the same look lie whole steps apart.
        std::map<int, std::vector<double>> tops; ///< by height of the words, in hundredths
        for (const Word& word : wordsOf(written(document, u"grid"_s)))
            if (word.y0 > textTop() && word.y1 < textEnd())
                tops[qRound((word.y1 - word.y0) * 100)].push_back(word.y0);
        QVERIFY(tops.size() >= 2);
        for (const auto& [size, places] : tops) {
            // A size may be set in two looks (a small word in a line stands on that line's baseline).
            std::map<int, int> offsets;
            for (const double place : places)
                ++offsets[qRound(std::fmod(place, kStep) * 20) % qRound(kStep * 20)];
            QVERIFY2(offsets.size() <= 3,
                     qPrintable(u"%1 places off the grid at size %2"_s.arg(offsets.size()).arg(size)));
        }
    }

    void spacesComeFromOneHeader()
    {
        // A look or a space written down anywhere else would be one that nobody keeps in step.
        static const QRegularExpression own(
            u"Look\\s+k\\w+\\s*\\{\\s*\\d|[.>](before|after)\\s*=\\s*[^;]*\\b[1-9]\\d*(\\.\\d+)?\\s*;|"
            u"(leading|Gap|Air|Inset)\\s*=\\s*\\d"_s);
        const QDir room(QStringLiteral(TEKIGO_SOURCE_DIR "/app/pdf"));
        for (const QString& name : room.entryList({u"*.cpp"_s, u"*.h"_s})) {
            if (name == u"type.h")
                continue;
            QFile file(room.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto match = own.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!match.hasMatch(), qPrintable(name + u": "_s + match.captured()));
        }
    }

    void linesBeginAndEndAsTheyMay()
    {
        Document document = samples::saying(u"禁則"_s);
        const QString text =
            u"当該機能を使用しようとする者が、識別符号（パスワード）を入力しなければ、設定の変更ができないこ"
            u"と。"
            u"「ルーター」、『ゲートウェイ』及びキャッシュ・サーバーの〔注〕ッァ々などを含む…。ただし、"
            u"（１）ユーザーが「サポート」へ連絡した場合！　または、（２）ショップで確認したときは？　この限りでない。"_s;
        for (int shift = 0; shift < 48; ++shift)
            document.blocks.emplace_back(Paragraph{samples::plain(u"あ"_s.repeated(shift) + text), {}, 0});
        constexpr QStringView kNeverFirst =
            u"、。，．・：；！？」』）〕】〉》ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々…";
        constexpr QStringView kNeverLast = u"「『（〔【〈《";
        for (const QString& line : linesOf(written(document, u"kinsoku"_s))) {
            QVERIFY2(!contains(kNeverFirst, line.front()), qPrintable(line));
            QVERIFY2(!contains(kNeverLast, line.back()), qPrintable(line));
        }
    }

    void numbersStayWithTheirUnits()
    {
        Document document = samples::saying(u"単位"_s);
        const QStringList whole{u"506,819 バイト"_s, u"第34条"_s, u"添付 31"_s,    u"TR-2600-JP"_s,
                                u"典拠 [REG]"_s,     u"3 mm"_s,   u"2026-11-22"_s, u"○ 適"_s};
        for (int shift = 0; shift < 48; ++shift)
            document.blocks.emplace_back(
                Paragraph{samples::plain(u"あ"_s.repeated(shift) + u"。"_s + whole.join(u"、"_s)), {}, 0});
        // Spaces aside, which poppler leaves out where they are narrow.
        const QString text = linesOf(written(document, u"units"_s)).join(u'\n').remove(u' ');
        for (const QString& each : whole) {
            const qsizetype count = text.count(QString(each).remove(u' '));
            QVERIFY2(count == 48, qPrintable(u"%1: %2 of 48"_s.arg(each).arg(count)));
        }
    }

    void roomBesideLatinIsNoCharacter()
    {
        const QString text = u"端末設備等規則第34条の10第1号のIPv6対応"_s;
        const QString path = written(samples::saying(text), u"room"_s);
        // As one word, by poppler in both of its ways: a search for it finds it.
        for (const QString& way : {u"-raw"_s, u"-layout"_s})
            QVERIFY(QString::fromUtf8(tools::run(u"pdftotext"_s, {way, path, u"-"_s})).contains(text));
        const auto width = [&](const QString& each) {
            const Word word = wordOf(each);
            return word.x1 - word.x0;
        };
        const double room = width(u"漢字AA漢字"_s) - width(u"漢字漢字"_s) - width(u"AA"_s);
        QVERIFY2(std::abs(room - 2 * kBodySize / 16) < 0.2, qPrintable(QString::number(room)));
    }

    void sectionsDoNotBeginLow()
    {
        for (int lines = 20; lines < 36; ++lines) {
            Document document = samples::saying(u"前の段落です。"_s);
            for (int i = 0; i < lines; ++i)
                document.blocks.emplace_back(Paragraph{samples::plain(u"段落"_s), {}, 0});
            document.blocks.emplace_back(Paragraph{samples::plain(u"次に続く行"_s), {}, 0, true});
            document.blocks.emplace_back(Heading{2, u"節の見出し"_s, {}, true, false, {}});
            document.blocks.emplace_back(Paragraph{samples::plain(u"本文"_s.repeated(300)), {}, 0});
            const auto words = wordsOf(written(document, u"low"_s));
            const auto at = [&](const QString& text) {
                return *std::find_if(words.begin(), words.end(),
                                     [&](const Word& word) { return word.text == text; });
            };
            // What leads stands on the page of what it leads to; a section has room below its heading.
            QVERIFY(at(u"節の見出し"_s).y0 + kHeadings[1].room < textEnd() + kHeadings[1].look.leading);
            QCOMPARE(at(u"次に続く行"_s).page, at(u"節の見出し"_s).page);
        }
    }

    void japaneseParagraphsAreFlush()
    {
        // Every line but the last ends on the right edge, and is still one run of text.
        Document document = samples::saying(u"両端揃え"_s);
        const QString text =
            u"端末設備等規則に定める、識別符号の変更を促す機能（これに準ずるものを含む。）を有することを求める。"_s
                .repeated(6)
                .chopped(20);
        document.blocks = {Paragraph{samples::plain(text), {}, 0}};
        const QString path = written(document, u"flush"_s);
        std::vector<Word> words;
        for (const Word& word : wordsOf(path))
            if (word.y0 > textTop() - kStep && word.y1 < textEnd())
                words.push_back(word);
        QVERIFY2(words.size() >= 5, "a line is a word");
        const double right = Sheet::left + Sheet{}.textWidth();
        for (size_t line = 0; line + 1 < words.size(); ++line)
            QVERIFY2(std::abs(words[line].x1 - right) < 0.6, qPrintable(words[line].text));
        QVERIFY(words.back().x1 < right - kBodySize);
        QVERIFY(tools::text(path).contains(text));
    }

    void punctuationClosesUp()
    {
        const Word word = wordOf(u"あ」「い"_s);
        QVERIFY2(std::abs((word.x1 - word.x0) / kBodySize - 3.5) < 0.1,
                 qPrintable(QString::number(word.x1 - word.x0)));
    }

    void openingBracketsHangOut()
    {
        const Word plain = wordOf(u"あいう"_s);
        const Word bracket = wordOf(u"「あい"_s);
        QVERIFY2(std::abs(plain.x0 - bracket.x0 - kBodySize / 2) < 0.1,
                 qPrintable(QString::number(bracket.x0)));
    }

    void figuresAreTabular()
    {
        const auto width = [&](QChar figure) {
            const Word word = wordOf(QString(10, figure));
            return word.x1 - word.x0;
        };
        const double one = width(u'1');
        for (const char16_t figure : u"023456789"_s.toStdU16String())
            QVERIFY(std::abs(width(figure) - one) < 0.05);
    }

    void listsHangTheirLines()
    {
        Document document = samples::saying(u"一覧"_s);
        document.blocks.emplace_back(
            List{{samples::plain(u"項目の説明が何行にもわたる。"_s.repeated(12))}, true});
        std::vector<double> left;
        for (const Word& word : wordsOf(written(document, u"hanging"_s)))
            if (word.text.contains(u"説明"_s) || word.text.contains(u"項目"_s))
                left.push_back(word.x0);
        QVERIFY(left.size() >= 3);
        for (const double each : left)
            QVERIFY2(std::abs(each - left.front()) < kBodySize, qPrintable(QString::number(each)));
    }

    void longNamesBreakWhereAReaderExpects()
    {
        const QString url =
            u"https://example.jp/security/advisories/2026/firmware-update-policy.html?language=ja&page=12"_s;
        Document document = samples::saying(url);
        TableBlock table;
        table.columns = {{u"A"_s, 1, 0}, {u"B"_s, 3, 0}};
        table.rows = {{{{{samples::plain(url)}, Tint::None, false, 1},
                        {{samples::plain(u"値"_s)}, Tint::None, false, 1}},
                       {}}};
        document.blocks.emplace_back(table);
        const QString text =
            QString::fromUtf8(tools::run(u"pdftotext"_s, {u"-raw"_s, written(document, u"url"_s), u"-"_s}));
        for (const QString& line : text.split(u'\n'))
            if (line.startsWith(u"http"_s) || line.contains(u"firmware"_s))
                QVERIFY2(contains(u"/\\._-:@=&?,;+2l", line.trimmed().back()), qPrintable(line));
    }

private:
    static double textTop() { return steps(29); }
    static double textEnd() { return steps(29) + steps(281); }
};

QTEST_GUILESS_MAIN(TestLooks)
#include "tst_looks.moc"
