#include "gui/startpage.h"

#include "gui/announce.h"
#include "gui/columns.h"
#include "gui/flowlayout.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/preferences.h"
#include "gui/shortcut.h"
#include "gui/sized.h"
#include "gui/tallcontent.h"
#include "gui/theme.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int FolderRole = Qt::UserRole;
constexpr int CardLetters = 104; ///< "x" across the card

QPushButton* actButton(QWidget* parent, const QString& name, const QString& picture,
                       std::function<QString()> words)
{
    auto* button = named<QPushButton>(parent, name, words);
    button->setIcon(icon(picture));
    retold(button, [button, words] { button->setText(words()); });
    return button;
}

bool isThere(const QString& folder)
{
    return QFileInfo::exists(folder + u"/workspace.sqlite"_s);
}

} // namespace

StartPage::StartPage(Preferences& preferences, bool hasSample, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
{
    setObjectName(u"startPage"_s);
    spoken(this, [] { return tr("Start"); });
    auto* logo = named<QLabel>(this, u"startLogo"_s, [] { return tr("Tekigo"); });
    logo->setPixmap(icon(u"tekigo"_s).pixmap(48, 48));
    auto* title = named<QLabel>(this, u"startTitle"_s, [] { return tr("Tekigo"); });
    retold(title, [title] { title->setText(tr("Tekigo")); });
    asTitle(title);
    auto* about = named<QLabel>(this, u"startAbout"_s, [] { return tr("What Tekigo does"); });
    retold(about, [about] {
        about->setText(tr(
            "Check your products against the terminal equipment security standard and JC-STAR ★1, and make "
            "the dossier that you submit."));
    });
    about->setWordWrap(true);
    asQuiet(about);
    m_problem = named<QLabel>(this, u"startProblem"_s, [] { return tr("Problem"); });
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setProperty("look", u"bad"_s);
    m_problem->hide();
    auto* card = new QWidget(this);
    auto* column = new QVBoxLayout(card);
    column->setSpacing(space::Large);
    column->addStretch(1);
    column->addWidget(logo);
    column->addWidget(title);
    column->addWidget(about);
    column->addWidget(m_problem);
    column->addWidget(makeActs(hasSample));
    column->addWidget(makeRecent(hasSample), 4);
    column->addStretch(1);
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Wide);
    row->addStretch();
    row->addWidget(card, 10);
    row->addStretch();
    auto* scroll = new TallContent(this);
    scroll->setObjectName(u"startScroll"_s);
    spoken(scroll, [] { return tr("Start"); });
    scroll->setWidget(whole);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    sized(card, [this, card] {
        card->setMaximumWidth(CardLetters * fontMetrics().horizontalAdvance(u'x'));
    });
    keepLines(m_recent, 4);
    fillRecent();
    takeFocus();
}

QWidget* StartPage::makeActs(bool hasSample)
{
    auto* acts = new QWidget(this);
    auto* row = new FlowLayout(acts);
    m_new = named<QPushButton>(acts, u"startNew"_s, [] { return tr("New workspace…"); });
    retold(m_new, [this] { m_new->setText(tr("New workspace…")); });
    asPrimary(m_new);
    auto* open = actButton(acts, u"startOpen"_s, u"folder"_s, [] { return tr("Open…"); });
    auto* sample = actButton(acts, u"startSample"_s, u"sample"_s, [] { return tr("Look at a sample…"); });
    auto* language = named<QPushButton>(acts, u"startLanguage"_s, [] { return tr("Switch to Japanese"); });
    // The other language is named in itself, so that whoever needs it can read it.
    retold(language, [language] {
        language->setText(shownLanguage() == Language::Japanese ? u"English"_s : u"日本語"_s);
    });
    sample->setVisible(hasSample);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    connect(language, &QPushButton::clicked, this, &StartPage::languageSwitched);
    for (QPushButton* button : {m_new, open, sample})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(language);
    return acts;
}

