// Words at twice their size on the smallest screen: nothing is cut, nothing is wider than the screen, nothing scrolls
// sideways. Every page, panel and dialog is among what is looked at.
#include "largetext.h"
#include "sights.h"

#include "gui/field.h"
#include "gui/wholewords.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

constexpr QSize Screen(1366, 768);

/// Pages, panels, dialogs and the like, as the headers of the window declare them; what others derive from is no sight.
QSet<QString> declaredSights()
{
    QDir folder(QStringLiteral(TEKIGO_SOURCE_DIR "/app/gui"));
    static const QRegularExpression declaration(
        u"^class (\\w+(?:Page|Panel|Dialog|Window|Pane|Form|View|Card|Notice|Notices|Tour|TaskBar)) (?:final )?: public (\\w+)"_s,
        QRegularExpression::MultilineOption);
    QSet<QString> found;
    QSet<QString> bases;
    for (const QString& name : folder.entryList({u"*.h"_s})) {
        QFile header(folder.filePath(name));
        if (!header.open(QIODevice::ReadOnly))
            continue;
        for (const auto& match : declaration.globalMatch(QString::fromUtf8(header.readAll()))) {
            found << match.captured(1);
            bases << match.captured(2);
        }
    }
    return found - bases;
}

/// What is broken into lines takes its height once it has its width, so a loss must last.
QStringList settledLossesIn(QWidget& window)
{
    QStringList losses;
    for (int tries = 0; tries < 10; ++tries) {
        QTest::qWait(30);
        losses = lossesIn(window, Screen);
        if (losses.isEmpty())
            break;
    }
    return losses;
}

} // namespace

class TestLargeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost_data();
    void nothingIsLost();
    void everythingIsLookedAt();
    void aboutTellsItsVersion();
    void theRailShowsItsWordsWhole();
    void arrowsOfTreesGrowWithTheWords();
    void fieldsOfFormsDoNotGrowWithTheWindow();
    void datesAreReadWhole();
    void checklistsToCompareStandOneBelowTheOther();

private:
    QSet<QString> m_seen;
};

void TestLargeText::nothingIsLost_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("ja") << static_cast<int>(Language::Japanese);
    QTest::newRow("en") << static_cast<int>(Language::English);
}

void TestLargeText::nothingIsLost()
{
    QFETCH(int, language);
    Look look(*qApp);
    WholeWords wholeWords(*qApp);
    look.wear(ThemeChoice::Light, 200);
    Gallery gallery(static_cast<Language>(language));
    gallery.desktop.window->resize(Screen);
    QSet<QString> losses;
    for (const Sight& sight : sights()) {
        QWidget* shown = gallery.show(sight);
        for (const QString& loss : settledLossesIn(*shown)) {
            if (!losses.contains(loss)) // what stands on every page is said once
                qWarning("%s: %s", qPrintable(sight.name), qPrintable(loss));
            losses << loss;
        }
        QWidgetList parts = shown->findChildren<QWidget*>();
        parts << shown;
        for (const QWidget* each : parts) {
            if (each->isVisible())
                m_seen << QString::fromLatin1(each->metaObject()->className()).section(u"::"_s, -1);
        }
    }
    gallery.leave();
    look.wear(ThemeChoice::Light, 100);
    QCOMPARE(losses.size(), 0);
}

void TestLargeText::everythingIsLookedAt()
{
    QStringList missed((declaredSights() - m_seen).values());
    missed.sort();
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u", "_s)));
    QVERIFY(declaredSights().size() > 40);
}

/// Who looks at the pictures sees what people see.
void TestLargeText::aboutTellsItsVersion()
{
    Gallery gallery(Language::English);
    for (const Sight& sight : sights()) {
        if (sight.name != u"about"_s)
            continue;
        const auto titles = gallery.show(sight)->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(titles, [](const QLabel* label) {
            return label->text().contains(QRegularExpression(u"^Tekigo \\d+\\.\\d+"_s));
        }));
    }
    gallery.leave();
}

/// All pages fit a small screen with large words, none of them squeezed.
void TestLargeText::theRailShowsItsWordsWhole()
{
    Look look(*qApp);
    look.wear(ThemeChoice::Light, 200);
    {
        Gallery gallery(Language::English);
        gallery.desktop.window->resize(Screen);
        for (const Sight& sight : sights())
            if (sight.name == u"board"_s)
                gallery.show(sight);
        QTest::qWait(50);
        const auto buttons = gallery.desktop.find<QWidget>(u"rail"_s)->findChildren<QToolButton*>();
        QVERIFY(buttons.size() > 10);
        for (const QToolButton* button : buttons) {
            const int room = button->height() - 2 * (1 + 3); // within the sheet's edge and its least air
            QVERIFY2(room >= button->fontMetrics().height(), qPrintable(u"%1: %2"_s.arg(button->text()).arg(room)));
            QVERIFY(button->mapTo(gallery.desktop.window.get(), QPoint(0, button->height())).y() <= Screen.height());
        }
        gallery.leave();
    }
    look.wear(ThemeChoice::Light, 100);
}

