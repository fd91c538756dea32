#include "gui/credentialform.h"

#include "gui/credentialmodels.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/preferences.h"
#include "gui/prompt.h"
#include "gui/selectbox.h"
#include "gui/sized.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "gui/wrapped.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Room for a column's title and its number.
void fitBox(QComboBox* box)
{
    box->setMinimumContentsLength(16);
    sized(box, [box] { box->setMaximumWidth(52 * box->fontMetrics().horizontalAdvance(u'x')); });
}

constexpr std::array encodings{ListEncoding::Utf8, ListEncoding::Cp932, ListEncoding::Utf16Le, ListEncoding::Utf16Be};

QString roleWords(ColumnRole role)
{
    return shown(columnRoleName(columnRoleId(role)));
}

} // namespace

CredentialForm::CredentialForm(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ListPreviewModel(this))
{
    setObjectName(u"credentialForm"_s);
    spoken(this, [] { return tr("List to examine"); });
    auto* choose = named<QPushButton>(this, u"credentialChoose"_s, [] { return tr("Choose a list of preset passwords"); });
    retold(choose, [choose] { choose->setText(tr("Choose a list…")); });
    choose->setIcon(icon(u"folder"_s));
    connect(choose, &QPushButton::clicked, this, &CredentialForm::ask);
    m_file = named<QLabel>(this, u"credentialFile"_s, [] { return tr("Chosen list"); });
    retold(m_file, [this] { tell(); });
    m_details = new QWidget(this);
    makePreview();
    makeRoles();
    makeOptions();
    lay(choose);
    m_details->hide();
}

void CredentialForm::makePreview()
{
    m_preview = named<QTableView>(m_details, u"credentialPreview"_s, [] { return tr("First rows, without their values"); });
    m_preview->setModel(m_model);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setTabKeyNavigation(false);
    m_preview->verticalHeader()->hide();
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_preview->setMinimumHeight(150);
    m_preview->setMaximumHeight(240);
}

void CredentialForm::makeRoles()
{
    for (const ColumnRole role : columnRoles()) {
        auto* box = named<SelectBox>(m_details, u"credentialRole_"_s + columnRoleId(role),
                                     [role] { return tr("Column of the %1").arg(roleWords(role)); });
        connect(box, &QComboBox::activated, this, [this, role](int index) { roleChosen(role, index - 1); });
        fitBox(box);
        m_roles[static_cast<size_t>(role)] = box;
    }
}

void CredentialForm::makeOptions()
{
    m_encoding = named<SelectBox>(m_details, u"credentialEncoding"_s, [] { return tr("Encoding"); });
    fitBox(m_encoding);
    for (const ListEncoding encoding : encodings)
        m_encoding->addItem(listEncodingName(encoding));
    connect(m_encoding, &QComboBox::activated, this, [this](int index) {
        m_hints.encoding = encodings[static_cast<size_t>(index)];
        inspect(m_hints);
    });
    m_header = named<Wrapped<QCheckBox>>(m_details, u"credentialHeader"_s, [] { return tr("The first row names the columns"); });
    retold(m_header, [this] { m_header->setText(tr("The first row names the columns")); });
    connect(m_header, &QCheckBox::clicked, this, [this](bool checked) {
        m_hints.header = checked;
        inspect(m_hints);
    });
    m_hashes = named<Wrapped<QCheckBox>>(m_details, u"credentialHashes"_s, [] { return tr("Also look for hashes of the other columns"); });
    retold(m_hashes, [this] { m_hashes->setText(tr("Also look for hashes of the other columns (takes longer)")); });
    m_hashes->setChecked(true);
    m_against = named<QLabel>(m_details, u"credentialAgainst"_s, [] { return tr("What it is held against"); });
    m_against->setWordWrap(true);
    asQuiet(m_against);
    m_examine = named<QPushButton>(m_details, u"credentialExamine"_s, [] { return tr("Examine the list and record the result"); });
    retold(m_examine, [this] { m_examine->setText(tr("Examine and record")); });
    asPrimary(m_examine);
    connect(m_examine, &QPushButton::clicked, this, &CredentialForm::order);
}

void CredentialForm::lay(QPushButton* choose)
{
    auto* first = new QHBoxLayout;
    first->addWidget(choose);
    first->addWidget(m_file, 1);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const ColumnRole role : columnRoles()) {
        auto* label = new QLabel(m_details);
        retold(label, [label, role] { label->setText(roleWords(role)); });
        label->setBuddy(roleBox(role));
        form->addRow(label, roleBox(role));
    }
    auto* encoding = new QLabel(m_details);
    retold(encoding, [encoding] { encoding->setText(tr("Encoding")); });
    encoding->setBuddy(m_encoding);
    form->addRow(encoding, m_encoding);
    auto* last = new QHBoxLayout;
    last->addWidget(m_examine);
    last->addStretch();
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(space::Small);
    details->addWidget(m_preview);
    details->addLayout(form);
    details->addWidget(m_header);
    details->addWidget(m_hashes);
    details->addWidget(m_against);
    details->addLayout(last);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Medium);
    column->addLayout(first);
    column->addWidget(m_details);
}