QWidget* StartPage::makeRecent(bool hasSample)
{
    auto* group = new QWidget(this);
    auto* heading = named<QLabel>(group, u"recentHeading"_s, [] { return tr("Recent workspaces"); });
    retold(heading, [heading] { heading->setText(tr("Recent workspaces")); });
    asHeading(heading);
    m_first = makeFirst(group);
    m_recent = named<QListWidget>(group, u"recentList"_s, [] { return tr("Recent workspaces"); });
    connect(m_recent, &QListWidget::itemActivated, this, &StartPage::openCurrent);
    m_forget = named<QPushButton>(group, u"recentForget"_s, [] { return tr("Remove from the list"); });
    retold(m_forget, [this] { m_forget->setText(tr("Remove from the list")); });
    connect(m_forget, &QPushButton::clicked, this, &StartPage::forgetCurrent);
    pressedBy(m_forget, Qt::Key_Delete, m_recent, [] { return tr("Remove from the list"); });
    connect(m_recent, &QListWidget::currentRowChanged, this,
            [this](int row) { m_forget->setEnabled(row >= 0); });
    auto* restore = named<QPushButton>(group, u"startRestore"_s, [] { return tr("Restore from a backup"); });
    retold(restore, [restore] { restore->setText(tr("Restore…")); });
    connect(restore, &QPushButton::clicked, this, &StartPage::restoreRequested);
    auto* head = new FlowLayout;
    head->addWidget(heading);
    head->addStretch();
    head->addWidget(restore);
    head->addWidget(m_forget);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(head);
    column->addWidget(m_first);
    column->addWidget(m_recent, 1);
    column->addWidget(makeIntroductions(group, hasSample));
    column->addStretch();
    return group;
}

/// What stands in place of the recent workspaces the first time.
QWidget* StartPage::makeFirst(QWidget* parent)
{
    auto* none = named<QLabel>(parent, u"recentNone"_s, [] { return tr("No recent workspaces"); });
    retold(none, [none] {
        none->setText(tr("Workspaces that you open are listed here. New to Tekigo? Take the tour of the window over a "
                         "sample, or follow the guide to your first product in fifteen minutes."));
    });
    none->setWordWrap(true);
    asQuiet(none);
    return none;
}

/// Always there: the second product of somebody who made the first months ago is a first one, too.
QWidget* StartPage::makeIntroductions(QWidget* parent, bool hasSample)
{
    auto* acts = named<QWidget>(parent, u"startFirst"_s, [] { return tr("The first time"); });
    auto* tour = actButton(acts, u"startTour"_s, u"sample"_s, [] { return tr("Sample with a tour…"); });
    auto* guide = actButton(acts, u"startGuide"_s, u"question"_s, [] { return tr("Your first product"); });
    tour->setVisible(hasSample);
    connect(tour, &QPushButton::clicked, this, &StartPage::tourRequested);
    connect(guide, &QPushButton::clicked, this, &StartPage::guideRequested);
    auto* row = new FlowLayout(acts);
    row->addWidget(tour);
    row->addWidget(guide);
    row->addStretch();
    return acts;
}

void StartPage::tell(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    announce(this, problem);
    fillRecent();
}

void StartPage::takeFocus()
{
    if (m_recent->count() > 0)
        m_recent->setFocus();
    else
        m_new->setFocus();
}

void StartPage::fillRecent()
{
    m_recent->clear();
    for (const QString& folder : m_preferences.recent()) {
        const QString name = QFileInfo(folder).fileName();
        const bool there = isThere(folder);
        const QString where = QDir::toNativeSeparators(folder);
        auto* item = new QListWidgetItem(
            there ? u"%1\n%2"_s.arg(name, where) : tr("%1 (not found)\n%2").arg(name, where), m_recent);
        item->setIcon(icon(u"folder"_s));
        item->setData(FolderRole, folder);
        if (!there)
            item->setForeground(palette().color(QPalette::PlaceholderText));
    }
    m_recent->setVisible(m_recent->count() > 0);
    m_forget->setVisible(m_recent->count() > 0);
    m_first->setVisible(m_recent->count() == 0);
    m_recent->setCurrentRow(m_recent->count() > 0 ? 0 : -1);
}

void StartPage::openCurrent()
{
    if (const QListWidgetItem* item = m_recent->currentItem())
        Q_EMIT folderChosen(item->data(FolderRole).toString());
}

void StartPage::forgetCurrent()
{
    const QListWidgetItem* item = m_recent->currentItem();
    if (!item)
        return;
    m_preferences.forget(item->data(FolderRole).toString());
    fillRecent();
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fillRecent();
}

} // namespace tekigo
