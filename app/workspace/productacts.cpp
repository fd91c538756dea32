// The acts on makers, products and settings.
#include "workspace/state.h"
#include "workspace/wording.h"

namespace tekigo {

using namespace Qt::StringLiterals;

Result<MakerId> Workspace::addMaker(Maker maker)
{
    const auto number = d->next(u"maker"_s);
    if (!number)
        return errorOf(number);
    maker.id = makerId(*number);
    if (auto done = d->perform({.says = added(named(maker)), .swaps = difference({}, {rowOf(maker)})}); !done)
        return errorOf(done);
    return maker.id;
}

Result<void> Workspace::setMaker(const Maker& maker)
{
    const auto before = d->maker(maker.id);
    if (!before)
        return errorOf(before);
    auto swaps = difference({rowOf(*before)}, {rowOf(maker)});
    if (swaps.empty())
        return {};
    return d->perform({.says = tekigo::changed(d->catalogue, named(*before), swaps.front()), .swaps = swaps});
}

Result<void> Workspace::removeMaker(const MakerId& id)
{
    const auto maker = d->maker(id);
    if (!maker)
        return errorOf(maker);
    const auto products = readProductsOf(d->database, numberOf(id));
    if (!products)
        return errorOf(products);
    if (!products->empty())
        return failure(
            Error::Kind::Input,
            Says::tr("The maker %1 has products. Remove them first, or give them to another maker.")
                .arg(maker->name));
    return d->perform({.says = removed(named(*maker)), .swaps = difference({rowOf(*maker)}, {})});
}

Result<ProductId> Workspace::addProduct(Product product)
{
    if (const auto maker = d->maker(product.maker); !maker)
        return errorOf(maker);
    const auto number = d->next(u"product"_s);
    if (!number)
        return errorOf(number);
    product.id = productId(*number);
    if (auto done = d->perform({.says = added(named(product)), .swaps = difference({}, {rowOf(product)})});
        !done)
        return errorOf(done);
    return product.id;
}

Result<void> Workspace::setProduct(const Product& product)
{
    const auto before = d->product(product.id);
    if (!before)
        return errorOf(before);
    if (const auto maker = d->maker(product.maker); !maker)
        return errorOf(maker);
    auto swaps = difference({rowOf(*before)}, {rowOf(product)});
    if (swaps.empty())
        return {};
    return d->perform({.says = tekigo::changed(d->catalogue, named(*before), swaps.front()), .swaps = swaps});
}

Result<void> Workspace::removeProduct(const ProductId& id)
{
    const auto product = d->product(id);
    if (!product)
        return errorOf(product);
    const auto revisions = readRevisionsOf(d->database, numberOf(id));
    if (!revisions)
        return errorOf(revisions);
    auto swaps = d->removal(*revisions);
    if (!swaps)
        return errorOf(swaps);
    std::ranges::move(difference({rowOf(*product)}, {}), std::back_inserter(*swaps));
    return d->perform({.says = removed(named(*product)), .swaps = *swaps});
}

Result<void> Workspace::setEffective(const QString& checklist, std::optional<QDate> date)
{
    const Checklist* list = d->catalogue.checklist(checklist);
    if (!list)
        return failure(Error::Kind::Input, Says::tr("There is no checklist %1.").arg(checklist));
    if (list->effective)
        return failure(Error::Kind::Input,
                       Says::tr("The effective date of %1 is given by the checklist itself.").arg(checklist));
    if (date && !date->isValid())
        return failure(Error::Kind::Input, Says::tr("That is not a date."));
    const auto dates = effectiveDates();
    const auto was = dates.find(checklist);
    const std::optional<QDate> before = was == dates.end() ? std::nullopt : std::optional(was->second);
    const auto row = [&](std::optional<QDate> day) {
        return day ? std::vector<TableRow>{effectiveRow(checklist, *day)} : std::vector<TableRow>{};
    };
    return d->perform({.says = effectiveChanged(d->catalogue, checklist, before, date),
                       .swaps = difference(row(before), row(date))});
}

} // namespace tekigo
