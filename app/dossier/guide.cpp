// How to read and check the document: for someone who has never seen one.
#include "dossier/anchors.h"
#include "dossier/checking.h"
#include "dossier/checksums.h"
#include "dossier/citations.h"
#include "dossier/gapmark.h"
#include "dossier/sections.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include "base/digest.h"
#include "pdf/inventory.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

void composeVerdictWords(Sheet& sheet)
{
    sheet.head(sheet.say(u"判定の用語"_s, u"Verdicts"_s));
    pdf::TableBlock table;
    table.columns = {{.title = sheet.say(u"判定"_s, u"Verdict"_s), .weight = 1, .minimum = 80},
                     {.title = sheet.say(u"意味"_s, u"Meaning"_s), .weight = 5}};
    for (const Verdict verdict : {Verdict::Conforms, Verdict::Unverified, Verdict::Unanswered, Verdict::Fails,
                                  Verdict::NotApplicable})
        table.rows.push_back(
            tableRow({tinted(words::signAndWord(verdict, sheet.language()), words::tint(verdict)),
                      cell(sheet.say(words::verdictMeaning(verdict)))}));
    sheet.add(std::move(table));
    sheet.paragraph(sheet.say(u"「必要な証拠と試験記録がそろっている」は、求める種類の添付及び試験記録があることをプログラムが確かめた結果です。"
                              u"その内容が要求事項を満たすことを示しているかどうかは、プログラムでは確かめていません。"_s,
                              u"That evidence and test records are complete means that the program found an attachment or record of "
                              "each kind asked for. Whether what they say proves the requirement, it did not check."_s),
                    pdf::Style::Small, 4);
    sheet.paragraph(sheet.say(u"判定の根拠では、条件ごとに ○（成立）、×（不成立）、？（未定）を付します。"_s,
                              u"Under each verdict, every condition has a sign: ○ holds, × does not hold, "
                              "？ not decided."_s),
                    pdf::Style::Small, 4);
}

void composeMarks(Sheet& sheet)
{
    sheet.head(sheet.say(u"記述の確かさ"_s, u"Certainty of statements"_s));
    pdf::List list;
    for (const Mark mark : {Mark::Inferred, Mark::Recalled})
        list.items.push_back(
            {plain(sheet.say(u"〔%1〕"_s, u"[%1] "_s).arg(sheet.say(words::mark(mark))), pdf::Style::Strong),
             plain(sheet.say(words::markMeaning(mark)))});
    list.items.push_back(
        {plain(sheet.say(u"印のない記述は、併記した典拠で確かめたものです。典拠の一覧は巻末にあります。"_s,
                         u"A statement without a mark was verified in the source named beside it. "
                         "The sources are listed at the end."_s))});
    sheet.add(std::move(list));
}

pdf::Runs item(const Sheet& sheet, const QString& name, const QString& text)
{
    return {plain(name + sheet.say(u"　"_s, u": "_s), pdf::Style::Strong), plain(text)};
}

