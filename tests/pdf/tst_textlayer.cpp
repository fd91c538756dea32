#include "pdf/reader.h"
#include "pdf/writer.h"
#include "samples.h"
#include "tools.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

const QString kDigest = u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0bd8f2c15d6c15b0f00a08"_s;

/// The kanji that a radical (U+2E80 to U+2FDF) looks like.
QString lookAlikes()
{
    QString text;
    for (char32_t radical = 0x2f00; radical <= 0x2fd5; ++radical)
        text += QString::fromUcs4(&radical, 1).normalized(QString::NormalizationForm_KC);
    return text;
}

bool hasRadicals(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QChar(0x2e80) && c <= QChar(0x2fdf); });
}

} // namespace

/// What an examiner finds by searching and gets by copying: the text that was typed.
class TestTextLayer : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString said(const Document& document)
    {
        return tools::text(tools::written(document, tools::place(m_folder, u"text"_s)));
    }

private Q_SLOTS:
    void isWhatWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("look-alikes") << lookAlikes();
        QTest::newRow("digits beside Latin")
            << u"S1.1-01 TR-2600S 0x1F 802.11ax IPv6 fe80::1%eth0 a1b2c3d4"_s;
        QTest::newRow("Japanese")
            << u"日本語の文章。手順（第２章）を「参照」し、ー・々〆ヶなどの記号も含む。"_s;
        QTest::newRow("digest") << kDigest;
        QTest::newRow("digests in a row") << (kDigest + u" "_s).repeated(5);
        QTest::newRow("path")
            << u"https://example.jp/very/long/path_name/with-many.parts?query=value&other=1#fragment"_s;
        QTest::newRow("200 characters") << u"file_name_without_any_space_"_s.repeated(8).left(200);
        QTest::newRow("rare kanji") << u"𠮷野家 髙橋 﨑 葛󠄀城 辻󠄀"_s;
        QTest::newRow("half width") << u"ｶﾀｶﾅ ﾊﾟｽﾜｰﾄﾞ １２３ ＡＢＣ"_s;
        QTest::newRow("ligatures") << u"office affluent final flight ffi"_s;
        QTest::newRow("no font has them") << u"前\U0001FAE8中\U000E0041後"_s;
        QTest::newRow("private use") << u"外字\uE123です"_s;
        QTest::newRow("control characters") << u"前\u0007後"_s;
        QTest::newRow("combining") << u"か\u3099 e\u0301 Ｗ\u0308"_s;
        QTest::newRow("Greek, Cyrillic, Thai") << u"Ωμέγα Привет ทดสอบ"_s;
        QTest::newRow("signs") << u"✓ ✗ ○ △ – ！ ？ ① ㈱ ℡ № ± × ÷ ≠ ≦ → ⇒"_s;
        QTest::newRow("typed break") << u"長い\u200b語"_s;
    }
    void isWhatWasTyped()
    {
        QFETCH(QString, typed);
        QString text = said(samples::saying(typed));
        QString wanted = typed;
        // Line ends and white space aside; combined forms compare equal; what is never drawn may stay behind.
        for (QString* each : {&text, &wanted}) {
            *each = each->normalized(QString::NormalizationForm_C);
            static const QRegularExpression space(u"[\\s\u200b]+"_s,
                                                  QRegularExpression::UseUnicodePropertiesOption);
            each->remove(space);
        }
        QVERIFY2(text.contains(wanted), qPrintable(u"\nwanted "_s + wanted + u"\ngot    "_s + text));
        QVERIFY(!hasRadicals(text));
    }

    void isWhatWasTypedInACell_data() { isWhatWasTyped_data(); }
    void isWhatWasTypedInACell()
    {
        QFETCH(QString, typed);
        Document document = samples::saying(u"表"_s);
        TableBlock table;
        table.columns = {{u"列"_s, 1, 0}, {u"値"_s, 1, 0}, {u"残り"_s, 1, 0}};
        table.rows = {{{{{samples::plain(u"左"_s)}, Tint::None, false, 1},
                        {{samples::plain(typed, Style::Code)}, Tint::None, false, 1},
                        {{}, Tint::None, false, 1}},
                       {}}};
        document.blocks.emplace_back(table);
        NoProgress progress;
        const QString path = tools::written(document, tools::place(m_folder, u"cell"_s));
        QVERIFY(!path.isEmpty());
        // By poppler in the order of the content, since columns stand beside each other.
        QString text = QString::fromUtf8(tools::run(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
        for (const QString& each : typed.split(u' ', Qt::SkipEmptyParts)) {
            QString wanted = each.normalized(QString::NormalizationForm_C).remove(QChar(0x200b));
            QString got = text.normalized(QString::NormalizationForm_C).remove(QChar(0x200b));
            static const QRegularExpression space(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption);
            got.remove(space);
            QVERIFY2(got.contains(wanted), qPrintable(u"\nwanted "_s + wanted + u"\ngot    "_s + got));
        }
    }

    void readsRightToLeft()
    {
        const QString text = said(samples::saying(u"שלום עולם"_s, Language::English));
        QVERIFY2(text.contains(u"שלום"_s) || text.contains(u"םולש"_s), qPrintable(text));
    }

    void showsOverridesInsteadOfObeying()
    {
        // The name of a file that wants to look like a document.
        QString text = said(samples::saying(u"evil\u202efdp.exe"_s));
        QVERIFY2(text.remove(QRegularExpression(u"[\u202a-\u202e]"_s)).contains(u"evilfdp.exe"_s),
                 qPrintable(text));
    }

    void addsNothing()
    {
        const QString text = said(samples::saying(kDigest));
        QVERIFY(!text.contains(QChar(0x200b)));
        QVERIFY(!text.contains(QChar(0x00ad)));
    }

    void isNotDisturbedByTheWatermark()
    {
        Document document = samples::longTable(60);
        document.watermark = u"社外秘"_s;
        const QString text = said(document);
        QVERIFY(!text.contains(u"社外秘"_s));
        QVERIFY(text.contains(u"第60番の項目について"_s));
    }

    void isTheSameForQtPdf()
    {
        const QString path =
            tools::written(samples::usual(Language::Japanese), m_folder.filePath(u"qt.pdf"_s));
        NoProgress progress;
        const auto reading = pdf::read(path, {}, progress);
        QVERIFY(reading);
        QCOMPARE(reading->flaws, QStringList());
        const QString all = reading->pages.join(u' ').simplified().remove(u' ');
        QVERIFY(all.contains(u"端末設備等規則第34条の10"_s));
        QVERIFY(all.contains(kDigest));
        QVERIFY(!hasRadicals(all));
    }
};

QTEST_GUILESS_MAIN(TestTextLayer)
#include "tst_textlayer.moc"
