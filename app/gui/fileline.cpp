#include "gui/fileline.h"

#include "gui/icon.h"
#include "gui/named.h"
#include "gui/prompt.h"
#include "gui/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

FileLine::FileLine(Prompt& prompt, QWidget* parent, const QString& name, std::function<QString()> label)
    : QWidget(parent)
    , m_prompt(prompt)
    , m_label(std::move(label))
{
    auto* title = new QLabel(this);
    retold(title, [this, title] { title->setText(m_label()); });
    m_line = named<QLineEdit>(this, name, m_label);
    title->setBuddy(m_line);
    m_choose =
        named<QToolButton>(this, name + u"Choose"_s, [this] { return tr("Choose: %1").arg(m_label()); });
    retold(m_choose, [this] { m_choose->setText(tr("Choose…")); });
    m_choose->setIcon(icon(u"folder"_s));
    m_choose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_choose->setFocusPolicy(Qt::StrongFocus);
    title->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(m_line, 1);
    row->addWidget(m_choose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addWidget(title);
    column->addLayout(row);
    connect(m_line, &QLineEdit::textChanged, this, &FileLine::changed);
    connect(m_choose, &QToolButton::clicked, this, &FileLine::choose);
}

QString FileLine::path() const
{
    const QString text = m_line->text().trimmed();
    // A dropped file comes as a URL.
    return text.startsWith(u"file:"_s) ? QUrl(text).toLocalFile() : text;
}

void FileLine::put(const QString& path)
{
    m_line->setText(path);
}

void FileLine::takeFocus()
{
    m_line->setFocus(Qt::OtherFocusReason);
}

void FileLine::choose()
{
    const QString folder = path().isEmpty() ? QString() : QFileInfo(path()).absolutePath();
    m_prompt.openFiles(this, {.title = m_label(), .start = folder, .filter = {}},
                       [this](const QStringList& chosen) {
                           if (!chosen.isEmpty())
                               put(chosen.first());
                       });
}

} // namespace tekigo
