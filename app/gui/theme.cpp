#include "gui/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

Theme makeLight()
{
    Theme t;
    t.dark = false;
    t.window = QColor(0xf6f7f9);
    t.surface = QColor(0xffffff);
    t.sunken = QColor(0xeceff3);
    t.ink = QColor(0x1b2430);
    t.quiet = QColor(0x566273);
    t.line = QColor(0xdde2e8);
    t.edge = QColor(0x747f8d);
    t.accent = QColor(0x0f5fa8);
    t.accentInk = QColor(0xffffff);
    t.accentTint = QColor(0xdcebf8);
    t.good = {QColor(0x0d5c36), QColor(0xe1f3e9), QColor(0x8fcbab)};
    t.bad = {QColor(0x9c1c1c), QColor(0xfce8e6), QColor(0xe6a5a0)};
    t.doubt = {QColor(0x714a00), QColor(0xfff1d2), QColor(0xdcb768)};
    t.open = {QColor(0x0f4f8c), QColor(0xe3eefa), QColor(0x9bbfe2)};
    t.aside = {QColor(0x4a5563), QColor(0xeef0f3), QColor(0xbcc4ce)};
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = QColor(0x161b22);
    t.surface = QColor(0x1d232c);
    t.sunken = QColor(0x11151b);
    t.ink = QColor(0xe6eaf0);
    t.quiet = QColor(0xa3aebb);
    t.line = QColor(0x303945);
    t.edge = QColor(0x7b899a);
    t.accent = QColor(0x6db3f2);
    t.accentInk = QColor(0x0b1a2a);
    t.accentTint = QColor(0x213a54);
    t.good = {QColor(0x8fe0b3), QColor(0x14352a), QColor(0x2f6b4f)};
    t.bad = {QColor(0xffb0a8), QColor(0x452123), QColor(0x8a4341)};
    t.doubt = {QColor(0xf6cf7f), QColor(0x3e3118), QColor(0x7c6330)};
    t.open = {QColor(0x9fcbf7), QColor(0x1a3350), QColor(0x3b628c)};
    t.aside = {QColor(0xb7c1cd), QColor(0x2a323d), QColor(0x4c5866)};
    return t;
}

QPalette paletteOf(const Theme& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.window);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::PlaceholderText, t.quiet);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::BrightText, t.bad.ink);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.accentInk);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.ink);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.edge);
    p.setColor(QPalette::Dark, t.edge);
    p.setColor(QPalette::Shadow, t.sunken);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.edge);
    return p;
}

