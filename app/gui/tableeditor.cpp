#include "gui/tableeditor.h"

#include "gui/answertabledelegate.h"
#include "gui/answertablemodel.h"
#include "gui/flowlayout.h"
#include "gui/icon.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int mostRowsShown = 12; ///< more are scrolled to
constexpr int widestColumn = 220;
constexpr int narrowestColumn = 72;
constexpr int widestRowName = 180;

} // namespace

TableEditor::TableEditor(const Question& question, QWidget* parent)
    : AnswerEditor(question, parent)
    , m_model(new AnswerTableModel(question, this))
{
    makeView();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_view);
    column->addWidget(makeButtons());
    m_nothing = named<QCheckBox>(this, nameOf(u"nothing"_s),
                                 spokenName([] { return tr("There is nothing to list"); }));
    retold(m_nothing, [this] { m_nothing->setText(tr("There is nothing to list")); });
    connect(m_nothing, &QCheckBox::clicked, this, &TableEditor::toggledNothing);
    column->addWidget(m_nothing);
    m_note = named<QLabel>(this, nameOf(u"note"_s), [] { return tr("What could not be pasted"); });
    m_note->setWordWrap(true);
    m_note->setProperty("look", u"doubt"_s);
    m_note->hide();
    column->addWidget(m_note);
    connect(m_model, &AnswerTableModel::edited, this, &TableEditor::tell);
    show(std::nullopt);
}

void TableEditor::makeView()
{
    m_view = named<QTableView>(this, nameOf(u"table"_s), [this] { return shown(question().label); });
    m_view->setModel(m_model);
    auto* delegate = new AnswerTableDelegate(*m_model, m_view);
    m_view->setItemDelegate(delegate);
    connect(delegate, &QAbstractItemDelegate::closeEditor, this,
            [this](const QWidget*, QAbstractItemDelegate::EndEditHint hint) {
                m_along = m_along || hint == QAbstractItemDelegate::EditNextItem
                          || hint == QAbstractItemDelegate::EditPreviousItem;
            });
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(true);
    m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    m_view->verticalHeader()->setMaximumWidth(widestRowName);
    m_view->verticalHeader()->setTextElideMode(Qt::ElideRight);
    connect(m_view->horizontalScrollBar(), &QScrollBar::valueChanged, m_model,
            [this](int value) { m_model->setNamesRows(value > 0); });
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TableEditor::enable);
    // Once more when the row's name has taken its room: it comes as the table is scrolled, and pushes the cell out again.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TableEditor::keepInView,
            Qt::QueuedConnection);
}

QToolButton* TableEditor::addButton(QWidget* bar, const QString& name, const QString& picture,
                                    std::function<QString()> words, std::function<QString()> key,
                                    void (TableEditor::*does)())
{
    auto* button = named<QToolButton>(bar, nameOf(name), spokenName(words));
    button->setIcon(icon(picture));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    retold(button, [button, words, key] {
        button->setText(words());
        button->setToolTip(words() + u" ("_s + key() + u')');
    });
    connect(button, &QToolButton::clicked, this, does);
    bar->layout()->addWidget(button);
    return button;
}

QWidget* TableEditor::makeButtons()
{
    auto* bar = new QWidget(this);
    new FlowLayout(bar, space::Hair);
    const auto keys = [](const QKeySequence& key) { return key.toString(QKeySequence::NativeText); };
    m_add = addButton(
        bar, u"add"_s, u"add"_s, [] { return tr("Add a row"); }, [keys] { return keys(Qt::Key_Insert); },
        &TableEditor::addRow);
    m_duplicate = addButton(
        bar, u"duplicate"_s, u"duplicate"_s, [] { return tr("Duplicate"); },
        [keys] { return keys(Qt::CTRL | Qt::Key_D); }, &TableEditor::duplicateRow);
    m_remove = addButton(
        bar, u"remove"_s, u"delete"_s, [] { return tr("Delete the row"); },
        [keys] { return keys(Qt::CTRL | Qt::Key_Delete); }, &TableEditor::removeRow);
    m_paste = addButton(
        bar, u"paste"_s, u"paste"_s, [] { return tr("Paste"); },
        [keys] { return tr("from a spreadsheet, %1").arg(keys(QKeySequence::Paste)); }, &TableEditor::paste);
    return bar;
}

