#include "gui/settingsdialog.h"

#include "gui/language.h"
#include "gui/named.h"
#include "gui/preferences.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QLabel* addLabel(QGridLayout* grid, QWidget* dialog, const QString& name, std::function<QString()> words,
                 QWidget* buddy)
{
    auto* label = named<QLabel>(dialog, name + u"Label"_s, words);
    retold(label, [label, words] { label->setText(words()); });
    label->setBuddy(buddy);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(buddy, row, 1);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , m_preferences(preferences)
{
    setObjectName(u"settingsDialog"_s);
    spoken(this, [] { return tr("Settings"); });
    retold(this, [this] { setWindowTitle(tr("Settings")); });
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Large);
    grid->setHorizontalSpacing(space::Large);
    grid->setVerticalSpacing(space::Medium);
    grid->setColumnStretch(1, 1);
    addLanguage(grid);
    addTheme(grid);
    addTextSize(grid);
    addAuthor(grid);
    addApproval(grid);
    auto* close = named<QPushButton>(this, u"settingsClose"_s, [] { return tr("Close"); });
    retold(close, [close] { close->setText(tr("Close")); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    grid->addWidget(close, grid->rowCount(), 1, Qt::AlignRight);
}

QComboBox* SettingsDialog::addChoice(QGridLayout* grid, const QString& name, std::function<QString()> label)
{
    auto* combo = named<QComboBox>(this, name, label);
    addLabel(grid, this, name, std::move(label), combo);
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
    for (const int percent : {90, 100, 115, 130, 150})
        combo->addItem(u"%1 %"_s.arg(percent), percent);
    combo->setCurrentIndex(qMax(0, combo->findData(m_preferences.textPercent())));
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo] {
        m_preferences.setTextPercent(combo->currentData().toInt());
        Q_EMIT lookChosen();
    });
}

void SettingsDialog::addAuthor(QGridLayout* grid)
{
    auto* author = named<QLineEdit>(this, u"settingsAuthor"_s, [] { return tr("Your name"); });
    author->setText(m_preferences.author());
    retold(author, [author] { author->setPlaceholderText(tr("The login name")); });
    addLabel(
        grid, this, u"settingsAuthor"_s, [] { return tr("Your name"); }, author);
    auto* note = named<QLabel>(this, u"settingsAuthorNote"_s, [] { return tr("About your name"); });
    retold(note, [note] {
        note->setText(tr("Stands beside each change in the history, from the next opening of a workspace."));
    });
    note->setWordWrap(true);
    asQuiet(note);
    grid->addWidget(note, grid->rowCount(), 1);
    connect(author, &QLineEdit::editingFinished, this,
            [this, author] { m_preferences.setAuthor(author->text().trimmed()); });
}

void SettingsDialog::addApproval(QGridLayout* grid)
{
    const auto words = [] { return tr("Also record who prepared, reviewed and approved each requirement"); };
    auto* each = named<QCheckBox>(this, u"settingsApproval"_s, words);
    retold(each, [each, words] { each->setText(words()); });
    each->setChecked(m_preferences.approvesRequirements());
    connect(each, &QCheckBox::toggled, this, [this](bool on) { m_preferences.setApprovesRequirements(on); });
    grid->addWidget(each, grid->rowCount(), 0, 1, 2);
}

} // namespace tekigo
