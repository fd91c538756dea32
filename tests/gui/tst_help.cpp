// The guide: its two languages, its links, its labels, the places that F1 leads to, and its window.
#include "desk.h"

#include "assessment/approving.h"
#include "assessment/exposure.h"
#include "assessment/verdict.h"
#include "gui/help.h"
#include "gui/helpplace.h"
#include "gui/helpview.h"
#include "gui/helpwindow.h"
#include "gui/workspaceview.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QTreeWidget>
#include <QWindow>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList captured(const QString& text, const QString& pattern)
{
    QStringList found;
    for (auto each = QRegularExpression(pattern).globalMatch(text); each.hasNext();)
        found << each.next().captured(1);
    return found;
}

QStringList anchorsOf(const HelpBook& book)
{
    QStringList anchors;
    for (const HelpChapter& chapter : book.chapters) {
        for (const HelpSection& section : chapter.sections)
            anchors << u"%1 %2"_s.arg(section.level).arg(section.anchor);
    }
    return anchors;
}

/// A label without its mnemonic: "&Back up…", 「バックアップ(&B)…」.
QString withoutMnemonic(QString words)
{
    static const QRegularExpression bracket(u"\\(&\\w\\)"_s);
    return words.remove(bracket).remove(u'&');
}

/// Texts that the interface says by code, not by the translations.
QStringList saidByCode(Language language)
{
    QStringList said;
    for (const Verdict one : {Verdict::NotApplicable, Verdict::Fails, Verdict::Unanswered,
                              Verdict::Unverified, Verdict::Conforms})
        said << verdictName(one).in(language);
    for (const ScopeOutcome one :
         {ScopeOutcome::Applies, ScopeOutcome::OutOfScope, ScopeOutcome::Exempt, ScopeOutcome::Equivalent,
          ScopeOutcome::FormerRules, ScopeOutcome::Unanswered})
        said << outcomeName(one).in(language);
    for (const Approval::Step one : approvalSteps())
        said << stepName(one).in(language);
    said << stepStateName(StepState::Kind::Withdrawn).in(language);
    for (const Exposure one :
         {Exposure::Undeclared, Exposure::Unintended, Exposure::Incomplete, Exposure::Unclear,
          Exposure::DeclaredOnly, Exposure::NotLookedAt, Exposure::Agrees})
        said << exposureName(one).in(language);
    for (const Checklist& checklist : test::catalogue().checklists)
        said << checklist.shortTitle.in(language);
    return said;
}

/// Everything that the window says in a language, as patterns: "%1" stands for anything.
QList<QRegularExpression> interfaceWords(Language language)
{
    QStringList words = saidByCode(language);
    QFile file(QStringLiteral(TEKIGO_SOURCE_DIR "/translations/gui_ja.ts"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no translations");
    const auto wanted = language == Language::Japanese ? u"translation"_s : u"source"_s;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNextStartElement() && xml.name() == wanted)
            words << xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    QList<QRegularExpression> patterns;
    for (const QString& word : words) {
        QString pattern = QRegularExpression::escape(withoutMnemonic(word));
        static const QRegularExpression blank(u"\\\\%\\d"_s);
        patterns << QRegularExpression(QRegularExpression::anchoredPattern(pattern.replace(blank, u".+"_s)));
    }
    return patterns;
}

bool isOurs(const QWidget* widget)
{
    return !widget->objectName().startsWith("qt_"_L1) && widget->focusPolicy() != Qt::NoFocus;
}

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothLanguagesHaveTheSamePlaces();
    void everyFileIsInTheContents();
    void linksAndPicturesAreThere_data() { languages(); }
    void linksAndPicturesAreThere();
    void labelsAreThoseOfTheWindow_data() { languages(); }
    void labelsAreThoseOfTheWindow();
    void everyPagePanelAndDialogHasAPlace();
    void theTableNamesWhatExists();
    void everyWidgetOfEveryPageHasAPlace();
    void keyLeadsToThePlaceOfTheFocus();
    void keyLeadsFromADialogToo();
    void theGuideGoesWithTheProgram();
    void backAndForward();
    void theSearchFindsAndMarks();
    void searchHit_data();
    void searchHit();
    void mostWordsAreEnough();
    void excerptsEndBetweenWords();
    void theLanguageIsSwitchedWhileItIsOpen();
    void picturesFitTheView();
    void everyWidgetHasItsNames();

private:
    static void languages();
    static HelpWindow& opened(Desktop& desktop, const QString& anchor);
};

