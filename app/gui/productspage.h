#pragma once

#include "assessment/product.h"
#include "gui/form.h"
#include "gui/page.h"
#include "gui/productmodel.h"

class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace tekigo {

/// Makers, products and revisions with their verdicts; beside them the form of the one that is chosen.
class ProductsPage : public Page
{
    Q_OBJECT

public:
    ProductsPage(const Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void jumpTo(const Place& place) override;
    void takeFocus() override;

protected:
    void showRevision() override;
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Thing = ProductModel::Thing;
    using Kind = ProductModel::Kind;

    QWidget* makeToolbar();
    QWidget* makeTree();
    QWidget* makeForms();
    QToolButton* addButton(QWidget* bar, const QString& name, const QString& picture, const QKeySequence& key,
                           std::function<QString()> words, void (ProductsPage::*does)());

    void addMaker();
    void addProduct();
    void addRevision();
    void duplicateRevision();
    void removeChosen();

    void spanNames(const QModelIndex& parent);
    void fitNames();
    void choose(const Thing& thing);
    void chosenChanged();
    void showForm();
    void reloadForms(bool ofAnother);
    void enableActs();
    [[nodiscard]] Thing chosen() const { return m_chosen; }
    [[nodiscard]] MakerId chosenMaker() const;     ///< of the product and the revision too
    [[nodiscard]] ProductId chosenProduct() const; ///< of the revision too

    ProductModel* m_model = nullptr;
    QTreeView* m_tree = nullptr;
    QStackedWidget* m_forms = nullptr;
    QWidget* m_nothing = nullptr;
    Form<Maker>* m_makerForm = nullptr;
    Form<Product>* m_productForm = nullptr;
    Form<Revision>* m_revisionForm = nullptr;
    QToolButton* m_addProduct = nullptr;
    QToolButton* m_addRevision = nullptr;
    QToolButton* m_duplicate = nullptr;
    QToolButton* m_remove = nullptr;
    Thing m_chosen;
};

} // namespace tekigo
