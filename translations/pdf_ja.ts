<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Attachments</name>
    <message>
        <source>%1 cannot be read, so %2 cannot be embedded.</source>
        <translation>%1を読み込めないため、%2を埋め込めません。</translation>
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
        <translation>フォント%1がありません。導入してから（Debian ではパッケージ%2）、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Pango was built without FreeType.</source>
        <translation>Pango が FreeType なしで作られています。</translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <source>The pages cannot be written to a temporary file. Make room on the disk and try again.</source>
        <translation>ページを一時ファイルに書き込めません。ディスクの空きを増やしてから、もう一度実行してください。</translation>
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
    <message>
        <source>Cairo wrote %1 pages where %2 were painted.</source>
        <translation>描いたページ数（%2）と書き出されたページ数（%1）が異なります。</translation>
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
        <source>%1 cannot be read as a PDF.</source>
        <translation>%1をPDFとして読み込めません。</translation>
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
        <source>A part of it was changed (object %1).</source>
        <translation>一部が変更されています（オブジェクト%1）。</translation>
    </message>
</context>
</TS>
