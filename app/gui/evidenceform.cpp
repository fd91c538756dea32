#include "gui/evidenceform.h"

#include "assessment/names.h"
#include "assessment/slots.h"
#include "gui/language.h"
#include "gui/modelsfield.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Where translators find the words of the form.
struct EvidenceForm
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceForm)

public:
    static std::vector<ChoiceField::Option> kinds(const Catalogue& catalogue);
    static std::vector<ChoiceField::Option> places();
    static std::vector<ChoiceField::Option> levels();
};

std::vector<ChoiceField::Option> EvidenceForm::kinds(const Catalogue& catalogue)
{
    std::vector<ChoiceField::Option> kinds{{QString(), [] { return tr("Not stated"); }}};
    for (const EvidenceKind& kind : catalogue.evidenceKinds)
        kinds.push_back({kind.id, [title = kind.title] { return shown(title); }});
    return kinds;
}

std::vector<ChoiceField::Option> EvidenceForm::places()
{
    std::vector<ChoiceField::Option> options{
        {slotId(Slot::None), [] { return shown(slotName(Slot::None)); }}};
    for (const Slot slot : attachmentSlots())
        options.push_back({slotId(slot), [slot] { return shown(slotName(slot)); }});
    return options;
}

std::vector<ChoiceField::Option> EvidenceForm::levels()
{
    std::vector<ChoiceField::Option> options;
    for (const Confidentiality level : {Confidentiality::Ordinary, Confidentiality::Confidential})
        options.push_back({confidentialityId(level), [level] { return shown(confidentialityName(level)); }});
    return options;
}

} // namespace

Form<Evidence>* makeEvidenceForm(QWidget* parent, Workspace& workspace, std::function<EvidenceId()> which)
{
    auto* form = new Form<Evidence>(
        parent, [&workspace, which] { return workspace.evidence(which()); },
        [&workspace](const Evidence& evidence) { return workspace.setEvidence(evidence); });
    form->line(
        u"evidenceTitle"_s, [] { return EvidenceForm::tr("Title"); },
        [](Evidence& e) -> QString& { return e.title; });
    form->choice(
        u"evidenceKind"_s, [] { return EvidenceForm::tr("Kind of evidence"); },
        EvidenceForm::kinds(workspace.catalogue()), [](Evidence& e) { return e.kind; },
        [](Evidence& e, const QString& id) { e.kind = id; });
    form->line(
        u"evidenceFirmware"_s, [] { return EvidenceForm::tr("Made on firmware"); },
        [](Evidence& e) -> QString& { return e.firmware; });
    auto* models = new ModelsField(form, u"evidenceModels"_s,
                                   [] { return EvidenceForm::tr("Model numbers that it covers"); });
    form->bind(
        models,
        [models, &workspace](Evidence& e) {
            const auto revision = workspace.revision(e.revision);
            const auto product = revision ? workspace.product(revision->product) : std::nullopt;
            models->offer(product ? product->models : QStringList());
            return e.coverage.models.join(u'\n');
        },
        [](Evidence& e, const QString& text) { e.coverage.models = text.split(u'\n', Qt::SkipEmptyParts); });
    form->line(
            u"evidenceReason"_s, [] { return EvidenceForm::tr("Why it is the same for these"); },
            [](Evidence& e) -> QString& { return e.coverage.reason; })
        ->setHint([] {
            return EvidenceForm::tr("Needed where it was made on another firmware or revision; printed with it.");
        });
    form->date(
        u"evidenceDate"_s, [] { return EvidenceForm::tr("Date"); },
        [](Evidence& e) -> std::optional<QDate>& { return e.date; });
    form->choice(
        u"evidenceSlot"_s, [] { return EvidenceForm::tr("Attachment of the application"); },
        EvidenceForm::places(), [](Evidence& e) { return slotId(e.slot); },
        [](Evidence& e, const QString& id) { e.slot = slotOf(id).value_or(Slot::None); });
    form->choice(
        u"evidenceConfidentiality"_s, [] { return EvidenceForm::tr("Confidentiality"); },
        EvidenceForm::levels(), [](Evidence& e) { return confidentialityId(e.confidentiality); },
        [](Evidence& e, const QString& id) {
            const bool confidential = id == confidentialityId(Confidentiality::Confidential);
            e.confidentiality = confidential ? Confidentiality::Confidential : Confidentiality::Ordinary;
        });
    return form;
}

} // namespace tekigo
