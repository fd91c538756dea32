#include "gui/diagnosticsdialog.h"

#include "base/atomicfile.h"
#include "gui/dialogsize.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/preferences.h"
#include "gui/prompt.h"
#include "gui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

DiagnosisRow row(const QString& ja, const QString& en, const QString& value)
{
    return {{ja, en}, value};
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

/// Without the screen's name, which may be a serial number.
DiagnosisSection screens()
{
    DiagnosisSection section{{u"画面"_s, u"Screens"_s},
                             {row(u"表示の仕組み"_s, u"Platform"_s, QGuiApplication::platformName())}};
    int number = 0;
    for (const QScreen* screen : QGuiApplication::screens()) {
        ++number;
        section.rows.push_back(row(u"画面 %1"_s.arg(number), u"Screen %1"_s.arg(number),
                                   u"%1 × %2, %3 dpi, × %4"_s.arg(screen->size().width())
                                       .arg(screen->size().height())
                                       .arg(qRound(screen->logicalDotsPerInch()))
                                       .arg(screen->devicePixelRatio())));
    }
    return section;
}

DiagnosisSection settings(const Preferences& preferences)
{
    const BackupPlan plan = preferences.backupPlan();
    return {{u"設定"_s, u"Settings"_s},
            {row(u"言語"_s, u"Language"_s, languageId(preferences.language())),
             row(u"文字の大きさ（%）"_s, u"Text size, %"_s, QString::number(preferences.textPercent())),
             row(u"配色"_s, u"Theme"_s, QString::number(static_cast<int>(preferences.theme()))),
             row(u"文字（ポイント）"_s, u"Font, points"_s, QString::number(QApplication::font().pointSizeF())),
             row(u"要求事項ごとの承認"_s, u"Approvals of requirements"_s, yesOrNo(preferences.approvesRequirements())),
             row(u"資料の言語"_s, u"Language of dossiers"_s, languageId(preferences.dossierLanguage())),
             row(u"前回の続きから"_s, u"Reopens the last"_s, yesOrNo(preferences.reopensLast())),
             row(u"バックアップの時期"_s, u"Backups"_s, QString::number(static_cast<int>(plan.when))),
             row(u"バックアップ先の設定"_s, u"Folder for backups is chosen"_s, yesOrNo(!plan.folder.isEmpty())),
             row(u"残す数"_s, u"Backups kept"_s, QString::number(plan.keep)),
             row(u"最近のワークスペースの数"_s, u"Recent workspaces"_s, QString::number(preferences.recent().size()))}};
}

} // namespace

std::vector<DiagnosisSection> diagnosedWindow(const Preferences& preferences)
{
    return {screens(), settings(preferences)};
}

std::vector<DiagnosisSection> diagnosedWorkspace(const Workspace& workspace)
{
    constexpr int mostActs = 3000; // about a tenth of a second
    const WorkspaceFigures figures = workspace.figures();
    if (!workspace.digestOfAct(mostActs).isEmpty())
        return diagnosed(figures, {});
    NoProgress unwatched;
    HistoryReport report = workspace.verifyHistory(unwatched);
    return diagnosed(figures, counted({.problems = std::move(report.problems), .historyRows = report.rows, .files = 0}));
}

DiagnosticsDialog::DiagnosticsDialog(std::vector<DiagnosisSection> sections, LogFile log, Prompt& prompt, QWidget* parent)
    : QDialog(parent)
    , m_sections(std::move(sections))
    , m_log(std::move(log))
    , m_prompt(prompt)
{
    setObjectName(u"diagnosticsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    spoken(this, [] { return tr("Diagnostics"); });
    retold(this, [this] { setWindowTitle(tr("Diagnostics")); });
    auto* about = named<QLabel>(this, u"diagnosticsAbout"_s, [] { return tr("About the diagnostics"); });
    retold(about, [about] {
        about->setText(tr("For support. It holds versions, settings and counts, and no answer, evidence, name, file name or "
                          "folder. Read it before you pass it on; it is sent nowhere by itself."));
    });
    about->setWordWrap(true);
    auto* shows = named<QPlainTextEdit>(this, u"diagnosticsText"_s, [] { return tr("Diagnostics"); });
    shows->setReadOnly(true);
    shows->setTabChangesFocus(true);
    shows->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    shows->setLineWrapMode(QPlainTextEdit::NoWrap);
    retold(shows, [this, shows] { shows->setPlainText(text()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Wide, space::Wide, space::Wide, space::Large);
    column->setSpacing(space::Medium);
    column->addWidget(about);
    column->addWidget(shows, 1);
    column->addWidget(makeButtons());
    fitToWords(this, {720, 560});
}

QString DiagnosticsDialog::text() const
{
    return printed(m_sections, m_log, shownLanguage());
}

QWidget* DiagnosticsDialog::makeButtons()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& name, std::function<QString()> words, std::function<void()> does) {
        auto* button = named<QPushButton>(box, name, words);
        retold(button, [button, words] { button->setText(words()); });
        connect(button, &QPushButton::clicked, this, does);
        row->addWidget(button);
        return button;
    };
    add(u"diagnosticsCopy"_s, [] { return tr("Copy as text"); }, [this] { QApplication::clipboard()->setText(text()); });
    add(u"diagnosticsLogs"_s, [] { return tr("Open the log's folder"); },
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_log.folder())); })
        ->setEnabled(QFileInfo::exists(m_log.folder()));
    row->addStretch();
    asPrimary(add(u"diagnosticsSave"_s, [] { return tr("Save…"); }, [this] { save(); }));
    add(u"diagnosticsClose"_s, [] { return tr("Close"); }, [this] { accept(); });
    return box;
}

void DiagnosticsDialog::save()
{
    m_prompt.saveFile(this,
                      {.title = tr("Save the diagnostics"),
                       .start = QDir::home().filePath(u"tekigo-diagnostics.txt"_s),
                       .filter = tr("Text (*.txt)")},
                      [this](const QString& file) {
                          if (file.isEmpty())
                              return;
                          // What is saved is what was read.
                          const QString read = findChild<QPlainTextEdit*>(u"diagnosticsText"_s)->toPlainText();
                          if (const auto written = writeFile(file, read.toUtf8() + '\n'); !written)
                              Q_EMIT failed(written.error());
                          else
                              Q_EMIT saved(file);
                      });
}

} // namespace tekigo
