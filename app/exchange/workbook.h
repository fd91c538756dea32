#pragma once

#include "base/error.h"
#include "checklist/facts.h"

#include <QDateTime>

#include <memory>
#include <optional>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace tekigo {

/// A workbook of tables (.xlsx) for people who calculate and sort: head rows stay in view and filter, texts
/// wrap, days are days. Every text is written as text: what begins with "=" is never calculated.
class Workbook
{
public:
    /// One column of a table.
    struct Column
    {
        QString title;
        double width = 20; ///< in characters of the standard type
    };

    /// The file appears at `path` with finish(), whole or not at all. `created` goes into it, never the
    /// clock.
    [[nodiscard]] static Result<std::unique_ptr<Workbook>> begin(const QString& path, const QString& title,
                                                                 const QDateTime& created);
    ~Workbook(); ///< without finish(): nothing is left behind
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// A new sheet; its name is cut and cleaned as the format asks, and made unique.
    void sheet(const QString& name, const std::vector<Column>& columns);
    /// The next row of it. What has no value stays empty; a day and a number stay what they are, everything
    /// else is written as `words` says it.
    struct Cell
    {
        std::optional<Value> value = {};
        QString words = {};
    };
    void row(const std::vector<Cell>& cells);
    [[nodiscard]] Result<void> finish();

private:
    Workbook(QString path, QString unfinished);
    void endSheet();

    QString m_path;
    QString m_unfinished;
    lxw_workbook* m_book = nullptr; ///< closed, and so freed, by the library
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_day = nullptr;
    lxw_format* m_number = nullptr;
    QStringList m_names;
    int m_columns = 0;
    int m_row = 0;
    int m_failed = 0; ///< the library's first error
};

/// One cell of words.
[[nodiscard]] inline Workbook::Cell words(const QString& text)
{
    return {.value = {}, .words = text};
}

} // namespace tekigo
