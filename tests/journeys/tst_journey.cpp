// One product on its whole way to the dossier, as a clerk without a mouse goes it: the real window in
// Japanese, key events only (of the file dialogs only the answer is given). Then the same by the command
// line; both must come to the same verdicts.
#include "desk.h"
#include "keys.h"
#include "product.h"

#include "gui/assessmentpage.h"
#include "gui/evidencemodel.h"
#include "gui/gatemodel.h"
#include "gui/linksmodel.h"
#include "gui/notices.h"
#include "gui/workspaceview.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;
using namespace tekigo::journey;

namespace {

QString said(const QString& program, const QStringList& arguments, int* status = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    if (status)
        *status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    if (process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString tekigoSays(const QStringList& arguments, int* status = nullptr)
{
    return said(QStringLiteral(TEKIGO_PROGRAM), arguments, status);
}

/// Requirement to verdict of the target, as `evaluate --json` prints them.
QMap<QString, QString> verdictsIn(const QString& folder, const QString& revision)
{
    const QString json = tekigoSays(
        {u"--workspace"_s, folder, u"evaluate"_s, revision, u"--checklist"_s, target, u"--json"_s});
    QMap<QString, QString> verdicts;
    const QJsonArray lists = QJsonDocument::fromJson(json.toUtf8()).object()[u"checklists"_s].toArray();
    for (const QJsonValue& list : lists) {
        const QJsonArray requirements = list[u"requirements"_s].toArray();
        for (const QJsonValue& one : requirements)
            verdicts[one[u"id"_s].toString()] = one[u"verdict"_s].toString();
    }
    return verdicts;
}

} // namespace

class TestJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void makesAWorkspaceAndAProduct();
    void answersEveryOpenQuestion();
    void addsEvidence();
    void theGateLeadsToThePlace();
    void recordsTests();
    void exportsTheDossier();
    void theCommandLineComesToTheSame();
    void cleanup();
    void cleanupTestCase();

private:
    [[nodiscard]] Workspace& workspace() const { return *m_desktop->window->workspace(); }
    [[nodiscard]] RevisionId revision() const { return m_desktop->window->view()->revision(); }
    [[nodiscard]] AssessmentPage& page() const
    {
        return *static_cast<AssessmentPage*>(m_desktop->window->view()->page(PageKind::Assessment));
    }
    [[nodiscard]] QStringList open() const
    {
        return openQuestions(workspace().catalogue(), workspace().verdicts(revision()), {target});
    }
    [[nodiscard]] ChecklistVerdict judged() const
    {
        const auto all = workspace().verdicts(revision());
        return *std::ranges::find(all, target, &ChecklistVerdict::checklist);
    }
    void answer(const Question& question, const Value& value);
    void attach(const File& file);
    void record(const Test& test);

    bool m_lost = false; ///< a step failed, those after it cannot go on
    std::unique_ptr<Desktop> m_desktop;
    Facts m_answers;
    QString m_folder;
    QString m_revision;
    QString m_pdf;
};

void TestJourney::initTestCase()
{
    m_desktop = std::make_unique<Desktop>(Language::Japanese);
    m_desktop->window->resize(1366, 768);
    m_answers = journey::answers();
    m_folder = m_desktop->path(u"window"_s);
    m_pdf = m_desktop->path(u"window.pdf"_s);
}

void TestJourney::init()
{
    if (m_lost)
        QSKIP("an earlier step of the journey failed");
}

void TestJourney::cleanup()
{
    m_lost = m_lost || QTest::currentTestFailed();
}

void TestJourney::cleanupTestCase()
{
    m_desktop.reset();
}

void TestJourney::makesAWorkspaceAndAProduct()
{
    m_desktop->answers.folder = m_folder;
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_desktop->window->workspace());
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    write(makerName);
    QVERIFY(tabTo(u"makerAddress"_s));
    write(makerAddress);
    QVERIFY(tabTo(u"makerRepresentative"_s));
    write(representative);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    write(productName);
    QVERIFY(tabTo(u"productModels"_s));
    write(u"AR-2600"_s);
    press(Qt::Key_Return);
    write(u"AR-2600W"_s);
    QVERIFY(tabTo(u"productKind"_s));
    write(productKind);
    QVERIFY(tabTo(u"productUse"_s));
    write(productUse);
    QVERIFY(tabTo(u"productConfiguration"_s));
    write(configuration);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    write(u"第2版"_s);
    QVERIFY(tabTo(u"revisionFirmware"_s));
    write(u"2.0.1"_s);
    QVERIFY(tabTo(u"revisionDate"_s));
    write(u"2026年10月20日"_s);
    QVERIFY(tabTo(u"revisionTargets-jc-star-1"_s));
    press(Qt::Key_Space);
    const Revision made = workspace().revisions({}).front();
    QCOMPARE(workspace().makers().front().name, makerName);
    QCOMPARE(workspace().products().front().models, (QStringList{u"AR-2600"_s, u"AR-2600W"_s}));
    QCOMPARE(made.firmware, u"2.0.1"_s);
    QCOMPARE(made.date, QDate(2026, 10, 20));
    QCOMPARE(made.targets, QStringList{target});
    m_revision = made.id.text;
}

