#include "assessment/gate.h"
#include "smalllaw.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace smalllaw;

namespace {

/// "requirement law L1 design", with "advice" before what does not block.
QStringList printed(const std::vector<GateItem>& items)
{
    static const QStringList places{u"maker"_s,    u"product"_s,   u"revision"_s,
                                    u"scope"_s,    u"question"_s,  u"requirement"_s,
                                    u"evidence"_s, u"test-case"_s, u"slot"_s};
    QStringList lines;
    for (const GateItem& item : items)
        lines += QStringList{item.blocks ? QString() : u"advice"_s, places[int(item.place)], item.checklist,
                             item.requirement, item.subject}
                     .join(u' ')
                     .simplified();
    return lines;
}

Change with(const std::function<void(Assessment&)>& change)
{
    return change;
}

} // namespace

/// The gate names everything that is missing, and the place to mend it.
class tst_Gate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void items_data();
    void items();
};

void tst_Gate::items_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char* name, const Change& change, const QStringList& lines) {
        QTest::newRow(name) << change << lines;
    };
    using Outcome = TestRecord::Outcome;

    row("complete", nothing(), {});
    row("no maker", with([](Assessment& a) { a.maker = {}; }),
        {u"maker name"_s, u"maker address"_s, u"maker representative"_s, u"maker contact"_s,
         u"advice maker corporate-number"_s});
    row("blank is not given", with([](Assessment& a) { a.maker.address = u"  "_s; }), {u"maker address"_s});
    row("no product", with([](Assessment& a) { a.product = {}; }),
        {u"product name"_s, u"product models"_s, u"product kind"_s, u"product use"_s,
         u"product configuration"_s});
    row("a blank model", with([](Assessment& a) { a.product.models = {QString()}; }), {u"product models"_s});
    row("no date", with([](Assessment& a) { a.revision.date.reset(); }), {u"revision date"_s});
    row("no firmware", with([](Assessment& a) { a.revision.firmware.clear(); }),
        {u"revision firmware"_s, u"evidence E1"_s, u"test-case law L1 T1"_s, u"evidence E3"_s});
    row("no targets", with([](Assessment& a) { a.revision.targets.clear(); }), {u"revision targets"_s});
    row("a target that nobody knows", with([](Assessment& a) { a.revision.targets += u"lost"_s; }),
        {u"revision targets"_s});
    row("scope unanswered", unanswer(u"in.scope"_s), {u"scope law in.scope"_s, u"scope label in.scope"_s});
    row("no effective date", with([](Assessment& a) { a.effective.clear(); }), {u"advice scope law"_s});
    row("what the outcome merely asks for", unanswer(u"in.certified"_s), {u"advice question in.certified"_s});
    row("equivalent by an answer carried over",
        both(with([](Assessment& a) { a.revision.targets = {u"law"_s}; }),
             both(both(answer(u"in.equivalent"_s, true), carried(u"in.equivalent"_s)),
                  edit(u"E4"_s,
                       [](Evidence& one) {
                           one.links = {{u"law"_s, u"scope"_s, {}}};
                       }))),
        {u"question in.equivalent"_s});
    row("scope carried over", carried(u"in.scope"_s), {u"question in.scope"_s});
    row("an open question, once", unanswer(u"lock.safe"_s), {u"question lock.safe"_s});
    row("fails", answer(u"lock.length"_s, qint64(7)), {u"requirement law L1"_s});
    row("evidence missing", remove(u"E1"_s), {u"requirement law L1 design"_s});
    row("evidence of other firmware", edit(u"E3"_s, [](Evidence& one) { one.firmware = u"1.0"_s; }),
        {u"evidence E3"_s});
    row("test missing", with([](Assessment& a) { a.tests.clear(); }), {u"test-case law L1 T1"_s});
    row("test failed", record(test(u"T1"_s, Outcome::Fail, QDate(2026, 6, 1))),
        {u"requirement law L1"_s, u"test-case law L1 T1"_s});
    row("carried over, once for two checklists", carried(u"lock.safe"_s), {u"question lock.safe"_s});
    row("not applicable, but by an answer carried over",
        both(answer(u"lock.login"_s, false), carried(u"lock.login"_s)), {u"question lock.login"_s});
    row("damaged, once", damage(u"E1"_s), {u"evidence E1"_s});
    row("damaged, of no requirement", damage(u"E5"_s), {u"evidence E5"_s});
    row("attachment missing", remove(u"E7"_s), {u"slot appearance"_s});
    row("attachment that only design certification needs", remove(u"E11"_s),
        {u"advice slot confirmation-method"_s});
    row("a label asks for no attachments",
        both(with([](Assessment& a) { a.revision.targets = {u"label"_s}; }), remove(u"E7"_s)), {});
    row("not of checklists that are no target",
        both(with([](Assessment& a) { a.revision.targets = {u"label"_s}; }),
             both(remove(u"E1"_s), answer(u"lock.length"_s, qint64(1)))),
        {});
    row("advice keeps nothing back",
        both(with([](Assessment& a) { a.revision.targets = {u"tip"_s}; }), answer(u"lock.safe"_s, false)),
        {});
    row("nothing of what is out of scope",
        both(with([](Assessment& a) { a.revision.targets = {u"law"_s}; }),
             both(answer(u"in.scope"_s, false), both(remove(u"E1"_s), remove(u"E7"_s)))),
        {u"advice question in.notice"_s});
}

void tst_Gate::items()
{
    QFETCH(Change, change);
    QFETCH(QStringList, lines);
    Assessment assessment = fulfilled();
    change(assessment);
    const std::vector<GateItem> items = gate(catalogue(), assessment, judge(catalogue(), assessment));
    QCOMPARE(printed(items), lines);
    QCOMPARE(passed(items), lines.filter(QRegularExpression(u"^(?!advice)"_s)).isEmpty());
    for (const GateItem& item : items) {
        QVERIFY(!item.says.ja.isEmpty() && !item.says.en.isEmpty());
        QVERIFY2(!item.says.ja.contains(u'%') && !item.says.en.contains(u'%'), qPrintable(item.says.en));
    }
}

QTEST_GUILESS_MAIN(tst_Gate)
#include "tst_gate.moc"
