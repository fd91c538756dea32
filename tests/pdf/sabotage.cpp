#include "sabotage.h"

#include "pdf/filewriter.h"

#include <QFile>

#include <qpdf/Pl_StdioFile.hh>
#include <qpdf/QPDFWriter.hh>

namespace tekigo::pdf::sabotage {

Handle first(QPDF& pdf, const std::function<bool(Handle&)>& fits)
{
    for (Handle& object : pdf.getAllObjects()) {
        Handle dictionary = object.isStream() ? object.getDict() : object;
        if (dictionary.isDictionary() && fits(dictionary))
            return dictionary;
    }
    qFatal("nothing to sabotage");
}

Handle firstOf(QPDF& pdf, const char* key, const char* value)
{
    return first(pdf, [&](Handle& object) { return object.getKey(key).isNameAndEquals(value); });
}

Handle element(QPDF& pdf, const char* role)
{
    return first(pdf, [&](Handle& object) {
        return object.hasKey("/P") && object.getKey("/S").isNameAndEquals(role);
    });
}

Handle firstPage(QPDF& pdf)
{
    return pdf.getAllPages().front();
}

Handle name(const char* text)
{
    return Handle::newName(text);
}

Handle parsed(const char* text)
{
    return Handle::parse(text);
}

Deed hanging(const char* text)
{
    return [text](QPDF& pdf) { pdf.getRoot().replaceKey("/Tekigo", pdf.makeIndirectObject(parsed(text))); };
}

Deed painting(const std::string& operators)
{
    return [=](QPDF& pdf) {
        Handle page = pdf.getAllPages()[0];
        page.addPageContents(Handle::newStream(&pdf, operators), false);
    };
}

Deed withoutRoot(const char* key)
{
    return [key](QPDF& pdf) { pdf.getRoot().removeKey(key); };
}

Deed withRoot(const char* key, const char* value)
{
    return [=](QPDF& pdf) { pdf.getRoot().replaceKey(key, parsed(value)); };
}

Deed elementWithout(const char* role, const char* key)
{
    return [=](QPDF& pdf) { element(pdf, role).removeKey(key); };
}

Deed elementWith(const char* role, const char* key, const char* value)
{
    return [=](QPDF& pdf) { element(pdf, role).replaceKey(key, parsed(value)); };
}

void commit(const Act& act, const QString& good, const QString& path)
{
    {
        QPDF pdf;
        pdf.processFile(good.toLocal8Bit().constData());
        if (act.objects)
            act.objects(pdf);
        FILE* file = std::fopen(path.toLocal8Bit().constData(), "wb");
        Pl_StdioFile output("file", file);
        if (pdf.getTrailer().hasKey("/Info") || pdf.getTrailer().hasKey("/Tekigo")) {
            QPDFWriter writer(pdf); // it writes the whole trailer
            writer.setNewlineBeforeEndstream(true);
            writer.setStaticID(true);
            writer.setOutputPipeline(&output);
            if (pdf.getTrailer().hasKey("/Tekigo"))
                writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true,
                                                 qpdf_r3p_full, true);
            writer.write();
        } else {
            FileWriter(pdf, output).write();
        }
        std::fclose(file);
    }
    if (!act.bytes)
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("no file to sabotage");
    QByteArray bytes = file.readAll();
    act.bytes(bytes);
    file.seek(0);
    file.write(bytes);
}

} // namespace tekigo::pdf::sabotage
