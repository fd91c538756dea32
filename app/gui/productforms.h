#pragma once

#include "assessment/product.h"
#include "gui/form.h"

namespace tekigo {

class Workspace;

/// The facts of a maker, one field each; they stand in the dossier's part on the applicant.
[[nodiscard]] Form<Maker>* makeMakerForm(QWidget* parent, Workspace& workspace,
                                         std::function<MakerId()> which);
/// The facts of a product with its model numbers, certification and label.
[[nodiscard]] Form<Product>* makeProductForm(QWidget* parent, Workspace& workspace,
                                             std::function<ProductId()> which);
/// The state of hardware and firmware, what it is submitted for, and what its cover says.
[[nodiscard]] Form<Revision>* makeRevisionForm(QWidget* parent, Workspace& workspace,
                                               std::function<RevisionId()> which);

/// Model numbers as typed or pasted: one a line, blanks and doubles left out.
[[nodiscard]] QStringList typedModels(const QString& lines);

} // namespace tekigo
