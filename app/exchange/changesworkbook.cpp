#include "exchange/changesworkbook.h"

#include "assessment/comparison.h"
#include "exchange/workbook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// The sheets, in the list's language.
class Sheets
{
public:
    Sheets(const ChangeList& list, Workbook& book)
        : m_list(list)
        , m_book(book)
        , m_comparison(comparisonOf(list))
    {
    }

    void write()
    {
        writeSummary();
        for (const Difference::Kind kind : differenceKinds())
            if (m_comparison.count(kind) > 0)
                kind == Difference::Kind::Verdict ? writeVerdicts() : writeKind(kind);
    }

private:
    [[nodiscard]] QString say(const Text& text) const { return text.in(m_list.language); }
    [[nodiscard]] QString say(const QString& ja, const QString& en) const
    {
        return Text{ja, en}.in(m_list.language);
    }

    void writeSummary()
    {
        m_book.sheet(say(u"概要"_s, u"Summary"_s), {{say(u"項目"_s, u"Item"_s), 28},
                                                    {say(u"変更前の版"_s, u"Earlier revision"_s), 44},
                                                    {say(u"変更後の版"_s, u"Later revision"_s), 44}});
        const Revision& was = m_list.before.revision;
        const Revision& is = m_list.after.revision;
        const auto row = [this](const QString& name, const QString& before, const QString& after) {
            m_book.row({words(name), words(before), words(after)});
        };
        row(say(u"製品名"_s, u"Product"_s), m_list.before.product.name, m_list.after.product.name);
        row(say(u"版"_s, u"Revision"_s), was.label, is.label);
        row(say(u"ハードウェア"_s, u"Hardware"_s), was.hardware, is.hardware);
        row(say(u"ファームウェア"_s, u"Firmware"_s), was.firmware, is.firmware);
        const auto day = [](const std::optional<QDate>& date) {
            return date ? Workbook::Cell{.value = *date, .words = {}} : Workbook::Cell{};
        };
        m_book.row({words(say(u"日付"_s, u"Date"_s)), day(was.date), day(is.date)});
        for (const Difference::Kind kind : differenceKinds())
            m_book.row({words(say(kindName(kind)) + say(u"（件数）"_s, u" (number)"_s)),
                        {},
                        {.value = Value(qint64(m_comparison.count(kind))), .words = {}}});
    }

    void writeVerdicts()
    {
        m_book.sheet(say(kindName(Difference::Kind::Verdict)),
                     {{say(u"チェックリスト"_s, u"Checklist"_s), 26},
                      {say(u"要求事項"_s, u"Requirement"_s), 44},
                      {say(u"変化"_s, u"Change"_s), 12},
                      {say(u"変更前"_s, u"Before"_s), 16},
                      {say(u"変更後"_s, u"After"_s), 16},
                      {say(u"変化の背景"_s, u"Behind it"_s), 90}});
        for (const Difference& each : m_comparison.differences) {
            if (each.kind != Difference::Kind::Verdict)
                continue;
            QStringList because;
            for (const Text& line : each.because)
                because.append(say(line));
            m_book.row({words(say(each.where)), words(say(each.name)), words(say(directionName(each))),
                        words(say(verdictName(each.was.value_or(Verdict::Unanswered)))),
                        words(say(verdictName(each.is.value_or(Verdict::Unanswered)))),
                        words(because.join(u'\n'))});
        }
    }

    void writeKind(Difference::Kind kind)
    {
        m_book.sheet(say(kindName(kind)), {{say(u"所属"_s, u"Part of"_s), 24},
                                           {say(u"対象"_s, u"What"_s), 40},
                                           {say(u"区分"_s, u"Change"_s), 12},
                                           {say(u"項目"_s, u"Item"_s), 22},
                                           {say(u"変更前"_s, u"Before"_s), 50},
                                           {say(u"変更後"_s, u"After"_s), 50},
                                           {say(u"関係する要求事項"_s, u"Matters for"_s), 44}});
        for (const Difference& each : m_comparison.differences)
            if (each.kind == kind)
                for (const Difference::Aspect& aspect : each.aspects)
                    m_book.row({words(say(each.where)),
                                words(say(each.name)),
                                words(say(changeName(each.change))),
                                words(say(aspect.name)),
                                {aspect.before, say(aspect.saysBefore)},
                                {aspect.after, say(aspect.saysAfter)},
                                words(touched(each))});
    }

    [[nodiscard]] QString touched(const Difference& difference) const
    {
        QStringList all;
        for (const QString& key : difference.touches) {
            const Checklist* checklist = m_list.catalogue.checklist(key.section(u'/', 0, 0));
            const QString requirement = key.section(u'/', 1);
            all.append((checklist ? say(checklist->shortTitle) : key.section(u'/', 0, 0)) + u' ' +
                       (requirement == u"scope" ? say(u"適用範囲"_s, u"scope"_s) : requirement));
        }
        return all.join(u'\n');
    }

    const ChangeList& m_list;
    Workbook& m_book;
    const Comparison m_comparison;
};

} // namespace

Result<void> writeChangesWorkbook(const ChangeList& list, const QString& path)
{
    const Text title{u"変更点一覧"_s, u"List of changes"_s};
    auto book = Workbook::begin(path, title.in(list.language) + u' ' + list.after.product.name,
                                std::max(list.before.changed, list.after.changed));
    if (!book)
        return std::unexpected(book.error());
    Sheets(list, **book).write();
    return (*book)->finish();
}

} // namespace tekigo
