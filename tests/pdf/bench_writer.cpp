#include "othertools.h"
#include "pdf/writer.h"
#include "samples.h"

#include <pango/pangocairo.h>

#include <cairo-pdf.h>

#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 3;
constexpr int kRows = 5700; ///< more than 350 pages

/// Of the processor, so that other work on the machine does not count.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// The yardstick: the same cells' text painted by Pango and Cairo with no structure, table or finishing at
/// all.
double plainSeconds(const Document& document, const QString& path)
{
    const double begin = processorSeconds();
    cairo_surface_t* surface = cairo_pdf_surface_create(qPrintable(path), 595, 842);
    cairo_t* cairo = cairo_create(surface);
    PangoContext* context = pango_cairo_create_context(cairo);
    PangoFontDescription* font = pango_font_description_from_string("Noto Sans CJK JP 8.5px");
    const auto& table = std::get<TableBlock>(document.blocks[1]);
    double y = 60;
    for (const TableRow& row : table.rows) {
        double x = 56;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            PangoLayout* layout = pango_layout_new(context);
            pango_layout_set_font_description(layout, font);
            pango_layout_set_width(layout, static_cast<int>((i == 2 ? 190 : 90) * PANGO_SCALE));
            pango_layout_set_text(layout, row.cells[i].paragraphs[0][0].text.toUtf8().constData(), -1);
            cairo_move_to(cairo, x, y);
            pango_cairo_show_layout(cairo, layout);
            g_object_unref(layout);
            x += i == 2 ? 196 : 72;
        }
        y += 32;
        if (y > 760) {
            cairo_show_page(cairo);
            y = 60;
        }
    }
    pango_font_description_free(font);
    g_object_unref(context);
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return processorSeconds() - begin;
}

struct Timed
{
    double seconds = 0;
    int pages = 0;

    [[nodiscard]] double speed() const { return pages / seconds; } ///< pages a second
};

Timed ours(const Document& document, const QString& path)
{
    NoProgress progress;
    const double begin = processorSeconds();
    const auto done = pdf::write(document, path, progress);
    return {processorSeconds() - begin, done ? done->pages : 0};
}

} // namespace

/// Three hundred and fifty pages of Japanese tables and more: against painting without anything else, and
/// against LibreOffice and WeasyPrint where they are installed. Of the processor's time the best of some
/// rounds, in turns.
class BenchWriter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void comparedWith(const tools::OtherTool& tool, int rows, double wanted)
    {
        if (!tool.isThere())
            QSKIP(qPrintable(tool.name() + u" is not installed."_s));
        const Document document = samples::longTable(rows);
        const Timed own = ours(document, m_folder.filePath(u"own.pdf"_s));
        const auto other = tool.convert(document, m_folder.path());
        QVERIFY2(other.pages > 0, qPrintable(tool.name()));
        const Timed theirs{other.seconds, other.pages};
        qInfo("%d pages in %.2f s; %s: %d pages in %.2f s; %.1f times as many pages a second", own.pages,
              own.seconds, qPrintable(tool.name()), theirs.pages, theirs.seconds,
              own.speed() / theirs.speed());
        QVERIFY(own.speed() > wanted * theirs.speed());
    }

private Q_SLOTS:
    void longTable()
    {
        const Document document = samples::longTable(kRows);
        Timed best{1e9, 0};
        double plain = 1e9;
        for (int round = 0; round < kRounds; ++round) {
            plain = std::min(plain, plainSeconds(document, m_folder.filePath(u"plain.pdf"_s)));
            const Timed made = ours(document, m_folder.filePath(u"long.pdf"_s));
            if (made.seconds < best.seconds)
                best = made;
        }
        qInfo("%d pages: %.2f s; plain Pango and Cairo: %.2f s; ratio %.2f; %lld bytes", best.pages,
              best.seconds, plain, best.seconds / plain,
              static_cast<long long>(QFileInfo(m_folder.filePath(u"long.pdf"_s)).size()));
        QVERIFY(best.pages >= 350);
        QVERIFY(best.seconds < 2 * plain);
    }

    void libreOffice() { comparedWith(tools::libreOffice(), kRows, 4); }
    /// Fewer rows, or it would take a quarter of an hour: it is slower the longer a table is, so this is
    /// in its favour.
    void weasyPrint() { comparedWith(tools::weasyPrint(), 1500, 30); }
};

QTEST_GUILESS_MAIN(BenchWriter)
#include "bench_writer.moc"
