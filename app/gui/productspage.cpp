#include "gui/productspage.h"

#include "gui/badge.h"
#include "gui/branches.h"
#include "gui/flowlayout.h"
#include "gui/icon.h"
#include "gui/named.h"
#include "gui/nextrevisiondialog.h"
#include "gui/notices.h"
#include "gui/productforms.h"
#include "gui/readable.h"
#include "gui/remembered.h"
#include "gui/shortcut.h"
#include "gui/undooffer.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QScrollArea* scrolled(QWidget* parent, const QString& name, std::function<QString()> words, QWidget* form)
{
    auto* area = named<QScrollArea>(parent, name, std::move(words));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields take the keys
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inner = new QWidget(area);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(space::Large, 0, space::Large, space::Large);
    column->addWidget(form);
    column->addStretch(1); // fields keep together in a tall window
    area->setWidget(inner);
    return area;
}

} // namespace

ProductsPage::ProductsPage(const Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_model(new ProductModel(*desk.workspace, this))
{
    setObjectName(u"productsPage"_s);
    spoken(this, [this] { return title(); });
    auto* heading = named<QLabel>(this, u"productsTitle"_s, [this] { return title(); });
    retold(heading, [this, heading] { heading->setText(title()); });
    asTitle(heading);
    auto* splitter =
        named<QSplitter>(this, u"productsSplitter"_s, [] { return tr("Products and their facts"); });
    splitter->addWidget(makeTree());
    splitter->addWidget(makeForms());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({620, 380});
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::Small);
    remembered(splitter, desk.preferences);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, 0, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(heading);
    column->addWidget(makeToolbar());
    column->addWidget(splitter, 1);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        spanNames({});
        choose(m_chosen);
        fitNames();
    });
    connect(&workspace(), &Workspace::changed, this, [this] { reloadForms(false); });
    m_tree->expandAll();
    spanNames({});
    showForm();
}

QString ProductsPage::title() const
{
    return tr("Products");
}

QToolButton* ProductsPage::addButton(QWidget* bar, const QString& name, const QString& picture,
                                     const QKeySequence& key, std::function<QString()> words,
                                     void (ProductsPage::*does)())
{
    auto* button = named<QToolButton>(bar, name, words);
    button->setIcon(icon(picture));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    retold(button, [button, words] { button->setText(words()); });
    // Del alone only where a thing is chosen: in a field it is the words' own.
    pressedBy(button, key, key == QKeySequence(Qt::Key_Delete) ? static_cast<QWidget*>(m_tree) : this, words);
    connect(button, &QToolButton::clicked, this, does);
    bar->layout()->addWidget(button);
    return button;
}

QWidget* ProductsPage::makeToolbar()
{
    auto* bar = named<QWidget>(this, u"productsActs"_s, [] { return tr("Acts on products"); });
    auto* row = new FlowLayout(bar, space::Hair);
    const auto ctrlShift = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::SHIFT | key); };
    addButton(
        bar, u"addMaker"_s, u"add"_s, ctrlShift(Qt::Key_M), [] { return tr("Add maker"); },
        &ProductsPage::addMaker);
    m_addProduct = addButton(
        bar, u"addProduct"_s, u"add"_s, ctrlShift(Qt::Key_P), [] { return tr("Add product"); },
        &ProductsPage::addProduct);
    m_addRevision = addButton(
        bar, u"addRevision"_s, u"add"_s, ctrlShift(Qt::Key_R), [] { return tr("Add revision"); },
        &ProductsPage::addRevision);
    m_duplicate = addButton(
        bar, u"duplicateRevision"_s, u"duplicate"_s, ctrlShift(Qt::Key_D),
        [] { return tr("Next revision from this one"); }, &ProductsPage::duplicateRevision);
    m_remove = addButton(
        bar, u"removeChosen"_s, u"delete"_s, QKeySequence(Qt::Key_Delete), [] { return tr("Delete"); },
        &ProductsPage::removeChosen);
    row->addStretch();
    return bar;
}

QWidget* ProductsPage::makeTree()
{
    m_tree = named<QTreeView>(this, u"productTree"_s, [] { return tr("Makers, products and revisions"); });
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new BadgeDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    growBranches(m_tree);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // By what is in view: a thousand revisions need not be judged for the width of a column.
    m_tree->header()->setResizeContentsPrecision(0);
    m_tree->header()->setSectionResizeMode(ProductModel::Name, QHeaderView::Interactive);
    m_tree->viewport()->installEventFilter(this);
    m_tree->header()->setSectionsMovable(false);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProductsPage::chosenChanged);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const Thing thing = m_model->thing(index);
        if (thing.kind == Kind::Revision)
            Q_EMIT goRequested({.page = PageKind::Assessment, .revision = {thing.id}});
        else if (!thing.id.isEmpty())
            m_forms->currentWidget()->setFocus();
    });
    return m_tree;
}

