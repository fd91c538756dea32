<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>tekigo</name>
    <message>
        <source>The stored file of attachment %1, %2, is missing or no longer what was registered. Check the evidence, then add the original file again.</source>
        <translation>添付%1「%2」の保管ファイルがないか、登録時と内容が異なります。証拠を確認し、元のファイルを追加し直してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1に書き込めません：%2</translation>
    </message>
    <message>
        <source>The exported file was read back and is not what was written: %1 Export it again.</source>
        <translation>書き出したファイルを読み戻したところ、内容が一致しません（%1）。もう一度書き出してください。</translation>
    </message>
    <message numerus="yes">
        <source>it has %n pages instead of %1.</source>
        <translation>
            <numerusform>ページ数が%1ではなく%nです。</numerusform>
        </translation>
    </message>
    <message>
        <source>the embedded file %1 is missing or differs.</source>
        <translation>埋め込みファイル「%1」がないか、内容が異なります。</translation>
    </message>
    <message>
        <source>its pages lack the text “%1”.</source>
        <translation>ページに「%1」という文字列がありません。</translation>
    </message>
    <message>
        <source>There is no revision to plan for.</source>
        <translation>計画の対象となる版がありません。</translation>
    </message>
    <message>
        <source>Checking the evidence</source>
        <translation>証拠の確認</translation>
    </message>
    <message>
        <source>its seal does not match.</source>
        <translation>封印が一致しません。</translation>
    </message>
    <message>
        <source>its record of pages and parts does not match.</source>
        <translation>ページと構成の記録が一致しません。</translation>
    </message>
    <message>
        <source>%1 is not a document that Tekigo exported. Choose a dossier, a list of changes, a plan or a board as PDF.</source>
        <translation>%1は、Tekigoが書き出した資料ではありません。適合性確認資料、変更点一覧、改正への対応計画または適合状況一覧のPDFを指定してください。</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>読み戻して確認</translation>
    </message>
    <message>
        <source>Looking for names in the attachments</source>
        <translation>添付の中の氏名の確認</translation>
    </message>
</context>
</TS>
