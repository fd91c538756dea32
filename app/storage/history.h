#pragma once

#include "base/language.h"
#include "storage/tablerow.h"

#include <QDateTime>

#include <map>
#include <optional>

namespace tekigo {

/// One row of the table `history`: an act, an undo or a redo, with everything that it changed.
struct HistoryEntry
{
    enum class Kind { Do, Undo, Redo };

    qint64 number = 0; ///< from 1, without gaps
    QDateTime at;      ///< UTC
    QString author;
    qint64 revision = 0; ///< 0 where it concerns no single one
    Kind kind = Kind::Do;
    Text says;
    QString question; ///< where it is about one answer; else empty
    RowSwaps swaps;
    QStringList tables = {}; ///< which `swaps` change; given by historyOf(), which leaves out the swaps
};

/// What follows from the history and is kept beside it, so that nobody has to replay it.
struct Derived
{
    std::map<QString, qint64> counters; ///< the highest number ever given, by what it numbers
    std::map<QString, QString> touched; ///< the time of the last change, by subject

    void add(const HistoryEntry& entry);
};
[[nodiscard]] QString evidenceCounter(qint64 revision); ///< counts 添付 N of one revision
[[nodiscard]] QString makerSubject(qint64 maker);
[[nodiscard]] QString productSubject(qint64 product);
[[nodiscard]] QString revisionSubject(qint64 revision);
[[nodiscard]] QString settingsSubject();

/// Applies the swaps and writes the row with the digest that chains it to the one before. Call it in a
/// transaction; `number` is given here.
[[nodiscard]] Result<void> record(const Database& database, HistoryEntry entry);

/// Without the swaps, newest first; of one revision, or all for 0.
[[nodiscard]] Result<std::vector<HistoryEntry>> historyOf(const Database& database, qint64 revision);

/// The newest row: its number and digest; 0 and nothing in an empty history.
struct HistoryHead
{
    qint64 number = 0;
    QString digest;

    bool operator==(const HistoryHead&) const = default;
};
[[nodiscard]] Result<HistoryHead> historyHead(const Database& database);
/// Digest of that row; empty where there is none of that number.
[[nodiscard]] Result<QString> historyDigest(const Database& database, qint64 number);
/// What rows after `number` changed, as makerSubject(), productSubject(), revisionSubject() name it; each once.
[[nodiscard]] Result<QStringList> subjectsSince(const Database& database, qint64 number);

/// Compact JSON, the form in which the table keeps and the digest covers them.
[[nodiscard]] QByteArray writtenSwaps(const RowSwaps& swaps);
/// Nothing where the text is not what writtenSwaps() makes.
[[nodiscard]] std::optional<RowSwaps> readSwaps(const QByteArray& json);
/// A row of `history` (column name to value) as an entry with its swaps; nothing where it cannot be read.
[[nodiscard]] std::optional<HistoryEntry> entryOf(const QJsonObject& row);
/// SHA-256 in hex over every column of the row but `digest`.
[[nodiscard]] QString digestOf(const QJsonObject& row);

} // namespace tekigo
