#pragma once

#include "desk.h"

#include "gui/boardmodel.h"
#include "gui/frozentable.h"

#include <QTest>

#include <algorithm>

namespace tekigo::test {

using namespace Qt::StringLiterals;

/// Three products of two makers, two of them with a label.
struct Room : Desktop
{
    Workspace* workspace = nullptr;
    RevisionId first;

    explicit Room(Language language = Language::English)
        : Desktop(language)
    {
        window->resize(1366, 768);
        window->openFolder(makeWorkspace());
        window->show();
        workspace = window->workspace();
        first = workspace->revisions({}).front().id;
        add(u"AR-10"_s, u"西都通信"_s, QDate(2027, 1, 10));
        add(u"CAM-2"_s, u"西都通信"_s, std::nullopt);
        QTRY_VERIFY(!workspace->hasUnjudged());
        QTRY_VERIFY(settled());
    }

    RevisionId add(const QString& name, const QString& maker, std::optional<QDate> ends)
    {
        MakerId owner;
        for (const tekigo::Maker& one : workspace->makers())
            if (one.name == maker)
                owner = one.id;
        if (owner.isEmpty()) {
            tekigo::Maker made;
            made.name = maker;
            owner = *workspace->addMaker(made);
        }
        tekigo::Product product;
        product.maker = owner;
        product.name = name;
        product.models = {name + u"-JP"_s};
        if (ends)
            product.label = {u"2025-1"_s, ends->addYears(-2), ends, LabelStatus::Valid};
        tekigo::Revision revision;
        revision.product = *workspace->addProduct(product);
        revision.label = u"初版"_s;
        revision.firmware = u"1.0"_s;
        return *workspace->addRevision(revision);
    }

    [[nodiscard]] BoardModel* model() const { return window->findChild<BoardModel*>(); }
    [[nodiscard]] FrozenTable* table() const { return find<FrozenTable>(u"boardTable"_s); }
    [[nodiscard]] bool settled() const
    {
        return std::ranges::all_of(model()->board(),
                                   [](const BoardRow& row) { return row.standings.has_value(); });
    }
    /// Names of the products shown; heads of makers in brackets.
    [[nodiscard]] QString shownRows() const
    {
        QStringList names;
        for (int line = 0; line < model()->rowCount(); ++line)
            names += model()->isHead(line) ? u"[%1]"_s.arg(model()->index(line, 0).data().toString())
                                           : model()->index(line, BoardModel::Product).data().toString();
        return names.join(u' ');
    }
    [[nodiscard]] int section(const QString& checklist, const QString& requirement) const
    {
        for (int at = 0; at < model()->columnCount(); ++at)
            if (const BoardColumn* column = model()->column(at))
                if (column->checklist->id == checklist &&
                    (column->requirement ? column->requirement->id : QString()) == requirement)
                    return at;
        return -1;
    }
    [[nodiscard]] QModelIndex cell(const QString& checklist, const QString& requirement,
                                   const RevisionId& revision) const
    {
        return model()->index(model()->lineOf(revision), section(checklist, requirement));
    }
};

} // namespace tekigo::test
