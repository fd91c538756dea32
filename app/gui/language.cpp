#include "gui/language.h"

#include "base/counted.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tekigo {

Language shownLanguage()
{
    // The translation file itself says which language it is.
    const QString id =
        QCoreApplication::translate("Language", "en", "the id of the language translated to: ja");
    return id == "ja"_L1 ? Language::Japanese : Language::English;
}

QString languageId(Language language)
{
    return language == Language::Japanese ? u"ja"_s : u"en"_s;
}

Language languageOf(const QString& id)
{
    return id == "en"_L1 ? Language::English : Language::Japanese;
}

QString shownDate(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

QString shownTime(const QDateTime& utc)
{
    return utc.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString shownSize(qint64 bytes)
{
    if (bytes >= 1024)
        return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
    return QString::number(bytes) + shown(ofCount(bytes, {u" バイト"_s, u" bytes"_s}, u" byte"_s));
}

QString bullet()
{
    return shownLanguage() == Language::Japanese ? u"・"_s : u"• "_s;
}

Languages::Languages(QCoreApplication& application)
    : m_application(application)
{
}

Languages::~Languages()
{
    for (const auto& translator : m_translators)
        m_application.removeTranslator(translator.get());
}

void Languages::load(const QString& file)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file))
        return;
    m_application.installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Languages::speak(Language language)
{
    for (const auto& translator : m_translators)
        m_application.removeTranslator(translator.get());
    m_translators.clear();
    QLocale::setDefault(language == Language::Japanese ? QLocale(QLocale::Japanese, QLocale::Japan)
                                                       : QLocale(QLocale::English, QLocale::UnitedKingdom));
    // The sources are English; of English only what differs by number is translated ("1 row", "2 rows").
    if (language == Language::Japanese)
        load(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_ja.qm"_s);
    const QDir translations(u":/i18n"_s);
    for (const QString& name : translations.entryList({u"*_%1.qm"_s.arg(languageId(language))}, QDir::Files, QDir::Name))
        load(translations.filePath(name));
}

} // namespace tekigo
