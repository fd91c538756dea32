#include "desk.h"

#include "base/system.h"
#include "checklist/reader.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tekigo::test {

const Catalogue& catalogue()
{
    static const Catalogue read = [] {
        auto found = readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists"));
        if (!found)
            qFatal("%s", qPrintable(found.error().text));
        return *found;
    }();
    return read;
}

Desktop::Desktop(Language language, SampleMaker makeSample)
    : preferences(folder.filePath(u"preferences.ini"_s))
    , languages(*qApp)
{
    languages.speak(language);
    preferences.setLanguage(language);
    preferences.setAuthor(system::loginName()); // so that the window does not ask for it
    window = std::make_unique<MainWindow>(catalogue(), preferences, answers, std::move(makeSample));
    QObject::connect(window.get(), &MainWindow::languageChosen, window.get(),
                     [this] { languages.speak(preferences.language()); });
    window->resize(1366, 768); // the screen of tests is smaller than anybody's
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window does not open");
}

QString Desktop::makeWorkspace(const QString& name)
{
    const QString where = path(name);
    auto workspace = Workspace::create(where, catalogue(), {.now = {}, .author = u"試験"_s});
    if (!workspace)
        qFatal("%s", qPrintable(workspace.error().text));
    Maker maker;
    maker.name = u"青空通信機"_s;
    Product product;
    product.maker = *(*workspace)->addMaker(maker);
    product.name = u"青空ルーター"_s;
    product.models = QStringList{u"AR-100"_s, u"AR-200"_s};
    Revision revision;
    revision.product = *(*workspace)->addProduct(product);
    revision.label = u"初版"_s;
    revision.firmware = u"2.1.0"_s;
    revision.targets = defaultTargets();
    if (!(*workspace)->addRevision(revision))
        qFatal("the revision cannot be added");
    return where;
}

QString Desktop::makeFile(const QString& name, const QByteArray& bytes) const
{
    const QString where = path(name);
    QFile file(where);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(where));
    return where;
}

void type(const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

QByteArray pdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A5));
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        painter.drawText(QRect(500, 500, 5000, 2000), u"Page %1"_s.arg(page));
        if (page < pages)
            writer.newPage();
    }
    painter.end();
    return bytes;
}

} // namespace tekigo::test
