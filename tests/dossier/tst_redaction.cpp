// The redacted edition: nothing that is left out may be anywhere in the file.
#include "sample.h"
#include "tools.h"

#include "seenexamples.h"

#include "assessment/approving.h"
#include "base/atomicfile.h"
#include "base/utc.h"
#include "dossier/compose.h"
#include "dossier/custody.h"
#include "dossier/formerchanges.h"
#include "dossier/gapmark.h"
#include "dossier/handling.h"
#include "dossier/readback.h"
#include "dossier/redaction.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// Words that stand nowhere else, each in a place that a redacted edition must not print.
const QString hiddenAnswer = u"極秘アルゴリズム改二型 zq-derive"_s;
const QString hiddenNote = u"個体番号と製造日からの導出手順は社内限り"_s;
const QString hiddenCell = u"隠しポート向けの保守用サービス kuromaku"_s;
const QString hiddenFile = u"unpublished-threat-model.pdf"_s;
const QString hiddenPlace = u"図 7 の右下の赤枠"_s;
const QString hiddenPage = u"Xylophone9 threat page"_s; // in the file itself
const QString hiddenLog = u"token=8f3a-QUARTZ-LOG"_s;
const QString contact = u"品質保証部　鈴木　022-555-0199"_s;
const QString tester = u"試験課　高橋 健一郎"_s;
const QString approver = u"承認者　伊達 政宗子"_s;
const QString comment = u"社長の了解を得た上での承認"_s;
const QString hiddenResult = u"未公開の脆弱性 VU-000077 を再現した"_s;
const QString tool = u"ScannerHidden 9.9"_s;

QStringList secrets()
{
    return {hiddenAnswer, hiddenNote, hiddenCell, hiddenFile, hiddenPlace, hiddenPage,   hiddenLog,
            contact,      tester,     approver,   comment,    hiddenResult, u"022-555-0199"_s, tool};
}

/// A revision with a secret of every kind, an earlier submission and a former revision that have them too.
struct Guarded
{
    Sample sample{{u"terminal-2020"_s}};
    int fileNumber = 0;
    int logNumber = 0;
    QByteArray fileDigest;

    explicit Guarded(bool former = true)
    {
        Assessment& all = sample.assessment;
        all.maker.contact = contact;
        all.revision.preparedBy = tester;
        fileNumber = addHidden(u"脅威分析書"_s, hiddenFile, u"application/pdf"_s, pdfBytes(hiddenPage, 2));
        logNumber = addHidden(u"保守ポートの記録"_s, u"maintenance-port.txt"_s, u"text/plain"_s, hiddenLog.toUtf8());
        fileDigest = all.evidence[size_t(fileNumber) - 1].file.sha256;
        all.answers[u"scope.equivalent-reference"_s] = {.value = Value(hiddenAnswer), .note = hiddenNote, .confidential = true};
        auto& paths = all.answers[u"access.paths"_s];
        Table table = std::get<Table>(*paths.value);
        table.rows.front()[u"path"_s] = hiddenCell;
        paths.value = table;
        paths.confidential = true;
        // What is repeated in a text that stays.
        all.answers[u"update.possible"_s].note = u"手順は "_s + hiddenFile + u" を参照。"_s;
        for (TestRecord& record : all.tests)
            record.tester = tester;
        all.tests[2].evidence = {all.evidence[size_t(fileNumber) - 1].id};
        all.tests[2].actual = hiddenResult;
        all.findings.push_back({.id = {u"F9"_s},
                                .revision = all.revision.id,
                                .evidence = {all.evidence[size_t(logNumber) - 1].id},
                                .instrument = tool,
                                .firmware = all.revision.firmware,
                                .at = utc(QDate(2026, 11, 3), QTime(5, 0)),
                                .seen = seenexamples::scan({4444})});
        approve();
        if (former)
            rememberFormer();
    }

    int addHidden(const QString& title, const QString& name, const QString& type, const QByteArray& bytes)
    {
        Evidence& evidence = sample.addEvidence(title, name, type, bytes);
        evidence.confidentiality = Confidentiality::Confidential;
        evidence.links = {{u"terminal-2020"_s, u"34-10-2"_s, {.firstPage = 2, .lastPage = 0, .place = hiddenPlace}}};
        return evidence.number;
    }

