#pragma once

#include "gui/page.h"

class QTabWidget;

namespace tekigo {

class ChecklistDifferenceView;
class GapView;

/// 規程の改正: what a changed regulation does to the products, and how two checklists differ.
class RegulationPage : public Page
{
    Q_OBJECT

public:
    RegulationPage(const Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void jumpTo(const Place& place) override;
    void takeFocus() override;

protected:
    void showRevision() override {}
    void retranslate() override;

private:
    void tell();

    QTabWidget* m_views = nullptr;
    GapView* m_gap = nullptr;
    ChecklistDifferenceView* m_difference = nullptr;
};

} // namespace tekigo
