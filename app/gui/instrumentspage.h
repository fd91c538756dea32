#pragma once

#include "gui/page.h"

#include <vector>

class QListWidget;
class QStackedWidget;

namespace tekigo {

class InstrumentPanel;

/// What tools saw of the revision, beside what its maker declared: the instruments at the left, the chosen
/// one at the right.
class InstrumentsPage : public Page
{
    Q_OBJECT

public:
    InstrumentsPage(const Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void jumpTo(const Place& place) override;
    void takeFocus() override;

protected:
    void showRevision() override;
    void retranslate() override;

private:
    void tell();
    [[nodiscard]] InstrumentPanel* chosen() const;

    QListWidget* m_list = nullptr;
    QStackedWidget* m_stack = nullptr;
    std::vector<InstrumentPanel*> m_panels;
};

} // namespace tekigo
