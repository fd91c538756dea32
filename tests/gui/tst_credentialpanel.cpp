// Lists of preset passwords in the window: chosen, told what is what, examined aside, recorded, undone.
#include "desk.h"

#include "gui/credentialmodels.h"
#include "gui/credentialpanel.h"
#include "gui/histogramview.h"
#include "gui/notices.h"
#include "gui/task.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

/// What the panel of the open window recorded.
std::vector<CredentialListSeen> listsOf(const Desktop& desktop)
{
    std::vector<CredentialListSeen> lists;
    const auto assessment = desktop.window->workspace()->assessment(desktop.window->view()->revision());
    for (const Finding& finding : assessment->findings) {
        if (const auto* list = std::get_if<CredentialListSeen>(&finding.seen))
            lists.push_back(*list);
    }
    return lists;
}

void openPanel(Desktop& desktop)
{
    if (!desktop.window->openFolder(desktop.makeWorkspace()))
        qFatal("the workspace does not open");
    desktop.window->view()->go(
        {.page = PageKind::Instruments, .revision = desktop.window->view()->revision(), .instrument = u"credentialList"_s});
}

void choose(Desktop& desktop, const QString& file)
{
    desktop.answers.files = QStringList{file};
    desktop.find<QPushButton>(u"credentialChoose"_s)->click();
    QTRY_VERIFY(desktop.find<QPushButton>(u"credentialExamine"_s)->isVisible());
    QTRY_COMPARE(desktop.find<QLabel>(u"credentialFile"_s)->text(), QFileInfo(file).fileName());
}

QByteArray units()
{
    return "Serial,MAC address,Password\n"
           "A100778,00:1B:44:11:3A:B7,kd93hr2x\n"
           "A101345,00:1B:44:11:3A:B8,44113ab8\n"
           "A102912,00:1B:44:11:3A:B9,ppd81kcz\n";
}

QString printed(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        rows << cells.join(u'|');
    }
    return rows.join(u'\n');
}

} // namespace

class TestCredentialPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsExaminedAndRecorded();
    void byKeysAlone();
    void rolesCanBeChangedAndAreRemembered();
    void theColumnsOfOneListAreNotAnothers();
    void theLastChosenListStays();
    void aBadListIsToldAndNothingChanges();
    void cancellingRecordsNothing();
    void itIsUndoneAndRemoved();
    void histogramsAreTold();
    void itSpeaksJapanese();
    void modelsAreSound();
    void noPasswordStaysInTheProgram();
};

void TestCredentialPanel::aListIsExaminedAndRecorded()
{
    Desktop desktop;
    openPanel(desktop);
    choose(desktop, desktop.makeFile(u"units.csv"_s, units()));
    QTRY_COMPARE(desktop.find<QComboBox>(u"credentialRole_password"_s)->currentText(), u"Column 3: Password"_s);
    QCOMPARE(desktop.find<QComboBox>(u"credentialRole_mac"_s)->currentText(), u"Column 2: MAC address"_s);
    QCOMPARE(printed(*desktop.find<QTableView>(u"credentialPreview"_s)->model()),
             u"A999999|99:9A:99:99:9A:A9|••••••••\nA999999|99:9A:99:99:9A:A9|••••••••\nA999999|99:9A:99:99:9A:A9|••••••••"_s);
    QVERIFY(desktop.find<QLabel>(u"credentialAgainst"_s)->text().contains(u"6"_s));
    desktop.find<QPushButton>(u"credentialExamine"_s)->click();
    QTRY_COMPARE(listsOf(desktop).size(), 1U);
    const auto seen = listsOf(desktop).front();
    QCOMPARE(seen.rows, 3);
    const auto* checks = desktop.find<QTableView>(u"credentialChecks"_s)->model();
    QCOMPARE(checks->rowCount(), 6);
    QCOMPARE(checks->index(2, CodeChecksModel::Count).data().toString(), u"✗ 1 found"_s);
    QCOMPARE(checks->index(2, CodeChecksModel::Rows).data().toString(), u"3"_s);
    QCOMPARE(checks->index(2, CodeChecksModel::Examples).data().toString(), u"4•••••••"_s);
    QVERIFY(desktop.find<QLabel>(u"credentialWays"_s)->text().contains(u"MAC address"_s));
    QVERIFY(desktop.find<QLabel>(u"credentialChecked"_s)->text().contains(u"does not prove"_s));
    QVERIFY(desktop.find<QLabel>(u"credentialTouches"_s)->text().contains(u"S1.1-02"_s));
    const auto assessment = desktop.window->workspace()->assessment(desktop.window->view()->revision());
    QCOMPARE(assessment->evidence.size(), 1U);
    QCOMPARE(assessment->evidence.front().fileName, u"units-report.txt"_s);
    QVERIFY(!assessment->evidence.front().links.empty());
    QCOMPARE(assessment->facts().at(u"credential-list.derivable"_s), Value(qint64(1)));
}

