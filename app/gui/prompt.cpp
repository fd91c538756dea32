#include "gui/prompt.h"

#include "gui/theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QLineEdit* nameEdit(const QFileDialog& dialog)
{
    return dialog.findChild<QLineEdit*>(u"fileNameEdit"_s);
}

QString typedName(const QFileDialog& dialog)
{
    const QLineEdit* edit = nameEdit(dialog);
    return edit ? edit->text().trimmed() : QString();
}

/// Makes the folder that is typed. Qt's own refuses it, and only its picture of a folder tells how to make one.
class NewFolderDialog final : public QFileDialog
{
public:
    NewFolderDialog(QWidget* over, const QString& title, const QString& start)
        : QFileDialog(over, title, start)
    {
        // Qt greys the button while no folder of that name is there, now and whenever it has looked again.
        const auto* box = findChild<QDialogButtonBox*>();
        m_choose = box ? box->button(QDialogButtonBox::Open) : nullptr;
        if (m_choose)
            m_choose->installEventFilter(this);
        if (const auto* typed = nameEdit(*this))
            connect(typed, &QLineEdit::textChanged, this, [this] { enable(); });
    }

    void accept() override
    {
        if (const QString name = typedName(*this); !name.isEmpty())
            directory().mkpath(name);
        QFileDialog::accept();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_choose && event->type() == QEvent::EnabledChange)
            enable();
        return QFileDialog::eventFilter(watched, event);
    }

private:
    void enable()
    {
        if (m_choose && !typedName(*this).isEmpty() && !m_choose->isEnabled())
            m_choose->setEnabled(true);
    }

    QPushButton* m_choose = nullptr;
};

/// The first ending that the filter names, with its dot: ".pdf" of "PDF documents (*.pdf)"; empty where any will do.
QString endingOf(const QString& filter)
{
    static const QRegularExpression pattern(uR"(\(\*(\.[\w-]+))"_s);
    return pattern.match(filter).captured(1);
}

/// Gives a typed name its ending before it is asked whether a file of that name may be replaced. Qt's own leaves "FW 1.2" as
/// it is, since what follows the dot looks like one.
class SaveDialog final : public QFileDialog
{
public:
    using QFileDialog::QFileDialog;

    void accept() override
    {
        const QString ending = endingOf(selectedNameFilter());
        auto* typed = nameEdit(*this);
        const QString name = typedName(*this);
        const bool isFolder = QFileInfo(directory(), name).isDir();
        if (typed && !name.isEmpty() && !isFolder && !name.endsWith(ending, Qt::CaseInsensitive))
            typed->setText(name + ending);
        QFileDialog::accept();
    }
};

template<class Dialog>
Dialog* made(Dialog* dialog)
{
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
    auto* dialog = made(new QFileDialog(over, question.title, question.start, question.filter));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    openFor(dialog, std::move(done));
}

void DialogPrompt::saveFile(QWidget* over, const File& question, std::function<void(QString)> done)
{
    auto* dialog = made(new SaveDialog(over, question.title, question.start, question.filter));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    openFor(dialog, [done = std::move(done)](const QStringList& files) { done(files.value(0)); });
}

void DialogPrompt::chooseFolder(QWidget* over, const File& question, std::function<void(QString)> done)
{
    auto* dialog = made(question.makes ? new NewFolderDialog(over, question.title, question.start)
                                       : new QFileDialog(over, question.title, question.start));
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
    // Whoever presses Enter without reading loses nothing.
    QPushButton* cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
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
