#include "gui/updateimagepanel.h"

#include "gui/fileline.h"
#include "gui/rejectiontest.h"
#include "gui/signaturecheck.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

UpdateImagePanel::UpdateImagePanel(const Desk& desk, QWidget* parent)
    : InstrumentPanel(
          desk, u"updateImage"_s,
          {.title = [] { return tr("Update images"); },
           .introduction =
               [] {
                   return tr(
                       "Verifies the signature of an update image with the maker's public key, and records "
                       "what the product does with a tampered copy. Image, signature and public key become "
                       "evidence; a private key is refused.");
               },
           .isOurs =
               [](const Seen& seen) {
                   return std::holds_alternative<SignatureSeen>(seen) ||
                          std::holds_alternative<RejectionSeen>(seen);
               }},
          parent)
    , m_check(new SignatureCheck(desk, this))
    , m_test(new RejectionTest(desk, m_check->image(), this))
{
    content()->addWidget(m_check);
    content()->addWidget(m_test);
}

void UpdateImagePanel::takeFocus()
{
    m_check->image().takeFocus();
}

void UpdateImagePanel::refresh()
{
    m_check->setRevision(revision(), mayRecord());
    m_test->setRevision(revision(), mayRecord());
}

void UpdateImagePanel::retranslate()
{
    m_check->retranslate();
    m_test->retranslate();
}

} // namespace tekigo