/// How wide the arrow of the first row is drawn.
int arrowWidth(QTreeView& tree)
{
    QModelIndex index = tree.model()->index(0, 0);
    const QRect row = tree.visualRect(index);
    const QImage image = tree.viewport()->grab({0, row.y() + 4, tree.indentation(), row.height() - 8}).toImage();
    int first = image.width();
    int last = -1;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            if (qAbs(qGray(image.pixel(x, y)) - qGray(image.pixel(0, 0))) > 40) {
                first = qMin(first, x);
                last = x;
            }
    return last - first + 1;
}

void TestLargeText::arrowsOfTreesGrowWithTheWords()
{
    Look look(*qApp);
    std::map<int, std::map<QString, int>> widths;
    for (const int percent : {100, 200}) {
        look.wear(ThemeChoice::Light, percent);
        Gallery gallery(Language::English);
        gallery.desktop.window->resize(Screen);
        for (const auto& [sight, name] : {std::pair(u"products-product"_s, u"productTree"_s)})
            for (const Sight& each : sights())
                if (each.name == sight) {
                    gallery.show(each);
                    QTest::qWait(100);
                    auto* tree = gallery.desktop.find<QTreeView>(name);
                    tree->setCurrentIndex(tree->model()->index(1, 0)); // its ground is no arrow
                    tree->scrollToTop();
                    widths[percent][name] = arrowWidth(*tree);
                }
        gallery.leave();
    }
    QVERIFY(widths[100].size() == 1);
    for (const auto& [name, width] : widths[100]) {
        QVERIFY2(width >= 5, qPrintable(u"%1: %2"_s.arg(name).arg(width)));
        QVERIFY2(widths[200][name] >= width * 3 / 2, qPrintable(u"%1: %2"_s.arg(name).arg(widths[200][name])));
    }
    look.wear(ThemeChoice::Light, 100);
}

/// In a large window what belongs together stays together.
void TestLargeText::fieldsOfFormsDoNotGrowWithTheWindow()
{
    const QSet<QString> forms = {u"products-maker"_s, u"products-product"_s, u"products-revision"_s,
                                 u"evidence-details"_s, u"testrecord"_s};
    Look look(*qApp);
    for (const int percent : {100, 200}) {
        look.wear(ThemeChoice::Light, percent);
        Gallery gallery(Language::Japanese);
        gallery.desktop.window->resize(2560, 1440);
        int seen = 0;
        for (const Sight& sight : sights()) {
            if (!forms.contains(sight.name))
                continue;
            QWidget* shown = gallery.show(sight);
            QTest::qWait(100);
            for (const Field* field : shown->findChildren<Field*>()) {
                if (!field->isVisible())
                    continue;
                ++seen;
                const int letters = field->width() / QFontInfo(field->font()).pixelSize();
                QVERIFY2(letters <= 56, qPrintable(u"%1 %2: %3"_s.arg(sight.name, field->objectName()).arg(letters)));
                QVERIFY2(percent > 100 || letters >= 20,
                         qPrintable(u"%1 %2: %3"_s.arg(sight.name, field->objectName()).arg(letters)));
            }
        }
        QVERIFY(seen > 20);
        gallery.leave();
    }
    look.wear(ThemeChoice::Light, 100);
}

/// A date that is cut says another day.
void TestLargeText::datesAreReadWhole()
{
    Look look(*qApp);
    for (const Language language : {Language::Japanese, Language::English}) {
        look.wear(ThemeChoice::Light, 200);
        Gallery gallery(language);
        gallery.desktop.window->resize(Screen);
        int seen = 0;
        for (const Sight& sight : sights()) {
            if (sight.name != u"approval"_s && sight.name != u"products-revision"_s && sight.name != u"testrecord"_s)
                continue;
            QWidget* shown = gallery.show(sight);
            QTest::qWait(100);
            for (const DateField* field : shown->findChildren<DateField*>()) {
                const auto* line = field->findChild<QLineEdit*>();
                if (!line->isVisible())
                    continue;
                ++seen;
                const int room = line->width() - line->fontMetrics().averageCharWidth();
                QVERIFY2(line->fontMetrics().horizontalAdvance(u"2026-12-31"_s) < room, qPrintable(line->objectName()));
            }
        }
        QVERIFY(seen >= 3);
        gallery.leave();
    }
    look.wear(ThemeChoice::Light, 100);
}

/// With large words; else each is as narrow as half the page.
void TestLargeText::checklistsToCompareStandOneBelowTheOther()
{
    Look look(*qApp);
    for (const int percent : {100, 200}) {
        look.wear(ThemeChoice::Light, percent);
        Gallery gallery(Language::Japanese);
        gallery.desktop.window->resize(Screen);
        for (const Sight& sight : sights())
            if (sight.name == u"regulation-difference"_s)
                gallery.show(sight);
        QTest::qWait(100);
        const auto top = [&](const QString& name) {
            auto* box = gallery.desktop.find<QWidget>(name);
            return box->mapTo(gallery.desktop.window.get(), QPoint()).y();
        };
        QCOMPARE(top(u"differenceAfter"_s) > top(u"differenceBefore"_s), percent > 100);
        gallery.leave();
    }
    look.wear(ThemeChoice::Light, 100);
}

int main(int argc, char* argv[])
{
    useScreen(Screen);
    QApplication application(argc, argv);
    TestLargeText test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_largetext.moc"
