<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tekigo::cli</name>
    <message numerus="yes">
        <source>%n answers written to %1.</source>
        <translation>
            <numerusform>%n answer written to %1.</numerusform>
            <numerusform>%n answers written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers taken. Left because they differ: %1; --replace takes those too.</source>
        <translation>
            <numerusform>%n answer taken. Left because they differ: %1; --replace takes those too.</numerusform>
            <numerusform>%n answers taken. Left because they differ: %1; --replace takes those too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers taken, in place of others: %1.</source>
        <translation>
            <numerusform>%n answer taken, in place of others: %1.</numerusform>
            <numerusform>%n answers taken, in place of others: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 codes examined</source>
        <translation>
            <numerusform>%1: %2 code examined</numerusform>
            <numerusform>%1: %2 codes examined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read, damaged: %1.</source>
        <translation>
            <numerusform>%n file read, damaged: %1.</numerusform>
            <numerusform>%n files read, damaged: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history is unbroken and everything is what it says: %n acts.</source>
        <translation>
            <numerusform>The history is unbroken and everything is what it says: %n act.</numerusform>
            <numerusform>The history is unbroken and everything is what it says: %n acts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %3 of %4 ports answered for</source>
        <translation>
            <numerusform>%1: %2, %3 of %4 port answered for</numerusform>
            <numerusform>%1: %2, %3 of %4 ports answered for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the two did not look at the same ports; only %n ports are compared.</source>
        <translation>
            <numerusform>%1: the two did not look at the same ports; only %n port is compared.</numerusform>
            <numerusform>%1: the two did not look at the same ports; only %n ports are compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes %2 values and was given %3.</source>
        <translation>
            <numerusform>%1 takes %2 value and was given %3.</numerusform>
            <numerusform>%1 takes %2 values and was given %3.</numerusform>
        </translation>
    </message>
</context>
</TS>
