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

} // namespace

class BenchWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longTable()
    {
        QTemporaryDir folder;
        const Document document = samples::longTable(7700);
        const double plain = plainSeconds(document, folder.filePath(u"plain.pdf"_s));
        NoProgress progress;
        const double begin = processorSeconds();
        const auto done = pdf::write(document, folder.filePath(u"long.pdf"_s), progress);
        const double ours = processorSeconds() - begin;
        QVERIFY(done);
        qInfo("%d pages: %.2f s; plain Pango and Cairo: %.2f s; ratio %.2f", done->pages, ours, plain,
              ours / plain);
        QVERIFY(done->pages > 300);
        QVERIFY(ours < 2 * plain);
    }
};

QTEST_GUILESS_MAIN(BenchWriter)
#include "bench_writer.moc"
