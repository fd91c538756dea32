#include "gui/preferences.h"

#include "gui/language.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int RecentLimit = 12;
constexpr int MostBackups = 99;

QString idOf(BackupWhen when)
{
    switch (when) {
    case BackupWhen::Never:
        return u"never"_s;
    case BackupWhen::Daily:
        return u"daily"_s;
    case BackupWhen::Weekly:
        return u"weekly"_s;
    case BackupWhen::Closing:
        break;
    }
    return u"closing"_s;
}

BackupWhen whenOf(const QString& id)
{
    for (const BackupWhen when : {BackupWhen::Daily, BackupWhen::Weekly, BackupWhen::Closing})
        if (id == idOf(when))
            return when;
    return BackupWhen::Never;
}

/// By where it really lies, so that a link to it is the same workspace.
QString groupOf(const QString& workspace)
{
    const QString real = QFileInfo(workspace).canonicalFilePath();
    const QByteArray path = (real.isEmpty() ? QDir::cleanPath(workspace) : real).toUtf8();
    return u"workspace-"_s +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

Preferences::Preferences(const QString& file)
    : m_settings(file.isEmpty() ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                              u"tekigo"_s, u"tekigo"_s)
                                : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Preferences::~Preferences() = default;

Language Preferences::language() const
{
    return languageOf(m_settings->value(u"language"_s, u"ja"_s).toString());
}

void Preferences::setLanguage(Language language)
{
    m_settings->setValue(u"language"_s, languageId(language));
}

ThemeChoice Preferences::theme() const
{
    const QString id = m_settings->value(u"theme"_s).toString();
    return id == "light"_L1 ? ThemeChoice::Light : id == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

void Preferences::setTheme(ThemeChoice theme)
{
    const QString id = theme == ThemeChoice::Light  ? u"light"_s
                       : theme == ThemeChoice::Dark ? u"dark"_s
                                                    : u"system"_s;
    m_settings->setValue(u"theme"_s, id);
}

int Preferences::textPercent() const
{
    return qBound(80, m_settings->value(u"textPercent"_s, 100).toInt(), 200);
}

void Preferences::setTextPercent(int percent)
{
    m_settings->setValue(u"textPercent"_s, percent);
}

QString Preferences::author() const
{
    return m_settings->value(u"author"_s).toString();
}

void Preferences::setAuthor(const QString& author)
{
    if (author == this->author())
        return;
    m_settings->setValue(u"author"_s, author);
    Q_EMIT authorChosen();
}

bool Preferences::approvesRequirements() const
{
    return m_settings->value(u"approvesRequirements"_s, false).toBool();
}

void Preferences::setApprovesRequirements(bool each)
{
    m_settings->setValue(u"approvesRequirements"_s, each);
    Q_EMIT approvalsChosen();
}

Language Preferences::dossierLanguage() const
{
    return languageOf(m_settings->value(u"dossierLanguage"_s, u"ja"_s).toString());
}

void Preferences::setDossierLanguage(Language language)
{
    m_settings->setValue(u"dossierLanguage"_s, languageId(language));
    Q_EMIT dossierLanguageChosen();
}

bool Preferences::reopensLast() const
{
    return m_settings->value(u"reopensLast"_s, true).toBool();
}

void Preferences::setReopensLast(bool reopens)
{
    m_settings->setValue(u"reopensLast"_s, reopens);
}

QString Preferences::chosenStartFolder() const
{
    return m_settings->value(u"startFolder"_s).toString();
}

QString Preferences::startFolder() const
{
    const QString chosen = chosenStartFolder();
    return !chosen.isEmpty() && QFileInfo(chosen).isDir() ? chosen : QDir::homePath();
}

void Preferences::setStartFolder(const QString& folder)
{
    m_settings->setValue(u"startFolder"_s, folder);
}

BackupPlan Preferences::backupPlan() const
{
    return {.when = whenOf(m_settings->value(u"backup/when"_s).toString()),
            .folder = m_settings->value(u"backup/folder"_s).toString(),
            .keep = qBound(1, m_settings->value(u"backup/keep"_s, 10).toInt(), MostBackups)};
}

void Preferences::setBackupPlan(const BackupPlan& plan)
{
    if (plan == backupPlan())
        return;
    m_settings->setValue(u"backup/when"_s, idOf(plan.when));
    m_settings->setValue(u"backup/folder"_s, plan.folder);
    m_settings->setValue(u"backup/keep"_s, plan.keep);
    Q_EMIT backupPlanChosen();
}

BackupState Preferences::backupState(const QString& workspace) const
{
    const QString group = groupOf(workspace);
    return {.made = m_settings->value(group + u"/backedUp"_s).toDateTime(),
            .folder = m_settings->value(group + u"/backedUpTo"_s).toString(),
            .isOwed = m_settings->value(group + u"/backupOwed"_s).toBool()};
}

void Preferences::setBackupState(const QString& workspace, const BackupState& state)
{
    const QString group = groupOf(workspace);
    m_settings->setValue(group + u"/backedUp"_s, state.made);
    m_settings->setValue(group + u"/backedUpTo"_s, state.folder);
    m_settings->setValue(group + u"/backupOwed"_s, state.isOwed);
    m_settings->sync(); // what is owed must be known after a crash
}

QString Preferences::outputFolder(const QString& workspace) const
{
    return m_settings->value(groupOf(workspace) + u"/outputFolder"_s).toString();
}

void Preferences::setOutputFolder(const QString& workspace, const QString& folder)
{
    m_settings->setValue(groupOf(workspace) + u"/outputFolder"_s, folder);
}

QStringList Preferences::place(const QString& workspace) const
{
    return m_settings->value(groupOf(workspace) + u"/place"_s).toStringList();
}

void Preferences::setPlace(const QString& workspace, const QStringList& place)
{
    m_settings->setValue(groupOf(workspace) + u"/place"_s, place);
}

QString Preferences::session() const
{
    return m_settings->value(u"session/workspace"_s).toString();
}

void Preferences::setSession(const QString& folder)
{
    m_settings->setValue(u"session/workspace"_s, folder);
}

bool Preferences::isResuming() const
{
    return m_settings->value(u"session/resuming"_s).toBool();
}

void Preferences::setResuming(bool resuming)
{
    m_settings->setValue(u"session/resuming"_s, resuming);
    m_settings->sync();
}

QStringList Preferences::recent() const
{
    return m_settings->value(u"recent"_s).toStringList();
}

void Preferences::remember(const QString& folder)
{
    QStringList folders = recent();
    folders.removeAll(folder);
    folders.prepend(folder);
    m_settings->setValue(u"recent"_s, QStringList(folders.mid(0, RecentLimit)));
}

void Preferences::forget(const QString& folder)
{
    QStringList folders = recent();
    folders.removeAll(folder);
    m_settings->setValue(u"recent"_s, folders);
}

QByteArray Preferences::state(const QString& what) const
{
    return m_settings->value(u"state/"_s + what).toByteArray();
}

void Preferences::setState(const QString& what, const QByteArray& state)
{
    m_settings->setValue(u"state/"_s + what, state);
}

} // namespace tekigo
