#include "gui/settingsdialog.h"

#include "gui/backupsettings.h"
#include "gui/dialogsize.h"
#include "gui/folderfield.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/preferences.h"
#include "gui/selectbox.h"
#include "gui/settingsrow.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace tekigo {

SettingsDialog::SettingsDialog(Preferences& preferences, Prompt& prompt, Backups& backups, const QString& workspace,
                               QWidget* parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_prompt(prompt)
{
    setObjectName(u"settingsDialog"_s);
    spoken(this, [] { return tr("Settings"); });
    retold(this, [this] { setWindowTitle(tr("Settings")); });
    setAttribute(Qt::WA_DeleteOnClose);
    m_pages = named<QTabWidget>(this, u"settingsPages"_s, [] { return tr("Pages of the settings"); });
    addPage(m_pages, makeLook(), u"settingsLook"_s, [] { return tr("Display"); });
    addPage(m_pages, makeWork(), u"settingsWork"_s, [] { return tr("Work"); });
    addPage(m_pages, new BackupSettings(m_preferences, m_prompt, backups, workspace, this), u"settingsBackup"_s,
            [] { return tr("Backup"); });
    auto* close = named<QPushButton>(this, u"settingsClose"_s, [] { return tr("Close"); });
    retold(close, [close] { close->setText(tr("Close")); });
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Large, space::Large, space::Large);
    column->addWidget(m_pages, 1);
    column->addWidget(close, 0, Qt::AlignRight);
}

void SettingsDialog::fit()
{
    fitToWords(this, {600, 460});
}

void SettingsDialog::showEvent(QShowEvent* event)
{
    fit();
    QDialog::showEvent(event);
}

void SettingsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    // Once all of it has taken the new size.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &SettingsDialog::fit, Qt::QueuedConnection);
}

/// Words at twice their size may need more room than the screen has.
void SettingsDialog::addPage(QTabWidget* tabs, QWidget* page, const QString& name, std::function<QString()> title)
{
    auto* grid = static_cast<QGridLayout*>(page->layout());
    grid->setRowStretch(grid->rowCount(), 1);
    auto* scrolls = named<QScrollArea>(this, name, title);
    scrolls->setWidget(page);
    scrolls->setWidgetResizable(true);
    scrolls->setFrameShape(QFrame::NoFrame);
    scrolls->setFocusPolicy(Qt::NoFocus);
    const int index = tabs->addTab(scrolls, QString());
    retold(scrolls, [tabs, index, title] { tabs->setTabText(index, title()); });
}

QWidget* SettingsDialog::makeLook()
{
    auto* page = new QWidget(this);
    QGridLayout* grid = settingsGrid(page);
    addLanguage(grid);
    addTheme(grid);
    addTextSize(grid);
    return page;
}

QWidget* SettingsDialog::makeWork()
{
    auto* page = new QWidget(this);
    QGridLayout* grid = settingsGrid(page);
    addAuthor(grid);
    addApproval(grid);
    addDossierLanguage(grid);
    addStart(grid);
    return page;
}

QComboBox* SettingsDialog::addChoice(QGridLayout* grid, const QString& name, std::function<QString()> label)
{
    auto* combo = named<SelectBox>(grid->parentWidget(), name, label);
    addSetting(grid, combo, std::move(label));
    return combo;
}

void SettingsDialog::addLanguage(QGridLayout* grid)
{
    QComboBox* combo = addChoice(grid, u"settingsLanguage"_s, [] { return tr("Language"); });
    combo->addItem(u"日本語"_s, u"ja"_s);
    combo->addItem(u"English"_s, u"en"_s);
    combo->setCurrentIndex(combo->findData(languageId(shownLanguage())));
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo] {
        m_preferences.setLanguage(languageOf(combo->currentData().toString()));
        Q_EMIT languageChosen();
    });
}

void SettingsDialog::addTheme(QGridLayout* grid)
{
    QComboBox* combo = addChoice(grid, u"settingsTheme"_s, [] { return tr("Theme"); });
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        combo->addItem(QString(), static_cast<int>(choice));
    retold(combo, [combo] {
        combo->setItemText(0, tr("As the system"));
        combo->setItemText(1, tr("Light"));
        combo->setItemText(2, tr("Dark"));
    });
    combo->setCurrentIndex(combo->findData(static_cast<int>(m_preferences.theme())));
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo] {
        m_preferences.setTheme(static_cast<ThemeChoice>(combo->currentData().toInt()));
        Q_EMIT lookChosen();
    });
}

