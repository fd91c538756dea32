<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Digest</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み込めません：%2</translation>
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
        <translation>%1を読み込めません：%2</translation>
    </message>
    <message>
        <source>%1 is larger than %2, which is more than such a file can be.</source>
        <translation>%1は上限の%2を超えています。ファイルが正しいか確認してください。</translation>
    </message>
</context>
</TS>
