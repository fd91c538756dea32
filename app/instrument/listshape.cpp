#include "instrument/listshape.h"

#include "instrument/csvreader.h"
#include "instrument/mask.h"
#include "instrument/valueforms.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <unordered_set>

namespace tekigo {
namespace {

constexpr size_t headBytes = 64 * 1024;
constexpr int headRows = 200;
constexpr int previewRows = 8;
constexpr int mostColumns = 16'384; ///< as wide as a spreadsheet can be
constexpr qsizetype longestTitle = 200;

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(ListShape)
};

/// The first rows, each field by its form and by what tells its column's role: no value stands here.
struct Head
{
    std::vector<QStringList> forms;
    std::vector<ColumnHabit> habits; ///< of the rows after the first
    QStringList first;               ///< the first row, where it can be a header
    int widest = 0;
};

Result<ListEncoding> encodingOf(const QString& path)
{
    QFile file(path);
    // A pipe would keep the reader waiting for ever.
    if (!QFileInfo(path).isFile())
        return failure(Error::Kind::Input, Says::tr("%1 is no ordinary file. Choose a CSV file.").arg(path));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Kind::Machine, Says::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    SecretBytes head(headBytes);
    const qint64 got = file.read(head.data(), headBytes);
    return guessedEncoding({head.data(), static_cast<size_t>(std::max<qint64>(got, 0))});
}

Result<CsvReader> readerOf(const QString& path, ListEncoding encoding, char delimiter, Progress& progress)
{
    auto source = ListSource::open(path, encoding, progress);
    if (!source)
        return std::unexpected(source.error());
    return CsvReader(std::move(*source), delimiter);
}

/// How well a delimiter cuts the first rows: rows that have as many fields as the first, if that is more than one.
Result<int> agreement(const QString& path, ListEncoding encoding, char delimiter, Progress& progress)
{
    auto reader = readerOf(path, encoding, delimiter, progress);
    if (!reader)
        return std::unexpected(reader.error());
    size_t width = 0;
    int agreeing = 0;
    for (int row = 0; row < 50; ++row) {
        const auto read = reader->next();
        if (!read)
            return row == 0 ? Result<int>(std::unexpected(read.error())) : agreeing;
        if (!*read)
            break;
        if (row == 0)
            width = reader->fields().size();
        agreeing += width > 1 && reader->fields().size() == width ? 1 : 0;
    }
    return agreeing;
}

Result<char> delimiterOf(const QString& path, ListEncoding encoding, Progress& progress)
{
    char best = ',';
    int most = 0;
    for (const char delimiter : {',', '\t', ';', '|'}) {
        const auto agreeing = agreement(path, encoding, delimiter, progress);
        if (!agreeing)
            return std::unexpected(agreeing.error());
        if (*agreeing > most) {
            most = *agreeing;
            best = delimiter;
        }
    }
    return best;
}

bool hasJoint(std::string_view field)
{
    const bool letters = std::ranges::any_of(field, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    const size_t joint = field.find_first_of("-_");
    return letters && joint != std::string_view::npos && joint > 0 && joint + 1 < field.size() && !looksLikeMac(field);
}

/// Watches the columns of the rows after the first. Fields are compared by a hash; only the one before is kept.
class Habits
{
public:
    void see(std::span<const std::string_view> fields)
    {
        if (fields.size() > m_columns.size())
            m_columns.resize(fields.size());
        for (size_t i = 0; i < fields.size(); ++i)
            see(m_columns[i], stripped(fields[i]));
    }
    [[nodiscard]] std::vector<ColumnHabit> taken() const
    {
        std::vector<ColumnHabit> habits;
        for (const Column& column : m_columns)
            habits.push_back(column.habit);
        return habits;
    }

private:
    struct Column
    {
        ColumnHabit habit;
        std::unordered_set<size_t> hashes;
        SecretBytes before;
    };

    static void see(Column& column, std::string_view field)
    {
        if (field.empty())
            return;
        ColumnHabit& habit = column.habit;
        ++habit.filled;
        habit.macs += looksLikeMac(field) ? 1 : 0;
        habit.joined += hasJoint(field) ? 1 : 0;
        habit.different += column.hashes.insert(std::hash<std::string_view>{}(field)).second ? 1 : 0;
        habit.rising += column.before.view(0, column.before.size()) < field ? 1 : 0;
        column.before.resize(0);
        column.before.append(field.substr(0, 256));
    }

    std::vector<Column> m_columns;
};

QStringList formsOf(std::span<const std::string_view> fields)
{
    QStringList forms;
    for (const std::string_view field : fields)
        forms.append(formOf(field));
    return forms;
}

/// A row of titles names at least one role and has nothing that may be a value.
bool canBeHeader(std::span<const std::string_view> fields)
{
    return std::ranges::all_of(fields, looksLikeTitle)
           && std::ranges::any_of(fields, [](std::string_view f) { return roleOfTitle(f).has_value(); });
}

/// A field that may be a code is shown by its form even where people say that it is a title.
QStringList titlesOf(std::span<const std::string_view> fields)
{
    QStringList titles;
    for (const std::string_view field : fields)
        titles.append(looksLikeTitle(field)
                          ? QString::fromUtf8(field.data(), std::ssize(field)).trimmed().left(longestTitle)
                          : formOf(field));
    return titles;
}

Result<Head> headOf(CsvReader& reader, std::optional<bool> header)
{
    Head head;
    Habits habits;
    for (int row = 0; row < headRows; ++row) {
        const auto read = reader.next();
        if (!read)
            return std::unexpected(read.error());
        if (!*read)
            break;
        const auto fields = reader.fields();
        if (fields.size() > static_cast<size_t>(mostColumns))
            return failure(Error::Kind::Input, Says::tr("%1, row %2: more than %3 columns. Export fewer columns.")
                                                   .arg(reader.source().path())
                                                   .arg(reader.row())
                                                   .arg(mostColumns));
        if (fields.size() == 1 && fields.front().empty())
            continue;
        head.widest = std::max(head.widest, static_cast<int>(fields.size()));
        const bool isFirst = head.forms.empty() && head.first.isEmpty();
        if (isFirst && header.value_or(canBeHeader(fields))) {
            head.first = titlesOf(fields);
            continue;
        }
        if (head.forms.size() < previewRows)
            head.forms.push_back(formsOf(fields));
        habits.see(fields);
    }
    head.habits = habits.taken();
    return head;
}

/// The guess of the encoding looks at the beginning only; a list whose first rows are ASCII may be CP932 all the same.
/// That is seen when it is read whole: see analyseList().
Result<ListShape> shapeOf(const QString& path, ListEncoding encoding, const ListHints& hints, Progress& progress)
{
    const auto delimiter =
        hints.delimiter ? Result<char>(*hints.delimiter) : delimiterOf(path, encoding, progress);
    if (!delimiter)
        return std::unexpected(delimiter.error());
    auto reader = readerOf(path, encoding, *delimiter, progress);
    if (!reader)
        return std::unexpected(reader.error());
    auto head = headOf(*reader, hints.header);
    if (!head)
        return std::unexpected(head.error());
    ListShape shape;
    shape.reading = {encoding, *delimiter, !head->first.isEmpty(), guessedColumns(head->first, head->habits)};
    shape.titles = head->first;
    shape.preview = std::move(head->forms);
    shape.columns = head->widest;
    return shape;
}

} // namespace

QString ListShape::key() const
{
    if (titles.isEmpty())
        return {};
    return QString::fromLatin1(sha256(titles.join(u'\x1F').toUtf8()).toHex());
}

Result<ListShape> inspectList(const QString& path, const ListHints& hints, Progress& progress)
{
    const auto encoding = hints.encoding ? Result<ListEncoding>(*hints.encoding) : encodingOf(path);
    if (!encoding)
        return std::unexpected(encoding.error());
    auto shape = shapeOf(path, *encoding, hints, progress);
    wipeStack();
    return shape;
}

} // namespace tekigo
