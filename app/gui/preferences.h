#pragma once

#include "base/language.h"
#include "gui/backupplan.h"
#include "gui/theme.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace tekigo {

/// What the program remembers of its user, outside of every workspace.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// Of the user's own scope, or in `file` where one is named.
    explicit Preferences(const QString& file = {});
    ~Preferences() override;

    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    [[nodiscard]] int textPercent() const; ///< 100: the system's size; 80 to 200
    void setTextPercent(int percent);
    [[nodiscard]] QString author() const; ///< empty: the login name
    void setAuthor(const QString& author);

    [[nodiscard]] bool approvesRequirements() const; ///< each requirement by itself, besides the revision
    void setApprovesRequirements(bool each);

    [[nodiscard]] Language dossierLanguage() const; ///< what the dossier page begins with
    void setDossierLanguage(Language language);
    [[nodiscard]] bool reopensLast() const; ///< what was open last is opened when the program starts
    void setReopensLast(bool reopens);
    [[nodiscard]] QString startFolder() const; ///< where folders are chosen from; the home folder where none is, or it is gone
    [[nodiscard]] QString chosenStartFolder() const; ///< as it was chosen; empty: none
    void setStartFolder(const QString& folder);

    [[nodiscard]] BackupPlan backupPlan() const;
    void setBackupPlan(const BackupPlan& plan);
    [[nodiscard]] BackupState backupState(const QString& workspace) const; ///< of the workspace in that folder
    void setBackupState(const QString& workspace, const BackupState& state);

    /// Where the last file that was made of the workspace in that folder went; empty: none yet.
    [[nodiscard]] QString outputFolder(const QString& workspace) const;
    void setOutputFolder(const QString& workspace, const QString& folder);

    /// Page and revision that were shown of the workspace in that folder.
    [[nodiscard]] QStringList place(const QString& workspace) const;
    void setPlace(const QString& workspace, const QStringList& place);

    /// The workspace that was open when the program ended, by itself or not; empty: none was.
    [[nodiscard]] QString session() const;
    void setSession(const QString& folder);
    /// While it is being opened by itself: one that takes the program down with it is not opened so again.
    [[nodiscard]] bool isResuming() const;
    void setResuming(bool resuming);

    [[nodiscard]] QStringList recent() const; ///< folders of workspaces, the newest first
    void remember(const QString& folder);
    void forget(const QString& folder);

    [[nodiscard]] QByteArray state(const QString& what) const; ///< of a window, a splitter or a table's head
    void setState(const QString& what, const QByteArray& state);

Q_SIGNALS:
    void authorChosen();
    void approvalsChosen();
    void dossierLanguageChosen();
    void backupPlanChosen();

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace tekigo