QWidget* ProductsPage::makeForms()
{
    m_forms = named<QStackedWidget>(this, u"productForms"_s, [] { return tr("Facts"); });
    m_forms->setMinimumWidth(320);
    keepFormReadable(m_forms);
    auto* nothing = named<QLabel>(m_forms, u"productsNone"_s, [] { return tr("Nothing is chosen"); });
    retold(nothing, [nothing] {
        nothing->setText(
            tr("Add a maker first, then a product and its revision. Their facts stand here and are saved as "
               "you leave each field."));
    });
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignTop);
    nothing->setContentsMargins(space::Large, 0, space::Large, 0);
    asQuiet(nothing);
    m_nothing = nothing;
    m_forms->addWidget(nothing);
    m_makerForm = makeMakerForm(m_forms, workspace(), [this] { return MakerId{m_chosen.id}; });
    m_productForm = makeProductForm(m_forms, workspace(), [this] { return ProductId{m_chosen.id}; });
    m_revisionForm = makeRevisionForm(m_forms, workspace(), [this] { return RevisionId{m_chosen.id}; });
    m_forms->addWidget(scrolled(
        m_forms, u"makerForm"_s, [] { return tr("Facts of the maker"); }, m_makerForm));
    m_forms->addWidget(scrolled(
        m_forms, u"productForm"_s, [] { return tr("Facts of the product"); }, m_productForm));
    m_forms->addWidget(scrolled(
        m_forms, u"revisionForm"_s, [] { return tr("Facts of the revision"); }, m_revisionForm));
    const bool readOnly = workspace().readOnly();
    m_makerForm->setReadOnly(readOnly);
    m_productForm->setReadOnly(readOnly);
    return m_forms;
}

bool ProductsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        fitNames();
    return Page::eventFilter(watched, event);
}

/// Only revisions have verdicts: the names of makers and products get their whole row.
void ProductsPage::spanNames(const QModelIndex& parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, ProductModel::Name, parent);
        if (m_model->thing(index).kind == Kind::Revision)
            continue;
        m_tree->setFirstColumnSpanned(row, parent, true);
        spanNames(index);
    }
}

void ProductsPage::fitNames()
{
    // The names take what the verdicts leave, but never so little that they cannot be read.
    const QHeaderView* header = m_tree->header();
    const int others = header->length() - header->sectionSize(ProductModel::Name);
    const int least = m_tree->fontMetrics().averageCharWidth() * 18;
    m_tree->setColumnWidth(ProductModel::Name, qMax(least, m_tree->viewport()->width() - others));
}

MakerId ProductsPage::chosenMaker() const
{
    if (m_chosen.kind == Kind::Maker)
        return {m_chosen.id};
    const auto product = workspace().product(chosenProduct());
    return product ? product->maker : MakerId();
}

ProductId ProductsPage::chosenProduct() const
{
    if (m_chosen.kind == Kind::Product)
        return {m_chosen.id};
    const auto revision =
        m_chosen.kind == Kind::Revision ? workspace().revision({m_chosen.id}) : std::nullopt;
    return revision ? revision->product : ProductId();
}

void ProductsPage::addMaker()
{
    Maker maker;
    maker.name = tr("New maker");
    const auto added = workspace().addMaker(maker);
    if (!done(*desk().notices, added))
        return;
    choose({Kind::Maker, added->text});
    m_makerForm->takeFocus();
}

void ProductsPage::addProduct()
{
    Product product;
    product.maker = chosenMaker();
    product.name = tr("New product");
    const auto added = workspace().addProduct(product);
    if (!done(*desk().notices, added))
        return;
    choose({Kind::Product, added->text});
    m_productForm->takeFocus();
}

void ProductsPage::addRevision()
{
    Revision revision;
    revision.product = chosenProduct();
    revision.label = tr("New revision");
    revision.targets = defaultTargets();
    const auto added = workspace().addRevision(revision);
    if (!done(*desk().notices, added))
        return;
    choose({Kind::Revision, added->text});
    m_revisionForm->takeFocus();
}

