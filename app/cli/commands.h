#pragma once

#include "assessment/approving.h"
#include "cli/session.h"

#include <QCoreApplication>

#include <string>

namespace CLI {
class App;
class Validator;
} // namespace CLI

namespace tekigo::cli {

// Each adds its commands to the root; a command that was chosen puts what it does into `act`.
void addWorkspaceCommands(CLI::App& root, Act& act);  ///< sample, workspace
void addBackupCommands(CLI::App& workspace, Act& act); ///< workspace backup, workspace restore
void addDiagnosticsCommand(CLI::App& root, Act& act); ///< diagnostics
void addProductCommands(CLI::App& root, Act& act);    ///< maker, product, revision
void addApprovalCommands(CLI::App& root, Act& act);   ///< approval, revision submit; after addProductCommands()
void addHistoryCommands(CLI::App& root, Act& act);    ///< history
void addAnswerCommands(CLI::App& root, Act& act);     ///< answers, evaluate
void addEvidenceCommands(CLI::App& root, Act& act);   ///< evidence
void addTestCommand(CLI::App& root, Act& act);        ///< test
void addPowerLossCommands(CLI::App& root, Act& act);  ///< power-loss
void addScanCommands(CLI::App& root, Act& act);       ///< scan
void addDossierCommands(CLI::App& root, Act& act);    ///< dossier
void addChecklistCommands(CLI::App& root, Act& act);  ///< checklist
void addCredentialCommands(CLI::App& root, Act& act); ///< credentials
void addUpdateCommands(CLI::App& root, Act& act);     ///< update
void addCarryCommands(CLI::App& root, Act& act);      ///< carry-over
void addDisclosureCommands(CLI::App& root, Act& act); ///< vdp
void addCompareCommands(CLI::App& root, Act& act);    ///< compare
void addGapCommands(CLI::App& root, Act& act);        ///< gap
void addBoardCommands(CLI::App& root, Act& act);      ///< board
void addSearchCommand(CLI::App& root, Act& act);      ///< search
void addSelfCommands(CLI::App& root, Act& act);       ///< manual, completions

/// Help texts and messages of the command line, in the language it speaks. The context is the one that
/// lupdate finds by itself (run it with -tr-function-alias tr+=help).
[[nodiscard]] inline QString tr(const char* text, const char* comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("tekigo::cli", text, comment, count);
}
[[nodiscard]] inline std::string help(const char* text)
{
    return tr(text).toStdString();
}
[[nodiscard]] inline QString text(const std::string& argument)
{
    return QString::fromStdString(argument);
}

[[nodiscard]] inline QStringList texts(const std::vector<std::string>& arguments)
{
    QStringList list;
    for (const std::string& argument : arguments)
        list += text(argument);
    return list;
}

/// A check for options that must name something: refuses an empty word and blanks.
[[nodiscard]] CLI::Validator notEmpty();
/// A day as the command line takes it: 2026-11-22.
[[nodiscard]] Result<QDate> day(const QString& text);
/// The revision of that id, or an error that says how to list them.
[[nodiscard]] Result<Revision> revisionOf(const Workspace& workspace, const QString& id);
/// "terminal-2020/34-10-2" as what an approval is given to; an empty text: the whole revision.
[[nodiscard]] Result<ApprovalSubject> requirementNamed(const QString& requirement, const Catalogue& catalogue);
/// Reads the revision's evidence files again and tells the workspace which no longer match their digest, so
/// that verdicts count on none of them. Damaged files are named on standard error.
[[nodiscard]] Result<void> checkFiles(Workspace& workspace, const RevisionId& revision,
                                      const Session& session);
/// The same for every file of the workspace.
[[nodiscard]] Result<void> checkAllFiles(Workspace& workspace, const Session& session);
/// A verdict line's first words: sign and word.
[[nodiscard]] QString worded(Verdict verdict, const Checklist& checklist, Language language);

} // namespace tekigo::cli
