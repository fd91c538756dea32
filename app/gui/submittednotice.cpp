#include "gui/submittednotice.h"

#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tekigo {

SubmittedNotice::SubmittedNotice(const Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(u"submittedNotice"_s);
    spoken(this, [] { return tr("Submitted revision"); });
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", u"card"_s);
    m_text = named<QLabel>(this, u"submittedText"_s, [] { return tr("Submitted revision"); });
    m_text->setWordWrap(true);
    auto* go = named<QPushButton>(this, u"submittedGo"_s, [] { return tr("To the dossier"); });
    retold(go, [go] { go->setText(tr("To the dossier")); });
    connect(go, &QPushButton::clicked, this,
            [this] { Q_EMIT goRequested({.page = PageKind::Dossier, .revision = m_revision}); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::Medium, space::Small, space::Medium, space::Small);
    row->setSpacing(space::Medium);
    row->addWidget(m_text, 1);
    row->addWidget(go);
    hide();
    connect(&workspace, &Workspace::changed, this, &SubmittedNotice::tell);
    retold(this, [this] { tell(); });
}

void SubmittedNotice::setRevision(const RevisionId& revision)
{
    m_revision = revision;
    tell();
}

void SubmittedNotice::setPage(PageKind page)
{
    m_page = page;
    tell();
}

void SubmittedNotice::tell()
{
    const auto baseline = m_workspace.baseline(m_revision);
    setVisible(baseline && m_page != PageKind::Dossier);
    if (baseline)
        m_text->setText(tr("Submitted on %1 (%2): this revision can be read and compared, not changed. Make the next "
                           "revision from it, or take back the submission on the dossier page.")
                            .arg(shownDate(baseline->at.toLocalTime().date()), baseline->dossierNumber));
}

} // namespace tekigo
