#include "cli/commands.h"

#include "assessment/verdict.h"

#include <QJsonArray>

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace tekigo::cli {
namespace {

using Words = std::vector<std::string>;

/// Nothing where there is none of that name; that there is none is only said where all could be read.
Result<std::optional<Maker>> makerOf(const Workspace& workspace, const QString& nameOrId)
{
    for (const Maker& maker : workspace.makers()) {
        if (maker.name == nameOrId || maker.id.text == nameOrId)
            return maker;
    }
    if (workspace.unreadable())
        return std::unexpected(*workspace.unreadable());
    return std::nullopt;
}

struct MakerOptions
{
    std::string name;
    std::optional<std::string> address, representative, corporateNumber, contact;
};

Result<Status> setMaker(const MakerOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto known = makerOf(**workspace, text(options.name));
    if (!known)
        return std::unexpected(known.error());
    Maker maker = known->value_or(Maker{});
    maker.name = text(options.name);
    const auto put = [](QString& field, const std::optional<std::string>& given) {
        if (given)
            field = text(*given);
    };
    put(maker.address, options.address);
    put(maker.representative, options.representative);
    put(maker.corporateNumber, options.corporateNumber);
    put(maker.contact, options.contact);
    if (maker.id.isEmpty()) {
        auto id = (*workspace)->addMaker(maker);
        if (!id)
            return std::unexpected(id.error());
        maker.id = *id;
    } else if (auto set = (*workspace)->setMaker(maker); !set) {
        return std::unexpected(set.error());
    }
    session.printMade(maker.id.text);
    return Status::Yes;
}

struct ProductOptions
{
    std::string maker, name, kind, use, configuration;
    Words models;
};

Result<MakerId> makerFor(Workspace& workspace, const QString& name, const Session& session)
{
    const auto known = makerOf(workspace, name);
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return (*known)->id;
    session.note(tr("The maker “%1” is new; “tekigo maker set” takes its address and the rest.").arg(name));
    Maker maker;
    maker.name = name;
    return workspace.addMaker(maker);
}

Result<Status> addProduct(const ProductOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    const auto maker = makerFor(**workspace, text(options.maker), session);
    if (!maker)
        return std::unexpected(maker.error());
    Product product;
    product.maker = *maker;
    product.name = text(options.name);
    product.models = texts(options.models);
    product.kind = text(options.kind);
    product.use = text(options.use);
    product.configuration = text(options.configuration);
    const auto id = (*workspace)->addProduct(product);
    if (!id)
        return std::unexpected(id.error());
    session.printMade(id->text);
    return Status::Yes;
}

Result<Status> listProducts(const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    QJsonArray array;
    for (const Product& product : (*workspace)->products()) {
        const QString maker = (*workspace)->maker(product.maker).value_or(Maker{}).name;
        array.append(QJsonObject{{u"id"_s, product.id.text},
                                 {u"name"_s, product.name},
                                 {u"maker"_s, maker},
                                 {u"models"_s, QJsonArray::fromStringList(product.models)}});
        if (!session.json)
            session.printRow({product.id.text, maker, product.name, product.models.join(u", "_s)});
    }
    if (session.json)
        session.print(QJsonObject{{u"products"_s, array}});
    return Status::Yes;
}

struct RevisionOptions
{
    std::string product, label, firmware, from, date;
    std::optional<std::string> hardware;
    Words targets;
};

Result<void> checkProduct(const ProductId& product, const Workspace& workspace)
{
    if (workspace.product(product))
        return {};
    return failure(Error::Kind::Input, tr("There is no product “%1” in %2. “tekigo product list” lists them.")
                                           .arg(product.text, workspace.folder()));
}

/// A revision starts as a copy of the one it follows, else from the product alone.
Result<Revision> revisionFrom(const RevisionOptions& options, const Workspace& workspace)
{
    Revision revision;
    if (!options.from.empty()) {
        const auto from = revisionOf(workspace, text(options.from));
        if (!from)
            return from;
        revision = *from;
        revision.copiedFrom = from->id;
        revision.id = {};
        revision.date.reset();
    } else {
        revision.targets = defaultTargets();
    }
    revision.product = {text(options.product)};
    if (auto known = checkProduct(revision.product, workspace); !known)
        return std::unexpected(known.error());
    return revision;
}

Result<void> checkTargets(const QStringList& targets, const Catalogue& catalogue)
{
    for (const QString& target : targets) {
        if (!catalogue.checklist(target))
            return failure(Error::Kind::Input,
                           tr("There is no checklist “%1”. “tekigo checklist list” lists them.").arg(target));
    }
    return {};
}

Result<Status> addRevision(const RevisionOptions& options, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    auto revision = revisionFrom(options, **workspace);
    if (!revision)
        return std::unexpected(revision.error());
    revision->label = text(options.label);
    revision->firmware = text(options.firmware);
    if (options.hardware)
        revision->hardware = text(*options.hardware);
    if (!options.targets.empty())
        revision->targets = texts(options.targets);
    revision->targets.removeDuplicates();
    if (auto known = checkTargets(revision->targets, (*workspace)->catalogue()); !known)
        return std::unexpected(known.error());
    if (!options.date.empty()) {
        const auto date = day(text(options.date));
        if (!date)
            return std::unexpected(date.error());
        revision->date = *date;
    }
    const auto id = (*workspace)->addRevision(*revision);
    if (!id)
        return std::unexpected(id.error());
    session.printMade(id->text);
    return Status::Yes;
}

QJsonObject toJson(const Revision& revision, const Workspace& workspace)
{
    const auto submitted = workspace.baseline(revision.id);
    return {{u"id"_s, revision.id.text},
            {u"submitted"_s, submitted ? QJsonValue(submitted->dossierNumber) : QJsonValue()},
            {u"product"_s, revision.product.text},
            {u"productName"_s, workspace.product(revision.product).value_or(Product{}).name},
            {u"label"_s, revision.label},
            {u"hardware"_s, revision.hardware},
            {u"firmware"_s, revision.firmware},
            {u"date"_s, revision.date ? QJsonValue(revision.date->toString(Qt::ISODate)) : QJsonValue()},
            {u"copiedFrom"_s, revision.copiedFrom.isEmpty() ? QJsonValue() : QJsonValue(revision.copiedFrom.text)},
            {u"targets"_s, QJsonArray::fromStringList(revision.targets)}};
}

Result<Status> listRevisions(const std::string& product, const Session& session)
{
    auto workspace = session.workspace();
    if (!workspace)
        return std::unexpected(workspace.error());
    if (!product.empty()) {
        if (auto known = checkProduct({text(product)}, **workspace); !known)
            return std::unexpected(known.error());
    }
    QJsonArray array;
    for (const Revision& revision : (*workspace)->revisions({text(product)})) {
        array.append(toJson(revision, **workspace));
        if (!session.json)
            session.printRow({revision.id.text,
                              (*workspace)->product(revision.product).value_or(Product{}).name,
                              revision.label, revision.firmware, revision.targets.join(u", "_s)});
    }
    if (session.json)
        session.print(QJsonObject{{u"revisions"_s, array}});
    return Status::Yes;
}

void addMakerCommand(CLI::App& root, Act& act)
{
    auto* maker = root.add_subcommand("maker", help("Who applies"))->require_subcommand(1);
    auto* set = maker->add_subcommand("set", help("Makes a maker, or changes what is given of it"));
    auto options = std::make_shared<MakerOptions>();
    set->add_option("--name", options->name, help("Name"))->required()->check(notEmpty());
    set->add_option("--address", options->address, help("Address"));
    set->add_option("--representative", options->representative, help("Title and name of the representative"));
    set->add_option("--corporate-number", options->corporateNumber, help("Corporate number, 13 digits"));
    set->add_option("--contact", options->contact, help("Contact"));
    set->callback([options, &act] { act = [options](const Session& session) { return setMaker(*options, session); }; });
}

void addProductCommand(CLI::App& root, Act& act)
{
    auto* product = root.add_subcommand("product", help("Products, each a family of model numbers"));
    product->require_subcommand(1);
    auto* add = product->add_subcommand("add", help("Makes a product and prints its id"));
    auto options = std::make_shared<ProductOptions>();
    add->add_option("--maker", options->maker, help("The maker's name or id"))->required()->check(notEmpty());
    add->add_option("--name", options->name, help("Name"))->required()->check(notEmpty());
    add->add_option("--model", options->models, help("Model numbers"))->required()->check(notEmpty());
    add->add_option("--kind", options->kind, help("Kind of terminal equipment"));
    add->add_option("--use", options->use, help("What it is used for"));
    add->add_option("--configuration", options->configuration, help("What it consists of"));
    add->callback([options, &act] { act = [options](const Session& session) { return addProduct(*options, session); }; });
    product->add_subcommand("list", help("Lists the products"))->callback([&act] { act = listProducts; });
}

void addRevisionCommand(CLI::App& root, Act& act)
{
    auto* revision = root.add_subcommand("revision", help("States of a product: hardware and firmware"));
    revision->require_subcommand(1);
    auto* add = revision->add_subcommand("add", help("Makes a revision and prints its id"));
    auto options = std::make_shared<RevisionOptions>();
    add->add_option("PRODUCT", options->product, help("The product's id"))->required();
    add->add_option("--label", options->label, help("Label"))->required()->check(notEmpty());
    add->add_option("--firmware", options->firmware, help("Firmware version"))->required()->check(notEmpty());
    add->add_option("--hardware", options->hardware, help("Hardware version"));
    add->add_option("--from", options->from, help("The revision to copy from"));
    add->add_option("--date", options->date, help("Day of the revision, as 2026-11-22"));
    add->add_option("--target", options->targets, help("Checklist it is submitted for"))->allow_extra_args(false);
    add->callback([options, &act] { act = [options](const Session& session) { return addRevision(*options, session); }; });

    auto* list = revision->add_subcommand("list", help("Lists the revisions"));
    auto product = std::make_shared<std::string>();
    list->add_option("PRODUCT", *product, help("Only of this product"));
    list->callback([product, &act] {
        act = [product](const Session& session) { return listRevisions(*product, session); };
    });
}

} // namespace

void addProductCommands(CLI::App& root, Act& act)
{
    addMakerCommand(root, act);
    addProductCommand(root, act);
    addRevisionCommand(root, act);
}

} // namespace tekigo::cli
