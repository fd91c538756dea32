#pragma once

#include "base/language.h"
#include "checklist/condition.h"
#include "checklist/question.h"
#include "checklist/source.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace tekigo {

/// A number or list that the ministry leaves open, kept as data.
struct Parameter
{
    QString id;
    Text title;
    std::variant<qint64, QStringList> value;
    std::vector<Citation> sources;
    Mark mark = Mark::Recalled;

    bool operator==(const Parameter&) const = default;
};

/// A condition that several rules share. Its parameters are put in place where a checklist uses it.
struct NamedCondition
{
    QString name;
    Condition is;

    bool operator==(const NamedCondition&) const = default;
};

/// A kind of file that examiners ask for: design document, screenshot, port scan.
struct EvidenceKind
{
    QString id;
    Text title;

    bool operator==(const EvidenceKind&) const = default;
};

/// One file (or more) of one of these kinds that a requirement needs.
struct EvidenceNeed
{
    QString id;         ///< unique within its requirement; `evaluate --json` names it in evidenceMissing
    QStringList kinds;  ///< EvidenceKind ids, any one serves
    Text text;          ///< what the file must show
    bool needed = true; ///< false: recommended; its absence changes no verdict
    BoundTo boundTo = BoundTo::Firmware; ///< Firmware: must be made on the revision's firmware
    std::optional<Condition> when;       ///< needed while this is true, or unknown once the rule is true
    std::vector<Citation> sources;
    Mark mark = Mark::Inferred;

    bool operator==(const EvidenceNeed&) const = default;
};

/// A test that Tekigo ships: what to do and what must come of it.
struct TestCase
{
    QString id; ///< "T1-1"
    Text title;
    Text procedure;
    Text expected;
    std::vector<Citation> sources;
    Mark mark = Mark::Inferred;

    bool operator==(const TestCase&) const = default;
};

/// That a requirement needs a record of a test case.
struct TestNeed
{
    QString testCase;
    bool needed = true;
    std::optional<Condition> when;

    bool operator==(const TestNeed&) const = default;
};

/// A provision of another regime that says nearly the same.
struct Reference
{
    QString regime; ///< "EN 303 645", "NISTIR 8425", "CRA"
    QString provision;
    std::vector<Citation> sources;
    Mark mark = Mark::Inferred;

    bool operator==(const Reference&) const = default;
};

struct NotApplicable
{
    Condition when;
    Statement reason;

    bool operator==(const NotApplicable&) const = default;
};

struct Requirement
{
    QString id; ///< "34-10-2", "S1.1-02"
    Text title;
    bool statute =
        false; ///< `law` is the statute word for word (Japanese; the English is a working translation)
    Statement law;
    std::vector<Statement> reading;  ///< how the text is read
    std::vector<Statement> examiner; ///< what the examiner looks for
    Condition rule;
    std::vector<NotApplicable> notApplicable;
    std::vector<Reference> references;
    std::vector<EvidenceNeed> evidence;
    std::vector<TestNeed> tests;
    QByteArray wordsDigest; ///< SHA-256 of what a person reads of it (wordsOf() of canonical.h), 32 bytes
    QByteArray digest; ///< SHA-256 of everything but wordsDigest, parameters and named conditions put in, 32 bytes
    std::vector<QByteArray> correctedWords; ///< of earlier versions that differ in wording only, oldest first
    QByteArray original; ///< `digest` before corrections of wording; the same where there were none

    bool operator==(const Requirement&) const = default;
};

enum class ScopeOutcome { Applies, OutOfScope, Exempt, Equivalent, FormerRules, Unanswered };

/// One way in which the scope can come out; the first whose condition holds decides.
struct ScopeCase
{
    ScopeOutcome outcome = ScopeOutcome::Unanswered;
    Condition when;
    Statement reason;
    QStringList asks; ///< question ids that people are asked once this outcome stands; may be empty

    bool operator==(const ScopeCase&) const = default;
};

enum class Standing { Mandatory, MandatoryOnceInForce, Voluntary, Export, Advice };

struct Checklist
{
    QString id;
    QString version;
    Text title;
    Text shortTitle; ///< fits a table head or a tab
    Standing standing = Standing::Advice;
    std::vector<Statement> about;
    std::optional<QDate> effective; ///< empty: the user can set it
    std::vector<Parameter> parameters;
    std::vector<ScopeCase> scope;
    std::vector<Requirement> requirements;
    QByteArray digest;   ///< SHA-256 of the whole, 32 bytes
    QString corrects;    ///< the version whose wording alone this one corrects; empty where it corrects none
    QByteArray original; ///< `digest` before corrections of wording; the same where there were none

    [[nodiscard]] const Requirement* requirement(const QString& id) const; ///< nullptr where there is none

    bool operator==(const Checklist&) const = default;
};

/// Requirements of several checklists that answer to each other. Gap and carry-over go by this, never by
/// number.
struct Correspondence
{
    struct Side
    {
        QStringList same;
        QStringList related;

        bool operator==(const Side&) const = default;
    };
    std::map<QString, Side> sides; ///< checklist id to requirement ids

    bool operator==(const Correspondence&) const = default;
};

} // namespace tekigo
