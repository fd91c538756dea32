#pragma once

#include "assessment/id.h"
#include "base/folding.h"
#include "base/language.h"
#include "base/progress.h"

#include <vector>

namespace tekigo {

/// One place where the words of a search stand.
struct SearchHit
{
    /// In the order in which results are shown.
    enum class Kind { Product, Maker, Revision, Evidence, Answer, Test, FileText };
    Kind kind = Kind::Product;
    MakerId maker;
    ProductId product;
    RevisionId revision;
    QString question;       ///< of Answer
    QString testCase;       ///< of Test
    EvidenceId evidence;    ///< of Evidence and FileText: the newest that holds the file
    int page = 0;           ///< of FileText, from 1; 0: the file has no pages
    Text where;             ///< product, revision, and what in it, in people's words
    QString snippet;        ///< the words around the first hit
    std::vector<Hit> marks; ///< in the snippet

    bool operator==(const SearchHit&) const = default;
};

struct SearchAnswer
{
    std::vector<SearchHit> hits;
    bool more = false; ///< there are more than were asked for

    bool operator==(const SearchAnswer&) const = default;
};

/// Evidence in whose file a search cannot find every word.
struct SearchGap
{
    RevisionId revision;
    EvidenceId evidence; ///< the newest that holds the file
    Text where;          ///< product, revision and evidence, in people's words
    bool partly = false; ///< some of its words can be found
    Text why;

    bool operator==(const SearchGap&) const = default;
};

/// What has yet to be read before a search finds everything.
struct SearchBacklog
{
    qint64 things = 0; ///< makers, products, revisions
    qint64 files = 0;

    [[nodiscard]] bool isEmpty() const { return things == 0 && files == 0; }
    bool operator==(const SearchBacklog&) const = default;
};

/// A stored file whose words nobody has read yet.
struct UnreadFile
{
    QByteArray sha256;
    QString path;
    QString mimeType;
};

/// What stands in it, ready to be searched.
struct FileWords
{
    struct Part
    {
        int page = 0;
        QString text;
        QString folded;
    };
    QByteArray sha256;
    std::vector<Part> parts;
    Text why;             ///< why not all words could be read; empty: all were
    bool missing = false; ///< the file was not there
    bool finished = true; ///< false: cancelled, to be read again another time
};

/// Reads PDF and text files; of others it says that their words are not read. For a thread of its own.
[[nodiscard]] FileWords readWords(const UnreadFile& file, Progress& progress);

} // namespace tekigo
