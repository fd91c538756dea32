#pragma once

#include "assessment/evidence.h"
#include "base/progress.h"
#include "storage/database.h"
#include "storage/history.h"

#include <memory>
#include <vector>

class QTemporaryDir;

namespace tekigo {

// A backup is one SQLite file: table `file` lists the workspace's files by name, size and SHA-256, table
// `piece` holds their bytes in pieces of 8 MiB, `about` says what it is a backup of. It can be read with any SQLite.

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

/// Of the database, on its thread. `about.head` is given here.
[[nodiscard]] Result<BackupSource> backupSource(const Database& workspace, const QString& folder,
                                                std::vector<StoredFile> files, BackupAbout about);

/// Writes it to `target`, whole or not at all, and reads it back before it takes that name. A stored file
/// that is missing or no longer matches its digest is an error that names it. What a program that was killed left beside
/// the target is taken away first.
[[nodiscard]] Result<void> writeBackup(const BackupSource& source, const QString& target, Progress& progress);

/// Reads all of it: every digest must be that of its bytes. Error::Kind::Input where it is none, or damaged.
[[nodiscard]] Result<void> verifyBackup(const QString& file, Progress& progress);

/// What it says of itself, without reading the rest.
[[nodiscard]] Result<BackupAbout> aboutBackup(const QString& file);

/// Takes the database alone out of it, to `target`, its digest verified; returns how many bytes of evidence it holds besides.
[[nodiscard]] Result<qint64> readBackupDatabase(const QString& source, const QString& target, Progress& progress);

/// Makes the folder (absent or empty) the workspace that `source` holds, every digest verified on the way.
/// When it fails or is cancelled the folder is as it was.
[[nodiscard]] Result<void> readBackup(const QString& source, const QString& folder, Progress& progress);

} // namespace tekigo
