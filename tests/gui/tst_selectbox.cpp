#include "gui/flowlayout.h"
#include "gui/named.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "gui/wheel.h"
#include "gui/wholewords.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestSelectBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_look.wear(ThemeChoice::Light, 100); }
    void takesTheRoomOfItsWords();
    void cutsWithAnEllipsisAndSaysItWhole();
    void goesToALineOfItsOwn();
    void showsAllRowsOfItsList_data();
    void showsAllRowsOfItsList();
    void isNotChangedByTheWheel();

private:
    Look m_look{*qApp}; // begins with the desktop's letters, once
};

namespace {

const QString Words = u"Worse verdicts and reasons"_s;

SelectBox* boxIn(QWidget& window)
{
    auto* box = named<SelectBox>(&window, u"box"_s, [] { return u"Which verdicts"_s; });
    box->addItems({u"All"_s, Words});
    box->setCurrentIndex(1);
    return box;
}

} // namespace

void TestSelectBox::showsAllRowsOfItsList_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("atTheBottom");
    for (const int percent : {100, 200})
        for (const int rows : {1, 2, 5})
            for (const bool atTheBottom : {false, true})
                QTest::addRow("%d rows at %d %%%s", rows, percent, atTheBottom ? ", at the bottom" : "")
                    << percent << rows << atTheBottom;
}

void TestSelectBox::showsAllRowsOfItsList()
{
    QFETCH(int, percent);
    QFETCH(int, rows);
    QFETCH(bool, atTheBottom);
    m_look.wear(ThemeChoice::Light, percent);
    QWidget window;
    auto* box = named<SelectBox>(&window, u"box"_s, [] { return u"Which verdicts"_s; });
    for (int row = 0; row < rows; ++row)
        box->addItem(u"Choice %1"_s.arg(row));
    const QRect screen = window.screen()->availableGeometry();
    window.setGeometry(100, atTheBottom ? screen.bottom() - 80 : 100, 400, 80);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    box->showPopup();
    const auto* view = box->view();
    QTRY_VERIFY(view->isVisible());
    for (int row = 0; row < rows; ++row) {
        const QRect place = view->visualRect(view->model()->index(row, 0));
        QVERIFY2(place.top() >= 0 && place.bottom() < view->viewport()->height(), qPrintable(QString::number(row)));
    }
    const QRect list(view->mapToGlobal(QPoint()), view->size());
    QVERIFY(screen.contains(list));
    box->hidePopup();
}

/// A page is scrolled over lists; who looks for the next question must not alter the one that is under the pointer.
void TestSelectBox::isNotChangedByTheWheel()
{
    WheelScrolls scrolls(*qApp);
    QScrollArea area;
    auto* page = new QWidget(&area);
    page->setMinimumSize(300, 2000);
    area.setWidget(page);
    SelectBox* box = boxIn(*page);
    auto* number = named<QSpinBox>(page, u"number"_s, [] { return u"Number"_s; });
    number->move(0, 100);
    number->setValue(5);
    auto* first = new QLineEdit(page);
    first->move(0, 200);
    area.resize(300, 300);
    area.show();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    first->setFocus();
    for (QWidget* widget : {static_cast<QWidget*>(box), static_cast<QWidget*>(number)}) {
        const int before = area.verticalScrollBar()->value();
        const QPoint at = widget->rect().center();
        QWheelEvent wheel(at, widget->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QVERIFY(widget->focusPolicy() == Qt::StrongFocus);
        QSpontaneKeyEvent::setSpontaneous(&wheel); // only a person's wheel gives focus and is handed on
        qApp->notify(widget, &wheel);
        QCOMPARE(box->currentIndex(), 1);
        QCOMPARE(number->value(), 5);
        QVERIFY(area.verticalScrollBar()->value() > before);
        QVERIFY(first->hasFocus());
    }
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(box->currentIndex(), 0); // by keys it is chosen from, as ever
}

void TestSelectBox::takesTheRoomOfItsWords()
{
    for (const int percent : {100, 200}) {
        m_look.wear(ThemeChoice::Light, percent);
        QWidget window;
        SelectBox* box = boxIn(window);
        box->resize(box->sizeHint());
        window.show();
        QCOMPARE(box->shownText(), Words);
        QVERIFY(box->minimumSizeHint().width() < box->sizeHint().width());
        // A title as long as a line is not asked for whole.
        box->addItem(Words.repeated(6));
        QVERIFY(box->sizeHint().width() < box->fontMetrics().horizontalAdvance(Words.repeated(3)));
    }
}

void TestSelectBox::cutsWithAnEllipsisAndSaysItWhole()
{
    WholeWords whole(*qApp);
    m_look.wear(ThemeChoice::Light, 200);
    QWidget window;
    SelectBox* box = boxIn(window);
    box->resize(box->minimumSizeHint());
    window.resize(900, 200);
    window.show();
    QVERIFY(box->shownText().endsWith(u'…') && box->shownText().size() > 3);
    // What is painted ends before the arrow.
    const QImage cut = box->grab().toImage();
    box->setItemText(1, box->shownText());
    QCOMPARE(box->grab().toImage(), cut);
    box->setItemText(1, Words);
    QHelpEvent asks(QEvent::ToolTip, box->rect().center(), box->mapToGlobal(box->rect().center()));
    QApplication::sendEvent(box, &asks);
    QCOMPARE(QToolTip::text(), Words);
    QToolTip::hideText();
}

void TestSelectBox::goesToALineOfItsOwn()
{
    m_look.wear(ThemeChoice::Light, 200);
    QWidget window;
    auto* row = new FlowLayout(&window);
    auto* before = new QLabel(u"Some words that come before it in the row"_s, &window);
    SelectBox* box = boxIn(window);
    row->addWidget(before);
    row->addWidget(box);
    window.resize(box->sizeHint().width() + 20, 400);
    window.show();
    QVERIFY(box->y() >= before->geometry().bottom());
    QCOMPARE(box->shownText(), Words);
}

QTEST_MAIN(TestSelectBox)
#include "tst_selectbox.moc"
