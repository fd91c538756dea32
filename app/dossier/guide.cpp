// How to read and check the document: for someone who has never seen one.
#include "dossier/anchors.h"
#include "dossier/checking.h"
#include "dossier/citations.h"
#include "dossier/custody.h"
#include "dossier/gapmark.h"
#include "dossier/sections.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"
#include "dossier/words.h"

#include "base/digest.h"

#include <QRegularExpression>

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
    sheet.paragraph(sheet.say(u"判定の根拠では、条件ごとに ○（成立）、×（不成立）、？（未定）を付します。"_s,
                              u"Under each verdict, every condition has a sign: ○ holds, × does not hold, "
                              "？ not decided."_s),
                    pdf::Style::Small, 4);
}

void composeMarks(Sheet& sheet)
{
    sheet.head(sheet.say(u"記述の確かさ"_s, u"How sure a statement is"_s));
    pdf::List list;
    for (const Mark mark : {Mark::Inferred, Mark::Recalled})
        list.items.push_back(
            {plain(sheet.say(u"〔%1〕"_s, u"[%1] "_s).arg(sheet.say(words::mark(mark))), pdf::Style::Strong),
             plain(sheet.say(words::markMeaning(mark)))});
    list.items.push_back(
        {plain(sheet.say(u"印のない記述は、併記した典拠で確かめたものです。典拠の一覧は巻末にあります。"_s,
                         u"A statement without a mark was seen in the source named beside it. "
                         "The sources are listed at the end."_s))});
    sheet.add(std::move(list));
}

pdf::Runs item(const QString& name, const QString& text)
{
    return {plain(name + u"　"_s, pdf::Style::Strong), plain(text)};
}

void composeEvidenceWords(Sheet& sheet)
{
    sheet.head(sheet.say(u"証拠の番号とリンク"_s, u"Evidence numbers and links"_s));
    pdf::List list;
    list.items.push_back(item(sheet.say(u"添付 N"_s, u"Attachment N"_s),
                              sheet.say(u"証拠のファイルの番号です。後の版や次の提出でも変わらず、取り下げた番号（欠番）は再び使いません。"_s,
                                        u"the number of a file of evidence. It stays the same in later revisions and "
                                        "submissions; a number that was withdrawn is not given again."_s)));
    list.items.push_back(
        item(sheet.say(u"判定から証拠へ"_s, u"From verdict to evidence"_s),
             sheet.say(u"要約、要求事項の節及び試験記録の「添付 N」を選ぶと、その証拠の該当ページを表示します。"_s,
                       u"“Attachment N” in summary, requirement and test record leads to the page of that evidence."_s)));
    list.items.push_back(
        item(sheet.say(u"証拠から判定へ"_s, u"And back"_s),
             sheet.say(u"証拠の各ページの上部に、番号、ページ及び SHA-256 の先頭があります。番号を選ぶと証拠の一覧へ、"
                       u"その下の「使用箇所へ戻る」の番号を選ぶと要求事項の節へ戻ります。"_s,
                       u"the top of each page of evidence has number, page and the head of the SHA-256. The number leads "
                       "to the evidence index, what stands after “Back to” to the requirements."_s)));
    if (sheet.dossier().submitted)
        list.items.push_back(
            item(sheet.say(u"左の余白の縦線"_s, u"Bar in the left margin"_s),
                 sheet.say(u"前回の提出から変わった節を示します。節の初めに「▲ 変更あり」と、その内容への案内があります。"_s,
                           u"marks a section that has changed since the last submission. It begins with “▲ Changed” and "
                           "says where the change is listed."_s)));
    if (sheet.dossier().redaction)
        list.items.push_back({plain(sheet.say(words::withheld()) + sheet.say(u"、"_s, u", "_s) + gapMark() + u"　"_s,
                                    pdf::Style::Strong),
                              plain(sheet.say(u"公開しない箇所です。理由は「"_s, u"something left out; why stands in “"_s)),
                              linked(sheet.say(u"公開しないもの"_s, u"What is left out"_s), anchors::gaps()),
                              plain(sheet.say(u"」にあります。"_s, u"”."_s))});
    sheet.add(std::move(list));
}

/// A file of this dossier to try the commands on: whatever is easiest to type.
struct Example
{
    QString name;
    QString what; ///< 添付 3
    QByteArray sha256;
};

bool isEasyToType(const QString& name)
{
    static const QRegularExpression easy(uR"(\A[\w.-]{1,40}\z)"_s, QRegularExpression::UseUnicodePropertiesOption);
    return easy.match(name).hasMatch();
}

Example exampleOf(const Sheet& sheet)
{
    for (const Evidence& evidence : sheet.assessment().evidence) {
        const QString name = attachmentName(evidence.number, evidence.fileName, sheet.language());
        if (custodyOf(sheet.assessment(), evidence) == Custody::Embedded && isEasyToType(name))
            return {name, sheet.say(words::evidence(evidence.number)), evidence.file.sha256};
    }
    return {snapshotName(), sheet.say(u"記載内容の記録"_s, u"the snapshot"_s), sheet.digest()};
}