/// Only what Fusion cannot do by its palette. Names stand for the theme's colours.
const char16_t* const Sheet = uR"(
QWidget { font-size: @body; }
QToolTip { color: @ink; background: @surface; border: 1px solid @line; padding: 4px 8px; }
QMenuBar { background: @window; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 5px 9px; background: transparent; border: 1px solid transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @accentTint; color: @ink; border-color: @accent; }
QMenu { background: @surface; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 23px 5px 11px; border: 1px solid transparent; border-radius: 4px; }
QMenu::item:selected { background: @accentTint; color: @ink; border-color: @accent; }
QMenu::item:disabled { color: @edge; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QStatusBar { background: @window; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {
    background: @surface; border: 1px solid @edge; border-radius: 4px; padding: 4px 8px;
    selection-background-color: @accent; selection-color: @accentInk; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
    border: 2px solid @accent; padding: 3px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: @window; border-color: @line; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: @window; }
QComboBox::drop-down { border: none; width: @widearrow; }
QComboBox::down-arrow { image: url(:/icons/@arrow.svg); width: @smallarrow; height: @smallarrow; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @window; }
QCalendarWidget QToolButton { color: @ink; }
QPushButton, QToolButton, QTabBar { icon-size: @icon; outline: 0; }
QPushButton { background: @surface; border: 1px solid @edge; border-radius: 4px; padding: 5px 12px; }
QPushButton:hover { background: @accentTint; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton:disabled { color: @edge; border-color: @line; background: @window; }
QPushButton[look="primary"] { background: @accent; color: @accentInk; border: 1px solid @accent; font-weight: 600; }
QPushButton[look="primary"]:focus { border: 2px solid @ink; padding: 4px 11px; outline: 1px solid @accentInk; }
QPushButton[look="primary"]:disabled { background: @line; color: @quiet; border-color: @line; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 5px 8px; background: transparent; }
QToolButton:hover { background: @accentTint; }
QToolButton:checked { background: @accentTint; }
QToolButton:focus { border: 2px solid @accent; padding: 4px 7px; }
QToolButton:disabled { color: @edge; }
QToolButton::menu-indicator { image: none; }
QToolButton[look="fold"] { color: @accent; padding: 4px 6px; }
QToolButton[look="fold"]:checked { background: transparent; }
QToolButton[look="confirm"] { border: 1px solid @edge; }
QRadioButton[look="segment"] { border: 1px solid @edge; padding: 5px 14px 5px 8px; background: @surface; }
QRadioButton[look="segment"]:hover { background: @accentTint; }
QRadioButton[look="segment"]:checked { background: @accentTint; border-color: @accent; }
QRadioButton[look="segment"]:focus { border: 2px solid @accent; padding: 4px 13px 4px 7px; }
QWidget#assessmentBar { border-bottom: 1px solid @line; }
QTextBrowser#guidance, QTreeView#requirementList { background: @window; border: 1px solid transparent; }
QTextBrowser#guidance:focus, QTreeView#requirementList:focus, QPdfView:focus,
tekigo--SheetView:focus { border: 1px solid @accent; }
QPdfView, tekigo--SheetView { border: 1px solid @line; }
QTableView#frozenColumns { border: none; border-right: 1px solid @edge; border-radius: 0; }
QWidget#rail { background: @sunken; border-right: 1px solid @line; }
QWidget#rail QToolButton { text-align: left; padding: @railair 12px; icon-size: @railicon; }
QWidget#rail QToolButton:checked { background: @accent; color: @accentInk; font-weight: 600; }
QWidget#rail QToolButton:focus { border: 2px solid @accent; padding: @focusair 11px; }
QWidget#rail QToolButton:checked:focus { border: 2px solid @accentInk; padding: @focusair 11px; }
QWidget#breadcrumb { background: @window; border-bottom: 1px solid @line; }
QWidget[look="card"] { background: @surface; border: 1px solid @line; border-radius: 6px; }
QFrame[look="rule"] { background: @line; max-height: 1px; border: none; }
QTreeView, QTableView, QListView { background: @surface; border: 1px solid @line; border-radius: 4px;
    alternate-background-color: @window; selection-background-color: @accentTint; selection-color: @ink; outline: 0; }
QTreeView:focus, QTableView:focus, QListView:focus { border: 1px solid @accent; }
QTreeView, QListView { icon-size: @icon; }
QTreeView::branch:has-children:closed { image: url(:/icons/@branch.svg); padding: 2px; }
QTreeView::branch:has-children:open { image: url(:/icons/@arrow.svg); padding: 2px; }
QFrame#qt_ring { border: 2px solid @accent; background: transparent; }
QTreeView::item, QListView::item { padding: 3px 4px; border: 1px solid transparent; border-left: 0; border-right: 0; }
QTableView::item { padding: 1px 5px; border: 1px solid transparent; border-left: 0; border-right: 0; }
QTreeView::item:selected, QTableView::item:selected, QListView::item:selected { background: @accentTint; color: @ink;
    border: 1px solid @accent; border-left: 0; border-right: 0; }
QHeaderView { background: @window; border: none; }
QHeaderView::section { background: @window; color: @quiet; border: none; border-bottom: 1px solid @line;
    padding: 6px 8px; font-weight: 600; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar::tab { background: transparent; color: @quiet; padding: 7px 14px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink; border-bottom: 2px solid @accent; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid @accent; border-radius: 4px; padding: 6px 12px 5px 12px; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: transparent; border: none; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator, QRadioButton::indicator {
    width: @mark; height: @mark; border: 1px solid @edge; border-radius: 3px; background: @surface; }
QRadioButton::indicator { border-radius: @roundmark; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked,
QListView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@tick.svg); }
QRadioButton::indicator:checked { width: @dot; height: @dot; border: @ring solid @accent; background: @accentInk; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; background: @window; }
QCheckBox::indicator:checked:disabled { background: @edge; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent; }
QProgressBar { border: none; border-radius: 3px; background: @line; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QLabel[look="title"] { font-size: @title; font-weight: 600; }
QLabel[look="heading"] { font-weight: 600; }
QLabel[look="quiet"] { color: @quiet; }
QLabel[look="bad"] { color: @badInk; }
QLabel[look="doubt"] { color: @doubtInk; }
)";

/// Marks and pictures grow with the words beside them.
void putSizes(QString& sheet, double points)
{
    const auto put = [&](QLatin1StringView name, double atTenPoints) {
        sheet.replace(name, QString::number(qRound(atTenPoints * points / 10)) + "px"_L1);
    };
    const int ring = qRound(5 * points / 10);
    const int mark = qRound(14 * points / 10);
    put("@widearrow"_L1, 24);
    put("@smallarrow"_L1, 12);
    put("@railicon"_L1, 20);
    // Large words bring air of their own, and all pages are to stand in a small window.
    const int air = qBound(3, qRound(8 - (points - 10) / 2), 8);
    sheet.replace("@railair"_L1, QString::number(air) + "px"_L1);
    sheet.replace("@focusair"_L1, QString::number(air - 1) + "px"_L1);
    put("@icon"_L1, 16);
    sheet.replace("@roundmark"_L1, QString::number(mark / 2 + 1) + "px"_L1);
    sheet.replace("@mark"_L1, QString::number(mark) + "px"_L1);
    sheet.replace("@ring"_L1, QString::number(ring) + "px"_L1);
    sheet.replace("@dot"_L1, QString::number(mark + 2 - 2 * ring) + "px"_L1);
}

QString sheetOf(const Theme& t, double points)
{
    QString sheet = QString::fromUtf16(Sheet);
    const auto put = [&sheet](QLatin1StringView name, const QString& value) { sheet.replace(name, value); };
    // Longer names first, so that none is the head of another.
    put("@accentTint"_L1, t.accentTint.name());
    put("@accentInk"_L1, t.accentInk.name());
    put("@doubtInk"_L1, t.doubt.ink.name());
    put("@badInk"_L1, t.bad.ink.name());
    put("@surface"_L1, t.surface.name());
    put("@window"_L1, t.window.name());
    put("@sunken"_L1, t.sunken.name());
    put("@accent"_L1, t.accent.name());
    put("@quiet"_L1, t.quiet.name());
    put("@body"_L1, QString::number(points, 'f', 1) + "pt"_L1);
    put("@arrow"_L1, t.dark ? u"arrow-dark"_s : u"arrow-light"_s);
    put("@branch"_L1, t.dark ? u"branch-dark"_s : u"branch-light"_s);
    put("@tick"_L1, t.dark ? u"tick-dark"_s : u"tick-light"_s);
    put("@title"_L1, QString::number(points * 1.45, 'f', 1) + "pt"_L1);
    put("@line"_L1, t.line.name());
    put("@edge"_L1, t.edge.name());
    putSizes(sheet, points);
    put("@ink"_L1, t.ink.name());
    return sheet;
}

void lookAs(QWidget* widget, const QString& look)
{
    widget->setProperty("look", look);
}

} // namespace

const Theme& lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& themeOf(const QPalette& palette)
{
    return palette.color(QPalette::WindowText).lightness() > 128 ? darkTheme() : lightTheme();
}

const Tone& toneOf(const Theme& theme, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Conforms:
        return theme.good;
    case Verdict::Fails:
        return theme.bad;
    case Verdict::Unverified:
        return theme.doubt;
    case Verdict::Unanswered:
        return theme.open;
    case Verdict::NotApplicable:
        break;
    }
    return theme.aside;
}

Look::Look(QApplication& application)
    : m_application(application)
    , m_systemDark(application.palette().color(QPalette::Window).lightness() < 128)
    // Kanji of less than ten points are hard to read.
    , m_systemPoints(qMax(10.0, application.font().pointSizeF()))
{
}

void Look::wear(ThemeChoice choice, int textPercent)
{
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_systemDark);
    const Theme& theme = dark ? darkTheme() : lightTheme();
    const double points = m_systemPoints * textPercent / 100;
    QFont font = m_application.font();
    font.setFamilies(
        {u"Noto Sans CJK JP"_s, u"Noto Sans JP"_s, u"Yu Gothic UI"_s, u"Meiryo"_s, u"Hiragino Sans"_s});
    font.setPointSizeF(points);
    // Widgets that a sheet has styled hear of no other font, so the old sheet goes first.
    m_application.setStyleSheet({});
    m_application.setStyle(QStyleFactory::create(u"Fusion"_s));
    m_application.setPalette(paletteOf(theme));
    m_application.setFont(font);
    QToolTip::setFont(font);
    m_application.setStyleSheet(sheetOf(theme, points));
}

void asTitle(QWidget* label)
{
    lookAs(label, u"title"_s);
}

void asHeading(QWidget* label)
{
    lookAs(label, u"heading"_s);
}

void asQuiet(QWidget* label)
{
    lookAs(label, u"quiet"_s);
}

void asPrimary(QWidget* button, bool primary)
{
    if (button->property("look") == (primary ? u"primary"_s : QString()))
        return;
    lookAs(button, primary ? u"primary"_s : QString());
    button->style()->unpolish(button); // the sheet is asked for another look once only
    button->style()->polish(button);
}

} // namespace tekigo