void TestHelp::languages()
{
    QTest::addColumn<bool>("japanese");
    QTest::newRow("ja") << true;
    QTest::newRow("en") << false;
}

HelpWindow& TestHelp::opened(Desktop& desktop, const QString& anchor)
{
    desktop.window->help().openAt(anchor);
    if (!QTest::qWaitForWindowActive(desktop.window->help().window()))
        qFatal("the guide does not open");
    return *desktop.window->help().window();
}

void TestHelp::bothLanguagesHaveTheSamePlaces()
{
    const QStringList japanese = anchorsOf(readHelp(Language::Japanese));
    const QStringList english = anchorsOf(readHelp(Language::English));
    QVERIFY(japanese.size() > 100);
    QCOMPARE(english, japanese);
    QStringList once = japanese;
    QCOMPARE(once.removeDuplicates(), 0);
}

void TestHelp::everyFileIsInTheContents()
{
    const HelpBook book = readHelp(Language::Japanese);
    QStringList listed;
    for (const HelpChapter& chapter : book.chapters) {
        listed << chapter.id + u".md"_s;
        QCOMPARE(chapter.sections.front().anchor, chapter.id);
        QCOMPARE(chapter.sections.front().level, 1);
    }
    listed.sort();
    QCOMPARE(listed, QDir(u":/help/ja"_s).entryList(QDir::Files, QDir::Name));
}

void TestHelp::linksAndPicturesAreThere()
{
    QFETCH(bool, japanese);
    const HelpBook book = readHelp(japanese ? Language::Japanese : Language::English);
    int pictures = 0;
    for (const HelpChapter& chapter : book.chapters) {
        for (const QString& link : captured(chapter.markdown, u"(?<!!)\\[[^\\]]*\\]\\(([^)]*)\\)"_s)) {
            const HelpChapter* leads = book.chapterOf(helpAnchorOf(link));
            QVERIFY2(leads && link.startsWith(leads->id + u".md"_s), qPrintable(chapter.id + u": "_s + link));
        }
        for (const QString& picture : captured(chapter.markdown, u"!\\[[^\\]]+\\]\\(([^)]*)\\)"_s)) {
            QVERIFY2(picture.endsWith(japanese ? u"-ja.png"_s : u"-en.png"_s), qPrintable(picture));
            const QImage image(u":/help/"_s + picture.mid(3));
            QVERIFY2(image.width() > 400, qPrintable(chapter.id + u": "_s + picture));
            ++pictures;
        }
    }
    QVERIFY(pictures > 10);
}

void TestHelp::labelsAreThoseOfTheWindow()
{
    QFETCH(bool, japanese);
    const Language language = japanese ? Language::Japanese : Language::English;
    const QList<QRegularExpression> said = interfaceWords(language);
    QStringList foreign;
    int labels = 0;
    for (const HelpChapter& chapter : readHelp(language).chapters) {
        for (const QString& label : captured(chapter.markdown, u"\\*\\*([^*]+)\\*\\*"_s)) {
            ++labels;
            if (std::ranges::none_of(said, [&](const auto& one) { return one.match(label).hasMatch(); }))
                foreign << u"%1: %2"_s.arg(chapter.id, label);
        }
        // A label that the reader sees with its asterisks: bold did not close.
        QTextDocument document;
        document.setMarkdown(chapter.markdown);
        QVERIFY2(!document.toPlainText().contains(u"**"_s), qPrintable(chapter.id));
    }
    QVERIFY(labels > 200);
    QVERIFY2(foreign.isEmpty(), qPrintable(foreign.join(u'\n')));
}

void TestHelp::everyPagePanelAndDialogHasAPlace()
{
    const QDir gui(QStringLiteral(TEKIGO_SOURCE_DIR "/app/gui"));
    QStringList known;
    QStringList placeless;
    for (const QString& header : gui.entryList({u"*.h"_s})) {
        for (const QString& type :
             captured(QString::fromUtf8(readAll(gui.filePath(header))),
                      u"\\nclass (\\w+)(?: final)? : public (?:QDialog|Page|InstrumentPanel)\\b"_s)) {
            if (type == "InstrumentPanel"_L1)
                continue;
            known << type;
            if (helpPlaceNamed(type).isEmpty())
                placeless << type;
        }
    }
    QVERIFY(known.contains(u"EvidencePage"_s) && known.contains(u"ScanPanel"_s) &&
            known.contains(u"VerifyDialog"_s));
    QVERIFY2(placeless.isEmpty(),
             qPrintable(u"give these a place in app/gui/helpplace.cpp: "_s + placeless.join(u' ')));
}