    void approve()
    {
        Assessment& all = sample.assessment;
        Approval approval{.id = {u"A1"_s},
                          .revision = all.revision.id,
                          .checklist = {},
                          .requirement = {},
                          .step = Approval::Step::Prepared,
                          .name = approver,
                          .date = QDate(2026, 11, 21),
                          .comment = comment,
                          .of = {}};
        all.approvals = {approval};
        all.approvals.front().of = approvedContent(sample.catalogue, all);
    }

    void rememberFormer()
    {
        before = sample.assessment;
        before->answers[u"scope.equivalent-reference"_s].value = Value(hiddenAnswer + u" 旧"_s);
        before->answers[u"update.possible"_s].value = Value(false);
        before->evidence.pop_back();
    }

    [[nodiscard]] Dossier full(Language language = Language::Japanese) const
    {
        Dossier dossier = sample.dossier(language);
        if (before) {
            dossier.former = *before;
            dossier.submitted = FormerEdition{.number = 1,
                                              .dossierNumber = u"TKG-R12-000001"_s,
                                              .at = utc(QDate(2026, 10, 1), QTime(0, 0)),
                                              .snapshot = QByteArray(32, '\x11'),
                                              .assessment = *before,
                                              .verdicts = judge(sample.catalogue, *before)};
        }
        return dossier;
    }

    std::optional<Assessment> before;
};

QString exported(const Dossier& dossier, const QString& path)
{
    NoProgress progress;
    const auto done = exportDossier(dossier, path, progress);
    return done ? QString() : done.error().text;
}

/// A secret as any part of a PDF may hold it: UTF-8, UTF-16 of either order, hexadecimal.
std::vector<QByteArray> formsOf(const QString& secret)
{
    QByteArray big, little;
    for (const QChar c : secret) {
        big.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xff));
        little.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
    }
    return {secret.toUtf8(), big, little, secret.toUtf8().toHex(), big.toHex(), big.toHex().toUpper()};
}

/// Every string, name and decoded stream of a file, one after the other.
class Everything
{
public:
    explicit Everything(const QString& path)
    {
        QPDF pdf;
        pdf.processFile(QFile::encodeName(path).constData());
        for (const QPDFObjectHandle& object : pdf.getAllObjects())
            add(object, 0);
        add(pdf.getTrailer(), 0);
        add(*readFile(path, 1 << 28));
        add(tools::output(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
        bareText = tools::text(path);
    }

    [[nodiscard]] bool has(const QString& secret) const
    {
        for (const QByteArray& form : formsOf(secret))
            if (bytes.contains(form))
                return true;
        return bareText.contains(tools::bare(secret));
    }

    QByteArray bytes;
    QString bareText; ///< a text that the page breaks into lines

private:
    void add(const QByteArray& more) { bytes.append(more).append('\n'); }

    void add(QPDFObjectHandle object, int depth)
    {
        if (depth > 30)
            return;
        if (object.isString()) {
            add(QByteArray::fromStdString(object.getStringValue()));
            add(QByteArray::fromStdString(object.getUTF8Value()));
        } else if (object.isName()) {
            add(QByteArray::fromStdString(object.getName()));
        } else if (object.isArray()) {
            for (const QPDFObjectHandle& item : object.getArrayAsVector())
                if (!item.isIndirect())
                    add(item, depth + 1);
        } else if (object.isStream()) {
            add(object.getDict(), depth + 1);
            const auto data = object.getStreamData(qpdf_dl_all);
            add(QByteArray(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize())));
        } else if (object.isDictionary()) {
            for (const std::string& key : object.getKeys()) {
                add(QByteArray::fromStdString(key));
                if (!object.getKey(key).isIndirect())
                    add(object.getKey(key), depth + 1);
            }
        }
    }
};

QString everything(const pdf::Document& document)
{
    return texts(document).join(u'\n');
}

} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingThatIsLeftOut_data();
    void saysNothingThatIsLeftOut();
    void theSearchFindsWhatTheFullEditionHas();
    void namesWhatIsLeftOut_data();
    void namesWhatIsLeftOut();
    void sharesTheNumbering();
    void namesTheOtherEdition();
    void keepsTheVerdicts();
    void hidesFiguresInTheGrounds();
    void keepsTheApprovalsWithoutTheirNames();
    void leavesOutTheSameFileUnderAnotherNumber();
    void leavesOutATitleThatIsTheName();
    void leavesPublicWordsAlone();
    void isItsOwnFunctionOfTheFull();
    void passesItsCheck();
    void tellsNamesInFilesThatAreKept();
    void tellsTextsThatNameADocumentLeftOut();
    void isNotMarkedAsTheFullEdition();
    void saysWhatAMarkMeans_data();
    void saysWhatAMarkMeans();
    void leavesOutARepresentativeWhoApproved();
    void keepsTheSectionsOfHiddenReports();
    void countsTheSameChanges();
    void leavesOutNothingWhereNothingIsSecret();
    void aTestRecordSaysNothingOfAHiddenFile();
    void saysWhatTheFilesMayStillName();
};

