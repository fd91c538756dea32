#include "product.h"

#include "checklist/answersfile.h"
#include "desk.h"

#include <QFile>

namespace tekigo::journey {

const std::vector<File>& files()
{
    static const std::vector<File> all{
        {u"outline.pdf"_s, u"design-document"_s, u"outline"_s},
        {u"appearance.pdf"_s, u"design-document"_s, u"appearance"_s},
        {u"connection.pdf"_s, u"design-document"_s, u"connection"_s},
        {u"block.pdf"_s, u"design-document"_s, u"block-diagram"_s},
        {u"manual.pdf"_s, u"manual"_s, u"manual"_s, {u"34-10-3"_s}},
        {u"tests.pdf"_s, u"test-report"_s, u"test-report"_s, {u"34-10-1"_s, u"34-10-3"_s, u"34-10-4"_s}},
        {u"design.pdf"_s, u"design-document"_s, {}, {u"34-10-1"_s, u"34-10-4"_s}},
        {u"first-setup.png"_s, u"screenshot"_s, {}, {u"34-10-2"_s}},
    };
    return all;
}

const std::vector<Test>& tests()
{
    static const std::vector<Test> all{
        {u"T1-1"_s, u"34-10-1"_s, u"識別符号を付けない要求は401となった。"_s},
        {u"T1-2"_s, u"34-10-1"_s, u"正しい識別符号だけで設定を変更できた。"_s},
        {u"T1-3"_s, u"34-10-1"_s, u"22/tcp、23/tcpは閉じている。"_s},
        {u"T2a-1"_s, u"34-10-2"_s, u"変更するまで中継機能が停止した。"_s},
        {u"T3-1"_s, u"34-10-3"_s, u"2.0.0から2.0.1に更新できた。"_s},
        {u"TPW-1"_s, u"34-10-4"_s, u"20回の電源断の後も維持した。"_s},
    };
    return all;
}

Facts answers()
{
    QFile file(sample + u"answers/router-2.0.1.yaml"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample answers cannot be read");
    auto facts = readAnswers(file.readAll(), file.fileName(), test::catalogue());
    if (!facts)
        qFatal("%s", qPrintable(facts.error().text));
    // Asked as well, and not in the sample: the product was never certified before.
    facts->insert_or_assign(u"scope.certified-on"_s, None());
    return *facts;
}

QString cells(const Question& question, const Table& table)
{
    QStringList lines;
    for (const Row& row : table.rows) {
        QStringList line;
        for (const Column& column : question.columns) {
            const auto found = row.find(column.id);
            if (found == row.end())
                line << QString();
            else if (const bool* yes = std::get_if<bool>(&found->second))
                line << (*yes ? u"はい"_s : u"いいえ"_s);
            else if (const qint64* number = std::get_if<qint64>(&found->second))
                line << QString::number(*number);
            else
                line << std::get<QString>(found->second);
        }
        lines << line.join(u'\t');
    }
    return lines.join(u"\r\n"_s);
}

} // namespace tekigo::journey
