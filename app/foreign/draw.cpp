// A program of its own that draws one PDF of anyone's, or says its words (saywords.h): it may crash, hang or
// eat memory without harm to the one that asked for it. It says on its standard output which page it is at,
// and leaves files in a folder (drawnpages.h).
//   tekigo-draw words FILE LIMITS
//   tekigo-draw pages FILE | picture FILE   (what is asked on its standard input is answered: viewing.h)
//   tekigo-draw FILE FOLDER PAPER [PAGE=plain | PAGE=none | -2=plain …]
#include "base/system.h"
#include "foreign/bounds.h"
#include "foreign/drawnpages.h"
#include "foreign/embeddedfonts.h"
#include "foreign/foreign.h"
#include "foreign/inspection.h"
#include "foreign/likeness.h"
#include "foreign/openpdf.h"
#include "foreign/picture.h"
#include "foreign/saywords.h"
#include "foreign/scratch.h"
#include "foreign/showviews.h"
#include "foreign/tounicode.h"
#include "foreign/vectorforms.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>
#include <ctime>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

constexpr std::clock_t kVectorSeconds = 90;   ///< of these; pages that are left then become pictures
constexpr std::clock_t kPictureSeconds = 180; ///< of these; pages that are left then are not shown
constexpr qint64 kMostUnpacked = qint64{512} << 20;
constexpr qsizetype kMostWords = 1500; ///< of a page's text in its text alternative
constexpr double kSmall = 60.0 / 72;   ///< pixels a point, to compare by
constexpr int kFiner = 2;              ///< times; what prints is drawn without smoothing

struct Wanted
{
    Paper paper;
    std::set<int> plain; ///< as pictures only
    std::set<int> none;  ///< not at all
};

bool spent(std::clock_t seconds)
{
    return std::clock() > seconds * CLOCKS_PER_SEC;
}

/// Begins a page's work: its time runs anew, and who asked learns which page it is.
void at(int page)
{
    std::printf("%d\n", page);
    std::fflush(stdout);
    restartTime(page < 0 ? kSecondsOfFile : kSecondsOfPage);
}

/// What can be read aloud: nothing that stands for no character, no radical in place of an ideograph.
QString speakable(const QString& words)
{
    QString made = legible(words);
    made.removeIf([](QChar c) {
        return c == QChar(QChar::ReplacementCharacter) || c.category() == QChar::Other_Control;
    });
    return made.simplified();
}

QSize pixelsOf(QSizeF size, double dots)
{
    return {std::max(1, qRound(size.width() * dots)), std::max(1, qRound(size.height() * dots))};
}

class Drawing
{
public:
    Drawing(const QString& path, const QString& folder, const Wanted& wanted)
        : m_path(path)
        , m_folder(folder)
        , m_wanted(wanted)
        , m_reader(path)
    {
    }