void TestJourney::answer(const Question& question, const Value& value)
{
    const QString name = u"answer-"_s + question.id + u'-';
    if (std::holds_alternative<None>(value)) {
        QVERIFY(tabTo(name + u"none"_s));
        press(Qt::Key_Space);
    } else if (const bool* yes = std::get_if<bool>(&value)) {
        press(*yes ? Qt::Key_Y : Qt::Key_N);
    } else if (const auto* table = std::get_if<Table>(&value)) {
        QVERIFY(keyTo(Qt::Key_Backtab, name + u"table"_s));
        QGuiApplication::clipboard()->setText(cells(question, *table));
        press(Qt::Key_V, Qt::ControlModifier);
    } else if (const auto* several = std::get_if<QStringList>(&value)) {
        for (const Choice& choice : question.choices) {
            if (!several->contains(choice.id))
                continue;
            QVERIFY(tabTo(name + choice.id));
            press(Qt::Key_Space);
        }
    } else if (question.type == AnswerType::Choice) {
        QVERIFY(keyTo(Qt::Key_Down, name + std::get<QString>(value)));
        press(Qt::Key_Space);
    } else if (const auto* number = std::get_if<qint64>(&value)) {
        write(QString::number(*number));
    } else if (const auto* day = std::get_if<QDate>(&value)) {
        write(day->toString(Qt::ISODate));
    } else {
        write(std::get<QString>(value));
    }
}

