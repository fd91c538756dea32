#include "gui/backupsettings.h"

#include "gui/backups.h"
#include "gui/folderfield.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/preferences.h"
#include "gui/settingsrow.h"
#include "gui/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <set>

using namespace Qt::StringLiterals;

namespace tekigo {

BackupSettings::BackupSettings(Preferences& preferences, Prompt& prompt, Backups& backups, QString workspace,
                               QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_prompt(prompt)
    , m_backups(backups)
    , m_workspace(std::move(workspace))
{
    QGridLayout* grid = settingsGrid(this);
    addWhen(grid);
    addFolder(grid);
    addKeep(grid);
    addState(grid);
    retold(this, [this] { tell(); });
    connect(&m_backups, &Backups::idle, this, &BackupSettings::tell);
}

void BackupSettings::addWhen(QGridLayout* grid)
{
    const auto words = [] { return tr("Automatic backup"); };
    m_when = named<QComboBox>(this, u"settingsBackupWhen"_s, words);
    for (const BackupWhen when : {BackupWhen::Never, BackupWhen::Daily, BackupWhen::Weekly, BackupWhen::Closing})
        m_when->addItem(QString(), static_cast<int>(when));
    retold(m_when, [this] {
        m_when->setItemText(0, tr("Off"));
        m_when->setItemText(1, tr("Each day"));
        m_when->setItemText(2, tr("Each week"));
        m_when->setItemText(3, tr("On closing"));
    });
    m_when->setCurrentIndex(m_when->findData(static_cast<int>(m_preferences.backupPlan().when)));
    connect(m_when, &QComboBox::currentIndexChanged, this, &BackupSettings::choose);
    addSetting(grid, m_when, words);
}

void BackupSettings::addFolder(QGridLayout* grid)
{
    const auto words = [] { return tr("Folder for backups"); };
    m_folder = new FolderField(u"settingsBackupFolder"_s, words, m_prompt, this);
    m_folder->setFolder(m_preferences.backupPlan().folder);
    m_folder->setStart([this] { return m_preferences.startFolder(); });
    connect(m_folder, &FolderField::chosen, this, &BackupSettings::choose);
    addSetting(grid, m_folder, words);
    addSettingNote(grid, u"settingsBackupNote"_s, [] {
        return tr("Best on another drive. Each workspace is written into one file with its name, the day and the time, and read "
                  "back afterwards.");
    });
}

void BackupSettings::addKeep(QGridLayout* grid)
{
    const auto words = [] { return tr("Keep the newest"); };
    m_keep = named<QComboBox>(this, u"settingsBackupKeep"_s, words);
    const int chosen = m_preferences.backupPlan().keep;
    for (const int keep : std::set<int>{1, 3, 5, 10, 20, 30, 60, 99, chosen})
        m_keep->addItem(QString::number(keep), keep);
    m_keep->setCurrentIndex(m_keep->findData(chosen));
    connect(m_keep, &QComboBox::currentIndexChanged, this, &BackupSettings::choose);
    addSetting(grid, m_keep, words);
}

void BackupSettings::addState(QGridLayout* grid)
{
    m_state = addSettingNote(grid, u"settingsBackupState"_s, [] { return tr("Last backup"); });
    m_now = named<QPushButton>(this, u"settingsBackupNow"_s, [] { return tr("Back up now"); });
    retold(m_now, [this] { m_now->setText(tr("Back up now")); });
    connect(m_now, &QPushButton::clicked, this, [this] {
        m_backups.backUpNow();
        tell();
    });
    grid->addWidget(m_now, grid->rowCount(), 1, Qt::AlignLeft);
}

void BackupSettings::choose()
{
    m_preferences.setBackupPlan({.when = static_cast<BackupWhen>(m_when->currentData().toInt()),
                                 .folder = m_folder->folder(),
                                 .keep = m_keep->currentData().toInt()});
    tell();
}

void BackupSettings::tell()
{
    const BackupPlan plan = m_preferences.backupPlan();
    const QDateTime made = m_workspace.isEmpty() ? QDateTime() : m_preferences.backupState(m_workspace).made;
    m_state->setText(m_backups.isBusy()            ? tr("A backup is being made.")
                     : plan.folder.isEmpty()       ? tr("Choose a folder, so that backups can be made.")
                     : m_workspace.isEmpty()       ? tr("No workspace is open.")
                     : made.isValid() ? tr("Last backup of the open workspace: %1").arg(shownTime(made.toUTC()))
                                      : tr("Last backup of the open workspace: none yet"));
    m_now->setEnabled(!plan.folder.isEmpty() && !m_workspace.isEmpty() && !m_backups.isBusy());
}

} // namespace tekigo
