<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Digest</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
</context>
<context>
    <name>tekigo</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1に書き込めません：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
    <message>
        <source>%1 is larger than %2, which is more than such a file can be.</source>
        <translation>%1は上限の%2を超えています。ファイルが正しいか確認してください。</translation>
    </message>
    <message>
        <source>The file to write has no name.</source>
        <translation>書き出すファイルの名前がありません。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1はフォルダーです。中のファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Name another.</source>
        <translation>%1は通常のファイルではありません。別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 is protected against writing. Name another file.</source>
        <translation>%1は書き込みが禁止されています。別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name.</source>
        <translation>%1がありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>there is no room for all of it</source>
        <translation>全体を書き込む空きがありません</translation>
    </message>
</context>
</TS>
