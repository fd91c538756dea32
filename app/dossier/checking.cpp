#include "dossier/checking.h"

using namespace Qt::StringLiterals;

namespace tekigo {

std::vector<CheckingCommand> verifyingCommands()
{
    const Text digest{u"取り出したファイルの SHA-256 を求める"_s, u"Make the SHA-256 of an extracted file"_s};
    return {
        {{u"埋め込みファイルを取り出す"_s, u"Extract the embedded files"_s},
         {u"Poppler（Linux、Windows）"_s, u"Poppler (Linux, Windows)"_s},
         u"pdfdetach -saveall FILE.pdf"_s},
        {digest, {u"Linux"_s, u"Linux"_s}, u"sha256sum FILE"_s},
        {digest, {u"Windows"_s, u"Windows"_s}, u"certutil -hashfile FILE SHA256"_s},
        {digest,
         {u"Windows PowerShell"_s, u"Windows PowerShell"_s},
         u"Get-FileHash -Algorithm SHA256 FILE"_s},
        {{u"資料全体が作成されたときのままかを確かめる"_s,
          u"Check that the whole document is as it was made"_s},
         {u"Tekigo（Linux、Windows）"_s, u"Tekigo (Linux, Windows)"_s},
         u"tekigo dossier verify FILE.pdf"_s},
    };
}

Text verifyingLimits()
{
    return {u"Tekigo は、ファイル全体の封印（先頭付近にある "
            u"SHA-256）、ページごとの記録、埋め込みファイル及び記載内容を"
            "照合します。封印は署名ではありません。内容を変え、封印と記録も作り直した資料は、表紙の"
            "「スナップショットの SHA-256」を申請者から別の方法で受け取った値と比べて見分けてください。"_s,
            u"Tekigo compares the seal over the whole file (a SHA-256 near its beginning), the record of "
            u"each page, "
            "the embedded files and the printed content. The seal is no signature: whoever changes the "
            "content can "
            "make seal and records anew. To tell such a document, compare the SHA-256 of the snapshot on the "
            "cover "
            "with the value that the applicant gave you by other means."_s};
}

} // namespace tekigo
