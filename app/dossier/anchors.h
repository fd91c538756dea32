#pragma once

#include "checklist/source.h"

#include <QString>

/// The names of the places in a dossier that links lead to. Made here only, so that a link and its target
/// agree.
namespace tekigo::anchors {

[[nodiscard]] QString checklist(const QString& checklist);
[[nodiscard]] QString scope(const QString& checklist);
[[nodiscard]] QString requirement(const QString& checklist, const QString& requirement);
[[nodiscard]] QString question(const QString& question);  ///< the first row that prints its answer
[[nodiscard]] QString table(const QString& question);     ///< where a table answer is printed in full
[[nodiscard]] QString test(const QString& record);        ///< a test record in full
[[nodiscard]] QString evidenceRow(int number);            ///< its row of the evidence index
[[nodiscard]] QString evidence(int number);               ///< its first page
[[nodiscard]] QString evidencePage(int number, int page); ///< page from 1
[[nodiscard]] QString source(const QString& source);
[[nodiscard]] QString marked(Mark mark); ///< the list of the statements marked 要確認 or 解釈
[[nodiscard]] QString markedRow(Mark mark, int number); ///< a row of it, by basisNumber()
[[nodiscard]] QString coverage(int number);              ///< why results hold for other models or revisions
[[nodiscard]] QString gate();
[[nodiscard]] QString product();
[[nodiscard]] QString slotTable();
[[nodiscard]] QString summary();
[[nodiscard]] QString evidenceIndex();
[[nodiscard]] QString instruments();
[[nodiscard]] QString finding(const QString& finding); ///< what an instrument saw, by its id
[[nodiscard]] QString updateImages();
[[nodiscard]] QString guide();           ///< how to read and check the document
[[nodiscard]] QString approvals();       ///< who prepared, reviewed and approved
[[nodiscard]] QString gaps();            ///< what a redacted edition leaves out
[[nodiscard]] QString sinceSubmission(); ///< what changed since the last submission

} // namespace tekigo::anchors
