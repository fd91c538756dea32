// Makes the pictures of the guide from the real program and its sample, in both languages.
// Usage: helppictures resources/help/pictures
#include "desk.h"

#include "gui/workspaceview.h"
#include "workspace/sample.h"

#include <QApplication>
#include <QDir>
#include <QHash>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

constexpr int Rest = 1'500;       ///< milliseconds until what is made aside has begun
constexpr int Patience = 120'000; ///< milliseconds until it must be there

/// The picture with the 256 colours that it has most of, so that it stays small and sharp.
QImage small(const QImage& picture)
{
    QHash<QRgb, int> counts;
    constexpr QRgb coarse = 0xfffcfcfc;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y) & coarse];
    }
    QList<QRgb> colours = counts.keys();
    std::ranges::sort(colours, [&](QRgb one, QRgb other) {
        return std::pair(counts[one], one) > std::pair(counts[other], other);
    });
    colours.resize(qMin(colours.size(), qsizetype(255)));
    colours << qRgb(255, 255, 255);
    return picture.convertToFormat(QImage::Format_Indexed8, colours, Qt::ThresholdDither | Qt::AvoidDither);
}

class Album
{
public:
    Album(QString folder, Language language)
        : m_folder(std::move(folder))
        , m_tail(u"-%1.png"_s.arg(languageId(language)))
        , m_desktop(language)
    {
        const QString sample = m_desktop.path(u"sample"_s);
        NoProgress progress;
        if (const auto made = makeSample(sample, test::catalogue(), progress); !made)
            qFatal("%s", qPrintable(made.error().text));
        m_desktop.window->openFolder(sample);
        m_desktop.window->resize(1240, 760);
        m_desktop.find<QLabel>(u"savedNote"_s)->clear(); // the folder is nobody's
    }

    void make()
    {
        const RevisionId revision = view().revision();
        show(u"board"_s, {.page = PageKind::Board, .revision = revision});
        show(u"products"_s, {.revision = gateway(), .field = u"productName"_s});
        show(u"scope"_s, {.page = PageKind::Assessment,
                          .revision = gateway(),
                          .checklist = u"terminal-2020"_s,
                          .scope = true});
        show(u"assessment"_s, {.page = PageKind::Assessment,
                               .revision = gateway(),
                               .checklist = u"terminal-2026-draft"_s,
                               .requirement = u"34-10-2"_s});
        makeEvidence();
        show(u"instruments"_s,
             {.page = PageKind::Instruments, .revision = gateway(), .instrument = u"scan"_s});
        show(u"carryover"_s, {.page = PageKind::CarryOver, .revision = second()});
        makeRegulation();
        show(u"dossier"_s, {.page = PageKind::Dossier, .revision = second()});
    }

private:
    [[nodiscard]] WorkspaceView& view() { return *m_desktop.window->view(); }
    /// The first product of the sample, in its first and second revision.
    [[nodiscard]] RevisionId gateway() { return m_desktop.window->workspace()->revisions({}).at(0).id; }
    [[nodiscard]] RevisionId second() { return m_desktop.window->workspace()->revisions({}).at(1).id; }

    void show(const QString& name, const Place& place)
    {
        view().go(place);
        grab(name);
    }

    void grab(const QString& name)
    {
        QTest::qWait(Rest);
        const auto* tasks = m_desktop.find<QWidget>(u"taskBar"_s);
        if (!QTest::qWaitFor([&] { return !tasks->isVisible(); }, Patience))
            qFatal("%s is not ready", qPrintable(name));
        for (QScrollArea* area : m_desktop.window->findChildren<QScrollArea*>())
            area->verticalScrollBar()->setValue(0);
        QTest::qWait(Rest);
        const QImage picture = small(m_desktop.window->grab().toImage());
        if (!picture.save(QDir(m_folder).filePath(name + m_tail), "PNG", 0))
            qFatal("%s cannot be written", qPrintable(name));
    }

    void makeEvidence()
    {
        const auto evidence = m_desktop.window->workspace()->assessment(second())->evidence;
        const auto pdf = std::ranges::find_if(evidence, [](const Evidence& one) {
            return one.fileName.endsWith(".pdf"_L1) && !one.links.empty();
        });
        if (pdf == evidence.end())
            qFatal("the sample has no PDF as evidence");
        show(u"evidence"_s, {.page = PageKind::Evidence, .revision = second(), .evidence = pdf->id});
    }

    void makeRegulation()
    {
        view().go({.page = PageKind::Regulation, .revision = gateway()});
        QTest::qWait(Rest);
        auto* table = m_desktop.find<QTableView>(u"gapTable"_s);
        table->setCurrentIndex(table->model()->index(0, table->model()->columnCount() - 3));
        grab(u"regulation"_s);
    }

    QString m_folder;
    QString m_tail;
    Desktop m_desktop;
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("Usage: helppictures FOLDER\n", stderr);
        return 2;
    }
    Look look(application);
    look.wear(ThemeChoice::Light, 100);
    for (const Language language : {Language::Japanese, Language::English})
        Album(arguments.at(1), language).make();
    return 0;
}
