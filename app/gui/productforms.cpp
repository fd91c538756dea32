#include "gui/productforms.h"

#include "assessment/corporatenumber.h"
#include "assessment/names.h"
#include "gui/language.h"
#include "gui/targetsfield.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Where translators find the words of the three forms.
struct ProductForms
{
    Q_DECLARE_TR_FUNCTIONS(ProductForms)

public:
    static void certification(Form<Product>& form);
    static void label(Form<Product>& form);
    static QString corporateNumberWarning(const QString& number);
    static std::vector<ChoiceField::Option> labelStates();
    static LabelStatus labelStatus(const QString& id);
};

QString ProductForms::corporateNumberWarning(const QString& number)
{
    if (number.isEmpty() || isCorporateNumber(number))
        return {};
    return number.size() == 13 ? tr("The check digit of the corporate number is not right. Compare it with the notice.")
                               : tr("A corporate number has 13 digits.");
}

std::vector<ChoiceField::Option> ProductForms::labelStates()
{
    std::vector<ChoiceField::Option> states;
    for (const LabelStatus status : labelStatuses())
        states.push_back({labelStatusId(status), [status] { return shown(labelStatusName(status)); }});
    return states;
}

LabelStatus ProductForms::labelStatus(const QString& id)
{
    for (const LabelStatus status : labelStatuses()) {
        if (labelStatusId(status) == id)
            return status;
    }
    return LabelStatus::None;
}

void ProductForms::certification(Form<Product>& form)
{
    form.heading(u"certificationHeading"_s, [] { return tr("Certification or notification"); });
    form.line(
        u"productCertificationNumber"_s, [] { return tr("Certification number"); },
        [](Product& p) -> QString& { return p.certification.number; });
    form.date(
        u"productCertificationDate"_s, [] { return tr("Date of certification"); },
        [](Product& p) -> std::optional<QDate>& { return p.certification.date; });
    form.line(
        u"productCertificationBody"_s, [] { return tr("Certification body"); },
        [](Product& p) -> QString& { return p.certification.body; });
}

void ProductForms::label(Form<Product>& form)
{
    form.heading(u"labelHeading"_s, [] { return tr("JC-STAR label"); });
    form.line(
        u"productLabelNumber"_s, [] { return tr("Label number"); },
        [](Product& p) -> QString& { return p.label.number; });
    form.date(
        u"productLabelIssued"_s, [] { return tr("Issued on"); },
        [](Product& p) -> std::optional<QDate>& { return p.label.issued; });
    form.date(
        u"productLabelExpires"_s, [] { return tr("Expires on"); },
        [](Product& p) -> std::optional<QDate>& { return p.label.expires; });
    form.choice(
        u"productLabelStatus"_s, [] { return tr("State of the label"); }, labelStates(),
        [](Product& p) { return labelStatusId(p.label.status); },
        [](Product& p, const QString& id) { p.label.status = labelStatus(id); });
}

} // namespace

Form<Maker>* makeMakerForm(QWidget* parent, Workspace& workspace, std::function<MakerId()> which)
{
    auto* form = new Form<Maker>(
        parent, [&workspace, which] { return workspace.maker(which()); },
        [&workspace](const Maker& maker) { return workspace.setMaker(maker); });
    form->line(
        u"makerName"_s, [] { return ProductForms::tr("Name of the maker"); },
        [](Maker& m) -> QString& { return m.name; });
    form->lines(
        u"makerAddress"_s, [] { return ProductForms::tr("Address"); },
        [](Maker& m) -> QString& { return m.address; }, 2);
    form->line(
        u"makerRepresentative"_s, [] { return ProductForms::tr("Representative (title and name)"); },
        [](Maker& m) -> QString& { return m.representative; });
    form->line(
            u"makerCorporateNumber"_s, [] { return ProductForms::tr("Corporate number"); },
            [](Maker& m) -> QString& { return m.corporateNumber; })
        ->setWarning(ProductForms::corporateNumberWarning);
    form->lines(
        u"makerContact"_s, [] { return ProductForms::tr("Contact"); },
        [](Maker& m) -> QString& { return m.contact; });
    form->addStretch();
    return form;
}