void TestHelp::theTableNamesWhatExists()
{
    const HelpBook book = readHelp(Language::Japanese);
    const QDir gui(QStringLiteral(TEKIGO_SOURCE_DIR "/app/gui"));
    QString sources;
    for (const QString& file : gui.entryList({u"*.h"_s, u"*.cpp"_s})) {
        if (file != "helpplace.cpp"_L1)
            sources += QString::fromUtf8(readAll(gui.filePath(file)));
    }
    for (auto each = helpPlaces().begin(); each != helpPlaces().end(); ++each) {
        QVERIFY2(book.section(each.value()), qPrintable(each.key() + u" leads to "_s + each.value()));
        const bool there = sources.contains(u"\""_s + each.key() + u"\""_s) ||
                           sources.contains(QRegularExpression(u"\\nclass "_s + each.key() + u"\\b[^;]"_s));
        QVERIFY2(there, qPrintable(u"nothing is called "_s + each.key()));
    }
}

void TestHelp::everyWidgetOfEveryPageHasAPlace()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    QStringList lost;
    for (const QWidget* widget : desktop.window->view()->findChildren<QWidget*>()) {
        if (isOurs(widget) && helpPlaceOf(widget) == "contents"_L1)
            lost << widget->objectName();
    }
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u' ')));
}

void TestHelp::keyLeadsToThePlaceOfTheFocus()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    const auto leadsTo = [&](QWidget* widget, const QString& place) {
        desktop.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
        widget->setFocus();
        QVERIFY(widget->hasFocus());
        press(Qt::Key_F1);
        QVERIFY(desktop.window->help().window());
        QTRY_COMPARE(desktop.window->help().window()->place(), place);
    };
    WorkspaceView& view = *desktop.window->view();
    view.showPage(PageKind::Evidence);
    leadsTo(desktop.find<QWidget>(u"evidenceTable"_s), u"evidence-state"_s);
    view.go({.revision = view.revision(), .field = u"productName"_s});
    leadsTo(desktop.find<QLineEdit>(u"productName"_s), u"products-product"_s);
    view.showPage(PageKind::Dossier);
    leadsTo(desktop.find<QWidget>(u"dossierGate"_s), u"dossier-gate"_s);
    view.go({.page = PageKind::Instruments, .revision = view.revision(), .instrument = u"powerLoss"_s});
    leadsTo(desktop.find<QWidget>(u"instrumentsList"_s), u"instruments"_s);
    // What a widget says itself goes before the table.
    view.showPage(PageKind::Evidence);
    auto* table = desktop.find<QWidget>(u"evidenceTable"_s);
    table->setProperty("help", u"editions-numbers"_s);
    leadsTo(table, u"editions-numbers"_s);
}

void TestHelp::keyLeadsFromADialogToo()
{
    Desktop desktop;
    desktop.window->showSettings();
    auto* dialog = desktop.find<QDialog>(u"settingsDialog"_s);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* author = desktop.find<QLineEdit>(u"settingsAuthor"_s);
    author->setFocus();
    QTest::keyClick(author, Qt::Key_F1);
    HelpWindow* guide = desktop.window->help().window();
    QVERIFY(guide && guide->isVisible());
    QCOMPARE(guide->place(), u"window-settings"_s);
    // A dialog shuts out the windows that it stands over; the guide is none of them.
    QVERIFY(!guide->parentWidget());
    QVERIFY(!guide->windowHandle()->transientParent());
    QVERIFY(dialog->isVisible());
}

void TestHelp::theGuideGoesWithTheProgram()
{
    Desktop desktop;
    HelpWindow& guide = opened(desktop, u"start"_s);
    QVERIFY(guide.isVisible());
    QVERIFY(!guide.testAttribute(Qt::WA_QuitOnClose)); // closing the window ends the program all the same
    desktop.window->close();
    QVERIFY(!guide.isVisible());
}

