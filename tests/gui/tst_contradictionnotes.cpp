#include "desk.h"

#include "gui/contradictionnotes.h"
#include "gui/notices.h"
#include "gui/workspaceview.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

/// A path in clear text beside a password that is said to travel by TLS.
void contradict(Workspace& workspace, const RevisionId& revision)
{
    const Row path{{u"path"_s, u"設定画面（HTTP）"_s},
                   {u"reachable"_s, u"lan"_s},
                   {u"authentication"_s, u"password"_s},
                   {u"enabled"_s, true}};
    const Row asset{{u"asset"_s, u"管理用パスワード"_s},
                    {u"transmitted"_s, true},
                    {u"transmission-protection"_s, u"tls"_s}};
    const auto set = workspace.setAnswers(
        revision, {{u"access.paths"_s, Answer{.value = Table{{path}}, .note = {}}},
                   {u"data.assets"_s, Answer{.value = Table{{asset}}, .note = {}}}});
    QVERIFY2(set, qPrintable(set ? QString() : set.error().text));
}

} // namespace

/// What does not fit is told where it is mended and before the dossier goes out, in the window's language.
class tst_ContradictionNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dossierPageLeadsToThePlace();
    void requirementTellsItsOwn();
    void secretsAreWarnedOfAtImport();
};

void tst_ContradictionNotes::dossierPageLeadsToThePlace()
{
    Desktop desktop(Language::Japanese);
    desktop.languages.speak(Language::Japanese);
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    const RevisionId revision = desktop.window->view()->revision();
    desktop.window->view()->showPage(PageKind::Dossier);
    auto* notes = desktop.find<ContradictionNotes>(u"dossierContradictions"_s);
    QVERIFY(notes->isHidden());
    contradict(*desktop.window->workspace(), revision);
    QVERIFY(!notes->isHidden());
    QCOMPARE(notes->shownNotes().size(), size_t(1));
    QVERIFY2(notes->text().contains(u"「管理用パスワード」の送信はTLSで保護している"_s), qPrintable(notes->text()));
    desktop.languages.speak(Language::English);
    QTRY_VERIFY2(notes->text().contains(u"is said to be sent over TLS"_s), qPrintable(notes->text()));
    const QSignalSpy went(notes, &ContradictionNotes::goRequested);
    Q_EMIT notes->linkActivated(u"0"_s);
    QCOMPARE(went.size(), 1);
    const Place place = went.front().front().value<Place>();
    QVERIFY((place == Place{.page = PageKind::Assessment, .revision = revision, .question = u"access.paths"_s}));
    // Mended: gone.
    QVERIFY(desktop.window->workspace()->setAnswer(revision, u"data.assets"_s, {}));
    desktop.window->view()->showPage(PageKind::Dossier);
    QVERIFY(notes->isHidden());
}

void tst_ContradictionNotes::requirementTellsItsOwn()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    const RevisionId revision = desktop.window->view()->revision();
    contradict(*desktop.window->workspace(), revision);
    const auto notesAt = [&](const QString& requirement) {
        desktop.window->view()->go({.page = PageKind::Assessment,
                                    .revision = revision,
                                    .checklist = u"terminal-2020"_s,
                                    .requirement = requirement});
        return desktop.find<ContradictionNotes>(u"subjectContradictions"_s)->shownNotes().size();
    };
    QCOMPARE(notesAt(u"34-10-1"_s), size_t(1));
    QCOMPARE(notesAt(u"34-10-3"_s), size_t(0));
}

void tst_ContradictionNotes::secretsAreWarnedOfAtImport()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    desktop.window->view()->showPage(PageKind::Evidence);
    const RevisionId revision = desktop.window->view()->revision();
    desktop.answers.files = {desktop.makeFile(u"dump.uci"_s, "config system\n\toption password 'Tr0ub4dor'\n")};
    desktop.find<QToolButton>(u"evidenceAdd"_s)->click();
    auto* notices = desktop.window->findChild<Notices*>();
    QTRY_VERIFY2(notices->text().contains(u"dump.uci (line 2: password)"_s), qPrintable(notices->text()));
    QVERIFY(!notices->text().contains(u"Tr0ub4dor"_s));
    const auto confidentiality = [&] {
        return desktop.window->workspace()->assessment(revision)->evidence.front().confidentiality;
    };
    QCOMPARE(confidentiality(), Confidentiality::Ordinary);
    for (auto* button : notices->findChildren<QPushButton*>())
        if (button->text() == u"Mark as confidential"_s)
            button->click();
    QCOMPARE(confidentiality(), Confidentiality::Confidential);
    // Nothing found in the part that was looked at is not nothing in the file.
    desktop.answers.files = {desktop.makeFile(u"long.log"_s, QByteArray("all is well\n").repeated(720'000))};
    desktop.find<QToolButton>(u"evidenceAdd"_s)->click();
    QTRY_VERIFY2(notices->text().contains(u"first 8 MiB were looked through for secrets: long.log."_s), qPrintable(notices->text()));
}

QTEST_MAIN(tst_ContradictionNotes)
#include "tst_contradictionnotes.moc"
