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

/// How a format writes a table: what stands before and after all, a row and a cell.
struct Form
{
    const char* head;
    const char* row[2];
    const char* cell[2];
    const char* headEnd;
    const char* end;
};
constexpr Form kHtml{"<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>表</title><style>"
                     "@page{size:A4;margin:20mm}body{font:8.5pt/12.5pt 'Noto Sans CJK JP'}"
                     "table{border-collapse:collapse;width:100%}td{border:0.4pt solid #999;padding:3pt}"
                     "</style></head><body><h1>長い表</h1><table><thead>",
                     {"<tr>", "</tr>\n"},
                     {"<td>", "</td>"},
                     "</thead><tbody>",
                     "</tbody></table></body></html>"};

/// A flat OpenDocument text (OASIS OpenDocument 1.3).
constexpr Form kOdt{
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document office:version=\"1.3\" "
    "office:mimetype=\"application/vnd.oasis.opendocument.text\" "
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"><office:styles>"
    "<style:default-style style:family=\"paragraph\"><style:text-properties fo:font-size=\"8.5pt\" "
    "style:font-size-asian=\"8.5pt\" fo:font-family=\"Noto Sans CJK JP\" style:font-family-asian=\"Noto Sans "
    "CJK JP\"/>"
    "</style:default-style></office:styles><office:automatic-styles><style:page-layout style:name=\"A4\">"
    "<style:page-layout-properties fo:page-width=\"210mm\" fo:page-height=\"297mm\" fo:margin=\"20mm\"/>"
    "</style:page-layout></office:automatic-styles><office:master-styles><style:master-page "
    "style:name=\"Standard\" "
    "style:page-layout-name=\"A4\"/></office:master-styles><office:body><office:text><text:h "
    "text:outline-level=\"1\">"
    "長い表</text:h><table:table><table:table-column "
    "table:number-columns-repeated=\"5\"/><table:table-header-rows>",
    {"<table:table-row>", "</table:table-row>\n"},
    {"<table:table-cell><text:p>", "</text:p></table:table-cell>"},
    "</table:table-header-rows>",
    "</table:table></office:text></office:body></office:document>"};

QByteArray rowOf(const QStringList& texts, const Form& form)
{
    QByteArray row = form.row[0];
    for (const QString& text : texts)
        row += form.cell[0] + text.toHtmlEscaped().toUtf8() + form.cell[1];
    return row + form.row[1];
}

/// The first table's words, with a head that repeats, in the same type on the same paper.
QByteArray tableOf(const Document& document, const Form& form)
{
    const auto& table = std::get<TableBlock>(document.blocks[1]);
    QStringList texts;
    for (const TableColumn& column : table.columns)
        texts << column.title;
    QByteArray all = form.head + rowOf(texts, form) + form.headEnd;
    for (const TableRow& row : table.rows) {
        texts.clear();
        for (const TableCell& cell : row.cells)
            texts << cell.paragraphs[0][0].text;
        all += rowOf(texts, form);
    }
    return all + form.end;
}

double childrenSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

} // namespace

OtherTool::OtherTool(QString name, QString program, Format format, QStringList arguments)
    : m_name(std::move(name))
    , m_program(std::move(program))
    , m_format(format)
    , m_arguments(std::move(arguments))
{
}

bool OtherTool::isThere() const
{
    return !QStandardPaths::findExecutable(m_program).isEmpty();
}

OtherTool::Made OtherTool::convert(const Document& document, const QString& folder) const
{
    const bool html = m_format == Format::Html;
    const QString source = folder + (html ? u"/other.html"_s : u"/other.fodt"_s);
    const QString target = folder + u"/other.pdf"_s;
    QFile::remove(target);
    QFile file(source);
    if (!file.open(QIODevice::WriteOnly) || file.write(tableOf(document, html ? kHtml : kOdt)) < 0)
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
            OtherTool::Format::OpenDocument,
            {u"-env:UserInstallation=file://%2/profile"_s, u"--headless"_s, u"--convert-to"_s, u"pdf"_s,
             u"--outdir"_s, u"%2"_s, u"%1"_s}};
}

OtherTool weasyPrint()
{
    return {u"WeasyPrint"_s, u"weasyprint"_s, OtherTool::Format::Html, {u"%1"_s, u"%3"_s}};
}

} // namespace tekigo::pdf::tools
