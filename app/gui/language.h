#pragma once

#include "base/language.h"

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

class QCoreApplication;

namespace tekigo {

/// The language that the window speaks now: the one tr() answers in, so texts of the checklists and texts of
/// the window never differ.
[[nodiscard]] Language shownLanguage();

/// A text of the checklists in the window's language.
[[nodiscard]] inline QString shown(const Text& text)
{
    return text.in(shownLanguage());
}

[[nodiscard]] QString languageId(Language language);   ///< "ja", "en"
[[nodiscard]] Language languageOf(const QString& id);  ///< Japanese unless "en"
[[nodiscard]] QString shownDate(const QDate& date);    ///< 2026-04-24 in both languages
[[nodiscard]] QString shownTime(const QDateTime& utc); ///< in the machine's time zone, to the minute
[[nodiscard]] QString shownSize(qint64 bytes);         ///< 1.2 MB; 324 bytes
[[nodiscard]] QString bullet();                        ///< before a point of a list: "・", "• "

/// Switches the program's language while it runs; every window hears of it as QEvent::LanguageChange. Owns
/// the translators; makes no sense twice in one program.
class Languages
{
public:
    explicit Languages(QCoreApplication& application);
    ~Languages();
    Languages(const Languages&) = delete;
    Languages& operator=(const Languages&) = delete;

    void speak(Language language);

private:
    void load(const QString& file);

    QCoreApplication& m_application;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace tekigo