void TestCredentialPanel::byKeysAlone()
{
    Desktop desktop;
    openPanel(desktop);
    desktop.answers.files = QStringList{desktop.makeFile(u"units.csv"_s, units())};
    QTRY_COMPARE(QApplication::focusWidget(), desktop.find<QPushButton>(u"credentialChoose"_s));
    press(Qt::Key_Space);
    auto* examine = desktop.find<QPushButton>(u"credentialExamine"_s);
    QTRY_VERIFY(examine->isVisible() && examine->isEnabled());
    for (int i = 0; i < 20 && QApplication::focusWidget() != examine; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), examine);
    press(Qt::Key_Space);
    QTRY_COMPARE(listsOf(desktop).size(), 1U);
}

void TestCredentialPanel::rolesCanBeChangedAndAreRemembered()
{
    Desktop desktop;
    openPanel(desktop);
    const QString file = desktop.makeFile(u"odd.csv"_s, "Serial,one,two\nA1,kd93hr2x,q\nA2,7fjw02mx,r\n");
    choose(desktop, file);
    auto* password = desktop.find<QComboBox>(u"credentialRole_password"_s);
    QTRY_COMPARE(password->count(), 4);
    password->setCurrentIndex(3);
    Q_EMIT password->activated(3);
    QCOMPARE(password->currentText(), u"Column 3: two"_s);
    // A column has one role.
    auto* user = desktop.find<QComboBox>(u"credentialRole_user"_s);
    user->setCurrentIndex(3);
    Q_EMIT user->activated(3);
    QCOMPARE(password->currentText(), u"None"_s);
    QVERIFY(!desktop.find<QPushButton>(u"credentialExamine"_s)->isEnabled());
    password->setCurrentIndex(2);
    Q_EMIT password->activated(2);
    // Another list of the same header.
    choose(desktop, desktop.makeFile(u"next.csv"_s, "Serial,one,two\nB1,ppd81kcz,s\n"));
    QTRY_COMPARE(password->currentText(), u"Column 2: one"_s);
    QCOMPARE(user->currentText(), u"Column 3: two"_s);
}

/// While a list is looked at, nothing of the one before can be ordered; nor where it cannot be read.
void TestCredentialPanel::theColumnsOfOneListAreNotAnothers()
{
    Desktop desktop;
    openPanel(desktop);
    choose(desktop, desktop.makeFile(u"units.csv"_s, units()));
    auto* examine = desktop.find<QPushButton>(u"credentialExamine"_s);
    desktop.answers.files = QStringList{desktop.makeFile(u"other.csv"_s, "Password,Serial\nkd93hr2x,A100778\n7fjw02mx,A101345\n")};
    desktop.find<QPushButton>(u"credentialChoose"_s)->click();
    QVERIFY(!examine->isVisible());
    QVERIFY(!examine->isEnabled());
    QTRY_VERIFY(examine->isVisible());
    QCOMPARE(desktop.find<QComboBox>(u"credentialRole_password"_s)->currentText(), u"Column 1: Password"_s);
    // The same list looked at in another way; who works by keys stays where they were.
    auto* header = desktop.find<QCheckBox>(u"credentialHeader"_s);
    header->setFocus();
    header->click();
    QVERIFY(!examine->isEnabled());
    QTRY_VERIFY(examine->isVisible());
    QCOMPARE(QApplication::focusWidget(), header);
    desktop.answers.files = QStringList{desktop.makeFile(u"bad.csv"_s, "a,\"b\n")};
    desktop.find<QPushButton>(u"credentialChoose"_s)->click();
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u"bad.csv"_s));
    QVERIFY(!examine->isVisible());
    QVERIFY(!examine->isEnabled());
}