void TestRedaction::saysNothingThatIsLeftOut_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("former");
    QTest::newRow("ja") << Language::Japanese << true;
    QTest::newRow("en") << Language::English << true;
    QTest::newRow("first edition") << Language::Japanese << false;
}

void TestRedaction::saysNothingThatIsLeftOut()
{
    QFETCH(Language, language);
    QFETCH(bool, former);
    const Guarded guarded(former);
    const QString path = guarded.sample.path(u"redacted.pdf"_s);
    QCOMPARE(exported(redacted(guarded.full(language)), path), QString());
    const Everything all(path);
    QVERIFY(all.bytes.size() > 1 << 20);
    for (const QString& secret : secrets())
        QVERIFY2(!all.has(secret), qPrintable(secret));
    QVERIFY(!all.bytes.contains(guarded.fileDigest.toHex()));
    QVERIFY(!all.bytes.contains(guarded.fileDigest));
}

/// Or else the search above would prove nothing.
void TestRedaction::theSearchFindsWhatTheFullEditionHas()
{
    const Guarded guarded;
    const QString path = guarded.sample.path(u"full.pdf"_s);
    QCOMPARE(exported(guarded.full(), path), QString());
    const Everything all(path);
    for (const QString& secret : secrets())
        QVERIFY2(all.has(secret), qPrintable(secret));
    QVERIFY(all.bytes.contains(guarded.fileDigest.toHex()));
}

void TestRedaction::namesWhatIsLeftOut_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("en") << Language::English;
}

void TestRedaction::namesWhatIsLeftOut()
{
    QFETCH(Language, language);
    const Guarded guarded;
    const Dossier edition = redacted(guarded.full(language));
    const QString all = everything(compose(edition));
    QVERIFY(all.contains(Text{u"公開しないもの"_s, u"What is left out"_s}.in(language)));
    QVERIFY(all.contains(Text{u"■ 非公開"_s, u"■ Withheld"_s}.in(language)));
    QSet<QString> subjects;
    for (const Redaction::Gap& gap : edition.redaction->gaps) {
        QVERIFY2(all.contains(gap.what.in(language)) && all.contains(gap.title.in(language)) &&
                     all.contains(gap.reason.in(language)),
                 qPrintable(gap.subject));
        subjects.insert(gap.subject);
    }
    const auto& evidence = guarded.sample.assessment.evidence;
    for (const QString& subject :
         {u"contact"_s, u"persons"_s, u"scope.equivalent-reference"_s, u"access.paths"_s, u"F9"_s,
          guarded.sample.assessment.tests[2].id.text, evidence[size_t(guarded.fileNumber) - 1].id.text,
          evidence[size_t(guarded.logNumber) - 1].id.text})
        QVERIFY2(subjects.contains(subject), qPrintable(subject));
}