void composeEvidenceWords(Sheet& sheet)
{
    sheet.head(sheet.say(u"証拠の番号とリンク"_s, u"Evidence numbers and links"_s));
    pdf::List list;
    list.items.push_back(item(sheet, sheet.say(u"添付 N"_s, u"Attachment N"_s),
                              sheet.say(u"証拠のファイルの番号です。後の版や次の提出でも変わらず、取り下げた番号（欠番）は再び使いません。"_s,
                                        u"the number of a file of evidence. It stays the same in later revisions and "
                                        "submissions; a number that was withdrawn is not given again."_s)));
    list.items.push_back(
        item(sheet, sheet.say(u"判定から証拠へ"_s, u"From verdict to evidence"_s),
             sheet.say(u"要約、要求事項の節及び試験記録の「添付 N」を選ぶと、その証拠の該当ページを表示します。"_s,
                       u"“Attachment N” in summary, requirement and test record leads to the page of that evidence."_s)));
    list.items.push_back(
        item(sheet, sheet.say(u"証拠から判定へ"_s, u"And back"_s),
             sheet.say(u"証拠の各ページの上部に、番号、ページ及び SHA-256 の先頭があります。番号を選ぶと証拠の一覧へ、"
                       u"その下の「使用箇所へ戻る」の番号を選ぶと要求事項の節へ戻ります。"_s,
                       u"the top of each page of evidence has number, page and the head of the SHA-256. The number leads "
                       "to the evidence index, what stands after “Back to” to the requirements."_s)));
    if (sheet.dossier().submitted)
        list.items.push_back(
            item(sheet, sheet.say(u"左の余白の縦線"_s, u"Bar in the left margin"_s),
                 sheet.say(u"前回の提出から変わった行と段落を示します。節の初めに「▲ 変更あり」と、その内容への案内があります。"_s,
                           u"a row or paragraph that has changed since the last submission. Its section begins with “▲ Changed” and says "
                           "where the change is listed."_s)));
    if (sheet.dossier().redaction)
        list.items.push_back({plain(sheet.say(words::withheld()) + sheet.say(u"、"_s, u", "_s) + gapMark() + sheet.say(u"　"_s, u": "_s),
                                    pdf::Style::Strong),
                              plain(sheet.say(u"公開しない箇所です。理由は「"_s, u"something left out; why stands in “"_s)),
                              linked(sheet.say(u"公開しないもの"_s, u"What is left out"_s), anchors::gaps()),
                              plain(sheet.say(u"」にあります。"_s, u"”."_s))});
    sheet.add(std::move(list));
}

pdf::TableRow valueRow(const QString& file, const QByteArray& sha256)
{
    return tableRow({headCell(file), cell(pdf::Runs{plain(hex(sha256), pdf::Style::Code)})});
}

/// What the two files that all others hang on must give.
void addValues(const Sheet& sheet, std::vector<pdf::TableRow>& rows)
{
    rows.push_back(valueRow(snapshotName(), sheet.digest()));
    rows.push_back(valueRow(
        checksumsName(), sha256(checksumLines(checksumsOf(sheet.assessment(), sheet.language(), sheet.digest())))));
}

void composeStep(Sheet& sheet, int number, const CheckingStep& step, const QString& document)
{
    sheet.add(pdf::Paragraph{.runs = {plain(u"%1. %2"_s.arg(number).arg(sheet.say(step.purpose)), pdf::Style::Strong)},
                             .anchor = {},
                             .before = 4,
                             .leads = true});
    pdf::TableBlock table;
    table.showHead = false;
    table.together = true;
    table.columns = {{.title = sheet.say(u"環境"_s, u"System"_s), .weight = 1, .minimum = 134},
                     {.title = sheet.say(u"コマンド"_s, u"Command"_s), .weight = 4}};
    for (const CheckingCommand& command : step.commands) {
        QString line = command.command;
        line.replace(u"FILE.pdf"_s, document);
        table.rows.push_back(
            tableRow({headCell(sheet.say(command.where)), cell(pdf::Runs{plain(line, pdf::Style::Code)})}));
    }
    table.rows.push_back(
        tableRow({headCell(sheet.say(u"正しい結果"_s, u"Expected result"_s)), cell(sheet.say(step.expected))}));
    if (step.values == CheckingStep::Values::Printed)
        addValues(sheet, table.rows);
    sheet.add(std::move(table));
}