void ProductsPage::duplicateRevision()
{
    m_revisionForm->commit();
    if (!workspace().revision({m_chosen.id}))
        return;
    auto* dialog = new NextRevisionDialog(workspace(), *desk().notices, {m_chosen.id}, this);
    connect(dialog, &NextRevisionDialog::made, this, [this](const RevisionId& made) {
        choose({Kind::Revision, made.text});
        Q_EMIT goRequested({.page = PageKind::CarryOver, .revision = made});
    });
    dialog->open();
}

void ProductsPage::removeChosen()
{
    const Thing thing = m_chosen;
    const QModelIndex above = m_model->find(thing).parent();
    const Thing next = m_model->thing(above);
    Result<void> removed;
    switch (thing.kind) {
    case Kind::Maker:
        removed = workspace().removeMaker({thing.id});
        break;
    case Kind::Product:
        removed = workspace().removeProduct({thing.id});
        break;
    case Kind::Revision:
        removed = workspace().removeRevision({thing.id});
        break;
    }
    if (!done(*desk().notices, removed))
        return;
    choose(next);
    offerUndo(*desk().notices, *workspace().undoStack(), tr("Deleted."));
}

void ProductsPage::choose(const Thing& thing)
{
    m_tree->expandAll();
    const QModelIndex index = m_model->find(thing);
    m_tree->setCurrentIndex(index);
    if (index.isValid())
        m_tree->scrollTo(index);
    chosenChanged();
}

void ProductsPage::chosenChanged()
{
    const Thing thing = m_model->thing(m_tree->currentIndex());
    if (thing == m_chosen && m_forms->currentWidget() != m_nothing) {
        reloadForms(false);
        return;
    }
    m_makerForm->commit();
    m_productForm->commit();
    m_revisionForm->commit();
    m_chosen = thing;
    showForm();
    if (thing.kind == Kind::Revision && !thing.id.isEmpty())
        Q_EMIT revisionChosen({thing.id});
}

void ProductsPage::showForm()
{
    reloadForms(true);
    const int form = m_chosen.id.isEmpty() ? 0 : static_cast<int>(m_chosen.kind) + 1;
    m_forms->setCurrentIndex(form);
}

void ProductsPage::reloadForms(bool ofAnother)
{
    if (m_chosen.kind == Kind::Maker)
        m_makerForm->reload(ofAnother);
    else if (m_chosen.kind == Kind::Product)
        m_productForm->reload(ofAnother);
    else
        m_revisionForm->reload(ofAnother);
    m_revisionForm->setReadOnly(m_chosen.kind == Kind::Revision && !workspace().mayEdit({m_chosen.id}));
    enableActs();
}

void ProductsPage::enableActs()
{
    const bool may = !workspace().readOnly();
    m_addProduct->setEnabled(may && !chosenMaker().isEmpty());
    m_addRevision->setEnabled(may && !chosenProduct().isEmpty());
    m_duplicate->setEnabled(may && m_chosen.kind == Kind::Revision && !m_chosen.id.isEmpty());
    const bool kept = m_chosen.kind == Kind::Revision && !workspace().mayEdit({m_chosen.id});
    m_remove->setEnabled(may && !m_chosen.id.isEmpty() && !kept);
}

void ProductsPage::showRevision()
{
    const Thing thing{Kind::Revision, revision().text};
    if (!revision().isEmpty() && !(thing == m_chosen))
        choose(thing);
}

void ProductsPage::jumpTo(const Place& place)
{
    const auto chosenRevision = workspace().revision(place.revision);
    // A maker or a product that need not have a revision.
    if (place.revision.isEmpty() && !place.product.isEmpty())
        return choose({Kind::Product, place.product.text});
    if (place.revision.isEmpty() && !place.maker.isEmpty())
        return choose({Kind::Maker, place.maker.text});
    const auto product = chosenRevision ? workspace().product(chosenRevision->product) : std::nullopt;
    if (!product || place.field.isEmpty())
        return;
    if (place.field.startsWith("maker"_L1))
        choose({Kind::Maker, product->maker.text});
    else if (place.field.startsWith("product"_L1))
        choose({Kind::Product, product->id.text});
    else
        choose({Kind::Revision, place.revision.text});
    if (auto* field = m_forms->currentWidget()->findChild<Field*>(place.field + u"Field"_s))
        field->takeFocus();
}

void ProductsPage::takeFocus()
{
    m_tree->setFocus(Qt::OtherFocusReason);
    if (!m_tree->currentIndex().isValid() && m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
}

void ProductsPage::retranslate()
{
    m_model->retell();
}

} // namespace tekigo