void TestRedaction::sharesTheNumbering()
{
    const Guarded guarded;
    const Dossier full = guarded.full();
    const Dossier edition = redacted(full);
    QCOMPARE(edition.assessment.evidence.size(), full.assessment.evidence.size());
    for (size_t at = 0; at < full.assessment.evidence.size(); ++at) {
        QCOMPARE(edition.assessment.evidence[at].number, full.assessment.evidence[at].number);
        QCOMPARE(edition.assessment.evidence[at].title, full.assessment.evidence[at].title);
    }
    const auto headings = [](const pdf::Document& document) {
        QStringList all;
        for (const pdf::Block& block : document.blocks)
            if (const auto* heading = std::get_if<pdf::Heading>(&block);
                heading && heading->level <= 2 && !heading->anchor.startsWith(u"evidence/"_s) &&
                heading->anchor != u"gaps"_s && !heading->anchor.startsWith(u"changes/"_s) &&
                !heading->anchor.startsWith(u"since-submission/"_s)) // a kind of change may be left out as a whole
                all.append(heading->text);
        return all;
    };
    const QStringList here = headings(compose(edition));
    const QStringList there = headings(compose(full));
    for (const QString& heading : there)
        QVERIFY2(here.contains(heading), qPrintable(heading));
    QCOMPARE(here, there);
}

void TestRedaction::namesTheOtherEdition()
{
    const Guarded guarded;
    const Dossier full = guarded.full();
    const Dossier edition = redacted(full);
    QVERIFY(snapshotDigest(full) != snapshotDigest(edition));
    QVERIFY(everything(compose(full)).contains(hex(snapshotDigest(edition))));
    QVERIFY(everything(compose(edition)).contains(hex(snapshotDigest(full))));
    const QJsonObject said = QJsonDocument::fromJson(snapshot(edition)).object();
    QCOMPARE(said[u"redacted"_s].toBool(), true);
    QCOMPARE(said[u"full"_s].toString(), hex(snapshotDigest(full)));
    QVERIFY(said[u"withheld"_s].toArray().size() >= 8);
    QVERIFY(!QJsonDocument::fromJson(snapshot(full)).object().contains(u"redacted"_s));
}

void TestRedaction::keepsTheVerdicts()
{
    const Guarded guarded;
    const Dossier full = guarded.full();
    const Dossier edition = redacted(full);
    QCOMPARE(edition.draft(), full.draft());
    for (size_t list = 0; list < full.verdicts.size(); ++list) {
        QCOMPARE(edition.verdicts[list].verdict, full.verdicts[list].verdict);
        for (size_t at = 0; at < full.verdicts[list].requirements.size(); ++at)
            QCOMPARE(edition.verdicts[list].requirements[at].verdict, full.verdicts[list].requirements[at].verdict);
    }
}

namespace {

void visit(const Derivation& tree, const std::function<void(const Derivation&)>& seen)
{
    seen(tree);
    for (const Derivation& part : tree.parts)
        visit(part, seen);
}

} // namespace

/// Figures and choices are too short to be looked for: no condition may say what was found for them.
void TestRedaction::hidesFiguresInTheGrounds()
{
    Guarded guarded;
    const QSet<QString> hidden{u"credential.preset-length"_s, u"credential.initial"_s, u"access.paths"_s,
                               u"update.possible"_s};
    for (const QString& question : hidden)
        guarded.sample.assessment.answers[question].confidential = true;
    const Dossier full = guarded.full();
    const Dossier edition = redacted(full);
    int found = 0;
    const auto check = [&](const Derivation& each) {
        if (!hidden.contains(each.question))
            return;
        ++found;
        QCOMPARE(each.found, (Text{u"■ 非公開"_s, u"■ Withheld"_s}));
        QVERIFY(each.parts.empty());
        QVERIFY(each.row < 0 || each.says.en == u"Row %1"_s.arg(each.row + 1));
    };
    for (const ChecklistVerdict& verdict : edition.verdicts)
        for (const RequirementVerdict& each : verdict.requirements)
            visit(each.ruling.because, check);
    QVERIFY(found >= 4);
    const QString all = everything(compose(edition));
    for (const QString& question : hidden)
        QVERIFY2(all.contains(question), qPrintable(question)); // the question is asked all the same
    const QJsonObject answers = QJsonDocument::fromJson(snapshot(edition)).object()[u"answers"_s].toObject();
    for (const QString& question : hidden)
        QCOMPARE(answers[question].toObject(), (QJsonObject{{u"withheld"_s, true}}));
}

