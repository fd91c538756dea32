<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Attachments</name>
    <message>
        <source>%1 cannot be read, so %2 cannot be embedded.</source>
        <translation>%1を読み込めないため、%2を埋め込めません。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
</context>
<context>
    <name>Fonts</name>
    <message>
        <source>The list of this computer&apos;s fonts (fontconfig) cannot be read.</source>
        <translation>このコンピューターのフォント一覧（fontconfig）を読み込めません。</translation>
    </message>
    <message>
        <source>The font %1 is missing. Install it (on Debian the package %2) and try again.</source>
        <translation>フォント%1がありません。導入してから（Debian ではパッケージ%2）、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Pango was built without FreeType.</source>
        <translation>Pango が FreeType なしで作られています。</translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <source>The pages cannot be written to a temporary file in %1. Make room there and try again.</source>
        <translation>%1 の一時ファイルにページを書き込めません。空きを確保してから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>No temporary file can be made in %1: %2</source>
        <translation>%1に一時ファイルを作成できません：%2</translation>
    </message>
</context>
<context>
    <name>tekigo::pdf</name>
    <message numerus="yes">
        <source>Cairo wrote %n pages where %1 were painted.</source>
        <translation>
            <numerusform>描いたページ数（%1）と書き出されたページ数（%n）が異なります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cairo wrote other tags than were painted on page %1.</source>
        <translation>%1ページに、描いたものと異なるタグが書き出されました。</translation>
    </message>
    <message>
        <source>The document cannot be finished: %1</source>
        <translation>文書を仕上げられません：%1</translation>
    </message>
    <message>
        <source>%1 cannot be read as a PDF: %2</source>
        <translation>%1をPDFとして読み込めません：%2</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>ファイル%1はありません。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1は通常のファイルではありません。</translation>
    </message>
    <message>
        <source>The program %1, which draws PDF evidence, is missing. Install Tekigo again.</source>
        <translation>証拠の PDF を描画するプログラム %1 が見つかりません。Tekigo を再度インストールしてください。</translation>
    </message>
    <message>
        <source>No temporary folder can be made in %1: %2</source>
        <translation>%1 に一時フォルダーを作成できません：%2</translation>
    </message>
    <message>
        <source>A file changed while it was being embedded. Try again.</source>
        <translation>添付中にファイルが変更されました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>there is no room for all of it</source>
        <translation>全体を書き込む空きがありません</translation>
    </message>
    <message>
        <source>The document cannot be written in %1 (%2). Make room there and try again.</source>
        <translation>%1 に文書を書き込めません（%2）。空きを確保してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>A page of evidence was lost on page %1.</source>
        <translation>%1ページの証拠のページが失われました。</translation>
    </message>
    <message>
        <source>Tags, links and bookmarks</source>
        <translation>タグ、リンク、しおり</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>It unpacks to far more than such a document holds.</source>
        <translation>展開すると、このような資料ではあり得ない大きさになります。</translation>
    </message>
    <message>
        <source>Its pages cannot be read.</source>
        <translation>ページを読み取れません。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
    <message numerus="yes">
        <source>It has %n pages, and other programs show %1.</source>
        <translation>
            <numerusform>ページは %nページありますが、ほかのプログラムでは %1ページと表示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its list of embedded files is put together so that other programs can find other files.</source>
        <translation>埋め込みファイルの一覧が、プログラムによって異なるファイルを示しうる作りになっています。</translation>
    </message>
    <message>
        <source>The embedded file %1 has several names.</source>
        <translation>埋め込みファイル「%1」に、複数の名前が付けられています。</translation>
    </message>
    <message>
        <source>The embedded file %1 has several contents, or one that not every program can unpack.</source>
        <translation>埋め込みファイル「%1」の内容が複数あるか、プログラムによっては展開できない形で格納されています。</translation>
    </message>
    <message>
        <source>It has too many objects.</source>
        <translation>オブジェクトの数が多すぎます。</translation>
    </message>
    <message>
        <source>It was encrypted.</source>
        <translation>暗号化されています。</translation>
    </message>
    <message>
        <source>A part of it is packed in a way that not every program unpacks alike (object %1).</source>
        <translation>プログラムによって展開結果が異なる形で格納された部分があります（オブジェクト %1）。</translation>
    </message>
    <message>
        <source>It is not put together as Tekigo writes its documents.</source>
        <translation>ファイルの組み立て方が、Tekigo の書き出す資料と異なります。</translation>
    </message>
    <message>
        <source>Its list of pages is put together so that other programs can show other pages.</source>
        <translation>ページの一覧が、プログラムによって異なるページを表示しうる作りになっています。</translation>
    </message>
    <message>
        <source>The embedded file %1 has more than it was written with.</source>
        <translation>埋め込みファイル「%1」に、書き出したときにはない情報が付け加えられています。</translation>
    </message>
    <message>
        <source>The embedded file %1 cannot be read.</source>
        <translation>埋め込みファイル%1を読み取れません。</translation>
    </message>
    <message>
        <source>The embedded file %1 is not in the list of embedded files, only among the associated ones.</source>
        <translation>埋め込みファイル「%1」は、関連ファイルにだけあり、埋め込みファイルの一覧にありません。</translation>
    </message>
    <message>
        <source>Something was added to it later.</source>
        <translation>作成された後に追記されています。</translation>
    </message>
    <message>
        <source>A part of it was changed (object %1).</source>
        <translation>一部が変更されています（オブジェクト %1）。</translation>
    </message>
    <message>
        <source>What page %1 is written with unpacks to far more than a page can hold.</source>
        <translation>%1ページの内容は、展開すると1ページに収まらない大きさになります。</translation>
    </message>
</context>
</TS>