    DrawnFile run()
    {
        at(kNoPage);
        if (swells(m_path, kMostUnpacked))
            return {.why = {u"展開すると極端に大きくなるため、ページを示せません。"_s,
                            u"It unpacks to far more than it holds, so its pages cannot be shown."_s}};
        if (const Text why = m_reader.open(); !why.isEmpty())
            return {.why = why};
        look();
        m_other.emplace(m_path);
        std::vector<int> candidates = withOwnFonts();
        while (!candidates.empty() && !drawAgain(candidates)) {
        }

        for (int page = 0; page < count(); ++page)
            if (made(page).form < 0 && !m_wanted.none.contains(page))
                keepPicture(page);
        return m_made;
    }

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_made.pages.size()); }
    DrawnPage& made(int page) { return m_made.pages[static_cast<size_t>(page)]; }

    /// Sizes and words.
    void look()
    {
        m_made.total = m_reader.pages();
        m_made.pages.resize(static_cast<size_t>(std::min(m_made.total, kMostPages)));
        for (int page = 0; page < count(); ++page) {
            if (m_wanted.none.contains(page)) {
                made(page).size = QSizeF(595, 842);
                continue;
            }
            at(page);
            made(page).size = m_reader.size(page);
            if (!made(page).size.isEmpty())
                made(page).words = speakable(m_reader.words(page, kMostWords));
        }
        while (!m_made.pages.empty() &&
               m_made.pages.back().size.isEmpty()) // pages that it only claims to have
            m_made.pages.pop_back();
    }

    std::vector<int> withOwnFonts()
    {
        std::vector<int> found;
        try {
            QPDF pdf;
            pdf.setSuppressWarnings(true);
            openPdf(pdf, m_path);
            const std::vector<QPDFObjectHandle>& pages = pdf.getAllPages();
            for (int page = 0; page < count() && page < static_cast<int>(pages.size()); ++page) {
                if (m_wanted.plain.contains(kEveryPage) || m_wanted.plain.contains(page) ||
                    m_wanted.none.contains(page) || made(page).size.isEmpty())
                    continue;
                at(page);
                if (embedsItsFonts(pages[static_cast<size_t>(page)]))
                    found.push_back(page);
                else
                    made(page).flaw = u"a font of the original is not embedded"_s;
            }
        } catch (const std::exception& exception) {
            for (DrawnPage& page : m_made.pages)
                page.flaw = QString::fromUtf8(exception.what());
        }
        return found;
    }

    /// False when it is to be tried once more, without the page that spoiled it.
    bool drawAgain(std::vector<int>& candidates)
    {
        const QString scratchPath = m_folder + u"/scratch.pdf"_s;
        std::vector<int> drawn;
        {
            Scratch scratch(*m_other, scratchPath);
            for (const int page : candidates) {
                at(page);
                if (spent(kVectorSeconds))
                    made(page).flaw = u"there is no time left for vectors"_s;
                else if (scratch.add(page, made(page).size))
                    drawn.push_back(page);
                else
                    made(page).flaw = u"the readers do not agree on the page's size"_s;
                if (!scratch.isSound())
                    return spoiled(candidates, page);
            }
            if (drawn.empty())
                return true;
            at(kEveryPage);
            if (!scratch.finish())
                return spoiled(candidates, drawn.back());
            at(drawn.front());
        }
        keepGood(scratchPath, drawn);
        QFile::remove(scratchPath);
        return true;
    }

    bool spoiled(std::vector<int>& candidates, int page)
    {
        made(page).flaw = u"it cannot be drawn as vectors"_s;
        std::erase(candidates, page);
        return false;
    }

    void keepGood(const QString& scratchPath, const std::vector<int>& drawn)
    {
        VectorForms forms(scratchPath);
        ForeignPdf scratch(scratchPath);
        if (!forms.isOpen() || !scratch.open().isEmpty())
            return;
        for (size_t i = 0; i < drawn.size(); ++i) {
            DrawnPage& page = made(drawn[i]);
            at(drawn[i]);
            page.flaw = forms.judge(i);
            if (!page.flaw.isEmpty())
                continue;
            const QImage vectors = scratch.picture(static_cast<int>(i), smallOf(page));
            const Likeness found = likeness(vectors, m_reader.picture(drawn[i], smallOf(page)));
            if (alike(found) || (!lacks(found) && alike(likeness(vectors, printed(drawn[i], smallOf(page))))))
                page.form = forms.add(i);
            else
                page.flaw = u"it looks different as vectors (%1, %2, %3)"_s.arg(found.mean)
                                .arg(found.worst)
                                .arg(found.missing);
        }
        m_made.forms = m_folder + u"/forms.pdf"_s;
        if (!forms.write(m_made.forms))
            for (DrawnPage& page : m_made.pages)
                page.form = -1;
    }

    void keepPicture(int page)
    {
        DrawnPage& to = made(page);
        if (to.size.isEmpty() || spent(kPictureSeconds))
            return;
        at(page);
        const QSizeF shown = fitted(to.size, m_wanted.paper.areaFor(to.size));
        const Encoded encoded = encodedPicture(picture(page, pixelsOf(shown, kDots)));
        if (encoded.bytes.isEmpty())
            return;
        const QString name = m_folder + u"/%1.%2"_s.arg(page).arg(encoded.suffix);
        QFile file(name);
        if (file.open(QIODevice::WriteOnly) && file.write(encoded.bytes) == encoded.bytes.size())
            to.picture = name;
    }

    [[nodiscard]] QImage printed(int page, QSize pixels) const
    {
        return m_other->picture(page, m_made.pages[static_cast<size_t>(page)].size, pixels);
    }

    /// As it prints where that says more than what the first reader shows (a form's fields), and nothing
    /// less.
    QImage picture(int page, QSize pixels)
    {
        const QSize small = smallOf(made(page));
        const Likeness found = m_wanted.plain.contains(page)
                                   ? Likeness{}
                                   : likeness(printed(page, small), m_reader.picture(page, small));
        if (!alike(found) && !lacks(found))
            if (const QImage fine = printed(page, pixels * kFiner); !fine.isNull())
                return fine.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        return m_reader.picture(page, pixels);
    }

    static QSize smallOf(const DrawnPage& page) { return pixelsOf(drawnSize(page.size), kSmall); }

    QString m_path;
    QString m_folder;
    const Wanted& m_wanted;
    ForeignPdf m_reader; ///< Qt's
    std::optional<PopplerPdf>
        m_other; ///< opened after the first: a file that it refuses is not looked at twice
    DrawnFile m_made;
};

Wanted wantedOf(const Paper& paper, const QStringList& arguments)
{
    Wanted wanted;
    wanted.paper = paper;
    for (const QString& argument : arguments) {
        const int page = argument.section(u'=', 0, 0).toInt();
        (argument.endsWith(u"=none"_s) ? wanted.none : wanted.plain).insert(page);
    }
    return wanted;
}

} // namespace
} // namespace tekigo::foreign

int main(int argc, char** argv)
{
    using namespace tekigo::foreign;
    const QByteArray what = argc == 3 ? argv[1] : "";
    if (what == "picture") {
        limitShowing();
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qunsetenv("QT_QPA_PLATFORMTHEME");
        const QGuiApplication application(argc, argv);
        tekigo::system::endAtOnce(showPicture(QCoreApplication::arguments().mid(2)));
    }
    what == "pages" ? limitShowing() : limitEverything();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (what == "pages")
        tekigo::system::endAtOnce(showPages(arguments.mid(2)));
    if (arguments.value(1) == "words"_L1)
        tekigo::system::endAtOnce(sayWords(arguments.mid(2)));
    const auto paper = paperFrom(arguments.value(3));
    if (!paper)
        return 2;
    const QString folder = arguments[2];
    const Wanted wanted = wantedOf(*paper, arguments.mid(4));
    const QByteArray list = toJson(Drawing(arguments[1], folder, wanted).run());
    QFile file(folder + u'/' + QLatin1String(kDrawnList));
    const bool done = file.open(QIODevice::WriteOnly) && file.write(list) == list.size() && file.flush();
    // Nothing is worth being put away: the process ends, and with it whatever a file of anyone's has made.
    tekigo::system::endAtOnce(done ? 0 : 4);
}
