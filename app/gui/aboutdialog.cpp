#include "gui/aboutdialog.h"

#include "gui/dialogsize.h"
#include "gui/icon.h"
#include "gui/named.h"
#include "gui/page.h"
#include "gui/startpage.h"
#include "gui/tallcontent.h"
#include "gui/theme.h"
#include "gui/workspaceview.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int LineLetters = 66;   ///< "x" in a line of words
constexpr int ColumnLetters = 58; ///< in a column of the sheet

QVBoxLayout* frame(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Large);
    column->setSpacing(space::Medium);
    return column;
}

void addClose(QVBoxLayout* column, QDialog* dialog)
{
    auto* close = named<QPushButton>(dialog, u"dialogClose"_s, [] { return AboutDialog::tr("Close"); });
    retold(close, [close] { close->setText(AboutDialog::tr("Close")); });
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

QString withoutMnemonic(QString words)
{
    // Japanese menus carry theirs in brackets at the end: 「開く(&O)」.
    const qsizetype bracket = words.indexOf(u"(&"_s);
    if (bracket >= 0)
        words.remove(bracket, 4);
    return words.remove(u'&');
}

using Group = ShortcutsDialog::Group;

Group& groupOf(std::vector<Group>& groups, const QString& place)
{
    const auto found = std::ranges::find(groups, place, &Group::place);
    return found != groups.end() ? *found : groups.emplace_back(Group{place, {}});
}

/// The page, the first one and the menu of pages are places; what holds anywhere has none.
QString placeOf(const QObject* within)
{
    for (; within; within = within->parent()) {
        if (const auto* page = qobject_cast<const Page*>(within))
            return page->title();
        if (qobject_cast<const StartPage*>(within))
            return ShortcutsDialog::tr("First page");
        if (const auto* menu = qobject_cast<const QMenu*>(within))
            return withoutMnemonic(menu->title());
        if (qobject_cast<const WorkspaceView*>(within))
            return ShortcutsDialog::tr("Pages");
    }
    return {};
}

/// Every key of the window by the place where it holds, as a reader meets them: menus, pages, then what holds everywhere.
std::vector<Group> keysOf(const QWidget* window, const QList<QAction*>& acts)
{
    std::vector<Group> groups;
    const QString everywhere = ShortcutsDialog::tr("Everywhere");
    for (const QAction* act : acts) {
        const QString plain = act->property("plain").toString();
        groupOf(groups, placeOf(act->parent()))
            .keys.push_back({act->shortcut().toString(QKeySequence::NativeText),
                             plain.isEmpty() ? withoutMnemonic(act->text()) : plain});
    }
    std::vector<ShortcutsDialog::Key> last = {{u"Tab"_s, ShortcutsDialog::tr("Next field")},
                                              {u"Enter"_s, ShortcutsDialog::tr("Save the field")}};
    for (const QShortcut* shortcut : window->findChildren<QShortcut*>()) {
        if (shortcut->whatsThis().isEmpty())
            continue;
        const ShortcutsDialog::Key key = {shortcut->key().toString(QKeySequence::NativeText), shortcut->whatsThis()};
        const bool anywhere = shortcut->key() == QKeySequence(Qt::Key_Escape);
        anywhere ? last.push_back(key) : groupOf(groups, placeOf(shortcut->parent())).keys.push_back(key);
    }
    groupOf(groups, everywhere).keys.insert(groupOf(groups, everywhere).keys.end(), last.begin(), last.end());
    return groups;
}

QLabel* keyLabel(QDialog* dialog, const QString& name, const QString& words)
{
    auto* label = named<QLabel>(dialog, name, [words] { return words; });
    label->setText(words);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    spoken(this, [] { return tr("About Tekigo"); });
    retold(this, [this] { setWindowTitle(tr("About Tekigo")); });
    QVBoxLayout* column = frame(this);
    auto* title = named<QLabel>(this, u"aboutTitle"_s, [] { return tr("Tekigo"); });
    title->setText(tr("Tekigo %1").arg(QCoreApplication::applicationVersion()));
    asTitle(title);
    auto* text = named<QLabel>(this, u"aboutText"_s, [] { return tr("About Tekigo"); });
    retold(text, [text] {
        text->setText(
            tr("Takes a product team through the security standard for terminal equipment and the JC-STAR ★1 "
               "requirements, keeps the evidence, and makes the dossier.\n\n"
               "What it makes is a record of self-assessment. It is no certificate, and it speaks for no "
               "authority or certification body.\n\n"
               "It never uses the network. Apache License 2.0."));
    });
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop);
    auto* content = new TallContent(this);
    content->setObjectName(u"aboutContent"_s);
    spoken(content, [] { return tr("About Tekigo"); });
    content->takeKeys();
    content->setWidget(text);
    auto* logo = named<QLabel>(this, u"aboutLogo"_s, [] { return tr("Tekigo"); });
    logo->setPixmap(icon(u"tekigo"_s).pixmap(40, 40));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::Medium);
    head->addWidget(logo);
    head->addWidget(title, 1);
    column->addLayout(head);
    column->addWidget(content, 1);
    addClose(column, this);
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const int wide = LineLetters * letter;
    fitToWords(this, {wide, text->heightForWidth(wide) + 8 * fontMetrics().height()});
}

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& acts, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    spoken(this, [] { return tr("Keyboard shortcuts"); });
    retold(this, [this] { setWindowTitle(tr("Keyboard shortcuts")); });
    QVBoxLayout* column = frame(this);
    auto* content = new TallContent(this);
    content->setObjectName(u"shortcutsContent"_s);
    spoken(content, [] { return tr("Keyboard shortcuts"); });
    content->takeKeys();
    content->setWidget(makeSheet(keysOf(parent, acts)));
    column->addWidget(content, 1);
    addClose(column, this);
    fitToWords(this, {});
}

int ShortcutsDialog::addGroup(QGridLayout* grid, const Group& group, int row, int side)
{
    const QString id = u"%1-%2"_s.arg(side).arg(row);
    QLabel* place = keyLabel(this, u"shortcutPlace"_s + id, group.place);
    asHeading(place);
    grid->addWidget(place, row++, side * 2, 1, 2);
    for (const Key& key : group.keys) {
        const QString name = u"%1-%2"_s.arg(side).arg(row);
        grid->addWidget(keyLabel(this, u"shortcutKey"_s + name, key.keys), row, side * 2, Qt::AlignTop);
        QLabel* words = keyLabel(this, u"shortcut"_s + name, key.words);
        words->setWordWrap(true);
        grid->addWidget(words, row++, side * 2 + 1, Qt::AlignTop);
    }
    return row;
}

/// Two columns where they fit the screen, so that the sheet is seen at once; else one that scrolls. A group stays together.
QWidget* ShortcutsDialog::makeSheet(const std::vector<Group>& groups)
{
    const int widest = 2 * ColumnLetters * fontMetrics().horizontalAdvance(u'x');
    const bool two = widest < screen()->availableGeometry().width();
    size_t lines = 0;
    for (const Group& group : groups)
        lines += group.keys.size() + 1;
    auto* sheet = new QWidget(this);
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Wide);
    grid->setVerticalSpacing(space::Small);
    int row = 0;
    int side = 0;
    for (const Group& group : groups) {
        const bool half = 2 * (static_cast<size_t>(row) + group.keys.size() / 2) >= lines;
        if (two && side == 0 && row > 0 && half) {
            side = 1;
            row = 0;
        }
        row = addGroup(grid, group, row, side);
        grid->setColumnStretch(side * 2 + 1, 1);
    }
    return sheet;
}

} // namespace tekigo
