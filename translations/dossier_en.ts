<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tekigo</name>
    <message numerus="yes">
        <source>it has %n pages instead of %1.</source>
        <translation>
            <numerusform>it has %n page instead of %1.</numerusform>
            <numerusform>it has %n pages instead of %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
