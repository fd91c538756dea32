#pragma once

#include "gui/instrumentpanel.h"

namespace tekigo {

class RejectionTest;
class SignatureCheck;

/// Update images: whether the signature verifies, and whether the product rejects a tampered copy.
class UpdateImagePanel : public InstrumentPanel
{
    Q_OBJECT

public:
    UpdateImagePanel(const Desk& desk, QWidget* parent);
    void takeFocus() override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    SignatureCheck* m_check = nullptr;
    RejectionTest* m_test = nullptr;
};

} // namespace tekigo
