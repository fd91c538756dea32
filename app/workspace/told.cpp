#include "workspace/told.h"

#include <QCoreApplication>

namespace tekigo {

using namespace Qt::StringLiterals;

/// The translation file itself says which language it is.
QString told(const Text& text)
{
    const QString id = QCoreApplication::translate("Language", "en");
    return text.in(id == u"ja"_s ? Language::Japanese : Language::English);
}

} // namespace tekigo