void TestJourney::answersEveryOpenQuestion()
{
    press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(open().size() > 10);
    for (int presses = 0; presses < 100 && !open().isEmpty(); ++presses) {
        press(Qt::Key_F8); // also takes what was typed before
        settle();
        const QString id = page().question();
        if (open().isEmpty())
            break;
        QVERIFY2(m_answers.contains(id), qPrintable(id));
        answer(*workspace().catalogue().question(id), m_answers.at(id));
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(open(), QStringList());
    const Assessment now = *workspace().assessment(revision());
    for (const auto& [id, given] : now.answers)
        QVERIFY2(given.value == m_answers.at(id), qPrintable(id));
    // What hangs on evidence and tests only is left.
    const ChecklistVerdict verdict = judged();
    for (const RequirementVerdict& one : verdict.requirements)
        QVERIFY(one.verdict == Verdict::Unverified || one.verdict == Verdict::Conforms);
}

void TestJourney::attach(const File& file)
{
    press(Qt::Key_4, Qt::ControlModifier);
    auto* table = m_desktop->find<QTableView>(u"evidenceTable"_s);
    QCOMPARE(QApplication::focusWidget(), table);
    const auto* model = static_cast<EvidenceModel*>(table->model());
    press(Qt::Key_Home, Qt::ControlModifier);
    const auto chosen = [&] { return model->at(table->currentIndex().row())->fileName; };
    for (int row = 0; row < model->rowCount() && chosen() != file.name; ++row)
        press(Qt::Key_Down);
    QCOMPARE(chosen(), file.name);
    QVERIFY(tabTo(u"qt_tabwidget_tabbar"_s));
    press(Qt::Key_Left);
    QVERIFY(tabTo(u"evidenceLinks"_s));
    auto* links = m_desktop->find<QTreeView>(u"evidenceLinks"_s);
    const auto* lines = static_cast<LinksModel*>(links->model());
    for (const QString& requirement : file.requirements) {
        const QModelIndex wanted = lines->find(target, requirement);
        press(Qt::Key_Home);
        for (int row = 0; row < 40 && links->currentIndex() != wanted; ++row)
            press(Qt::Key_Down);
        QCOMPARE(links->currentIndex(), wanted);
        press(Qt::Key_Space);
    }
    QVERIFY(keyTo(Qt::Key_Backtab, u"qt_tabwidget_tabbar"_s));
    press(Qt::Key_Right);
    QVERIFY(tabTo(u"evidenceKind"_s));
    QVERIFY(chooseInCombo(u"evidenceKind"_s, file.kind));
    if (!file.slot.isEmpty()) {
        QVERIFY(tabTo(u"evidenceSlot"_s));
        QVERIFY(chooseInCombo(u"evidenceSlot"_s, file.slot));
    }
}

void TestJourney::addsEvidence()
{
    for (const File& file : files())
        m_desktop->answers.files << sample + u"files/"_s + file.name;
    press(Qt::Key_4, Qt::ControlModifier);
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(workspace().assessment(revision())->evidence.size(), files().size());
    for (const File& file : files()) {
        attach(file);
        if (QTest::currentTestFailed())
            return;
    }
    const Assessment now = *workspace().assessment(revision());
    for (const Evidence& one : now.evidence) {
        const auto file = std::ranges::find(files(), one.fileName, &File::name);
        QVERIFY(file != files().end());
        QCOMPARE(one.kind, file->kind);
        QCOMPARE(one.firmware, u"2.0.1"_s);
        QCOMPARE(one.links.size(), static_cast<size_t>(file->requirements.size()));
    }
}

void TestJourney::theGateLeadsToThePlace()
{
    press(Qt::Key_9, Qt::ControlModifier); // dossier
    QVERIFY(tabTo(u"dossierGate"_s));
    // The maker's contact was left out; it is the first item.
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Return);
    QCOMPARE(focusName(), u"makerContact"_s);
    write(contact);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(workspace().makers().front().contact, contact);
}

void TestJourney::record(const Test& test)
{
    press(Qt::Key_3, Qt::ControlModifier);
    const Subject wanted{target, test.requirement};
    for (int up = 0; up < 10 && page().subject() != scopeOf(target); ++up)
        press(Qt::Key_Up, Qt::AltModifier);
    for (int down = 0; down < 10 && page().subject() != wanted; ++down)
        press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(page().subject(), wanted);
    settle();
    QVERIFY(tabTo(u"testAdd-"_s + test.id));
    press(Qt::Key_Space);
    QCOMPARE(focusName(), u"pass-"_s + test.id);
    press(Qt::Key_Space);
    QVERIFY(tabTo(u"testActual-"_s + test.id));
    write(test.actual);
    QVERIFY(tabTo(u"testTester-"_s + test.id));
    write(tester);
    QVERIFY(tabTo(u"testUnit-"_s + test.id));
    write(unit);
    QVERIFY(tabTo(u"testModels-"_s + test.id));
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QVERIFY(tabTo(u"testNoInstrument-"_s + test.id));
    press(Qt::Key_Space);
    QVERIFY(tabTo(u"testSave-"_s + test.id));
    press(Qt::Key_Space);
    QCOMPARE(focusName(), u"testAdd-"_s + test.id);
}

void TestJourney::recordsTests()
{
    for (const Test& test : tests()) {
        record(test);
        if (QTest::currentTestFailed())
            return;
    }
    const auto records = workspace().assessment(revision())->tests;
    QCOMPARE(records.size(), tests().size());
    for (const TestRecord& one : records)
        QCOMPARE(one.outcome, TestRecord::Outcome::Pass);
    const ChecklistVerdict verdict = judged();
    for (const RequirementVerdict& one : verdict.requirements)
        QCOMPARE(one.verdict, Verdict::Conforms);
}

