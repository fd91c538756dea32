#pragma once

#include <QByteArray>
#include <QByteArrayList>

/// Small files of strangers that no reader gets through.
namespace tekigo::test {

/// A PDF whose pages have these contents; `objects` follow the pages, from number 20 on.
inline QByteArray pdfOf(const QByteArrayList& contents, const QByteArray& resources = {}, const QByteArray& objects = {})
{
    QByteArray made = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    QByteArray kids;
    for (qsizetype page = 0; page < contents.size(); ++page) {
        const QByteArray number = QByteArray::number(3 + 2 * page);
        const QByteArray content = QByteArray::number(4 + 2 * page);
        kids += number + " 0 R ";
        made += number + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents " + content + " 0 R>>endobj\n";
        made += content + " 0 obj<</Length " + QByteArray::number(contents[page].size()) + ">>stream\n" + contents[page] +
                "\nendstream endobj\n";
    }
    made += "2 0 obj<</Type/Pages/Count " + QByteArray::number(contents.size()) + "/Kids[" + kids + "]/Resources<<" +
            resources + ">>>>endobj\n";
    return made + objects + "trailer<</Root 1 0 R>>\n";
}

/// A form that draws the next one ten times, nine deep; the last does `work`. In the resources: /F.
inline QByteArray tenTimesOver(const QByteArray& work)
{
    QByteArray made;
    const auto form = [&](int number, const QByteArray& resources, const QByteArray& content) {
        made += QByteArray::number(number) + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 300 400]/Resources<<" + resources +
                ">>/Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream endobj\n";
    };
    for (int number = 20; number < 29; ++number)
        form(number, "/XObject<</F " + QByteArray::number(number + 1) + " 0 R>>", QByteArray("/F Do ").repeated(10));
    form(29, "/Font<</T 30 0 R>>", work);
    return made + "30 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n";
}

inline const QByteArray kBlackBar = "0 g 20 20 100 300 re f";
inline const QByteArray kEndlessForms = "/XObject<</F 20 0 R>>";

/// The first and the last page are as any; the one between paints a thousand million boxes.
inline QByteArray endlessPaint()
{
    return pdfOf({kBlackBar, "/F Do", kBlackBar}, kEndlessForms, tenTimesOver("0 0 9 9 re f"));
}

/// The same with a thousand million letters.
inline QByteArray endlessLetters()
{
    return pdfOf({kBlackBar, "/F Do", kBlackBar}, kEndlessForms, tenTimesOver("BT /T 9 Tf 9 9 Td (endless) Tj ET"));
}

/// A PDF of pages with a black bar each.
inline QByteArray plainPdf(int pages)
{
    return pdfOf(QByteArrayList(pages, kBlackBar));
}

/// A tree of pages that holds itself.
inline QByteArray roundPdf()
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n";
}

/// Half a megabyte that unpacks to more than half a gigabyte.
inline QByteArray swellingPdf()
{
    const QByteArray packed = qCompress(QByteArray(64 << 20, ' '), 9).mid(4);
    QByteArray made = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
                      "/Contents[4 0 R 5 0 R 6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R 12 0 R]>>endobj\n";
    for (int i = 4; i <= 12; ++i)
        made += QByteArray::number(i) + " 0 obj<</Filter/FlateDecode/Length " + QByteArray::number(packed.size()) +
                ">>stream\n" + packed + "\nendstream endobj\n";
    return made + "trailer<</Root 1 0 R>>\n";
}

} // namespace tekigo::test