void TestRedaction::keepsTheApprovalsWithoutTheirNames()
{
    const Guarded guarded(false);
    const Dossier full = guarded.full();
    QVERIFY(approvalStanding(full.catalogue, full.assessment).of(Approval::Step::Prepared).stands());
    const Dossier edition = redacted(full);
    const auto standing = approvalStanding(edition.catalogue, edition.assessment).of(Approval::Step::Prepared);
    QVERIFY(standing.stands());
    QCOMPARE(standing.approval->name, gapMark());
    QCOMPARE(standing.approval->date, QDate(2026, 11, 21));
}

void TestRedaction::leavesOutTheSameFileUnderAnotherNumber()
{
    Guarded guarded(false);
    guarded.sample.addEvidence(u"同じ内容"_s, u"copy.pdf"_s, u"application/pdf"_s, pdfBytes(hiddenPage, 2));
    const Dossier edition = redacted(guarded.full());
    QVERIFY(isWithheld(edition.assessment.evidence.back()));
    const pdf::Document document = compose(edition);
    for (const pdf::Attachment& attachment : document.attachments)
        QVERIFY2(!attachment.name.contains(u"copy.pdf"_s), qPrintable(attachment.name));
}

/// A name that is left out in one place would be told by another.
void TestRedaction::leavesOutARepresentativeWhoApproved()
{
    Guarded guarded(false);
    Assessment& all = guarded.sample.assessment;
    all.maker.representative = u"代表取締役 見本 太郎左"_s;
    all.approvals.front().name = u"見本 太郎左"_s;
    const Dossier edition = redacted(guarded.full());
    QCOMPARE(edition.assessment.maker.representative, gapMark());
    QVERIFY(std::ranges::find(edition.redaction->gaps, u"representative"_s, &Redaction::Gap::subject) !=
            edition.redaction->gaps.end());
    QVERIFY(!everything(compose(edition)).contains(u"太郎左"_s));
    all.approvals.front().name = u"別の 人物子"_s;
    QCOMPARE(redacted(guarded.full()).assessment.maker.representative, all.maker.representative);
}

/// A file that has the name of one that anybody may see, choices and common words
/// of a hidden answer.
/// A title that nobody gave is the file's name: it says what the name says.
void TestRedaction::leavesOutATitleThatIsTheName()
{
    Guarded guarded;
    const QString secret = u"次期製品の鍵保管計画"_s;
    const int number = guarded.addHidden(secret, secret + u".pdf"_s, u"application/pdf"_s, pdfBytes(u"plan"_s, 1));
    const Dossier edition = redacted(guarded.full());
    const QString gap = u"添付 %1"_s.arg(number);
    QVERIFY(!QString::fromUtf8(snapshot(edition)).contains(secret));
    const QString printed = texts(compose(edition)).join(u'\n');
    QVERIFY(!printed.contains(secret));
    QVERIFY(printed.contains(gap));
}

void TestRedaction::leavesPublicWordsAlone()
{
    Guarded guarded(false);
    Assessment& all = guarded.sample.assessment;
    const QString name = all.evidence.front().fileName;
    all.evidence[1].fileName = u"per-unit-line-password-管理画面.pdf"_s;
    all.evidence[1].title = u"管理画面 per-unit line"_s;
    all.answers[u"credential.initial"_s] = {.value = Value(u"per-unit"_s), .note = u"管理画面"_s, .confidential = true};
    guarded.addHidden(u"別のもの"_s, name, u"application/pdf"_s, pdfBytes(u"other"_s, 1));
    const Dossier edition = redacted(guarded.full());
    QCOMPARE(edition.assessment.maker.representative, all.maker.representative);
    QCOMPARE(edition.assessment.evidence.front().fileName, name);
    QCOMPARE(edition.assessment.evidence[1].fileName, all.evidence[1].fileName);
    QCOMPARE(edition.assessment.evidence[1].title, all.evidence[1].title);
}

