#include "assessment/phrase.h"

#include <QStringList>

namespace tekigo {
namespace {

QString filled(const QString& pattern, std::initializer_list<Text> parts, Language language)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (place >= 1 && place <= static_cast<int>(parts.size())) {
            text += parts.begin()[place - 1].in(language);
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace

Text phrase(const Text& pattern, std::initializer_list<Text> parts)
{
    return {filled(pattern.ja, parts, Language::Japanese), filled(pattern.en, parts, Language::English)};
}

Text same(const QString& text)
{
    return {text, text};
}

Text listed(const std::vector<Text>& texts)
{
    QStringList ja;
    QStringList en;
    for (const Text& text : texts) {
        ja += text.ja;
        en += text.en;
    }
    return {ja.join(u'、'), en.join(QStringLiteral(", "))};
}

} // namespace tekigo
