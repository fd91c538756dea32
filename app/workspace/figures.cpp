#include "workspace/figures.h"

#include "storage/layout.h"
#include "storage/orphans.h"
#include "storage/schema.h"
#include "workspace/state.h"

#include <QFileInfo>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Of the schema that this program makes, not of the file: a name in it might be anything.
QStringList tableNames(const QStringList& steps)
{
    const auto empty = Database::open(u"schema"_s, Database::Mode::Memory);
    if (!empty || !applySteps(*empty, steps, 0))
        return {};
    QStringList names;
    Query query(*empty, u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s);
    while (query.next())
        names += query.text(0);
    return names;
}

void countFiles(WorkspaceFigures& figures, const std::vector<StoredFile>& files, const QString& folder)
{
    for (const StoredFile& file : files) {
        ++figures.files;
        figures.bytes += file.size;
        figures.missing += QFileInfo::exists(layout::evidenceFile(folder, file.sha256)) ? 0 : 1;
    }
}

} // namespace

WorkspaceFigures Workspace::figures() const
{
    const QStringList steps = schemaSteps().value_or(QStringList());
    WorkspaceFigures figures;
    figures.schema = schemaVersion(d->database).value_or(0);
    figures.knownSteps = int(steps.size());
    figures.readOnly = d->readOnly;
    figures.sound = d->database.one(u"PRAGMA quick_check(1)"_s).value_or(QVariant()).toString() == u"ok";
    for (const QString& name : tableNames(steps)) {
        const auto rows = d->database.one(u"SELECT count(*) FROM %1"_s.arg(name));
        figures.tables.push_back({name, rows ? rows->toLongLong() : -1});
    }
    figures.database = QFileInfo(layout::database(d->folder)).size();
    figures.log = QFileInfo(layout::writeAheadLog(d->folder)).size();
    figures.index = QFileInfo(layout::searchIndex(d->folder)).size();
    countFiles(figures, d->listed(readStoredFiles(d->database)), d->folder);
    figures.damaged = qint64(d->damaged.size());
    if (const auto orphans = orphanFiles(d->database, d->folder))
        figures.orphans = qint64(orphans->size());
    return figures;
}

} // namespace tekigo
