#pragma once

#include "base/language.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tekigo {

/// How sure a statement is. Verified is shown as it is, VerifiedSecondary with its source, Inferred as 解釈
/// (interpretation) and Recalled as 要確認 (to be confirmed against the official document), never as fact.
enum class Mark { Verified, VerifiedSecondary, Inferred, Recalled };

/// A document that statements cite, as `checklists/sources` lists it.
struct Source
{
    QString id; ///< for example "MIC-B"
    Text title;
    Text publisher;
    QString date; ///< as printed: a day, a month, a year, or empty where unknown
    QString url;

    bool operator==(const Source&) const = default;
};

/// A place in a source: 第34条の10第2号 of REG.
struct Citation
{
    QString source; ///< Source::id
    QString place;  ///< may be empty

    bool operator==(const Citation&) const = default;
};

/// A sentence that Tekigo says, with who said it and how sure it is.
struct Statement
{
    Text text;
    std::vector<Citation> sources;
    Mark mark = Mark::Recalled;

    bool operator==(const Statement&) const = default;
};

} // namespace tekigo
