#include "gui/aboutdialog.h"

#include "gui/dialogsize.h"
#include "gui/icon.h"
#include "gui/named.h"
#include "gui/tallcontent.h"
#include "gui/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

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

/// Every key of the window: those of menus, and those that press a button of the open workspace.
std::vector<ShortcutsDialog::Key> keysOf(const QWidget* window, const QList<QAction*>& acts)
{
    std::vector<ShortcutsDialog::Key> keys;
    for (const QShortcut* shortcut : window->findChildren<QShortcut*>()) {
        if (!shortcut->whatsThis().isEmpty())
            keys.push_back({shortcut->key().toString(QKeySequence::NativeText), shortcut->whatsThis()});
    }
    for (const QAction* act : acts) {
        const QString plain = act->property("plain").toString();
        keys.push_back({act->shortcut().toString(QKeySequence::NativeText),
                        plain.isEmpty() ? withoutMnemonic(act->text()) : plain});
    }
    keys.push_back({u"Tab"_s, ShortcutsDialog::tr("Next field")});
    keys.push_back({u"Enter"_s, ShortcutsDialog::tr("Save the field")});
    return keys;
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

/// Two columns where they fit the screen, so that the sheet is seen at once; else one that scrolls.
QWidget* ShortcutsDialog::makeSheet(const std::vector<Key>& keys)
{
    const int widest = 2 * ColumnLetters * fontMetrics().horizontalAdvance(u'x');
    const int columns = widest < screen()->availableGeometry().width() ? 2 : 1;
    const int rows = (static_cast<int>(keys.size()) + columns - 1) / columns;
    auto* sheet = new QWidget(this);
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Wide);
    grid->setVerticalSpacing(space::Small);
    for (int i = 0; i < static_cast<int>(keys.size()); ++i) {
        const Key& key = keys.at(static_cast<size_t>(i));
        QLabel* pressed = keyLabel(this, u"shortcutKey%1"_s.arg(i), key.keys);
        asHeading(pressed);
        grid->addWidget(pressed, i % rows, i / rows * 2, Qt::AlignTop);
        QLabel* words = keyLabel(this, u"shortcut%1"_s.arg(i), key.words);
        words->setWordWrap(true);
        grid->addWidget(words, i % rows, i / rows * 2 + 1, Qt::AlignTop);
        grid->setColumnStretch(i / rows * 2 + 1, 1);
    }
    return sheet;
}

} // namespace tekigo
