#include "othertools.h"

#include "tools.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::tools {
namespace {

constexpr int kPatience = 1800000; // ms

QString cells(const TableRow& row)
{
    QString text;
    for (const TableCell& cell : row.cells)
        text += u"<td>"_s + cell.paragraphs[0][0].text.toHtmlEscaped() + u"</td>"_s;
    return text;
}

/// The same words in a table with a head that repeats, in the same type on the same paper.
QByteArray html(const Document& document)
{
    QString text = u"<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>表</title><style>"
                   "@page{size:A4;margin:20mm 20mm}body{font:8.5pt/12.5pt 'Noto Sans CJK JP'}"
                   "table{border-collapse:collapse;width:100%}td,th{border:0.4pt solid #999;padding:3pt}"
                   "</style></head><body><h1>長い表</h1><table><thead><tr>"_s;
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<TableBlock>(&block);
        if (!table)
            continue;
        for (const TableColumn& column : table->columns)
            text += u"<th>"_s + column.title + u"</th>"_s;
        text += u"</tr></thead><tbody>"_s;
        for (const TableRow& row : table->rows)
            text += u"<tr>"_s + cells(row) + u"</tr>\n"_s;
    }
    return (text + u"</tbody></table></body></html>"_s).toUtf8();
}

double childrenSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto of = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

} // namespace

OtherTool::OtherTool(QString name, QString program, QStringList arguments)
    : m_name(std::move(name))
    , m_program(std::move(program))
    , m_arguments(std::move(arguments))
{
}

bool OtherTool::isThere() const
{
    return !QStandardPaths::findExecutable(m_program).isEmpty();
}

OtherTool::Made OtherTool::convert(const Document& document, const QString& folder) const
{
    const QString source = folder + u"/other.html"_s;
    const QString target = folder + u"/other.pdf"_s;
    QFile::remove(target);
    QFile file(source);
    if (!file.open(QIODevice::WriteOnly) || file.write(html(document)) < 0)
        return {};
    file.close();
    QStringList arguments = m_arguments;
    for (QString& argument : arguments)
        argument.replace(u"%1"_s, source).replace(u"%2"_s, folder).replace(u"%3"_s, target);
    const double begin = childrenSeconds();
    QProcess process;
    process.start(m_program, arguments);
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {childrenSeconds() - begin, pageCount(target)};
}

OtherTool libreOffice()
{
    return {u"LibreOffice"_s,
            u"soffice"_s,
            {u"-env:UserInstallation=file://%2/profile"_s, u"--headless"_s, u"--convert-to"_s, u"pdf:writer_pdf_Export"_s, u"--infilter=HTML (StarWriter)"_s,
             u"--outdir"_s, u"%2"_s, u"%1"_s}};
}

OtherTool weasyPrint()
{
    return {u"WeasyPrint"_s, u"weasyprint"_s, {u"%1"_s, u"%3"_s}};
}

} // namespace tekigo::pdf::tools
