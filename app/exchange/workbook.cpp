#include "exchange/workbook.h"

#include "base/atomicfile.h"
#include "base/unfinished.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

Error unwritable(const QString& path, const QString& why)
{
    return {Error::Kind::Machine, tr("%1 cannot be written: %2").arg(path, why)};
}

/// As much as a cell holds (32,767 characters), without what XML cannot say.
QByteArray cellText(const QString& text)
{
    constexpr qsizetype longest = 32767;
    QString clean = text.size() <= longest ? text : text.left(longest - 1) + u'…';
    for (qsizetype at = 0; at < clean.size(); ++at) {
        const QChar character = clean[at];
        const bool paired =
            (character.isHighSurrogate() && at + 1 < clean.size() && clean[at + 1].isLowSurrogate()) ||
            (character.isLowSurrogate() && at > 0 && clean[at - 1].isHighSurrogate());
        if ((character.isSurrogate() && !paired) || character.unicode() >= 0xfffe)
            clean[at] = QChar::ReplacementCharacter;
    }
    return clean.toUtf8();
}

/// A sheet's name has at most 31 characters, none of []:*?/\ and no apostrophe at either end.
QString sheetName(const QString& wanted, const QStringList& taken)
{
    constexpr qsizetype longest = 31;
    QString name = wanted.simplified();
    for (const QChar bad : u"[]:*?/\\'"_s)
        name.replace(bad, u' ');
    name = name.simplified().left(longest);
    for (int number = 2; name.isEmpty() || taken.contains(name, Qt::CaseInsensitive); ++number) {
        const QString tail = u" (%1)"_s.arg(number);
        name = wanted.simplified().remove(u'\'').left(longest - tail.size()) + tail;
    }
    return name;
}

Result<QString> nameBeside(const QString& path)
{
    QTemporaryFile file(unfinishedBeside(path, u".xlsx"_s));
    if (!file.open())
        return std::unexpected(unwritable(path, file.errorString()));
    file.setAutoRemove(false);
    return file.fileName();
}

} // namespace

Workbook::Workbook(QString path, QString unfinished)
    : m_path(std::move(path))
    , m_unfinished(std::move(unfinished))
{
}

Workbook::~Workbook()
{
    if (m_book)
        workbook_close(m_book);
    QFile::remove(m_unfinished);
}

Result<std::unique_ptr<Workbook>> Workbook::begin(const QString& path, const QString& title,
                                                  const QDateTime& created)
{
    const auto unfinished = nameBeside(path);
    if (!unfinished)
        return std::unexpected(unfinished.error());
    std::unique_ptr<Workbook> made(new Workbook(path, *unfinished));
    made->m_book = workbook_new(QFile::encodeName(*unfinished).constData());
    if (!made->m_book)
        return std::unexpected(unwritable(path, tekigo::tr("there is not enough memory")));
    QByteArray heading = cellText(title.left(255)); // the library takes no more, and wants to write to it
    lxw_doc_properties properties = {};
    properties.title = heading.data();
    properties.created = created.isValid() ? created.toSecsSinceEpoch() : 0;
    workbook_set_properties(made->m_book, &properties);
    const auto format = [&] {
        lxw_format* one = workbook_add_format(made->m_book);
        format_set_align(one, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(one, LXW_BORDER_HAIR);
        return one;
    };
    made->m_head = format();
    format_set_bold(made->m_head);
    format_set_bg_color(made->m_head, 0xE4EAF1);
    made->m_text = format();
    made->m_day = format();
    format_set_num_format(made->m_day, "yyyy-mm-dd");
    format_set_align(made->m_day, LXW_ALIGN_LEFT);
    made->m_number = format();
    format_set_align(made->m_number, LXW_ALIGN_LEFT);
    for (lxw_format* wrapped : {made->m_head, made->m_text})
        format_set_text_wrap(wrapped);
    return made;
}

void Workbook::sheet(const QString& name, const std::vector<Column>& columns)
{
    endSheet();
    m_names.append(sheetName(name, m_names));
    m_sheet = workbook_add_worksheet(m_book, m_names.last().toUtf8().constData());
    m_columns = static_cast<int>(columns.size());
    m_row = 0;
    if (!m_sheet) {
        m_failed = m_failed ? m_failed : LXW_ERROR_MEMORY_MALLOC_FAILED;
        return;
    }
    for (int at = 0; at < m_columns; ++at) {
        const Column& column = columns[static_cast<size_t>(at)];
        worksheet_set_column(m_sheet, static_cast<lxw_col_t>(at), static_cast<lxw_col_t>(at), column.width,
                             nullptr);
        worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(at), cellText(column.title).constData(),
                               m_head);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_repeat_rows(m_sheet, 0, 0);
    m_row = 1;
}

void Workbook::row(const std::vector<Cell>& cells)
{
    if (!m_sheet)
        return;
    const auto line = static_cast<lxw_row_t>(m_row++);
    for (size_t at = 0; at < cells.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        const Cell& cell = cells[at];
        lxw_error done = LXW_NO_ERROR;
        if (const auto* day = cell.value ? std::get_if<QDate>(&*cell.value) : nullptr) {
            lxw_datetime moment = {day->year(), day->month(), day->day(), 0, 0, 0};
            done = worksheet_write_datetime(m_sheet, line, column, &moment, m_day);
        } else if (const auto* number = cell.value ? std::get_if<qint64>(&*cell.value) : nullptr) {
            done = worksheet_write_number(m_sheet, line, column, static_cast<double>(*number), m_number);
        } else {
            done = worksheet_write_string(m_sheet, line, column, cellText(cell.words).constData(), m_text);
        }
        if (done != LXW_NO_ERROR && !m_failed)
            m_failed = done;
    }
}

void Workbook::endSheet()
{
    if (m_sheet && m_columns > 0)
        worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(std::max(1, m_row - 1)),
                             static_cast<lxw_col_t>(m_columns - 1));
    m_sheet = nullptr;
}

Result<void> Workbook::finish()
{
    endSheet();
    const lxw_error closed = workbook_close(std::exchange(m_book, nullptr));
    const int failed = m_failed ? m_failed : closed;
    if (failed != LXW_NO_ERROR)
        return std::unexpected(
            unwritable(m_path, QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(failed)))));
    return replaceFile(m_unfinished, m_path);
}

} // namespace tekigo
