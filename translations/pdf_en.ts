<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tekigo::pdf</name>
    <message numerus="yes">
        <source>Cairo wrote %n pages where %1 were painted.</source>
        <translation>
            <numerusform>Cairo wrote %n page where %1 were painted.</numerusform>
            <numerusform>Cairo wrote %n pages where %1 were painted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n pages, and other programs show %1.</source>
        <translation>
            <numerusform>It has %n page, and other programs show %1.</numerusform>
            <numerusform>It has %n pages, and other programs show %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
