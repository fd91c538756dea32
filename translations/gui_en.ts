<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tekigo::ComparePage</name>
    <message numerus="yes">
        <source>%1 was written (%n pages), read back and compared.</source>
        <translation>
            <numerusform>%1 was written (%n page), read back and compared.</numerusform>
            <numerusform>%1 was written (%n pages), read back and compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tekigo::CredentialResult</name>
    <message numerus="yes">
        <source>%1, %2. %3 codes examined. SHA-256 %4…</source>
        <translation>
            <numerusform>%1, %2. %3 code examined. SHA-256 %4…</numerusform>
            <numerusform>%1, %2. %3 codes examined. SHA-256 %4…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• %1: %2 codes</source>
        <translation>
            <numerusform>• %1: %2 code</numerusform>
            <numerusform>• %1: %2 codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tekigo::DossierExport</name>
    <message numerus="yes">
        <source>%1 was written as a draft (%n pages), read back and compared.</source>
        <translation>
            <numerusform>%1 was written as a draft (%n page), read back and compared.</numerusform>
            <numerusform>%1 was written as a draft (%n pages), read back and compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was written (%n pages), read back and compared.</source>
        <translation>
            <numerusform>%1 was written (%n page), read back and compared.</numerusform>
            <numerusform>%1 was written (%n pages), read back and compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tekigo::GapView</name>
    <message numerus="yes">
        <source>%1 was written (%n pages), read back and compared.</source>
        <translation>
            <numerusform>%1 was written (%n page), read back and compared.</numerusform>
            <numerusform>%1 was written (%n pages), read back and compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tekigo::HistoryChecking</name>
    <message numerus="yes">
        <source>The history is unbroken and everything is what it says: %n acts.</source>
        <translation>
            <numerusform>The history is unbroken and everything is what it says: %n act.</numerusform>
            <numerusform>The history is unbroken and everything is what it says: %n acts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tekigo::Submitting</name>
    <message numerus="yes">
        <source>The dossier is a draft: %n things are missing, and every page says so.</source>
        <translation>
            <numerusform>The dossier is a draft: %n thing is missing, and every page says so.</numerusform>
            <numerusform>The dossier is a draft: %n things are missing, and every page says so.</numerusform>
        </translation>
    </message>
</context>
</TS>