void TableEditor::tell()
{
    enable();
    fit();
    const Table& table = m_model->table();
    offer(table.rows.empty() ? std::nullopt : std::optional<Value>(table));
}

void TableEditor::goTo(int row)
{
    if (m_model->rowCount() == 0)
        return;
    const int column = qMax(0, m_view->currentIndex().column());
    m_view->setCurrentIndex(m_model->index(qBound(0, row, m_model->rowCount() - 1), column));
}

void TableEditor::addRow()
{
    m_model->addRow();
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
}

void TableEditor::duplicateRow()
{
    const int row = m_view->currentIndex().row();
    m_model->duplicateRow(row);
    goTo(row + 1);
}

void TableEditor::removeRow()
{
    const int row = m_view->currentIndex().row();
    m_model->removeRow(row);
    goTo(row);
}

void TableEditor::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.isEmpty() || m_readOnly)
        return;
    QModelIndex at = m_view->currentIndex();
    // A chosen block is filled from its corner, wherever the cursor stands in it.
    for (const QModelIndex& one : m_view->selectionModel()->selectedIndexes()) {
        if (one.row() < at.row() || one.column() < at.column())
            at = m_model->index(qMin(at.row(), one.row()), qMin(at.column(), one.column()));
    }
    const QStringList strange = m_model->paste(text, at);
    m_note->setText(strange.isEmpty()
                        ? QString()
                        : tr("Not understood and left unanswered: %1").arg(strange.join(tr(", "))));
    m_note->setVisible(!strange.isEmpty());
    fitColumns();
}

void TableEditor::copy()
{
    QGuiApplication::clipboard()->setText(m_model->copied(m_view->selectionModel()->selectedIndexes()));
}

void TableEditor::editCell()
{
    const QModelIndex cell = m_view->currentIndex();
    if (cell.flags() & Qt::ItemIsEditable)
        m_view->edit(cell);
}

bool TableEditor::pressInCell(int key)
{
    const QModelIndex cell = m_view->currentIndex();
    if (!cell.isValid())
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        editCell();
        return true;
    }
    if (key == Qt::Key_Delete) {
        m_model->clearCells(m_view->selectionModel()->selectedIndexes());
        return true;
    }
    const bool yesOrNo = m_model->columnOf(cell.column()).type == AnswerType::Bool;
    if (yesOrNo && (key == Qt::Key_Y || key == Qt::Key_N))
        return m_model->setData(cell, key == Qt::Key_Y, Qt::EditRole);
    return false;
}

/// The cell after the current one, or before it; a check box is stopped at, others are edited. False at the table's end.
bool TableEditor::goAlong(bool forward)
{
    const int columns = m_model->columnCount();
    const QModelIndex here = m_view->currentIndex();
    const int cell = here.row() * columns + here.column() + (forward ? 1 : -1);
    m_along = here.isValid() && cell >= 0 && cell < m_model->rowCount() * columns;
    if (!m_along)
        return false;
    m_view->setCurrentIndex(m_model->index(cell / columns, cell % columns));
    editCell();
    return true;
}

bool TableEditor::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::ControlModifier && key == Qt::Key_C) {
        copy();
        return true;
    }
    if (m_readOnly)
        return false;
    if (modifiers == Qt::ControlModifier && key == Qt::Key_V)
        paste();
    else if (modifiers == Qt::ControlModifier && key == Qt::Key_D)
        duplicateRow();
    else if (modifiers == Qt::ControlModifier && key == Qt::Key_Delete)
        removeRow();
    else if (modifiers == Qt::NoModifier && key == Qt::Key_Insert)
        addRow();
    else
        return modifiers == Qt::NoModifier && pressInCell(key);
    return true;
}