void TestCredentialPanel::theLastChosenListStays()
{
    Desktop desktop;
    openPanel(desktop);
    const QString path = desktop.makeFile(u"units.csv"_s, units());
    auto* panel = desktop.window->findChild<CredentialPanel*>();
    QVERIFY(panel);
    panel->chooseFile(desktop.path(u"missing.csv"_s));
    panel->chooseFile(path);
    QTRY_VERIFY(desktop.find<QPushButton>(u"credentialExamine"_s)->isVisible());
    QTRY_VERIFY(desktop.window->findChild<Tasks*>()->running().empty());
    QVERIFY(!desktop.window->view()->notices()->text().contains(u"missing.csv"_s));
    desktop.find<QPushButton>(u"credentialExamine"_s)->click();
    QTRY_COMPARE(listsOf(desktop).size(), 1U);
    QCOMPARE(listsOf(desktop).front().list.name, u"units.csv"_s);
}

void TestCredentialPanel::aBadListIsToldAndNothingChanges()
{
    Desktop desktop;
    openPanel(desktop);
    desktop.answers.files = QStringList{desktop.makeFile(u"bad.csv"_s, "a,\"b\n")};
    desktop.find<QPushButton>(u"credentialChoose"_s)->click();
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u"bad.csv"_s));
    QVERIFY(!desktop.find<QPushButton>(u"credentialExamine"_s)->isVisible());
    QVERIFY(listsOf(desktop).empty());
    // A list that turns out bad when it is read whole.
    QByteArray late = units();
    for (int i = 0; i < 5000; ++i)
        late += "A1,,kd93hr2x\n";
    late += "A1,,\"kd93hr2x\n";
    choose(desktop, desktop.makeFile(u"late.csv"_s, late));
    desktop.find<QPushButton>(u"credentialExamine"_s)->click();
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u"late.csv"_s));
    QVERIFY(listsOf(desktop).empty());
    QTRY_VERIFY(desktop.find<QPushButton>(u"credentialChoose"_s)->isEnabled());
}

