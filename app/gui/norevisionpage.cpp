#include "gui/norevisionpage.h"

#include "gui/nothinghere.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString wordsFor(PageKind kind)
{
    switch (kind) {
    case PageKind::Evidence:
        return NoRevisionPage::tr(
            "The files that the examination rests on stand here. They belong to a revision of a "
            "product: choose one, or add a product and its revision first.");
    case PageKind::Instruments:
        return NoRevisionPage::tr(
            "What tools wrote is read here: port scans, lists of preset passwords, settings, update "
            "images. It is recorded for a revision of a product: choose one, or add a product and "
            "its revision first.");
    case PageKind::CarryOver:
        return NoRevisionPage::tr(
            "What a revision takes over from the one before stands here, and what must be confirmed "
            "again. Choose a revision, or add a product and its revision first.");
    case PageKind::Dossier:
        return NoRevisionPage::tr(
            "The dossier of a revision is finished and exported here. Choose a revision, or add a "
            "product and its revision first.");
    default:
        return NoRevisionPage::tr("Choose a revision of a product first.");
    }
}

QString toProducts()
{
    return NoRevisionPage::tr("To the products");
}

} // namespace

NoRevisionPage::NoRevisionPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
{
    setObjectName(u"noRevisionPage"_s);
    m_nothing = new NothingHere(
        this, u"noRevision"_s, [] { return wordsFor(PageKind::Products); }, toProducts);
    connect(m_nothing, &NothingHere::acted, this,
            [this] { Q_EMIT goRequested({.page = PageKind::Products}); });
    m_verify = m_nothing->addAct(u"noRevisionVerify"_s, [] { return tr("Verify a file…"); });
    connect(m_verify, &QPushButton::clicked, this, &NoRevisionPage::verifyRequested);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_nothing);
}

bool NoRevisionPage::standsInFor(PageKind kind)
{
    return kind == PageKind::Evidence || kind == PageKind::Instruments || kind == PageKind::CarryOver ||
           kind == PageKind::Dossier;
}

void NoRevisionPage::standInFor(PageKind kind, const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    m_verify->setVisible(kind == PageKind::Dossier);
    m_nothing->setWords([kind] { return wordsFor(kind); }, toProducts);
}

void NoRevisionPage::takeFocus()
{
    m_nothing->takeFocus();
}

} // namespace tekigo
