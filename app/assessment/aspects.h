#pragma once

#include "assessment/assessment.h"
#include "assessment/difference.h"

#include <functional>

namespace tekigo {

/// One field of a thing that is compared: how it is called, what stands in it, and how that is worded.
template<class T>
struct ComparedField
{
    using Read = std::function<std::optional<Value>(const T&)>;
    using Words = std::function<Text(const Value&)>;

    // A constructor, since g++ 12 breaks on the default of an aggregate's std::function.
    ComparedField(QString called, Text named, Read read, Words wording = Words())
        : id(std::move(called))
        , name(std::move(named))
        , value(std::move(read))
        , words(std::move(wording))
    {
    }

    QString id;
    Text name;
    Read value;  ///< nothing where nothing was given
    Words words; ///< empty: as it is
};

[[nodiscard]] std::optional<Value> given(const QString& text);      ///< nothing for an empty one
[[nodiscard]] std::optional<Value> given(const QStringList& texts); ///< nothing for an empty one
[[nodiscard]] std::optional<Value> given(const std::optional<QDate>& date);
[[nodiscard]] Text plainWords(const Value& value);

[[nodiscard]] std::optional<Value> modelsOf(const Coverage& coverage);
[[nodiscard]] std::optional<Value> originOf(const Coverage& coverage); ///< what it was made on; never an id
[[nodiscard]] Text originWords(const Value& value);

/// All that is said of whom else a thing speaks for; `coverageOf` gives the coverage of a T.
template<class T>
void addCoverage(std::vector<ComparedField<T>>& fields, const Coverage& (*coverageOf)(const T&))
{
    using namespace Qt::StringLiterals;
    fields.emplace_back(u"coveredModels"_s, Text{u"対象型番"_s, u"Covers model numbers"_s},
                        [coverageOf](const T& of) { return modelsOf(coverageOf(of)); });
    fields.emplace_back(u"coverageOrigin"_s, Text{u"作成の対象"_s, u"Made on"_s},
                        [coverageOf](const T& of) { return originOf(coverageOf(of)); }, originWords);
    fields.emplace_back(u"coverage"_s,
                        Text{u"他の型番・版への適用"_s, u"Covers other models or revisions"_s},
                        [coverageOf](const T& of) { return given(coverageOf(of).reason); });
}

/// The fields in which the two differ; of a thing that only one has, all that are given.
template<class T>
[[nodiscard]] std::vector<Difference::Aspect> aspectsOf(const std::vector<ComparedField<T>>& fields, const T* before,
                                                        const T* after)
{
    std::vector<Difference::Aspect> aspects;
    for (const ComparedField<T>& field : fields) {
        const auto was = before ? field.value(*before) : std::nullopt;
        const auto is = after ? field.value(*after) : std::nullopt;
        const auto says = [&](const std::optional<Value>& value) {
            return !value ? Text{} : field.words ? field.words(*value) : plainWords(*value);
        };
        if (was != is)
            aspects.push_back({field.id, field.name, was, is, says(was), says(is)});
    }
    return aspects;
}

[[nodiscard]] inline Difference::Change changeOf(bool before, bool after)
{
    return !before ? Difference::Change::Added : !after ? Difference::Change::Removed : Difference::Change::Changed;
}

/// Which requirements something matters for; made once for all differences.
class Readers
{
public:
    explicit Readers(const Catalogue& catalogue);

    [[nodiscard]] QStringList ofQuestion(const QString& question) const;
    [[nodiscard]] QStringList ofQuestions(const QStringList& questions) const;
    [[nodiscard]] QStringList ofTest(const QString& testCase) const;

private:
    void read(const QString& key, const QSet<QString>& questions);

    std::map<QString, QStringList> m_questions;
    std::map<QString, QStringList> m_tests;
};

/// What the parts of a comparison are made from.
struct Compared
{
    const Catalogue& catalogue;
    const Assessment& before;
    const Assessment& after;
    const Readers& readers;
};

// The parts, each in a file of its own; they append to `all`.
void compareIdentity(const Compared& compared, std::vector<Difference>& all);
void compareAnswers(const Compared& compared, std::vector<Difference>& all); ///< and the rows of tables
void compareEvidence(const Compared& compared, std::vector<Difference>& all);
void compareTests(const Compared& compared, std::vector<Difference>& all);
void compareFindings(const Compared& compared, std::vector<Difference>& all);
/// `others`: all that is not a verdict, to say why a verdict changed.
[[nodiscard]] std::vector<Difference> compareVerdicts(const Catalogue& catalogue,
                                                      const std::vector<ChecklistVerdict>& before,
                                                      const std::vector<ChecklistVerdict>& after,
                                                      const std::vector<Difference>& others);

} // namespace tekigo
