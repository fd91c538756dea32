#pragma once

#include "assessment/evidence.h"
#include "base/progress.h"
#include "storage/database.h"
#include "storage/history.h"

#include <chrono>
#include <memory>
#include <set>
#include <vector>

class QTemporaryDir;

namespace tekigo {

class LiveCopy;

// A backup is one SQLite file: table `file` lists the workspace's files by name, size and SHA-256, table
// `piece` holds their bytes in pieces of 8 MiB, `about` says what it is a backup of, and `lacking` which files it does not
// hold, since they were missing or damaged. It can be read with any SQLite.

/// What a backup says of itself. Those of programs before 1.0 say nothing: everything is then empty.
struct BackupAbout
{
    QDateTime made = {};    ///< UTC, by the clock of the machine that made it
    QString program = {};   ///< version of Tekigo
    QString workspace = {}; ///< name of its folder
    HistoryHead head = {};  ///< the last act that is in it
    bool scheduled = false; ///< made by a schedule, which may remove it once newer ones are there

    bool operator==(const BackupAbout&) const = default;
};

/// A workspace as it was at one moment: a copy of its database, in a temporary folder that goes with it, and its stored
/// files, which never change. A value that any thread may go on with, whatever becomes of the workspace.
struct BackupSource
{
    std::shared_ptr<const QTemporaryDir> aside;
    QString snapshot; ///< the copy
    qint64 size = 0;  ///< of the copy, in bytes
    QString folder;   ///< of the workspace
    std::vector<StoredFile> files;
    BackupAbout about;
};

/// What a backup is made of, got ready a piece at a time on the database's thread, which stays free in between; what is
/// done to the workspace meanwhile is in it.
class SourceInMaking
{
public:
    /// The database outlives this.
    [[nodiscard]] static Result<std::unique_ptr<SourceInMaking>> begin(const Database& workspace, const QString& folder);
    ~SourceInMaking();

    /// Goes on for about so long; true once it is ready.
    [[nodiscard]] Result<bool> advance(std::chrono::milliseconds budget);
    /// To be called before anything is done to the workspace again. `about.head` is given here.
    [[nodiscard]] Result<BackupSource> take(std::vector<StoredFile> files, BackupAbout about);

private:
    SourceInMaking(const Database& workspace, BackupSource source, std::unique_ptr<LiveCopy> copy);

    const Database& m_workspace;
    BackupSource m_source;
    std::unique_ptr<LiveCopy> m_copy;
};

/// All of it at once.
[[nodiscard]] Result<BackupSource> backupSource(const Database& workspace, const QString& folder,
                                                std::vector<StoredFile> files, BackupAbout about);

/// A stored file that a backup does not hold.
struct Lacking
{
    StoredFile file;
    QString called;       ///< by people: its name, of what product and firmware
    bool missing = false; ///< it was not there; else it was no longer what was stored, or could not be read

    bool operator==(const Lacking&) const = default;
};

/// Writes it to `target`, whole or not at all, and reads it back before it takes that name. A stored file that is
/// missing or no longer matches its digest is left out, noted in the backup and returned: what people wrote is worth a backup
/// all the same. What a program that was killed left beside the target is taken away first.
[[nodiscard]] Result<std::vector<Lacking>> writeBackup(const BackupSource& source, const QString& target,
                                                       Progress& progress);

/// Reads all of it: every digest must be that of its bytes. Error::Kind::Input where it is none, or damaged.
[[nodiscard]] Result<void> verifyBackup(const QString& file, Progress& progress);

/// What it says of itself, without reading the rest.
[[nodiscard]] Result<BackupAbout> aboutBackup(const QString& file);

/// What it says that it lacks. Those of programs before could lack nothing.
[[nodiscard]] Result<std::vector<Lacking>> lackingIn(const QString& file, Progress& progress);

/// Those of the files, by SHA-256, that it holds; each is read, its digest verified.
[[nodiscard]] Result<std::set<QByteArray>> heldBy(const QString& file, const std::set<QByteArray>& files,
                                                  Progress& progress);

/// Takes the database alone out of it, to `target`, its digest verified; returns how many bytes of evidence it holds besides.
[[nodiscard]] Result<qint64> readBackupDatabase(const QString& source, const QString& target, Progress& progress);

/// Makes the folder (absent or empty) the workspace that `source` holds, every digest verified on the way; returns
/// what it lacks. When it fails or is cancelled the folder is as it was.
[[nodiscard]] Result<std::vector<Lacking>> readBackup(const QString& source, const QString& folder, Progress& progress);

} // namespace tekigo