void TestRedaction::isItsOwnFunctionOfTheFull()
{
    const Guarded guarded;
    const QString one = guarded.sample.path(u"one.pdf"_s);
    const QString other = guarded.sample.path(u"other.pdf"_s);
    QCOMPARE(exported(redacted(guarded.full()), one), QString());
    QCOMPARE(exported(redacted(guarded.full()), other), QString());
    QCOMPARE(*readFile(one, 1 << 28), *readFile(other, 1 << 28));
}

void TestRedaction::tellsNamesInFilesThatAreKept()
{
    Guarded guarded(false);
    Sample& sample = guarded.sample;
    const int named = sample.addEvidence(u"試験の記録"_s, u"record.txt"_s, u"text/plain"_s,
                                         u"試験日 2026-10-13\n試験者：高橋　健一郎\n"_s.toUtf8()).number;
    const int unknown = sample.addEvidence(u"写し"_s, u"copy.txt"_s, u"text/plain"_s, u"確認者 小川 次郎"_s.toUtf8()).number;
    const int unspaced = sample.addEvidence(u"写し 2"_s, u"copy2.txt"_s, u"text/plain"_s,
                                            u"できません。確認者⼩川次郎（品質保証部） 2026-10-19"_s.toUtf8()).number;
    const int form = sample.addEvidence(u"用紙"_s, u"form.txt"_s, u"text/plain"_s,
                                        u"作成者　確認者　承認者\n確認者　署名　日付\n担当者 品質保証部\n"_s.toUtf8()).number;
    NoProgress progress;
    const auto said = stillSaid(redacted(guarded.full()), progress);
    QVERIFY(said);
    QStringList told;
    for (const Text& each : said->named)
        told += each.ja;
    QVERIFY2(told.contains(u"添付 %1"_s.arg(named)) && told.contains(u"添付 %1"_s.arg(unknown)), qPrintable(told.join(u'|')));
    QVERIFY(told.contains(u"添付 %1"_s.arg(unspaced)));
    QVERIFY(!told.contains(u"添付 %1"_s.arg(form)));
    // It is for whoever makes the edition; its readers are not shown the way to a name.
    QCOMPARE(exported(redacted(guarded.full()), sample.path(u"named.pdf"_s)), QString());
    const QString published = tools::text(sample.path(u"named.pdf"_s));
    QVERIFY(published.contains(tools::bare(u"氏名が残っていることがあります"_s))); // of all of them
    for (const int number : {named, unknown, unspaced})
        QVERIFY(!published.contains(tools::bare(u"添付 %1 に氏名"_s.arg(number))));
    QCOMPARE(stillSaid(guarded.full(), progress), StillSaid());
}

/// What stands in a text that stays, though the document that it names does not.
void TestRedaction::tellsTextsThatNameADocumentLeftOut()
{
    Guarded guarded(false);
    Assessment& all = guarded.sample.assessment;
    const int number = guarded.addHidden(u"安全設計書"_s, u"QX2600-D11_安全設計書.pdf"_s, u"application/pdf"_s, pdfBytes(u"x"_s, 1));
    all.evidence[size_t(number) - 1].kind = u"design-document"_s;
    const int shown = guarded.sample.addEvidence(u"一覧"_s, u"list.txt"_s, u"text/plain"_s, "list"_ba).number;
    const auto cited = [&] {
        NoProgress progress;
        QStringList told;
        const auto said = stillSaid(redacted(guarded.full()), progress);
        for (const Text& each : said->cited)
            told += each.ja;
        return told.join(u'\n');
    };
    const QString before = cited();
    all.answers[u"update.possible"_s].note = u"公開鍵はブートローダーに固定（設計書 3.1）"_s;
    all.tests[0].actual = u"QX2600-D11 のとおり"_s;
    all.tests[1].actual = u"添付 %1 の 2ページのとおり"_s.arg(number);
    all.evidence[0].coverage.reason = u"添付 %1 のとおり"_s.arg(shown);
    const QString after = cited();
    QVERIFY2(!before.contains(u"設計書"_s), qPrintable(before));
    for (const QString& told : {u"「設計書」"_s, u"「QX2600-D11」"_s, u"「添付 %1」"_s.arg(number)})
        QVERIFY2(after.contains(told), qPrintable(after));
    QVERIFY2(!after.contains(u"「添付 %1」"_s.arg(shown)), qPrintable(after));
}