void TestHelp::backAndForward()
{
    Desktop desktop;
    HelpWindow& guide = opened(desktop, u"start"_s);
    auto* back = guide.findChild<QAbstractButton*>(u"helpBack"_s);
    auto* forward = guide.findChild<QAbstractButton*>(u"helpForward"_s);
    QVERIFY(!back->isEnabled() && !forward->isEnabled());
    Q_EMIT guide.findChild<HelpView*>()->linkFollowed(u"verdicts-scope"_s);
    guide.go(u"trouble"_s);
    QTest::keyClick(&guide, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide.place(), u"verdicts-scope"_s);
    QTest::keyClick(&guide, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide.place(), u"start"_s);
    QVERIFY(!back->isEnabled());
    QTest::keyClick(&guide, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(guide.place(), u"verdicts-scope"_s);
    // Another way from here: what lay ahead is gone.
    guide.go(u"board"_s);
    QVERIFY(!forward->isEnabled());
    guide.go(u"no-such-place"_s);
    QCOMPARE(guide.place(), u"contents"_s);
    // The contents go along, and lead themselves.
    auto* contents = guide.findChild<QTreeWidget*>(u"helpContents"_s);
    guide.go(u"evidence-add"_s);
    QCOMPARE(contents->currentItem()->text(0), u"Adding files"_s);
    contents->setFocus();
    QTest::keyClick(contents, Qt::Key_Down);
    QCOMPARE(guide.place(), u"evidence-details"_s);
}

void TestHelp::theSearchFindsAndMarks()
{
    Desktop desktop;
    HelpWindow& guide = opened(desktop, u"start"_s);
    auto* query = guide.findChild<QLineEdit*>(u"helpSearch"_s);
    auto* results = guide.findChild<QListWidget*>(u"helpResults"_s);
    auto* view = guide.findChild<HelpView*>();
    QTest::keyClick(&guide, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(query->hasFocus());
    QTest::keyClicks(query, u"locked backup"_s.left(6));
    QVERIFY(results->isVisible());
    query->setText(u"deleting undo"_s);
    QVERIFY(results->count() >= 1);
    query->setText(u"sha-256"_s);
    const int found = results->count();
    QVERIFY(found > 3);
    QTest::keyClick(query, Qt::Key_Return);
    QVERIFY(view->marks() > 0);
    QCOMPARE(helpFolded(view->textCursor().selectedText()), u"sha-256"_s);
    const int first = view->textCursor().position();
    const QString where = guide.place();
    QTest::keyClick(&guide, Qt::Key_F3);
    QVERIFY(view->textCursor().position() != first || guide.place() != where);
    QCOMPARE(results->currentRow(), 0);
    // A word in a heading is found too.
    query->setText(u"glossary"_s);
    QTest::keyClick(query, Qt::Key_Return);
    QCOMPARE(guide.place(), u"glossary"_s);
    QCOMPARE(view->textCursor().selectedText(), u"Glossary"_s);
    query->setText(u"sha-256"_s);
    // The marks go along into every other chapter.
    for (const HelpChapter& chapter : guide.book().chapters) {
        guide.go(chapter.id);
        QCOMPARE(view->marks() > 0, helpFolded(view->toPlainText()).contains(u"sha-256"_s));
    }
    query->setText(u"ＳＨＡ－２５６"_s); // full width
    QCOMPARE(results->count(), found);
    query->setText(u"xyzzy"_s);
    QCOMPARE(results->count(), 0);
    QVERIFY(!guide.findChild<QLabel*>(u"helpCount"_s)->text().isEmpty());
    // Esc clears the search, then closes.
    QTest::keyClick(&guide, Qt::Key_Escape);
    QVERIFY(query->text().isEmpty() && guide.isVisible());
    QCOMPARE(view->marks(), 0);
    QTest::keyClick(&guide, Qt::Key_Escape);
    QVERIFY(!guide.isVisible());
}

void TestHelp::searchHit_data()
{
    QTest::addColumn<bool>("japanese");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("anchor");
    QTest::newRow("redacted") << true << u"公開用の資料"_s << u"editions-redacted"_s;
    QTest::newRow("locked") << true << u"別の Tekigo"_s << u"trouble-locked"_s;
    QTest::newRow("together") << true << u"「較正等を受けた測定器等」"_s << u"examiner-tests"_s;
    QTest::newRow("power cut") << false << u"power cut"_s << u"instruments-power"_s;
    QTest::newRow("case") << false << u"REJECTION test"_s << u"instruments-rejection"_s;
    QTest::newRow("table") << false << u"登録認定機関"_s << u"glossary"_s;
}

void TestHelp::searchHit()
{
    QFETCH(bool, japanese);
    QFETCH(QString, query);
    QFETCH(QString, anchor);
    const auto hits = searchHelp(readHelp(japanese ? Language::Japanese : Language::English), query);
    QVERIFY(std::ranges::any_of(hits, [&](const HelpHit& hit) { return hit.anchor == anchor; }));
    QVERIFY(std::ranges::none_of(hits, [](const HelpHit& hit) { return hit.title.isEmpty(); }));
}

/// Who asks in many words finds what holds most of them; one that nothing holds hides nothing.
void TestHelp::mostWordsAreEnough()
{
    const HelpBook book = readHelp(Language::English);
    const auto both = searchHelp(book, u"restore backup"_s);
    QVERIFY(!both.empty());
    const auto more = searchHelp(book, u"restore backup xyzzy"_s);
    QCOMPARE(more.size(), both.size());
    QCOMPARE(more.front().anchor, both.front().anchor);
    QVERIFY(both.size() < searchHelp(book, u"backup"_s).size());
    QVERIFY(searchHelp(book, u"xyzzy"_s).empty());
    QVERIFY(searchHelp(book, {}).empty());
}

/// Whole words, and an ellipsis where it goes on; in Japanese every character is a place to cut at.
void TestHelp::excerptsEndBetweenWords()
{
    const HelpBook book = readHelp(Language::English);
    const auto hits = searchHelp(book, u"evidence"_s);
    QVERIFY(hits.size() > 5);
    bool cut = false;
    for (const HelpHit& hit : hits) {
        const QString whole =
            QString(book.section(hit.anchor)->text).remove(QChar::ObjectReplacementCharacter).simplified();
        // Its own, not those of the guide's words ("Add files…").
        QString bare = hit.excerpt;
        bare = bare.sliced(bare.startsWith(u'…') ? 1 : 0);
        if (!whole.contains(bare))
            bare.chop(1);
        const qsizetype at = whole.indexOf(bare);
        QVERIFY2(at >= 0, qPrintable(hit.excerpt));
        for (const qsizetype edge : {at, at + bare.size()}) {
            const bool inside = edge > 0 && edge < whole.size();
            cut = cut || inside;
            QVERIFY2(!inside || !whole.at(edge - 1).isLetterOrNumber() || !whole.at(edge).isLetterOrNumber(),
                     qPrintable(hit.excerpt));
        }
    }
    QVERIFY(cut);
    const HelpBook japanese = readHelp(Language::Japanese);
    for (const HelpHit& hit : searchHelp(japanese, u"証拠"_s)) // a title's words are not said again
        QVERIFY2(hit.excerpt.contains(u"証拠") || !japanese.section(hit.anchor)->text.contains(u"証拠"), qPrintable(hit.excerpt));
}

void TestHelp::theLanguageIsSwitchedWhileItIsOpen()
{
    Desktop desktop(Language::English);
    HelpWindow& guide = opened(desktop, u"trouble-disk"_s);
    auto* view = guide.findChild<HelpView*>();
    QVERIFY(view->toPlainText().contains(u"The disk is full"_s));
    desktop.languages.speak(Language::Japanese);
    QTRY_VERIFY(view->toPlainText().contains(u"ディスクに空きがない"_s));
    QCOMPARE(guide.place(), u"trouble-disk"_s);
    QVERIFY(!view->toPlainText().contains(u"The disk is full"_s));
}

void TestHelp::picturesFitTheView()
{
    Desktop desktop;
    HelpWindow& guide = opened(desktop, u"start"_s);
    auto* view = guide.findChild<HelpView*>();
    const auto widest = [view] {
        double width = 0;
        for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
            for (auto each = block.begin(); !each.atEnd(); ++each) {
                const QTextImageFormat format = each.fragment().charFormat().toImageFormat();
                if (format.isValid())
                    width = qMax(width, format.width());
            }
        }
        return width;
    };
    for (const int width : {700, 1200, 900}) {
        guide.resize(width, 700);
        QTest::qWait(30);
        QVERIFY2(widest() > 100 && widest() <= view->viewport()->width(),
                 qPrintable(QString::number(widest())));
        QVERIFY(view->document()->size().width() <= view->viewport()->width() + 1);
    }
    // The place stays as the window is made wider.
    guide.go(u"start-dossier"_s);
    guide.resize(760, 700);
    QTest::qWait(30);
    QCOMPARE(view->anchorAtTop(), u"start-dossier"_s);
}

void TestHelp::everyWidgetHasItsNames()
{
    Desktop desktop;
    const HelpWindow& guide = opened(desktop, u"start"_s);
    for (const QWidget* widget : guide.findChildren<QWidget*>()) {
        if (isOurs(widget))
            QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                     widget->metaObject()->className());
    }
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
