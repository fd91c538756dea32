#include "dossier/checking.h"

using namespace Qt::StringLiterals;

namespace tekigo {

// What sha256sum -c says is in the language of the system: GNU coreutils has 完了 and 失敗 for OK and FAILED.
std::vector<CheckingStep> checkingSteps(Language language)
{
    const Text linux{u"Linux"_s, u"Linux"_s};
    const Text macOs{u"macOS"_s, u"macOS"_s};
    const Text windows{u"Windows"_s, u"Windows"_s};
    const Text powerShell{u"Windows PowerShell"_s, u"Windows PowerShell"_s};
    return {
        {.purpose = {u"埋め込みファイルを取り出す"_s, u"Extract the embedded files"_s},
         .commands = {{{u"Poppler（Linux、macOS、Windows）"_s, u"Poppler (Linux, macOS, Windows)"_s},
                       u"pdfdetach -saveall FILE.pdf"_s}},
         .expected = {u"何も表示せず、終了状態 0 で終わります。同じフォルダーに埋め込みファイルができます。"_s,
                      u"No output, exit status 0. The embedded files are in the same folder."_s}},
        {.purpose = {u"記載内容の記録を表紙の値と比べる"_s, u"Compare the snapshot with the cover"_s},
         .commands = {{linux, u"sha256sum tekigo-snapshot.json SHA256SUMS"_s},
                      {macOs, u"shasum -a 256 tekigo-snapshot.json SHA256SUMS"_s},
                      {windows, u"certutil -hashfile tekigo-snapshot.json SHA256"_s},
                      {windows, u"certutil -hashfile SHA256SUMS SHA256"_s},
                      {powerShell, u"Get-FileHash -Algorithm SHA256 tekigo-snapshot.json | Format-List"_s},
                      {powerShell, u"Get-FileHash -Algorithm SHA256 SHA256SUMS | Format-List"_s}},
         .expected = {u"次の値を表示し、終了状態 0 で終わります。tekigo-snapshot.json の値は、表紙の「記載内容の記録の SHA-256」です。"
                      u"英字の大文字と小文字は区別しません。"_s,
                      u"These values, exit status 0. The value of tekigo-snapshot.json is the SHA-256 of the snapshot on the "
                      u"cover. Case does not matter."_s},
         .values = CheckingStep::Values::Printed},
        {.purpose = {u"すべての埋め込みファイルを照合する"_s, u"Compare every embedded file"_s},
         .commands = {{linux, u"sha256sum -c SHA256SUMS"_s},
                      {{u"macOS（表示は Linux と同じ）"_s, u"macOS (same output as Linux)"_s}, u"shasum -a 256 -c SHA256SUMS"_s},
                      {powerShell, u"Get-FileHash -Algorithm SHA256 * | Format-List"_s}},
         .expected = {u"Linux では、各ファイル名の後に OK（日本語の環境では「完了」）を表示し、終了状態 0 で終わります。異なるファイルがあれば、"
                      u"FAILED（「失敗」）を表示し、終了状態は 1 です。Windows では、表示された値を証拠の一覧の値と比べます。"_s,
                      u"Linux: OK after the name of each file, exit status 0; FAILED and exit status 1 if a file "
                      u"differs. Windows: compare the values shown with those of the evidence index."_s}},
        {.purpose = {u"資料全体が作成されたときのままかを確かめる"_s, u"Check that the whole document is as it was made"_s},
         .commands = {{{u"Tekigo（Linux、Windows）"_s, u"Tekigo (Linux, Windows)"_s},
                       language == Language::English ? u"tekigo --language en dossier verify FILE.pdf"_s
                                                     : u"tekigo dossier verify FILE.pdf"_s}},
         .expected = {u"最初の行に「作成されたときのままです。」と表示し、終了状態は 0 です。この資料に収録していないファイルは照合できないため、"
                      u"その件数も表示します。変更があれば、× の行に箇所を示し、終了状態は 1 です。"_s,
                      u"The first line says “is as it was made.”, exit status 0; files that are not in the document "
                      u"cannot be compared, and it says how many. If anything was altered, lines that begin with × "
                      u"say what, and the exit status is 1."_s}},
    };
}

Text exitStatusWords()
{
    return {u"終了状態は、直後に、Linux では echo $?、Windows では echo %ERRORLEVEL%（PowerShell では $LASTEXITCODE）で表示できます。"_s,
            u"The exit status is shown immediately afterwards by echo $? on Linux, echo %ERRORLEVEL% on Windows ($LASTEXITCODE in "
            "PowerShell)."_s};
}

Text extractionLimits()
{
    return {u"手順 1 から 3 までで分かるのは、埋め込みファイルが、同じ PDF にある一覧及び印刷された値と一致することだけです。"
            u"ページに印刷された内容が記載内容の記録のとおりであることは、これらの手順では分かりません。手順 4 で確かめます。"_s,
            u"Steps 1 to 3 show only that the embedded files agree with the list and the values in the same PDF. They do not "
            u"show that the printed pages say what the snapshot says; step 4 does."_s};
}

Text verifyingLimits()
{
    return {u"Tekigo は、ファイル全体の封印（先頭付近にある "
            u"SHA-256）、ページごとの記録、埋め込みファイル及び記載内容を"
            "照合します。封印は署名ではありません。内容を変え、封印と記録も作り直した資料は、表紙の"
            "「記載内容の記録の SHA-256」を申請者から別の方法で受け取った値と比べて見分けてください。"_s,
            u"Tekigo compares the seal over the whole file (a SHA-256 near its beginning), the record of "
            u"each page, "
            "the embedded files and the printed content. The seal is not a signature: anyone who changes the "
            "content can "
            "also renew the seal and the records. To detect such a document, compare the SHA-256 of the snapshot on the "
            "cover "
            "with the value that the applicant gave you by other means."_s};
}

} // namespace tekigo