/// The mark of the full edition would forbid what this one is made for.
void TestRedaction::isNotMarkedAsTheFullEdition()
{
    Guarded guarded(false);
    guarded.sample.assessment.revision.confidentiality = u"機密（認定機関への提出に限る）"_s;
    for (const Language language : {Language::Japanese, Language::English}) {
        const Dossier full = guarded.full(language);
        const pdf::Document open = compose(redacted(full));
        QVERIFY2(!everything(open).contains(u"認定機関への提出"_s), qPrintable(open.headLeft));
        QVERIFY(!snapshot(redacted(full)).contains(u"認定機関への提出"_s.toUtf8()));
        QVERIFY(everything(open).contains(Text{u"公開用"_s, u"For publication"_s}.in(language)));
        const pdf::Document whole = compose(full);
        const QString mark = Text{u"機密（認定"_s, u"Confidential – 機密（認定"_s}.in(language);
        QVERIFY2(whole.headLeft.startsWith(mark), qPrintable(whole.headLeft));
        QVERIFY(everything(whole).contains(mark));
    }
}

void TestRedaction::saysWhatAMarkMeans_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("english");
    QTest::newRow("secret") << u"社外秘"_s << u"Confidential – 社外秘"_s;
    QTest::newRow("not secret") << u"機密ではない"_s << u"Marked by the applicant: 機密ではない"_s;
    QTest::newRow("other") << u"取扱注意"_s << u"Marked by the applicant: 取扱注意"_s;
    QTest::newRow("English") << u"Internal"_s << u"Internal"_s;
}

void TestRedaction::saysWhatAMarkMeans()
{
    QFETCH(QString, written);
    QFETCH(QString, english);
    QCOMPARE(handlingWords(written), (Text{written, english}));
}

void TestRedaction::keepsTheSectionsOfHiddenReports()
{
    Guarded guarded(false);
    Assessment& all = guarded.sample.assessment;
    Finding hidden = all.findings.back();
    hidden.id = {u"F10"_s};
    hidden.seen = seenexamples::powerLoss(1);
    all.findings.erase(all.findings.begin()); // the scan that would stay
    all.findings.push_back(hidden);
    Finding open = hidden;
    open.id = {u"F11"_s};
    open.evidence = {all.evidence.front().id};
    const auto every = seenexamples::all();
    open.seen = *std::ranges::find_if(every, [](const Seen& seen) { return std::holds_alternative<DisclosureSeen>(seen); });
    all.findings.push_back(open);
    const auto sections = [](const pdf::Document& document) {
        QStringList titles;
        for (const pdf::Block& block : document.blocks)
            if (const auto* heading = std::get_if<pdf::Heading>(&block); heading && heading->anchor.startsWith(u"instrument"_s))
                titles.append(heading->text);
        return titles;
    };
    const Dossier full = guarded.full();
    const QStringList there = sections(compose(full));
    QVERIFY2(there.size() >= 3, qPrintable(there.join(u'|'))); // the chapter, scans, power cuts, disclosure
    QCOMPARE(sections(compose(redacted(full))), there);
}

void TestRedaction::passesItsCheck()
{
    const Guarded guarded;
    for (const Language language : {Language::Japanese, Language::English}) {
        const QString path = guarded.sample.path(u"checked.pdf"_s);
        QCOMPARE(exported(redacted(guarded.full(language)), path), QString());
        NoProgress progress;
        const auto check = verifyDossier(path, progress);
        QVERIFY(check);
        for (const DossierCheck::Line& line : check->lines)
            QVERIFY2(line.good, qPrintable(line.says.ja));
    }
}

