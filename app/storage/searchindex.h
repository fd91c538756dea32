#pragma once

#include "storage/database.h"

#include <QStringList>

#include <set>
#include <vector>

namespace tekigo {

/// What a search looks through: words with the place they stand at. Worked out from the workspace and its
/// files, kept in a file of its own beside the database (layout::searchIndex()), and made anew wherever it is
/// missing, damaged or of another form; it may be deleted at any time. Where nothing can be written, or the name is taken
/// by another program's database, it stands in memory.
class SearchIndex
{
public:
    /// One text and where it stands.
    struct Entry
    {
        int kind = 0;        ///< in the order in which results are shown; the caller's
        qint64 revision = 0; ///< 0: of none
        QString thing;       ///< id of what it stands in
        int page = 0;        ///< from 1; 0: none
        QString text;        ///< as people read it
        QString folded;      ///< as it is compared

        bool operator==(const Entry&) const = default;
    };
    /// Up to which row of the history of which workspace it is filled, and by which words of the catalogue.
    struct State
    {
        QString basis;
        qint64 historyRow = 0;
        QString historyDigest;

        bool operator==(const State&) const = default;
    };

    /// Of the workspace in `folder`, which this program holds if it may write.
    [[nodiscard]] static Result<SearchIndex> open(const QString& folder, bool mayWrite);
    [[nodiscard]] static Result<SearchIndex> inMemory();

    [[nodiscard]] State state() const;
    /// Whether anything may be put into it; a finished index in a read-only folder is only read.
    [[nodiscard]] bool writable() const { return m_writable; }
    /// Forgets everything but the words inside files, which no catalogue and no history changes.
    [[nodiscard]] Result<void> begin(const State& state, const QStringList& subjects);
    /// Goes on to another state; `subjects` must be filled again.
    [[nodiscard]] Result<void> advance(const State& state, const QStringList& subjects);
    [[nodiscard]] QStringList pending(int most) const;
    [[nodiscard]] qint64 pendingCount() const;
    /// Everything that a subject says, in place of what it said; it is no longer pending.
    [[nodiscard]] Result<void> fill(const QString& subject, const std::vector<Entry>& entries);
    /// How a file was read.
    struct File
    {
        QByteArray sha256;
        bool partly = false;  ///< some of its words can be found
        QString whyJa, whyEn; ///< why not all can; both empty: all can
        bool again = false;   ///< to be read again when next asked: it was not there

        [[nodiscard]] bool whole() const { return whyJa.isEmpty() && whyEn.isEmpty(); }
        bool operator==(const File&) const = default;
    };
    /// The files whose words were read and need not be read again, by SHA-256. They stay when everything else
    /// is filled anew.
    [[nodiscard]] std::set<QByteArray> filesRead() const;
    /// Those of which not all words can be found.
    [[nodiscard]] std::vector<File> filesNotWhole() const;
    [[nodiscard]] Result<void> fillFile(const File& file, const std::vector<Entry>& pages);

    struct Found
    {
        std::vector<Entry> entries;
        bool more = false; ///< there are more than were asked for
    };
    /// Every word (folded) must stand in the text.
    [[nodiscard]] Result<Found> find(const QStringList& words, int most) const;

    /// Every statement of many fills as one transaction.
    template<class Work>
    [[nodiscard]] Result<void> together(Work&& work)
    {
        return m_database.transaction(std::forward<Work>(work));
    }

private:
    SearchIndex(Database database, bool writable);
    [[nodiscard]] Result<void> put(const QString& subject, const Entry& entry);
    [[nodiscard]] Result<qint64> textOf(const Entry& entry);
    [[nodiscard]] Result<void> forget(const QString& subject);
    [[nodiscard]] Result<void> write(const State& state);
    [[nodiscard]] qint64 count(const QString& sql) const;

    Database m_database;
    bool m_writable = false;
};

} // namespace tekigo