void TestCredentialPanel::cancellingRecordsNothing()
{
    Desktop desktop;
    openPanel(desktop);
    QByteArray large = units();
    while (large.size() < 8'000'000)
        large += "A" + QByteArray::number(large.size()) + ",00:1B:44:11:3A:B7," + QByteArray::number(large.size() * 7'919, 36) + '\n';
    choose(desktop, desktop.makeFile(u"large.csv"_s, large));
    desktop.find<QPushButton>(u"credentialExamine"_s)->click();
    QVERIFY(!desktop.find<QPushButton>(u"credentialChoose"_s)->isEnabled());
    // Not either because something of the workspace changes meanwhile.
    Q_EMIT desktop.window->workspace()->changed({});
    QVERIFY(!desktop.find<QPushButton>(u"credentialChoose"_s)->isEnabled());
    desktop.window->findChild<Tasks*>()->cancelAll();
    QTRY_VERIFY(desktop.find<QPushButton>(u"credentialChoose"_s)->isEnabled());
    QVERIFY(listsOf(desktop).empty());
}

void TestCredentialPanel::itIsUndoneAndRemoved()
{
    Desktop desktop;
    openPanel(desktop);
    choose(desktop, desktop.makeFile(u"units.csv"_s, units()));
    desktop.find<QPushButton>(u"credentialExamine"_s)->click();
    QTRY_COMPARE(listsOf(desktop).size(), 1U);
    desktop.window->workspace()->undoStack()->undo();
    QVERIFY(listsOf(desktop).empty());
    QVERIFY(!desktop.find<QWidget>(u"credentialResult"_s)->isVisible());
    desktop.window->workspace()->undoStack()->redo();
    QCOMPARE(listsOf(desktop).size(), 1U);
    desktop.find<QToolButton>(u"credentialListRecordedRemove"_s)->click();
    QVERIFY(listsOf(desktop).empty());
    const auto assessment = desktop.window->workspace()->assessment(desktop.window->view()->revision());
    QVERIFY(!assessment->facts().contains(u"credential-list.rows"_s));
}

void TestCredentialPanel::histogramsAreTold()
{
    HistogramView histogram;
    histogram.setBars({{u"8 characters"_s, 995}, {u"9 characters"_s, 5}});
    QCOMPARE(histogram.accessibleDescription(), u"8 characters: 995 (99.5 %); 9 characters: 5 (0.5 %)"_s);
    histogram.resize(500, histogram.sizeHint().height());
    const QImage image = histogram.grab().toImage();
    int inked = 0;
    for (int x = 0; x < image.width(); ++x)
        inked += image.pixelColor(x, image.height() / 4) == themeOf(histogram.palette()).accent ? 1 : 0;
    QVERIFY(inked > 100);
}

void TestCredentialPanel::itSpeaksJapanese()
{
    Desktop desktop;
    openPanel(desktop);
    choose(desktop, desktop.makeFile(u"units.csv"_s, units()));
    desktop.find<QPushButton>(u"credentialExamine"_s)->click();
    QTRY_COMPARE(listsOf(desktop).size(), 1U);
    desktop.languages.speak(Language::Japanese);
    QCoreApplication::processEvents();
    QCOMPARE(desktop.find<QPushButton>(u"credentialExamine"_s)->text(), u"検査して記録"_s);
    QCOMPARE(desktop.find<QComboBox>(u"credentialRole_user"_s)->currentText(), u"なし"_s);
    QVERIFY(desktop.find<QLabel>(u"credentialChecked"_s)->text().contains(u"証明ではありません"_s));
    desktop.languages.speak(Language::English);
}

void TestCredentialPanel::modelsAreSound()
{
    ListPreviewModel preview;
    const QAbstractItemModelTester one(&preview, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ListShape shape;
    shape.columns = 2;
    shape.preview = {{u"A9"_s, u"aa9"_s}, {u"A9"_s}};
    shape.reading.columns.set(ColumnRole::Password, 1);
    preview.show(shape);
    QCOMPARE(printed(preview), u"A9|•••\nA9|"_s);
    CodeChecksModel checks;
    const QAbstractItemModelTester two(&checks, QAbstractItemModelTester::FailureReportingMode::QtTest);
    checks.show({{CodeCheck::Known, 3, {2, 4}, {u"•••"_s}, {}}, {CodeCheck::Pattern, 0, {}, {}, {}}});
    QCOMPARE(printed(checks), u"Known|✗ 3 found|2, 4 …|•••\nPattern|None found||"_s);
    checks.retell();
}

void TestCredentialPanel::noPasswordStaysInTheProgram()
{
    ::prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
    const auto searching = [](const QStringList& words) {
        QProcess process;
        process.start(QStringLiteral(TEKIGO_MEMORY_SEARCH), words);
        process.waitForFinished(60'000);
        return std::pair(process.exitCode(), process.readAllStandardOutput());
    };
    Desktop desktop;
    openPanel(desktop);
    const QString file = desktop.path(u"secret.csv"_s);
    const QByteArrayList codes = searching({u"make"_s, file, u"3000"_s, u"11"_s}).second.trimmed().split('\n');
    QVERIFY(codes.size() > 8);
    choose(desktop, file);
    desktop.find<QPushButton>(u"credentialExamine"_s)->click();
    QTRY_COMPARE(listsOf(desktop).size(), 1U);
    QStringList words{u"pid"_s, QString::number(::getpid())};
    for (const QByteArray& code : codes)
        words.append(QString::fromLatin1(code));
    const auto [status, said] = searching(words);
    if (status == 77)
        QSKIP("this system does not let one program look into another");
    QCOMPARE(said, QByteArray("memory: 0\n"));
    // The search would find what is there: the list's name is.
    QByteArray name = "secret.csv";
    for (char& c : name)
        c = char(c ^ char(0xA5));
    QCOMPARE(searching({u"pid"_s, QString::number(::getpid()), QString::fromLatin1(name.toHex())}).second,
             QByteArray("memory: 1\n"));
}

QTEST_MAIN(TestCredentialPanel)
#include "tst_credentialpanel.moc"