/// A reader of both editions finds the same totals; what one leaves out has a row that says so.
void TestRedaction::countsTheSameChanges()
{
    Guarded guarded;
    guarded.before->findings.pop_back();
    guarded.before->tests[2].actual = u"別の結果"_s;
    const Dossier full = guarded.full();
    const Dossier edition = redacted(full);
    const auto counts = [](const std::optional<Comparison>& comparison) {
        QList<qsizetype> all;
        for (const Difference::Kind kind : differenceKinds())
            all.append(comparison->count(kind));
        return all;
    };
    QVERIFY(!edition.redaction->changes.empty());
    QCOMPARE(counts(changesOf(edition)), counts(changesOf(full)));
    QCOMPARE(counts(changesSinceSubmission(edition)), counts(changesSinceSubmission(full)));
    for (const Difference& row : edition.redaction->changes)
        QCOMPARE(row.name, (Text{u"■ 非公開"_s, u"■ Withheld"_s}));
}

void TestRedaction::leavesOutNothingWhereNothingIsSecret()
{
    Sample sample({u"terminal-2020"_s});
    Assessment& all = sample.assessment;
    all.maker.contact.clear();
    all.revision.preparedBy.clear();
    for (Evidence& evidence : all.evidence)
        evidence.confidentiality = Confidentiality::Ordinary;
    for (TestRecord& record : all.tests)
        record.tester.clear();
    const Dossier edition = redacted(sample.dossier());
    QVERIFY(edition.redaction->gaps.empty());
    QVERIFY(everything(compose(edition)).contains(u"公開しないものはありません。"_s));
    QCOMPARE(compose(edition).attachments.size(), compose(sample.dossier()).attachments.size());
}

/// A record that also rests on a public file keeps its words; the hidden file's digest is in none of them, nor in what has
/// changed of it, nor does the stand-in's pass for one.
void TestRedaction::aTestRecordSaysNothingOfAHiddenFile()
{
    Guarded guarded;
    Assessment& all = guarded.sample.assessment;
    const Evidence& hidden = all.evidence[size_t(guarded.fileNumber) - 1];
    const QString digest = hex(hidden.file.sha256);
    all.tests[1].evidence = {all.evidence.front().id, hidden.id};
    all.tests[1].actual = u"記録 %1… と %2 を照合し、すべて一致した。"_s.arg(digest.left(12), digest.toUpper());
    guarded.before->tests[1].actual = u"別の結果"_s;
    const Dossier edition = redacted(guarded.full());
    const QString path = guarded.sample.path(u"record.pdf"_s);
    QCOMPARE(exported(edition, path), QString());
    const QString printed = tools::text(path).remove(u' ').remove(u'\n');
    const QString said = QString::fromUtf8(snapshot(edition));
    QVERIFY(printed.contains(u"すべて一致した。"_s));
    const QString standIn = hex(withheldFile(guarded.fileNumber).sha256);
    for (const QString& digits : {digest.left(12), digest.left(12).toUpper(), standIn.left(12)}) {
        QVERIFY2(!printed.contains(digits), qPrintable(digits));
        QVERIFY2(!said.contains(digits), qPrintable(digits));
    }
    // Its number says all; what stands for its name would say it twice.
    QVERIFY(printed.contains(u"添付%1（■非公開）"_s.arg(guarded.fileNumber)));
    QVERIFY(!printed.contains(u"■■■(No."_s));
}

/// Files are embedded as they are; the program reads text only, and the document says so where it tells what is left out.
void TestRedaction::saysWhatTheFilesMayStillName()
{
    Guarded guarded;
    QVERIFY(everything(compose(redacted(guarded.full()))).contains(u"ページ及び添付ファイルの中に、人の氏名が残っていることがあります。"_s));
    const QString english = everything(compose(redacted(guarded.full(Language::English))));
    QVERIFY(english.contains(u"The files and their pages may therefore still name persons."_s));
    QVERIFY(english.contains(u"it did not look into pictures and other files that it cannot read."_s));
    QVERIFY(!everything(compose(guarded.full())).contains(u"氏名が残っていることがあります"_s));
}

QTEST_MAIN(TestRedaction)
#include "tst_redaction.moc"
