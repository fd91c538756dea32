#include "gui/aboutdialog.h"

#include "gui/named.h"
#include "gui/pages.h"
#include "gui/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

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

void addKey(QGridLayout* grid, QDialog* dialog, const QString& key, const QString& words)
{
    const int row = grid->rowCount();
    auto* name = named<QLabel>(dialog, u"shortcut%1"_s.arg(row), [words] { return words; });
    name->setText(words);
    auto* keys = named<QLabel>(dialog, u"shortcutKey%1"_s.arg(row), [key] { return key; });
    keys->setText(key);
    asHeading(keys);
    grid->addWidget(keys, row, 0);
    grid->addWidget(name, row, 1);
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
    text->setMinimumWidth(440);
    column->addWidget(title);
    column->addWidget(text);
    addClose(column, this);
}

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& acts, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    spoken(this, [] { return tr("Keyboard shortcuts"); });
    retold(this, [this] { setWindowTitle(tr("Keyboard shortcuts")); });
    QVBoxLayout* column = frame(this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Wide);
    grid->setVerticalSpacing(space::Small);
    int number = 1;
    for (const PageEntry& entry : pages())
        addKey(grid, this, u"Ctrl+%1"_s.arg(number++), entry.title());
    for (const QAction* act : acts)
        addKey(grid, this, act->shortcut().toString(QKeySequence::NativeText), withoutMnemonic(act->text()));
    addKey(grid, this, u"Tab"_s, tr("Next field"));
    addKey(grid, this, u"Enter"_s, tr("Save the field"));
    addKey(grid, this, u"Esc"_s, tr("Close the notice"));
    column->addLayout(grid);
    addClose(column, this);
}

} // namespace tekigo
