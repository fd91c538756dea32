#pragma once

#include "desk.h"
#include "seenexamples.h"

#include <QRandomGenerator>

namespace tekigo {

/// Does one act after the other as a person might, chosen by a seed: the same seed, the same acts.
class RandomActs
{
public:
    RandomActs(Workspace& workspace, quint32 seed);

    /// One act that the workspace accepts (it may turn out to change nothing); the error of one that it
    /// should not have refused.
    [[nodiscard]] Result<void> one();
    /// One edit of an answer of some revision: what the kill test does most.
    [[nodiscard]] Result<void> answer();
    [[nodiscard]] Result<void> import();
    /// A file from outside into the store and onto a revision.
    [[nodiscard]] Result<void> addEvidence();

private:
    using Done = Result<void>;

    int below(int limit) { return int(m_random.bounded(limit)); }
    [[nodiscard]] QString words();
    [[nodiscard]] QDate day() { return QDate(2026, 1, 1).addDays(below(700)); }
    [[nodiscard]] Value valueFor(const Question& question);
    [[nodiscard]] Answer answerFor(const Question& question);
    [[nodiscard]] const Question& question();
    [[nodiscard]] std::optional<RevisionId> someRevision();
    [[nodiscard]] EvidenceLink someLink();
    template<class Thing>
    [[nodiscard]] const Thing* pick(const std::vector<Thing>& things)
    {
        return things.empty() ? nullptr : &things[size_t(below(int(things.size())))];
    }

    Done addMaker();
    Done setMaker();
    Done removeMaker();
    Done addProduct();
    Done setProduct();
    Done removeProduct();
    Done addRevision();
    Done copyRevision();
    Done setRevision();
    Done removeRevision();
    Done setEvidence();
    Done removeEvidence();
    Done addTest();
    Done setTest();
    Done removeTest();
    Done addFinding();
    Done setEffective();
    Done confirm();
    Done adopt();
    Done approve();

    Workspace& m_workspace;
    const std::vector<Seen> m_seen = seenexamples::all();
    QRandomGenerator m_random;
};

} // namespace tekigo
