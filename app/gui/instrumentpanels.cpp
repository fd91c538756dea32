#include "gui/instrumentpanels.h"

#include "gui/credentialpanel.h"
#include "gui/disclosurepanel.h"
#include "gui/powerlosspanel.h"
#include "gui/scanpanel.h"
#include "gui/updateimagepanel.h"

namespace tekigo {

std::vector<InstrumentPanel*> instrumentPanels(const Desk& desk, QWidget* parent)
{
    return {
        new ScanPanel(desk, parent),
        new CredentialPanel(desk, parent),
        new PowerLossPanel(desk, parent),
        new UpdateImagePanel(desk, parent),
        new DisclosurePanel(desk, parent),
    };
}

} // namespace tekigo