QString typed(const CheckingCommand& command, const QString& document, const QString& file)
{
    QString line = command.command;
    line.replace(u"FILE.pdf"_s, document);
    static const QRegularExpression placeholder(uR"(\bFILE\b)"_s);
    return line.replace(placeholder, file);
}

void composeStep(Sheet& sheet, int number, const Text& purpose, std::vector<pdf::TableRow> rows)
{
    sheet.paragraph(pdf::Runs{plain(u"%1. %2"_s.arg(number).arg(sheet.say(purpose)), pdf::Style::Strong)}, 4);
    pdf::TableBlock table;
    table.showHead = false;
    table.columns = {{.title = sheet.say(u"環境"_s, u"System"_s), .weight = 1, .minimum = 134},
                     {.title = sheet.say(u"コマンド"_s, u"Command"_s), .weight = 3.6}};
    table.rows = std::move(rows);
    sheet.add(std::move(table));
}

void composeCommands(Sheet& sheet)
{
    const Example example = exampleOf(sheet);
    const QString document = numberOf(sheet.assessment().revision.id.text, sheet.digest()) + u".pdf"_s;
    sheet.head(sheet.say(u"確かめ方"_s, u"How to check"_s));
    sheet.paragraph(
        sheet.say(u"このファイルを %1 という名前で保存し、そのフォルダーで次の三つのコマンドを順に実行します。例は%2です。"_s,
                  u"Save this file as %1 and run these three commands in its folder, one after the other. The example is %2."_s)
            .arg(document, example.what));
    const std::vector<CheckingCommand> commands = verifyingCommands();
    std::vector<pdf::TableRow> rows;
    int step = 0;
    for (size_t at = 0; at < commands.size(); ++at) {
        const CheckingCommand& command = commands[at];
        rows.push_back(tableRow({headCell(sheet.say(command.where)),
                                 cell(pdf::Runs{plain(typed(command, document, example.name), pdf::Style::Code)})}));
        if (at + 1 < commands.size() && commands[at + 1].purpose == command.purpose)
            continue;
        if (++step == 2)
            rows.push_back(tableRow({headCell(sheet.say(u"正しい値"_s, u"The right value"_s)),
                                     cell(pdf::Runs{plain(hex(example.sha256), pdf::Style::Code)})}));
        composeStep(sheet, step, command.purpose, std::exchange(rows, {}));
    }
    sheet.paragraph(sheet.say(u"PDF を表示するソフトウェアの「添付ファイル」の一覧からも取り出せます。"_s,
                              u"Programs that show PDFs list the embedded files under “Attachments”, too."_s),
                    pdf::Style::Small, 4);
    sheet.paragraph(sheet.say(verifyingLimits()), pdf::Style::Small);
}

void composeDigests(Sheet& sheet)
{
    sheet.head(sheet.say(u"ダイジェスト（SHA-256）が示すもの"_s, u"What the digests (SHA-256) cover"_s));
    pdf::List list;
    list.items.push_back(
        item(sheet.say(u"添付 N の値"_s, u"Of attachment N"_s),
             sheet.say(u"元のファイルのすべてのバイトです。ファイルは変更なしでこの PDF に埋め込んであります（更新用ファイルを除く）。"
                       u"取り出したファイルの値が証拠の一覧の値と一致すれば、評価に用いたファイルそのものです。"_s,
                       u"every byte of the original file, which is embedded here unchanged (update images aside). Where "
                       "an extracted file has the value of the evidence index, it is the very file that was assessed."_s)));
    list.items.push_back(
        item(sheet.say(u"記載内容の記録の値"_s, u"Of the snapshot"_s),
             sheet.say(u"埋め込まれた %1 の値で、表紙にあります。回答、判定、試験記録、証拠の値など、この資料に記載したすべてを含みます。"
                       u"資料番号の末尾は、その先頭の 6 桁です。"_s,
                       u"of the embedded file %1, on the cover. It has all that is said here: answers, verdicts, test "
                       "records, the digests of the evidence. Its first six digits end the dossier number."_s)
                 .arg(snapshotName())));
    list.items.push_back(
        item(sheet.dossier().redaction ? sheet.say(u"全文の資料の値"_s, u"Of the full edition"_s)
                                       : sheet.say(u"公開用の資料の値"_s, u"Of the redacted edition"_s),
             sheet.say(u"同じ記載内容から作成した、もう一方の資料の記録の値で、表紙にあります。"_s,
                       u"of the other edition's snapshot, made from the same content; on the cover."_s)));
    sheet.add(std::move(list));
}

} // namespace

void composeReadingGuide(Sheet& sheet)
{
    sheet.frontMatter(sheet.say(u"本書の読み方と確かめ方"_s, u"How to read and check this document"_s), anchors::guide(),
                      true);
    composeVerdictWords(sheet);
    composeMarks(sheet);
    composeEvidenceWords(sheet);
    sheet.add(pdf::PageBreak{}); // one page to read by, one to check by
    composeDigests(sheet);
    composeCommands(sheet);
}

} // namespace tekigo
