// One product on its whole way to the dossier, as a clerk without a mouse goes it: the real window in
// Japanese, key events only (of the file dialogs only the answer is given). Then the same by the command
// line; both must come to the same verdicts.
#include "desk.h"

#include "checklist/answersfile.h"
#include "gui/assessmentpage.h"
#include "gui/evidencemodel.h"
#include "gui/gatemodel.h"
#include "gui/linksmodel.h"
#include "gui/notices.h"
#include "gui/workspaceview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
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

namespace {

const QString target = u"terminal-2020"_s;
const QString sample = QStringLiteral(TEKIGO_SOURCE_DIR "/resources/sample/workspace/");

struct File
{
    QString name;
    QString kind;
    QString slot = {};
    QStringList requirements = {};
};

/// What terminal-2020 and the certification body ask for.
const std::vector<File>& files()
{
    static const std::vector<File> all{
        {u"outline.pdf"_s, u"design-document"_s, u"outline"_s},
        {u"appearance.pdf"_s, u"design-document"_s, u"appearance"_s},
        {u"connection.pdf"_s, u"design-document"_s, u"connection"_s},
        {u"block.pdf"_s, u"design-document"_s, u"block-diagram"_s},
        {u"manual.pdf"_s, u"manual"_s, u"manual"_s, {u"34-10-3"_s}},
        {u"tests.pdf"_s, u"test-report"_s, u"test-report"_s, {u"34-10-1"_s, u"34-10-3"_s, u"34-10-4"_s}},
        {u"design.pdf"_s, u"design-document"_s, {}, {u"34-10-1"_s, u"34-10-4"_s}},
        {u"first-setup.png"_s, u"screenshot"_s, {}, {u"34-10-2"_s}},
    };
    return all;
}

struct Test
{
    QString id;
    QString requirement;
    QString actual;
};

const std::vector<Test>& tests()
{
    static const std::vector<Test> all{
        {u"T1-1"_s, u"34-10-1"_s, u"識別符号を付けない要求は401となった。"_s},
        {u"T1-2"_s, u"34-10-1"_s, u"正しい識別符号だけで設定を変更できた。"_s},
        {u"T1-3"_s, u"34-10-1"_s, u"22/tcp、23/tcpは閉じている。"_s},
        {u"T2a-1"_s, u"34-10-2"_s, u"変更するまで中継機能が停止した。"_s},
        {u"T3-1"_s, u"34-10-3"_s, u"2.0.0から2.0.1に更新できた。"_s},
        {u"TPW-1"_s, u"34-10-4"_s, u"20回の電源断の後も維持した。"_s},
    };
    return all;
}

const QString makerName = u"株式会社みどり通信機器"_s;
const QString makerAddress = u"東京都架空区見本町1丁目2番3号"_s;
const QString representative = u"代表取締役 見本 太郎"_s;
const QString contact = u"品質保証部 認証担当"_s;
const QString productName = u"ホームゲートウェイ AR-2600シリーズ"_s;
const QString productKind = u"専用通信回線設備等端末"_s;
const QString productUse = u"家庭の機器のインターネット接続"_s;
const QString configuration = u"本体、専用ACアダプター"_s;
const QString tester = u"佐藤 健一"_s;
const QString unit = u"AR-2600W 2609A00017"_s;

Facts sampleAnswers()
{
    QFile file(sample + u"answers/router-2.0.1.yaml"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample answers cannot be read");
    auto facts = readAnswers(file.readAll(), file.fileName(), catalogue());
    if (!facts)
        qFatal("%s", qPrintable(facts.error().text));
    // Asked as well, and not in the sample: the product was never certified before.
    facts->insert_or_assign(u"scope.certified-on"_s, None());
    return *facts;
}

/// A table as a spreadsheet copies it.
QString cells(const Question& question, const Table& table)
{
    QStringList lines;
    for (const Row& row : table.rows) {
        QStringList line;
        for (const Column& column : question.columns) {
            const auto found = row.find(column.id);
            if (found == row.end())
                line << QString();
            else if (const bool* yes = std::get_if<bool>(&found->second))
                line << (*yes ? u"はい"_s : u"いいえ"_s);
            else if (const qint64* number = std::get_if<qint64>(&found->second))
                line << QString::number(*number);
            else
                line << std::get<QString>(found->second);
        }
        lines << line.join(u'\t');
    }
    return lines.join(u"\r\n"_s);
}

QString focusName()
{
    const QWidget* focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

/// Any script, key by key; QTest's own typing knows Latin letters only.
void write(const QString& text)
{
    for (const QChar one : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(one),
                            Qt::NoModifier);
}

/// Goes with `key` until the widget has the focus; false when it does not come.
bool keyTo(int key, const QString& name)
{
    const Qt::KeyboardModifiers with = key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier;
    for (int presses = 0; presses < 150 && focusName() != name; ++presses)
        press(key, with);
    if (focusName() != name)
        qWarning("the focus stays on %s and never comes to %s", qPrintable(focusName()), qPrintable(name));
    return focusName() == name;
}

bool tabTo(const QString& name)
{
    return keyTo(Qt::Key_Tab, name);
}

void settle()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::qWait(20);
}

/// Chooses in the open list of a combo box, so that it is one act however far down the choice is.
bool chooseInCombo(const QString& name, const QString& id)
{
    auto* combo = qobject_cast<QComboBox*>(QApplication::focusWidget());
    const int wanted = combo && combo->objectName() == name ? combo->findData(id) : -1;
    if (wanted < 0)
        return false;
    press(Qt::Key_F4);
    const QWidget* popup = QApplication::activePopupWidget();
    QWidget* list = popup ? popup->focusWidget() : nullptr; // an open list takes the keys
    if (!list)
        return false;
    QTest::keyClick(list, Qt::Key_Home);
    for (int row = 0; row < wanted; ++row)
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    // The offscreen platform has no window manager that makes the window active again once its list is
    // closed.
    combo->window()->activateWindow();
    QTest::qWait(1);
    return combo->currentIndex() == wanted && combo->hasFocus();
}

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
    m_answers = sampleAnswers();
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
    press(Qt::Key_2, Qt::ControlModifier);
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
    press(Qt::Key_3, Qt::ControlModifier);
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
    press(Qt::Key_3, Qt::ControlModifier);
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
    press(Qt::Key_4, Qt::ControlModifier);
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
    press(Qt::Key_2, Qt::ControlModifier);
    const Subject wanted{target, test.requirement};
    for (int up = 0; up < 10 && page().subject() != scopeOf(target); ++up)
        press(Qt::Key_Up, Qt::AltModifier);
    for (int down = 0; down < 10 && page().subject() != wanted; ++down)
        press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(page().subject(), wanted);
    settle();
    QVERIFY(tabTo(u"testAdd-"_s + test.id));
    press(Qt::Key_Space);
    QVERIFY(tabTo(u"testActual-"_s + test.id));
    write(test.actual);
    QVERIFY(tabTo(u"testTester-"_s + test.id));
    write(tester);
    QVERIFY(tabTo(u"testUnit-"_s + test.id));
    write(unit);
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
    press(Qt::Key_4, Qt::ControlModifier);
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