void TestJourney::exportsTheDossier()
{
    press(Qt::Key_9, Qt::ControlModifier); // dossier
    const auto* gate = static_cast<GateModel*>(m_desktop->find<QTableView>(u"dossierGate"_s)->model());
    for (int row = 0; gate->blocking() > 0 && row < gate->rowCount(); ++row)
        qWarning("%s", qPrintable(gate->index(row, GateModel::What).data().toString()));
    QCOMPARE(gate->blocking(), 0);
    m_desktop->answers.saveAs = m_pdf;
    QVERIFY(tabTo(u"dossierExport"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window->view()->notices()->text().contains(u"window.pdf"_s), 60'000);
    const QString text = said(u"pdftotext"_s, {m_pdf, u"-"_s}).simplified().remove(u' ');
    for (const QString& wanted : {u"遠隔管理（TLS"_s, u"適合"_s, u"ホームゲートウェイ"_s,
                                  workspace().catalogue().checklist(target)->requirements.front().title.ja})
        QVERIFY2(text.contains(QString(wanted).remove(u' ')), qPrintable(wanted));
    const QKeyCombination close = QKeySequence(QKeySequence::Close)[0]; // by the platform Ctrl+W or Ctrl+F4
    press(close.key(), close.keyboardModifiers());
    QVERIFY(!m_desktop->window->workspace());
}

void TestJourney::theCommandLineComesToTheSame()
{
    const QString folder = m_desktop->path(u"line"_s);
    int status = -1;
    const auto run = [&](const QStringList& arguments) {
        return tekigoSays(QStringList{u"--workspace"_s, folder} + arguments, &status).section(u'\n', -1);
    };
    tekigoSays({u"workspace"_s, u"create"_s, folder}, &status);
    QCOMPARE(status, 0);
    run({u"maker"_s, u"set"_s, u"--name"_s, makerName, u"--address"_s, makerAddress, u"--representative"_s,
         representative, u"--contact"_s, contact});
    QCOMPARE(status, 0);
    const QString product = run({u"product"_s, u"add"_s, u"--maker"_s, makerName, u"--name"_s, productName,
                                 u"--model"_s, u"AR-2600"_s, u"AR-2600W"_s, u"--kind"_s, productKind,
                                 u"--use"_s, productUse, u"--configuration"_s, configuration});
    QCOMPARE(status, 0);
    const QString id = run({u"revision"_s, u"add"_s, product, u"--label"_s, u"第2版"_s, u"--firmware"_s,
                            u"2.0.1"_s, u"--date"_s, u"2026-10-20"_s, u"--target"_s, target});
    QCOMPARE(status, 0);
    run({u"answers"_s, u"import"_s, id, sample + u"answers/router-2.0.1.yaml"_s});
    QCOMPARE(status, 0);
    for (const File& file : files()) {
        QStringList add{u"evidence"_s, u"add"_s, id, sample + u"files/"_s + file.name,
                        u"--kind"_s,   file.kind};
        if (!file.slot.isEmpty())
            add += {u"--slot"_s, file.slot};
        for (const QString& one : file.requirements)
            add += {u"--requirement"_s, target + u'/' + one};
        run(add);
        QCOMPARE(status, 0);
    }
    for (const Test& test : tests()) {
        run({u"test"_s, u"record"_s, id, test.id, u"--result"_s, u"pass"_s, u"--tester"_s, tester,
             u"--date"_s, QDate::currentDate().toString(Qt::ISODate), u"--unit"_s, unit, u"--actual"_s,
             test.actual});
        QCOMPARE(status, 0);
    }
    const auto verdicts = verdictsIn(folder, id);
    QCOMPARE(static_cast<size_t>(verdicts.size()), catalogue().checklist(target)->requirements.size());
    QCOMPARE(verdictsIn(m_folder, m_revision), verdicts);
    const QString pdf = m_desktop->path(u"line.pdf"_s);
    run({u"dossier"_s, u"export"_s, id, u"-o"_s, pdf});
    QCOMPARE(status, 0);
    for (const QString& one : {pdf, m_pdf}) {
        tekigoSays({u"dossier"_s, u"verify"_s, one}, &status);
        QCOMPARE(status, 0);
    }
}

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
