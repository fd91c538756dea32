#include "gui/pages.h"

#include "gui/historypage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Pages", text);
}

template<class P>
Page* make(const Desk& desk, QWidget* parent)
{
    return new P(desk, parent);
}

} // namespace

std::vector<PageEntry> pages()
{
    return {
        {PageKind::History, u"history"_s, [] { return tr("History"); }, make<HistoryPage>},
    };
}

} // namespace tekigo