/// Which Tekigo, from whom, and whom to ask for the value that no document can prove about itself.
void composeWhomToAsk(Sheet& sheet)
{
    const QString version = QCoreApplication::applicationVersion();
    const Maker& maker = sheet.assessment().maker;
    pdf::List list;
    list.items.push_back(item(
        sheet, u"Tekigo"_s,
        (version.isEmpty() ? QString()
                           : sheet.say(u"この資料は Tekigo %1 で作成しました。手元の版は tekigo --version で表示できます。"_s,
                                       u"version %1 made this document; tekigo --version shows which one you have. "_s)
                                 .arg(version)) +
            sheet.say(u"手順 1 から 3 までは、Tekigo がなくても、pdfdetach、sha256sum、shasum、certutil 及び Get-FileHash で行えます。"
                      u"Tekigo が必要なのは、手順 4（dossier verify）だけです。プログラムは、申請者から提供を受けてください。"_s,
                      u"Steps 1 to 3 do not need Tekigo: pdfdetach, sha256sum, shasum, certutil and Get-FileHash do them. Only "
                      u"step 4 (dossier verify) does; ask the applicant for the program."_s)));
    pdf::Runs ask = item(sheet, sheet.say(u"独立した値の問い合わせ先"_s, u"Whom to ask for the independent value"_s),
                         sheet.say(u"表紙の申請者"_s, u"the applicant on the cover"_s));
    QStringList who{maker.name, lines(maker.contact).join(u' ')};
    who.removeAll(QString());
    who.removeAll(gapMark());
    if (!who.isEmpty())
        ask.push_back(plain(sheet.say(u"（%1）"_s, u" (%1)"_s).arg(who.join(sheet.say(u"、"_s, u", "_s)))));
    ask.push_back(plain(
        sheet.dossier().redaction // has no contact to offer
            ? sheet.say(u"に、申請者が公表している連絡先など、この資料によらない方法で「記載内容の記録の SHA-256」を尋ねてください。"_s,
                        u", through a contact that it has published elsewhere: the SHA-256 of the snapshot."_s)
            : sheet.say(u"に、別の方法（電話など）で「記載内容の記録の SHA-256」を尋ねてください。"_s,
                        u", by other means (by telephone): the SHA-256 of the snapshot."_s)));
    list.items.push_back(std::move(ask));
    sheet.add(std::move(list));
}

/// A foreign reader must know that nobody has translated what the applicant wrote.
void composeUntranslated(Sheet& sheet)
{
    const auto fields = untranslated(sheet.dossier());
    if (fields.empty())
        return;
    sheet.head(sheet.say(u"原文のままの記載"_s, u"Entries in Japanese"_s));
    sheet.paragraph(
        sheet.say(u"申請者が記入した内容は、記入したとおりに示し、翻訳していません：%1。"_s,
                  u"What the applicant entered is printed as it was written and is not translated. Questions, requirements, "
                  "verdicts and instrument reports are in English. Entries in Japanese: %1. Attachments are in the "
                  "language in which they were written."_s)
            .arg(sheet.say(untranslatedWords(fields))));
}

void composeCommands(Sheet& sheet)
{
    const QString document = fileNameOf(numberOf(sheet.assessment().revision.id.text, sheet.digest()), sheet.language());
    sheet.head(sheet.say(u"確かめ方"_s, u"How to check"_s));
    sheet.paragraph(sheet.say(u"このファイルを空のフォルダーに %1 という名前で保存し、そのフォルダーで次のコマンドを順に実行します。"_s,
                              u"Save this file as %1 in an empty folder and run these commands there, one after the other."_s)
                        .arg(document));
    int number = 0;
    for (const CheckingStep& step : checkingSteps(sheet.language()))
        composeStep(sheet, ++number, step, document);
    sheet.paragraph(sheet.say(exitStatusWords()) +
                        sheet.say(u"埋め込みファイルは、PDF を表示するソフトウェアの「添付ファイル」の一覧からも取り出せます。"_s,
                                  u" Programs that show PDFs list the embedded files under “Attachments”, too."_s),
                    pdf::Style::Small, 4);
    sheet.paragraph(sheet.say(extractionLimits()), pdf::Style::Small);
    sheet.paragraph(sheet.say(verifyingLimits()), pdf::Style::Small);
    composeWhomToAsk(sheet);
}

