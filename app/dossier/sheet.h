#pragma once

#include "assessment/contradiction.h"
#include "dossier/dossier.h"
#include "dossier/formerchanges.h"
#include "pdf/document.h"

namespace tekigo {

/// What the sections of a dossier write on, one after the other. It knows the frozen dossier and its
/// language, keeps the numbers of chapters and sections, and remembers what was cited and which tables were
/// already printed.
class Sheet
{
public:
    /// A statement that was printed, for the chapter of sources.
    struct Said
    {
        Text text;
        std::vector<Citation> sources;
        Mark mark = Mark::Verified;
        /// Where it stands, once of each section.
        struct Place
        {
            QString section; ///< its anchor
            QString title;   ///< its number and title
            QString anchor;  ///< of the statement itself
        };
        std::vector<Place> places;
    };

    /// Keeps a reference; the dossier must outlive the sheet.
    explicit Sheet(const Dossier& dossier);

    [[nodiscard]] const Dossier& dossier() const { return m_dossier; }
    [[nodiscard]] const Catalogue& catalogue() const { return m_dossier.catalogue; }
    [[nodiscard]] const Assessment& assessment() const { return m_dossier.assessment; }
    [[nodiscard]] Language language() const { return m_dossier.language; }
    [[nodiscard]] const Facts& facts() const { return m_facts; }
    [[nodiscard]] const MeasuredFact* measured(const QString& question) const; ///< nullptr where nothing was
    [[nodiscard]] bool hides(const QString& question) const ///< left out of this edition
    {
        return m_dossier.redaction && m_dossier.redaction->hides(question);
    }
    [[nodiscard]] const QByteArray& snapshot() const { return m_snapshot; }    ///< canonical JSON
    [[nodiscard]] const QByteArray& digest() const { return m_digest; }        ///< of the snapshot, 32 bytes

    [[nodiscard]] const QString& say(const Text& text) const { return text.in(language()); }
    [[nodiscard]] QString say(const QString& ja, const QString& en) const;

    /// The checklists that are printed: the revision's targets, then the annexes.
    [[nodiscard]] const std::vector<const Checklist*>& checklists() const { return m_checklists; }
    [[nodiscard]] bool shows(const QString& checklist) const;
    [[nodiscard]] bool isTarget(const QString& checklist) const;
    [[nodiscard]] const ChecklistVerdict*
    verdict(const QString& checklist) const; ///< nullptr where there is none
    [[nodiscard]] const RequirementVerdict* verdict(const QString& checklist,
                                                    const QString& requirement) const;

    /// What changed since the edition that was submitted before; nothing where this is the first.
    [[nodiscard]] const std::optional<Comparison>& sinceSubmission() const { return m_sinceSubmission; }
    /// How much of it one section of a requirement (or "scope") prints; nullptr where nothing.
    [[nodiscard]] const ChangedSection* changed(const QString& checklist, const QString& requirement) const;

    /// What of it rows and paragraphs print; empty in a first edition.
    [[nodiscard]] const ChangedThings& changedThings() const { return m_changedThings; }

    /// What contradicts itself. Of a redacted edition not what only seems to be missing since it is left out.
    [[nodiscard]] const std::vector<Contradiction>& doubts() const { return m_doubts; }

    void add(pdf::Block block) { m_blocks.push_back(std::move(block)); }
    /// A numbered chapter, on a new page but where the one before it leaves half of its last page.
    void chapter(const QString& title, const QString& anchor);
    /// A chapter of the front matter, which has no number.
    void frontMatter(const QString& title, const QString& anchor, bool newPage);
    /// A numbered section; the running head names it.
    void section(const QString& title, const QString& anchor, bool newPage = false);
    /// One of the heads that every section of a kind has in the same words.
    void head(const QString& title);
    void paragraph(const QString& text, pdf::Style style = pdf::Style::Body, double before = 0);
    void paragraph(pdf::Runs runs, double before = 0);

    /// Remembers a statement for the chapter of sources. What it gives back is the name of the place (Run::place) where it
    /// is printed.
    QString cite(const Text& text, const std::vector<Citation>& sources, Mark mark);
    [[nodiscard]] const std::vector<Said>& said() const { return m_said; }

    /// True the first time it is asked for a table question, or an anchor: print it here. Later: link to it.
    [[nodiscard]] bool firstPrint(const QString& question) { return m_printed.insert(question).second; }
    [[nodiscard]] bool wasPrinted(const QString& question) const { return m_printed.contains(question); }

    [[nodiscard]] std::vector<pdf::Block> take() { return std::move(m_blocks); }

private:
    void heading(int level, const QString& title, const QString& anchor, bool newPage);

    const Dossier& m_dossier;
    Facts m_facts;
    std::vector<MeasuredFact> m_measured;
    QByteArray m_snapshot;
    QByteArray m_digest;
    std::vector<const Checklist*> m_checklists;
    std::optional<Comparison> m_sinceSubmission;
    std::map<QString, ChangedSection> m_changed;
    ChangedThings m_changedThings;
    std::vector<Contradiction> m_doubts;
    std::vector<pdf::Block> m_blocks;
    std::vector<Said> m_said;
    std::set<QString> m_printed;
    int m_chapter = 0;
    int m_section = 0;
    QString m_anchor;
    QString m_place;
};

} // namespace tekigo
