#pragma once

#include "gui/page.h"
#include "workspace/submission.h"

#include <functional>

namespace tekigo {

/// The name that the dossier itself asks to be saved under: the commands that it prints take it.
[[nodiscard]] QString dossierFileName(const Dossier& dossier);

/// Fixes a revision as submitted: says what speaks against it, exports the dossier, keeps its file and freezes the
/// revision; and gives the file out again.
class Submitting : public QObject
{
    Q_OBJECT

public:
    /// `frozen` gives the dossier as the page would export it now.
    Submitting(const Desk& desk, QWidget* page, std::function<Result<Dossier>()> frozen);

    void askToSubmit();
    /// Of the file that was submitted.
    void askWhereToCopy(const RevisionId& revision);

private:
    void askWhereTo(const Dossier& dossier);
    void submitTo(const Dossier& dossier, const QString& path);
    void submitted(const Result<Submission>& submission);
    void copyTo(const Baseline& baseline, const QString& path);
    void failed(const Error& error);

    Desk m_desk;
    QWidget* m_page;
    std::function<Result<Dossier>()> m_frozen;
};

} // namespace tekigo
