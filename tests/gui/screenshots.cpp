// Grabs every page, panel and dialog in both languages, light and dark, for people to look at.
// Usage: screenshots FOLDER 1366x768@200 [PATTERN]: the screen, the size of words in percent, and which of the names such as
// "settings-1-ja-dark-1366-200".
#include "sights.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

struct Size
{
    QSize window;
    int textPercent = 100;
};

/// "2560x1440@100"; an empty window where it is none.
Size sizeOf(const QString& words)
{
    static const QRegularExpression form(u"^(\\d+)x(\\d+)@(\\d+)$"_s);
    const auto match = form.match(words);
    return {{match.captured(1).toInt(), match.captured(2).toInt()}, match.captured(3).toInt()};
}

QString tailOf(Language language, bool dark, const Size& size)
{
    return u"-%1-%2-%3-%4"_s.arg(languageId(language), dark ? u"dark"_s : u"light"_s)
        .arg(size.window.width())
        .arg(size.textPercent);
}

void grabAll(Gallery& gallery, const QString& folder, const QString& tail, const QRegularExpression& wanted)
{
    for (const Sight& sight : sights()) {
        const QString name = sight.name + tail;
        if (!wanted.match(name).hasMatch())
            continue;
        QWidget* shown = gallery.show(sight);
        if (sight.name == u"progress"_s)
            QTest::qWait(100);
        else
            rest(gallery.desktop, sight.name.startsWith(u"dossier"_s) ? 700 : sight.name.startsWith(u"evidence"_s) ? 1500 : 80);
        shown->grab().save(QDir(folder).filePath(name + u".png"_s));
    }
    gallery.leave();
}

} // namespace

int main(int argc, char* argv[])
{
    const Size size = sizeOf(QString::fromLocal8Bit(argc > 2 ? argv[2] : ""));
    if (size.window.isEmpty() || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("Usage: screenshots FOLDER 1366x768@200 [PATTERN]\n", stderr);
        return 2;
    }
    useScreen(size.window);
    QApplication application(argc, argv);
    const QRegularExpression wanted(QString::fromLocal8Bit(argc > 3 ? argv[3] : ""));
    Look look(application);
    for (const Language language : {Language::Japanese, Language::English}) {
        for (const bool dark : {false, true}) {
            const QString tail = tailOf(language, dark, size);
            look.wear(dark ? ThemeChoice::Dark : ThemeChoice::Light, size.textPercent);
            Gallery gallery(language);
            gallery.desktop.window->resize(size.window);
            grabAll(gallery, QString::fromLocal8Bit(argv[1]), tail, wanted);
        }
    }
    return 0;
}
