#include "foreign/pdftext.h"

#include "foreign/drawprogram.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

constexpr qint64 kLongestSilence = 120'000; ///< milliseconds without a page, however busy the machine is
constexpr int kLook = 20;                   ///< milliseconds between looks at the program

Text programMissing()
{
    return {
        u"PDF を開くプログラムがないため、文字を読み取っていません。Tekigo を再インストールしてください。"_s,
        u"The program that opens PDFs is missing, so its words were not read. Install Tekigo again."_s};
}

/// Why nothing came after a page, from 0; -1: not even the first was begun.
Text brokenOff(int page)
{
    if (page < 0)
        return {u"開けないか、開くのに時間がかかりすぎるため、文字を読み取っていません。"_s,
                u"It cannot be opened, or takes too long to, so its words were not read."_s};
    return {
        u"%1ページを読み取れないか、時間がかかりすぎるため、その前のページまで読み取りました。"_s.arg(page +
                                                                                                      1),
        u"Page %1 cannot be read, or takes too long to; only the pages before it were read."_s.arg(page + 1)};
}

/// The program at work.
class Reading
{
public:
    Reading(const QString& path, const TextLimits& limits, Progress& progress)
        : m_progress(progress)
    {
        m_process.setStandardErrorFile(QProcess::nullDevice()); // what readers say of a broken file
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.start(drawProgram(), {u"words"_s, path, toArgument(limits)}, QIODevice::ReadOnly);
    }
    ~Reading()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

    FileText run()
    {
        if (!m_process.waitForStarted()) {
            stop(m_read, programMissing());
            return m_read;
        }
        QElapsedTimer silence;
        silence.start();
        while (!m_ended && !m_progress.cancelled() && !silence.hasExpired(kLongestSilence)) {
            const bool running = m_process.state() != QProcess::NotRunning;
            if (m_process.waitForReadyRead(kLook))
                silence.restart();
            hear();
            if (!running)
                break;
        }
        if (!m_ended)
            stop(m_read, m_progress.cancelled() ? onlyBeginning() : brokenOff(m_page));
        return m_read;
    }

private:
    void hear()
    {
        while (m_process.canReadLine())
            take(QJsonDocument::fromJson(m_process.readLine()).object());
    }

    void take(const QJsonObject& line)
    {
        if (line.contains(u"begins"_s)) {
            m_page = line[u"begins"_s].toInt();
            m_progress.report(m_page, line[u"of"_s].toInt());
        } else if (line.contains(u"text"_s)) {
            m_read.parts.push_back({line[u"page"_s].toInt(), line[u"text"_s].toString()});
        } else if (line.contains(u"whole"_s)) {
            m_ended = true;
            m_read.whole = line[u"whole"_s].toBool();
            m_read.why = {line[u"ja"_s].toString(), line[u"en"_s].toString()};
        }
    }

    Progress& m_progress;
    QProcess m_process;
    FileText m_read;
    int m_page = -1; ///< begun last, from 0
    bool m_ended = false;
};

} // namespace

namespace said {

QJsonObject begins(int page, int pages)
{
    return {{u"begins"_s, page}, {u"of"_s, pages}};
}

QJsonObject part(const FileText::Part& part)
{
    return {{u"page"_s, part.page}, {u"text"_s, part.text}};
}

QJsonObject end(const FileText& read)
{
    return {{u"whole"_s, read.whole}, {u"ja"_s, read.why.ja}, {u"en"_s, read.why.en}};
}

} // namespace said

FileText readPdfText(const QString& path, const TextLimits& limits, Progress& progress)
{
    if (QFileInfo(path).size() <= limits.bytes)
        return Reading(path, limits, progress).run();
    FileText read;
    stop(read, {u"大きいため、文字を読み取っていません。"_s, u"It is too large for its words to be read."_s});
    return read;
}

} // namespace tekigo::foreign
