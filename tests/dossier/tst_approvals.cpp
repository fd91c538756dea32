#include "sample.h"
#include "tools.h"

#include "assessment/approving.h"
#include "dossier/compose.h"
#include "dossier/snapshot.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

Approval approval(const Sample& sample, Approval::Step step, const QString& name, const ApprovalSubject& subject = {})
{
    return {.id = {},
            .revision = sample.assessment.revision.id,
            .checklist = subject.checklist,
            .requirement = subject.requirement,
            .step = step,
            .name = name,
            .date = QDate(2026, 11, 20 + int(step)),
            .comment = step == Approval::Step::Reviewed ? u"図 3 まで確かめた"_s : QString(),
            .of = approvedContent(sample.catalogue, sample.assessment, subject)};
}

void approveAll(Sample& sample)
{
    sample.assessment.approvals = {approval(sample, Approval::Step::Prepared, u"作成 花子"_s),
                                   approval(sample, Approval::Step::Reviewed, u"確認 次郎"_s),
                                   approval(sample, Approval::Step::Approved, u"承認 三郎"_s)};
}

/// "作成 花子 2026-11-20" of the three boxes.
QStringList boxes(const Dossier& dossier)
{
    QStringList lines;
    for (const pdf::Block& block : compose(dossier).blocks)
        if (const auto* found = std::get_if<pdf::Signatures>(&block))
            for (const pdf::Signatures::Field& field : found->fields)
                lines += (field.title + u'|' + field.name + u'|' + field.date);
    return lines;
}

QJsonValue inSnapshot(const Dossier& dossier)
{
    return QJsonDocument::fromJson(snapshot(dossier)).object().value(u"approvals"_s);
}

} // namespace

/// Who prepared, reviewed and approved, as the dossier prints it.
class TestApprovals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillTheBoxesOfTheCover();
    void leavesOutWhatWasWithdrawn();
    void standsInForNobody();
    void blocksNothing();
    void namesWhatIsNotSigned();
    void isPrintedAndVerified();
};

void TestApprovals::fillTheBoxesOfTheCover()
{
    Sample sample({u"terminal-2020"_s});
    approveAll(sample);
    QCOMPARE(boxes(sample.dossier()), (QStringList{u"作成|作成 花子|2026-11-20"_s, u"確認|確認 次郎|2026-11-21"_s,
                                                   u"承認|承認 三郎|2026-11-22"_s}));
    QCOMPARE(boxes(sample.dossier(Language::English)).first(), u"Prepared|作成 花子|2026-11-20"_s);
    QCOMPARE(inSnapshot(sample.dossier()).toArray().size(), 3);
}

void TestApprovals::leavesOutWhatWasWithdrawn()
{
    Sample sample({u"terminal-2020"_s});
    approveAll(sample);
    sample.assessment.product.use += u'x';
    QCOMPARE(boxes(sample.dossier()), (QStringList{u"作成||"_s, u"確認||"_s, u"承認||"_s}));
    QCOMPARE(inSnapshot(sample.dossier()), QJsonValue(QJsonArray()));
}

void TestApprovals::standsInForNobody()
{
    Sample sample({u"terminal-2020"_s});
    sample.assessment.revision.preparedBy = u"品質保証部"_s;
    QCOMPARE(boxes(sample.dossier()), (QStringList{u"作成||"_s, u"確認||"_s, u"承認||"_s}));
    QCOMPARE(inSnapshot(sample.dossier()), QJsonValue(QJsonValue::Undefined));
}

void TestApprovals::blocksNothing()
{
    Sample sample({u"terminal-2020"_s});
    const auto before = sample.dossier().gate;
    approveAll(sample);
    sample.assessment.product.use += u'x';
    QCOMPARE(sample.dossier().gate.size(), before.size());
}

void TestApprovals::namesWhatIsNotSigned()
{
    Sample sample({u"terminal-2020"_s});
    NoProgress progress;
    QVERIFY(exportDossier(sample.dossier(), sample.path(u"unsigned.pdf"_s), progress));
    const QString open = tools::text(sample.path(u"unsigned.pdf"_s));
    for (const QString& step : {u"作成"_s, u"確認"_s, u"承認"_s})
        QVERIFY2(open.contains(u"署名がありません："_s + step), qPrintable(step));
    QVERIFY(open.contains(u"この内容に対して有効な作成、確認及び承認はありません。"_s));
    approveAll(sample);
    QVERIFY(exportDossier(sample.dossier(), sample.path(u"signed.pdf"_s), progress));
    QVERIFY(!tools::text(sample.path(u"signed.pdf"_s)).contains(u"署名がありません"_s));
}

void TestApprovals::isPrintedAndVerified()
{
    Sample sample({u"terminal-2020"_s});
    approveAll(sample);
    sample.assessment.approvals.push_back(
        approval(sample, Approval::Step::Prepared, u"要求 四郎"_s, {u"terminal-2020"_s, u"34-10-1"_s}));
    const QString path = sample.path(u"approved.pdf"_s);
    NoProgress unwatched;
    const auto exported = exportDossier(sample.dossier(), path, unwatched);
    QVERIFY2(exported, exported ? "" : qUtf8Printable(exported.error().text));
    const auto check = verifyDossier(path, unwatched);
    QVERIFY(check && check->good());
    const QString text = tools::text(path);
    for (const QString& word : {u"作成花子"_s, u"確認次郎"_s, u"承認三郎"_s, u"要求四郎"_s, u"図3まで確かめた"_s})
        QVERIFY2(text.contains(word), qUtf8Printable(word));
    QVERIFY(text.count(u"承認三郎"_s) >= 2); // the cover's box and the table
}

QTEST_MAIN(TestApprovals)
#include "tst_approvals.moc"
