<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tekigo</name>
    <message numerus="yes">
        <source>The offset %1 is outside of %2, which has %3 bytes.</source>
        <translation>
            <numerusform>The offset %1 is outside of %2, which has %3 byte.</numerusform>
            <numerusform>The offset %1 is outside of %2, which has %3 bytes.</numerusform>
        </translation>
    </message>
</context>
</TS>
