#include "gui/flowlayout.h"
#include "gui/named.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "gui/wholewords.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestSelectBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Look(*qApp).wear(ThemeChoice::Light, 100); }
    void takesTheRoomOfItsWords();
    void cutsWithAnEllipsisAndSaysItWhole();
    void goesToALineOfItsOwn();
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

void TestSelectBox::takesTheRoomOfItsWords()
{
    for (const int percent : {100, 200}) {
        Look(*qApp).wear(ThemeChoice::Light, percent);
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
    Look(*qApp).wear(ThemeChoice::Light, 200);
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
    Look(*qApp).wear(ThemeChoice::Light, 200);
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