bool TableEditor::eventFilter(QObject* watched, QEvent* event)
{
    // The Enter that ends the editing of a cell comes through here as well, while the cell still has the
    // focus.
    if (watched == m_view && event->type() == QEvent::FocusIn)
        m_along = m_along && static_cast<QFocusEvent*>(event)->reason() == Qt::OtherFocusReason;
    if (watched == m_view && event->type() == QEvent::KeyPress && m_view->hasFocus()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool tab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        if (tab && m_along && goAlong(key->key() == Qt::Key_Tab))
            return true;
        static const QList<int> stays{Qt::Key_Space, Qt::Key_Y, Qt::Key_N, Qt::Key_Shift};
        m_along = m_along && stays.contains(key->key());
        if (press(key->key(), key->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    return AnswerEditor::eventFilter(watched, event);
}

void TableEditor::enable()
{
    const bool hasRow = m_view->currentIndex().isValid();
    m_add->setDisabled(m_readOnly);
    m_paste->setDisabled(m_readOnly);
    m_duplicate->setEnabled(!m_readOnly && hasRow);
    m_remove->setEnabled(!m_readOnly && hasRow);
    m_nothing->setDisabled(m_readOnly);
    m_nothing->setVisible(m_model->rowCount() == 0);
}

void TableEditor::keepInView()
{
    m_view->scrollTo(m_view->currentIndex());
}

void TableEditor::fitColumns()
{
    const QFontMetrics metrics(m_view->horizontalHeader()->font());
    for (int c = 0; c < m_model->columnCount(); ++c) {
        const QString head = m_model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wanted =
            qMax(metrics.horizontalAdvance(head) + 2 * space::Medium,
                 static_cast<QAbstractItemView*>(m_view)->sizeHintForColumn(c) + space::Medium);
        m_view->setColumnWidth(c, qBound(narrowestColumn, wanted, widestColumn));
    }
    m_fitted = true;
    fit();
}

void TableEditor::fit()
{
    m_view->resizeRowsToContents();
    int height = m_view->horizontalHeader()->sizeHint().height() + 2 * m_view->frameWidth() + space::Hair;
    for (int row = 0; row < qMin(m_model->rowCount(), mostRowsShown); ++row)
        height += m_view->rowHeight(row);
    if (m_model->rowCount() == 0)
        height += m_view->fontMetrics().lineSpacing();
    height += m_view->horizontalScrollBar()->sizeHint().height();
    if (m_view->height() != height)
        m_view->setFixedHeight(height);
}

void TableEditor::toggledNothing(bool on)
{
    offer(on ? std::optional<Value>(Table()) : std::nullopt);
}

void TableEditor::show(const std::optional<Value>& value)
{
    const auto* table = value ? std::get_if<Table>(&*value) : nullptr;
    m_nothing->setChecked(table && table->rows.empty());
    const bool fresh = !m_fitted || m_model->rowCount() == 0;
    if (m_model->table() != (table ? *table : Table())) {
        m_model->put(table ? *table : Table());
        m_note->hide();
        if (fresh)
            fitColumns();
        else
            fit();
    }
    enable();
}

void TableEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_model->setReadOnly(readOnly);
    enable();
}

void TableEditor::takeFocus()
{
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    (m_model->rowCount() > 0 || m_readOnly ? static_cast<QWidget*>(m_view) : m_add)
        ->setFocus(Qt::OtherFocusReason);
}

void TableEditor::showEvent(QShowEvent* event)
{
    AnswerEditor::showEvent(event);
    if (!m_fitted)
        fitColumns();
}

void TableEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retell();
        fitColumns();
    }
    AnswerEditor::changeEvent(event);
}

} // namespace tekigo
