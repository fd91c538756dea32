#include "gui/filechoice.h"

#include "assessment/names.h"
#include "gui/flowlayout.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/selectbox.h"
#include "gui/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

const QString pathPrefix = u"path:"_s;

} // namespace

Result<TakenFile> taken(const EvidenceFiles& store, const ChosenFile& file, Progress& progress)
{
    return file.stored ? Result<TakenFile>(*file.stored) : store.take(file.path, progress);
}

FileChoice::FileChoice(Prompt& prompt, const QString& name, std::function<QString()> label, QWidget* parent)
    : QWidget(parent)
    , m_prompt(prompt)
    , m_label(std::move(label))
{
    auto* title = new QLabel(this);
    title->setObjectName(name + u"Label"_s);
    m_combo = named<SelectBox>(this, name, m_label);
    m_combo->setMinimumContentsLength(24);
    title->setBuddy(m_combo);
    auto* button =
        named<QPushButton>(this, name + u"Open"_s, [this] { return tr("Choose a file: %1").arg(m_label()); });
    retold(this, [this, title, button] {
        title->setText(m_label());
        button->setText(tr("Choose a file…"));
        fill();
    });
    title->setWordWrap(true);
    m_combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* row = new FlowLayout;
    row->addWidget(m_combo);
    row->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Hair);
    column->addWidget(title);
    column->addLayout(row);
    connect(button, &QPushButton::clicked, this, &FileChoice::open);
    connect(m_combo, &QComboBox::currentIndexChanged, this, &FileChoice::chosenChanged);
}

void FileChoice::open()
{
    m_prompt.openFiles(this, {.title = m_label(), .start = QDir::homePath()},
                       [this](const QStringList& files) {
                           if (files.isEmpty())
                               return;
                           m_path = files.front();
                           fill();
                           m_combo->setCurrentIndex(m_combo->findData(pathPrefix + m_path));
                       });
}

void FileChoice::offer(const std::vector<Evidence>& evidence)
{
    if (evidence == m_evidence)
        return;
    m_evidence = evidence;
    const QVariant before = m_combo->currentData();
    fill();
    if (m_combo->currentData() != before) // what was chosen is gone
        Q_EMIT chosenChanged();
}

void FileChoice::clear()
{
    m_path.clear();
    fill();
    m_combo->setCurrentIndex(0);
}

void FileChoice::fill()
{
    const QVariant kept = m_combo->currentData();
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_combo->addItem(tr("Not chosen yet"), QString());
    if (!m_path.isEmpty())
        m_combo->addItem(QFileInfo(m_path).fileName(), pathPrefix + m_path);
    for (const Evidence& one : m_evidence)
        m_combo->addItem(shown(evidenceName(one)), one.id.text);
    m_combo->setCurrentIndex(std::max(0, m_combo->findData(kept)));
}

ChosenFile FileChoice::chosen() const
{
    const QString id = m_combo->currentData().toString();
    if (id.startsWith(pathPrefix))
        return {.path = id.mid(pathPrefix.size()), .stored = {}};
    const auto found = std::ranges::find(m_evidence, id, [](const Evidence& one) { return one.id.text; });
    if (found == m_evidence.end())
        return {};
    return {.path = {},
            .stored = TakenFile{.file = found->file,
                                .fileName = found->fileName,
                                .mimeType = found->mimeType,
                                .modified = found->modified}};
}

} // namespace tekigo
