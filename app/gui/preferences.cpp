#include "gui/preferences.h"

#include "gui/language.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int RecentLimit = 12;

} // namespace

Preferences::Preferences(const QString& file)
    : m_settings(file.isEmpty() ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                              u"tekigo"_s, u"tekigo"_s)
                                : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

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
    m_settings->setValue(u"author"_s, author);
}

bool Preferences::approvesRequirements() const
{
    return m_settings->value(u"approvesRequirements"_s, false).toBool();
}

void Preferences::setApprovesRequirements(bool each)
{
    m_settings->setValue(u"approvesRequirements"_s, each);
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