void SettingsDialog::addTextSize(QGridLayout* grid)
{
    QComboBox* combo = addChoice(grid, u"settingsTextSize"_s, [] { return tr("Text size"); });
    for (const int percent : {90, 100, 115, 130, 150, 175, 200})
        combo->addItem(u"%1%"_s.arg(percent), percent);
    combo->setCurrentIndex(combo->findData(m_preferences.textPercent()));
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo] {
        m_preferences.setTextPercent(combo->currentData().toInt());
        Q_EMIT lookChosen();
    });
}

void SettingsDialog::addAuthor(QGridLayout* grid)
{
    const auto words = [] { return tr("Your name"); };
    m_author = named<QLineEdit>(grid->parentWidget(), u"settingsAuthor"_s, words);
    m_author->setText(m_preferences.author());
    retold(m_author, [this] { m_author->setPlaceholderText(tr("Login name")); });
    addSetting(grid, m_author, words);
    addSettingNote(grid, u"settingsAuthorNote"_s,
                   [] { return tr("Stands beside each change in the history, from the next change on."); });
    connect(m_author, &QLineEdit::textChanged, this,
            [this](const QString& name) { m_preferences.setAuthor(name.trimmed()); });
}

void SettingsDialog::showAuthor()
{
    for (int at = 0; at < m_pages->count(); ++at) {
        if (m_pages->widget(at)->isAncestorOf(m_author))
            m_pages->setCurrentIndex(at);
    }
    m_author->setFocus(Qt::OtherFocusReason);
}

void SettingsDialog::addApproval(QGridLayout* grid)
{
    const auto words = [] { return tr("Also record who prepared, reviewed and approved each requirement"); };
    auto* each = named<QCheckBox>(grid->parentWidget(), u"settingsApproval"_s, words);
    retold(each, [each, words] { each->setText(words()); });
    each->setChecked(m_preferences.approvesRequirements());
    connect(each, &QCheckBox::toggled, this, [this](bool on) { m_preferences.setApprovesRequirements(on); });
    grid->addWidget(each, grid->rowCount(), 0, 1, 2);
}

void SettingsDialog::addDossierLanguage(QGridLayout* grid)
{
    QComboBox* combo = addChoice(grid, u"settingsDossierLanguage"_s, [] { return tr("Language of new dossiers"); });
    combo->addItem(u"日本語"_s, u"ja"_s);
    combo->addItem(u"English"_s, u"en"_s);
    combo->setCurrentIndex(combo->findData(languageId(m_preferences.dossierLanguage())));
    connect(combo, &QComboBox::currentIndexChanged, this,
            [this, combo] { m_preferences.setDossierLanguage(languageOf(combo->currentData().toString())); });
}

void SettingsDialog::addStart(QGridLayout* grid)
{
    QComboBox* combo = addChoice(grid, u"settingsStart"_s, [] { return tr("When Tekigo starts"); });
    combo->addItem(QString(), true);
    combo->addItem(QString(), false);
    retold(combo, [combo] {
        combo->setItemText(0, tr("Open the last workspace"));
        combo->setItemText(1, tr("Show the start page"));
    });
    combo->setCurrentIndex(m_preferences.reopensLast() ? 0 : 1);
    connect(combo, &QComboBox::currentIndexChanged, this,
            [this, combo] { m_preferences.setReopensLast(combo->currentData().toBool()); });
    const auto words = [] { return tr("Default folder"); };
    auto* folder = new FolderField(u"settingsStartFolder"_s, words, m_prompt, grid->parentWidget());
    folder->setFolder(m_preferences.chosenStartFolder());
    connect(folder, &FolderField::chosen, this, [this](const QString& chosen) { m_preferences.setStartFolder(chosen); });
    addSetting(grid, folder, words);
    addSettingNote(grid, u"settingsStartNote"_s,
                   [] { return tr("Where folders of workspaces are looked for first. Empty: your own folder."); });
}

} // namespace tekigo
