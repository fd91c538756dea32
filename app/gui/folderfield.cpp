#include "gui/folderfield.h"

#include "gui/named.h"
#include "gui/prompt.h"
#include "gui/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

FolderField::FolderField(const QString& name, std::function<QString()> words, Prompt& prompt, QWidget* parent)
    : QWidget(parent)
    , m_words(std::move(words))
    , m_start([] { return QDir::homePath(); })
    , m_prompt(prompt)
{
    m_line = named<QLineEdit>(this, name, m_words);
    m_line->setClearButtonEnabled(true);
    connect(m_line, &QLineEdit::editingFinished, this, [this] { take(m_line->text().trimmed()); });
    auto* button = named<QPushButton>(this, name + u"Choose"_s, [this] { return tr("Choose: %1").arg(m_words()); });
    retold(button, [button] { button->setText(tr("Choose…")); });
    connect(button, &QPushButton::clicked, this, &FolderField::choose);
    m_problem = named<QLabel>(this, name + u"Problem"_s, [] { return tr("Problem"); });
    m_problem->setProperty("look", u"bad"_s);
    m_problem->setWordWrap(true);
    retold(m_problem, [this] { m_problem->setText(tr("This folder is not there now.")); });
    auto* row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(m_line, 1);
    row->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addLayout(row);
    column->addWidget(m_problem);
    setFocusProxy(m_line);
    tell();
}

void FolderField::setFolder(const QString& folder)
{
    m_told = folder;
    m_line->setText(QDir::toNativeSeparators(folder));
    tell();
}

QString FolderField::folder() const
{
    return m_told;
}

void FolderField::choose()
{
    const QString start = m_told.isEmpty() ? m_start() : m_told;
    m_prompt.chooseFolder(this, {.title = m_words(), .start = start}, [this](const QString& folder) {
        if (!folder.isEmpty())
            take(folder);
    });
}

void FolderField::take(const QString& folder)
{
    const QString clean = folder.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(folder));
    const bool isNew = clean != m_told;
    setFolder(clean);
    if (isNew)
        Q_EMIT chosen(clean);
}

void FolderField::tell()
{
    m_problem->setVisible(!m_told.isEmpty() && !QFileInfo(m_told).isDir());
}

} // namespace tekigo
