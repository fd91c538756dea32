#include "gui/prompt.h"

#include "gui/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Makes the folder that is typed. Qt's own refuses it, and only its picture of a folder tells how to make one.
class NewFolderDialog final : public QFileDialog
{
public:
    using QFileDialog::QFileDialog;

    void accept() override
    {
        const auto* typed = findChild<QLineEdit*>(u"fileNameEdit"_s);
        if (const QString name = typed ? typed->text().trimmed() : QString(); !name.isEmpty())
            directory().mkpath(name);
        QFileDialog::accept();
    }
};

QFileDialog* fileDialog(QWidget* over, const Prompt::File& question)
{
    auto* dialog = question.makes ? new NewFolderDialog(over, question.title, question.start, question.filter)
                                  : new QFileDialog(over, question.title, question.start, question.filter);
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

/// The dialog is a child of `over`, so neither it nor `done` outlives who asked.
void openFor(QFileDialog* dialog, std::function<void(QStringList)> done)
{
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, done = std::move(done)](int result) {
        done(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

QMessageBox* messageBox(QWidget* over, const QString& title, const QString& text)
{
    auto* box = new QMessageBox(over);
    box->setObjectName(u"messageBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(title);
    box->setText(title);
    box->setInformativeText(text);
    box->setTextFormat(Qt::PlainText);
    // Its own look leaves room for a picture on the left, and none on the right.
    box->layout()->setContentsMargins(space::Small, space::Large, space::Wide, space::Large);
    asHeading(box->findChild<QLabel*>(u"qt_msgbox_label"_s));
    return box;
}

} // namespace

void DialogPrompt::openFiles(QWidget* over, const File& question, std::function<void(QStringList)> done)
{
    QFileDialog* dialog = fileDialog(over, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    openFor(dialog, std::move(done));
}

void DialogPrompt::saveFile(QWidget* over, const File& question, std::function<void(QString)> done)
{
    QFileDialog* dialog = fileDialog(over, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    openFor(dialog, [done = std::move(done)](const QStringList& files) { done(files.value(0)); });
}

void DialogPrompt::chooseFolder(QWidget* over, const File& question, std::function<void(QString)> done)
{
    QFileDialog* dialog = fileDialog(over, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openFor(dialog, [done = std::move(done)](const QStringList& files) { done(files.value(0)); });
}

void DialogPrompt::ask(QWidget* over, const QString& title, const QString& text, const QStringList& choices,
                       std::function<void(int)> done)
{
    QMessageBox* box = messageBox(over, title, text);
    QList<QAbstractButton*> buttons;
    for (const QString& choice : choices)
        buttons << box->addButton(choice, QMessageBox::AcceptRole);
    box->setDefaultButton(qobject_cast<QPushButton*>(buttons.value(0)));
    box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(box, &QDialog::finished, box, [box, buttons, done = std::move(done)] {
        done(static_cast<int>(buttons.indexOf(box->clickedButton())));
    });
    box->open();
}

void DialogPrompt::tell(QWidget* over, const QString& title, const QString& text)
{
    messageBox(over, title, text)->open();
}

} // namespace tekigo
