#include "storage/schema.h"

#include "base/atomicfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestStep = 1 << 20;

/// A statement with its comments may not be only comments; SQLite refuses an empty one.
QStringList statements(const QString& step)
{
    static const QRegularExpression end(u";[ \\t]*(--[^\\n]*)?\\n"_s);
    QStringList all = step.split(end, Qt::SkipEmptyParts);
    all.removeIf([](const QString& statement) { return statement.trimmed().isEmpty(); });
    return all;
}

Result<void> runStep(const Database& database, const QString& step)
{
    for (const QString& statement : statements(step))
        if (auto done = database.run(statement); !done)
            return done;
    return {};
}

/// What stands in the file, SQLite's own tables aside.
Result<QStringList> shapeOf(const Database& database)
{
    QStringList shape;
    Query query(database, u"SELECT type || ' ' || name || ' ' || sql FROM sqlite_schema"
                          " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1"_s);
    while (query.next())
        shape += query.text(0);
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return shape;
}

} // namespace

Result<QStringList> schemaSteps(const QString& folder)
{
    QStringList steps;
    for (int number = 1;; ++number) {
        const QString file = u"%1/%2.sql"_s.arg(folder).arg(number);
        if (!QFile::exists(file))
            return steps;
        const auto bytes = readFile(file, largestStep);
        if (!bytes)
            return std::unexpected(bytes.error());
        steps += QString::fromUtf8(*bytes);
    }
}

Result<void> applySteps(const Database& database, const QStringList& steps, int from)
{
    return database.transaction([&]() -> Result<void> {
        for (qsizetype number = from; number < steps.size(); ++number)
            if (auto done = runStep(database, steps[number]); !done)
                return done;
        if (auto done = database.run(u"PRAGMA application_id = %1"_s.arg(workspaceApplicationId)); !done)
            return done;
        return database.run(u"PRAGMA user_version = %1"_s.arg(steps.size()));
    });
}

Result<int> schemaVersion(const Database& database)
{
    const auto version = database.one(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    return version->toInt();
}

Result<void> verifySchema(const Database& database, const QStringList& steps)
{
    const auto model = Database::open(database.file(), Database::Mode::Memory);
    if (!model)
        return std::unexpected(model.error());
    if (auto made = applySteps(*model, steps, 0); !made)
        return made;
    const auto wanted = shapeOf(*model);
    const auto found = shapeOf(database);
    if (!found)
        return std::unexpected(found.error());
    if (!wanted || *found != *wanted)
        return failure(Error::Kind::Damaged,
                       QCoreApplication::translate(
                           "Schema", "%1 does not have the tables of a workspace. Restore it from a backup.")
                           .arg(database.file()));
    return {};
}

} // namespace tekigo