void CredentialForm::setAgainst(CodeWords words, int minimum)
{
    m_words = std::move(words);
    m_minimum = minimum;
    tell();
}

void CredentialForm::ask()
{
    m_desk.prompt->openFiles(this,
                             {.title = tr("List of preset passwords"),
                              .start = QDir::homePath(),
                              .filter = tr("Lists (*.csv *.tsv *.txt);;All files (*)")},
                             [this](const QStringList& files) {
                                 if (!files.isEmpty())
                                     choose(files.front());
                             });
}

void CredentialForm::choose(const QString& path)
{
    m_path = path;
    m_hints = {};
    m_focus = nullptr;
    inspect(m_hints);
}

void CredentialForm::retell()
{
    if (m_shape.columns > 0)
        fill();
}

void CredentialForm::inspect(const ListHints& hints)
{
    clear();
    m_desk.tasks->run(
        tr("Looking at the list"), this,
        [path = m_path, hints](Progress& progress) { return inspectList(path, hints, progress); },
        [this, inspection = ++m_inspection](const Result<ListShape>& shape) {
            if (inspection == m_inspection)
                take(shape);
        });
}

/// No list is examined with the columns of the one before.
void CredentialForm::clear()
{
    QWidget* focus = window()->focusWidget();
    if (focus && m_details->isAncestorOf(focus))
        m_focus = focus;
    m_shape = {};
    m_details->hide();
    tell();
}

void CredentialForm::take(const Result<ListShape>& shape)
{
    if (!done(*m_desk.notices, shape))
        return;
    m_shape = *shape;
    recall();
    fill();
    m_details->show();
    m_preview->resizeColumnsToContents();
    if (m_focus)
        m_focus->setFocus();
    m_focus = nullptr;
}

void CredentialForm::fill()
{
    m_model->show(m_shape);
    for (const ColumnRole role : columnRoles()) {
        QComboBox* box = roleBox(role);
        box->clear();
        box->addItem(tr("None"));
        for (int column = 0; column < m_shape.columns; ++column)
            box->addItem(columnWords(column));
        box->setCurrentIndex(m_shape.reading.columns.of(role) + 1);
    }
    m_encoding->setCurrentText(listEncodingName(m_shape.reading.encoding));
    m_header->setChecked(m_shape.reading.header);
    tell();
}

QString CredentialForm::columnWords(int column) const
{
    const QString title = m_shape.titles.value(column);
    return title.isEmpty() ? tr("Column %1").arg(column + 1) : tr("Column %1: %2").arg(column + 1).arg(title);
}

/// A column has one role: who had it before loses it.
void CredentialForm::roleChosen(ColumnRole role, int column)
{
    const auto other = column >= 0 ? m_shape.reading.columns.roleOf(column) : std::nullopt;
    if (other)
        m_shape.reading.columns.set(*other, -1);
    m_shape.reading.columns.set(role, column);
    remember();
    fill();
}

void CredentialForm::tell()
{
    m_file->setText(m_path.isEmpty() ? tr("No list is chosen.") : QFileInfo(m_path).fileName());
    if (!m_against)
        return;
    const QString words = (m_words.makers + m_words.models).join(tr(", "));
    m_against->setText(tr("Fewest characters: %1 (from the checklists). Words that no password may hold: %2")
                           .arg(m_minimum)
                           .arg(words.isEmpty() ? tr("none") : words));
    m_examine->setEnabled(m_shape.reading.columns.of(ColumnRole::Password) >= 0);
    m_examine->setToolTip(m_examine->isEnabled() ? QString() : tr("Say which column holds the preset codes."));
}

void CredentialForm::order()
{
    remember();
    Q_EMIT ordered({.path = m_path,
                    .reading = m_shape.reading,
                    .encodingIsSure = m_hints.encoding.has_value(),
                    .words = m_words,
                    .minimum = m_minimum,
                    .hashes = m_hashes->isChecked()});
}

void CredentialForm::recall()
{
    const QString key = m_shape.key();
    if (!m_desk.preferences || key.isEmpty())
        return;
    const QList<QByteArray> columns = m_desk.preferences->state(u"credentialColumns/"_s + key).split(',');
    if (columns.size() != static_cast<qsizetype>(columnRoles().size()))
        return;
    for (const ColumnRole role : columnRoles()) {
        const int column = columns[static_cast<qsizetype>(role)].toInt();
        m_shape.reading.columns.set(role, column < m_shape.columns ? column : -1);
    }
}

void CredentialForm::remember() const
{
    const QString key = m_shape.key();
    if (!m_desk.preferences || key.isEmpty())
        return;
    QByteArrayList columns;
    for (const ColumnRole role : columnRoles())
        columns.append(QByteArray::number(m_shape.reading.columns.of(role)));
    m_desk.preferences->setState(u"credentialColumns/"_s + key, columns.join(','));
}

} // namespace tekigo