/// Whose clock a time is of.
void composeTimes(Sheet& sheet)
{
    sheet.head(sheet.say(u"日付と時刻"_s, u"Dates and times"_s));
    pdf::List list;
    list.items.push_back(
        item(sheet, sheet.say(u"この資料の時刻"_s, u"Times of this document"_s),
             sheet.say(u"日本標準時です。時刻の後に (UTC+09:00) と記します。UTC の時刻には、UTC 又は末尾の Z を付けます。"_s,
                       u"Japan's time, followed by (UTC+09:00); a time in UTC is followed by UTC or ends with Z."_s)));
    list.items.push_back(
        item(sheet, sheet.say(u"添付の中の時刻"_s, u"Times in attachments"_s),
             sheet.say(u"記録した機器の表記のままです。ログには時差を記さないものがあります。nmap の XML の start などの数値は、"
                       u"1970-01-01 00:00 (UTC) からの秒数です。"_s,
                       u"as the machine wrote them; a log may not say its time zone. Numbers such as start in XML of nmap "
                       "are seconds since 1970-01-01 00:00 (UTC)."_s)));
    sheet.add(std::move(list));
}

void composeDigests(Sheet& sheet)
{
    sheet.head(sheet.say(u"ダイジェスト（SHA-256）が示すもの"_s, u"What the digests (SHA-256) cover"_s));
    pdf::List list;
    list.items.push_back(
        item(sheet, sheet.say(u"添付 N の値"_s, u"Of attachment N"_s),
             sheet.say(u"元のファイルのすべてのバイトです。ファイルは変更なしでこの PDF に埋め込んであります（更新用ファイルを除く）。"
                       u"取り出したファイルの値が証拠の一覧の値と一致すれば、評価に用いたファイルそのものです。"_s,
                       u"every byte of the original file, which is embedded here unchanged (update images aside). Where "
                       "an extracted file has the value of the evidence index, it is the very file that was assessed."_s)));
    list.items.push_back(
        item(sheet, sheet.say(u"記載内容の記録の SHA-256"_s, u"Of the snapshot"_s),
             sheet.say(u"埋め込まれた %1 の値で、表紙にあります。回答、判定、試験記録、証拠の値など、この資料に記載したすべてを含みます。"
                       u"資料番号の末尾は、その先頭の 6 桁です。"_s,
                       u"the value of the embedded file %1, printed on the cover. The file contains everything that this document says: answers, verdicts, test "
                       "records, the digests of the evidence. The first six digits of the value end the dossier number."_s)
                 .arg(snapshotName())));
    list.items.push_back(item(
        sheet, checksumsName(),
        sheet.say(u"記載内容の記録と、埋め込まれた証拠のファイルの値を並べた一覧です。この一覧と、ページの記録（%1）は、一覧に含みません。"_s,
                  u"a list of the values of the snapshot and of the embedded files of evidence; without its own and that of the "
                  "record of pages (%1)."_s)
            .arg(pdf::inventoryName())));
    list.items.push_back(
        sheet.dossier().redaction
            ? item(sheet, sheet.say(u"対になる全文の資料"_s, u"Of the full edition"_s),
                   sheet.say(u"この資料は、一部を伏せた公開用です。全文の資料の記載内容の記録の SHA-256 を表紙に示すので、見た資料がこれと"
                             u"同じ内容から作成したものかが分かります。"_s,
                             u"this edition leaves something out. The full one has a snapshot of its own, whose SHA-256 stands "
                             "on this cover: it tells that both were made from the same content."_s))
            : item(sheet, sheet.say(u"対になる公開用の資料"_s, u"Of the redacted edition"_s),
                   sheet.say(u"同じ内容から作成する、一部を伏せた資料です。その記載内容の記録の SHA-256 を表紙に示すので、見た公開用の資料が"
                             u"これと同じ内容から作成したものかが分かります。"_s,
                             u"an edition that leaves something out can be made from the same content. The SHA-256 of its "
                             "snapshot stands on this cover: it tells that both were made from the same content."_s)));
    sheet.add(std::move(list));
}

} // namespace

void composeReadingGuide(Sheet& sheet)
{
    sheet.frontMatter(sheet.say(u"本書の読み方と確かめ方"_s, u"How to read and check this document"_s), anchors::guide(),
                      false); // beneath the contents where these leave half of a page
    composeVerdictWords(sheet);
    composeMarks(sheet);
    composeEvidenceWords(sheet);
    composeUntranslated(sheet);
    composeTimes(sheet);
    composeDigests(sheet);
    composeCommands(sheet);
}

} // namespace tekigo
