#include "pdf/drawing.h"

#include "base/unfinished.h"
#include "foreign/drawprogram.h"
#include "foreign/foreign.h"
#include "pdf/sheet.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

constexpr int kMostTries = 5; ///< of one file: each leaves out the page that ended the one before
constexpr qint64 kLongestSilence = 120'000; ///< milliseconds without a page, however busy the machine is
constexpr qint64 kLongestTries = 600'000;   ///< milliseconds, of all tries
constexpr int kLook = 10;                   ///< milliseconds between looks at those that draw
constexpr int kMostAtOnce = 4;

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo::pdf", text);
}

Text takesTooLong()
{
    return {u"描画に時間がかかりすぎるため、ページを示せません。"_s,
            u"It takes too long to draw, so its pages cannot be shown."_s};
}

/// Whether every page can be shown: what failed may have lacked time or room, and is tried anew another time.
bool isWhole(const foreign::DrawnFile& file)
{
    return file.why.isEmpty() && std::ranges::all_of(file.pages, [](const foreign::DrawnPage& page) {
               return page.size.isEmpty() || page.form >= 0 || !page.picture.isEmpty();
           });
}

/// One file on its way.
class Drawn
{
public:
    Drawn(QString path, std::shared_ptr<const QTemporaryDir> folder)
        : m_path(std::move(path))
        , m_folder(std::move(folder))
    {
        m_begun.start();
        start();
    }
    ~Drawn()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] const QString& path() const { return m_path; }

    /// What came of it, once it is known.
    std::optional<DrawnEvidence> look()
    {
        const auto file = ended();
        if (!file)
            return {};
        DrawnEvidence drawn{*file, m_folder};
        if (isWhole(*file) && m_bad.empty())
            keepDrawn(m_path, drawn);
        return drawn;
    }

private:
    std::optional<foreign::DrawnFile> ended()
    {
        m_process.waitForFinished(kLook);
        hear();
        if (m_process.state() != QProcess::NotRunning) {
            if (m_silence.hasExpired(kLongestSilence))
                m_process.kill();
            return {};
        }
        if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0)
            return list();
        return again();
    }

    void start()
    {
        m_process.setProgram(foreign::drawProgram());
        QStringList arguments{m_path, m_folder->path(), foreign::toArgument(paper())};
        for (const auto& [page, none] : m_bad)
            arguments << QString::number(page) + (none ? u"=none"_s : u"=plain"_s);
        m_process.setArguments(arguments);
        m_process.setStandardErrorFile(QProcess::nullDevice()); // what readers say of a broken file
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.start(QIODevice::ReadOnly);
        m_silence.start();
    }

    void hear()
    {
        while (m_process.canReadLine()) {
            m_page = m_process.readLine().trimmed().toInt();
            m_silence.restart();
        }
    }

    foreign::DrawnFile list() const
    {
        QFile file(m_folder->filePath(QLatin1String(foreign::kDrawnList)));
        return foreign::drawnFileFrom(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }

    /// The page at which it ended is drawn as a picture next time, and if that fails too, not at all.
    std::optional<foreign::DrawnFile> again()
    {
        if (m_page == foreign::kNoPage || ++m_tries == kMostTries || m_begun.hasExpired(kLongestTries))
            return foreign::DrawnFile{.why = takesTooLong()};
        const auto known = m_bad.find(m_page);
        if (known == m_bad.end())
            m_bad.emplace(m_page, false);
        else
            known->second = true;
        start();
        return {};
    }

    QString m_path;
    std::shared_ptr<const QTemporaryDir> m_folder;
    QProcess m_process;
    QElapsedTimer m_begun;
    QElapsedTimer m_silence;
    int m_page = foreign::kNoPage;
    int m_tries = 0;
    std::map<int, bool> m_bad; ///< pages that ended it; true: twice
};

QStringList pdfsOf(const Document& document)
{
    QStringList paths;
    for (const Block& block : document.blocks)
        if (const auto* evidence = std::get_if<EvidencePages>(&block))
            if (foreign::kindOf(evidence->path, evidence->mimeType) == foreign::Kind::Pdf &&
                !paths.contains(evidence->path))
                paths << evidence->path;
    return paths;
}

size_t atOnce()
{
    return static_cast<size_t>(std::clamp(QThread::idealThreadCount(), 1, kMostAtOnce));
}

} // namespace

const foreign::DrawnFile& Drawings::of(const QString& path) const
{
    static const foreign::DrawnFile none = foreign::drawnFileFrom({});
    const auto found = m_files.constFind(path);
    return found == m_files.constEnd() ? none : found->file;
}

foreign::Paper paper()
{
    const auto areaOf = [](const Sheet& sheet) { return QSizeF(sheet.textWidth(), sheet.textHeight()); };
    return {areaOf(Sheet{}), areaOf(Sheet{}.turned())};
}

Result<Drawings> drawEvidence(const Document& document, Progress& progress)
{
    Drawings made;
    QStringList waiting = pdfsOf(document);
    const qsizetype total = waiting.size();
    waiting.removeIf([&](const QString& path) {
        const auto before = drawnBefore(path);
        if (before)
            made.m_files.insert(path, *before);
        return before.has_value();
    });
    if (waiting.isEmpty())
        return made;
    if (!QFileInfo(foreign::drawProgram()).isExecutable())
        return failure(Error::Kind::Machine,
                       tr("The program %1, which draws PDF evidence, is missing. Install Tekigo again.")
                           .arg(foreign::drawProgram()));
    std::vector<std::unique_ptr<Drawn>> running;
    while (!waiting.isEmpty() || !running.empty()) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        while (!waiting.isEmpty() && running.size() < atOnce()) {
            auto folder = std::make_shared<const QTemporaryDir>(unfinishedAside());
            if (!folder->isValid())
                return failure(Error::Kind::Machine, tr("No temporary folder can be made in %1: %2")
                                                         .arg(QDir::tempPath(), folder->errorString()));
            running.push_back(std::make_unique<Drawn>(waiting.takeFirst(), std::move(folder)));
        }
        std::erase_if(running, [&](const std::unique_ptr<Drawn>& one) {
            const auto drawn = one->look();
            if (drawn) {
                made.m_files.insert(one->path(), *drawn);
                progress.report(made.m_files.size(), total);
            }
            return drawn.has_value();
        });
    }
    return made;
}

} // namespace tekigo::pdf