Form<Product>* makeProductForm(QWidget* parent, Workspace& workspace, std::function<ProductId()> which)
{
    auto* form = new Form<Product>(
        parent, [&workspace, which] { return workspace.product(which()); },
        [&workspace](const Product& product) { return workspace.setProduct(product); });
    form->line(
        u"productName"_s, [] { return ProductForms::tr("Name of the product"); },
        [](Product& p) -> QString& { return p.name; });
    auto* models = new LinesField(
        form, u"productModels"_s, [] { return ProductForms::tr("Model numbers"); }, 5);
    models->setHint(
        [] { return ProductForms::tr("One a line. A column copied from a spreadsheet can be pasted."); });
    form->bind(
        models, [](Product& p) { return p.models.join(u'\n'); },
        [](Product& p, const QString& text) { p.models = typedModels(text); });
    form->line(
            u"productKind"_s, [] { return ProductForms::tr("Kind of terminal equipment"); },
            [](Product& p) -> QString& { return p.kind; })
        ->setHint([] {
            return ProductForms::tr("As the application for certification names it, such as “terminal for leased circuit "
                                    "facilities and the like”.");
        });
    form->lines(
        u"productUse"_s, [] { return ProductForms::tr("Use"); },
        [](Product& p) -> QString& { return p.use; });
    form->lines(
        u"productConfiguration"_s, [] { return ProductForms::tr("Configuration"); },
        [](Product& p) -> QString& { return p.configuration; });
    ProductForms::certification(*form);
    ProductForms::label(*form);
    form->addStretch();
    return form;
}

Form<Revision>* makeRevisionForm(QWidget* parent, Workspace& workspace, std::function<RevisionId()> which)
{
    auto* form = new Form<Revision>(
        parent, [&workspace, which] { return workspace.revision(which()); },
        [&workspace](const Revision& revision) { return workspace.setRevision(revision); });
    form->line(
        u"revisionLabel"_s, [] { return ProductForms::tr("Name of the revision"); },
        [](Revision& r) -> QString& { return r.label; });
    form->line(
        u"revisionFirmware"_s, [] { return ProductForms::tr("Firmware version"); },
        [](Revision& r) -> QString& { return r.firmware; });
    form->line(
        u"revisionHardware"_s, [] { return ProductForms::tr("Hardware version"); },
        [](Revision& r) -> QString& { return r.hardware; });
    form->date(
        u"revisionDate"_s, [] { return ProductForms::tr("Date"); },
        [](Revision& r) -> std::optional<QDate>& { return r.date; });
    form->bind(
        new TargetsField(
            form, u"revisionTargets"_s, [] { return ProductForms::tr("Submitted for"); },
            workspace.catalogue()),
        [](Revision& r) { return r.targets.join(u' '); },
        [](Revision& r, const QString& ids) { r.targets = ids.split(u' ', Qt::SkipEmptyParts); });
    form->line(
        u"revisionPreparedBy"_s, [] { return ProductForms::tr("Prepared by"); },
        [](Revision& r) -> QString& { return r.preparedBy; });
    form->line(
        u"revisionConfidentiality"_s, [] { return ProductForms::tr("Confidentiality (on the cover)"); },
        [](Revision& r) -> QString& { return r.confidentiality; });
    form->addStretch();
    return form;
}

QStringList typedModels(const QString& lines)
{
    QStringList models;
    static const QRegularExpression ends(u"[\\r\\n\\t]+"_s);
    for (const QString& line : lines.split(ends, Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            models << line.trimmed();
    }
    models.removeDuplicates();
    return models;
}

} // namespace tekigo
