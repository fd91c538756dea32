#include "gui/locatorwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tekigo {

QString pagesWords(const Locator& locator)
{
    if (locator.firstPage <= 0)
        return {};
    if (locator.lastPage <= locator.firstPage)
        return QString::number(locator.firstPage);
    return u"%1-%2"_s.arg(locator.firstPage).arg(locator.lastPage);
}

bool setTypedPages(Locator& locator, const QString& text)
{
    // Japanese keyboards give full-width digits and several dashes.
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    if (plain.isEmpty()) {
        locator.firstPage = locator.lastPage = 0;
        return true;
    }
    static const QRegularExpression form(uR"(^p?\.?\s*(\d{1,6})(?:\s*[-~〜–ー]\s*(\d{1,6}))?$)"_s);
    const auto match = form.match(plain);
    const int first = match.capturedView(1).toInt();
    const int last = match.capturedView(2).toInt();
    if (!match.hasMatch() || first == 0 || (last != 0 && last < first))
        return false;
    locator.firstPage = first;
    locator.lastPage = last == first ? 0 : last;
    return true;
}

} // namespace tekigo
