#include "desk.h"

#include "checklist/reader.h"

namespace tekigo {

using namespace Qt::StringLiterals;

const Catalogue& catalogue()
{
    static const Catalogue read = sure(readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists")));
    return read;
}

Desk::Desk()
{
    workspace = sure(Workspace::create(folder(), catalogue(), environment()));
}

Workspace::Environment Desk::environment()
{
    return {.now = [this] { return clock = clock.addSecs(1); }, .author = u"佐藤"_s};
}

void Desk::reopen()
{
    workspace.reset();
    workspace = sure(Workspace::open(folder(), catalogue(), environment()));
}

ProductId Desk::product(const QString& name)
{
    const auto makers = workspace->makers();
    const MakerId maker = makers.empty()
                              ? sure(workspace->addMaker({.id = {},
                                                          .name = u"東都電機株式会社"_s,
                                                          .address = u"東京都千代田区"_s,
                                                          .representative = u"代表取締役 山田太郎"_s,
                                                          .corporateNumber = u"1234567890123"_s,
                                                          .contact = u"03-0000-0000"_s}))
                              : makers.front().id;
    Product product;
    product.maker = maker;
    product.name = name;
    product.models = {u"RT-100"_s, u"RT-200「特」"_s};
    return sure(workspace->addProduct(product));
}

RevisionId Desk::revision(const QString& firmware)
{
    Revision revision;
    const auto products = workspace->products();
    revision.product = products.empty() ? product() : products.front().id;
    revision.label = u"初版"_s;
    revision.hardware = u"A1"_s;
    revision.firmware = firmware;
    return sure(workspace->addRevision(revision));
}

Evidence Desk::evidence(const RevisionId& revision, const QByteArray& bytes, const QString& name)
{
    const TakenFile taken = sure(workspace->files().take(bytes, name));
    Evidence evidence;
    evidence.revision = revision;
    evidence.file = taken.file;
    evidence.fileName = taken.fileName;
    evidence.mimeType = taken.mimeType;
    evidence.modified = taken.modified;
    evidence.title = name;
    return evidence;
}

QString Desk::complaints() const
{
    NoProgress unwatched;
    QStringList lines;
    for (const Error& problem : workspace->check(unwatched).problems)
        lines += problem.text;
    return lines.join(u'\n');
}

Everything::Everything(const Workspace& workspace)
    : makers(workspace.makers())
    , products(workspace.products())
    , effective(workspace.effectiveDates())
{
    for (const Revision& revision : workspace.revisions({})) {
        assessments.push_back(sure(workspace.assessment(revision.id)));
        assessments.back().changed = {};
    }
}

} // namespace tekigo
