#pragma once

#include "assessment/product.h"

#include <QComboBox>

#include <vector>

namespace tekigo {

/// A revision out of all products, typed or chosen: 「第2版 (2.0.1) — ゲートウェイ」. Typing finds any part
/// of it.
class RevisionChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit RevisionChoice(QWidget* parent = nullptr);

    /// Offers these; keeps what was chosen where it is still there.
    void fill(const std::vector<Product>& products, const std::vector<Revision>& revisions);
    void choose(const RevisionId& revision); ///< empty, or one that is not offered: none
    [[nodiscard]] RevisionId chosen() const;
    [[nodiscard]] QSize sizeHint() const override; ///< of names as they usually are
    void showPopup() override;

private:
    void settle();
};

} // namespace tekigo
