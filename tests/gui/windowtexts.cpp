#include "windowtexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextDocumentFragment>
#include <QTextEdit>

#include <functional>

using namespace Qt::StringLiterals;

namespace tekigo::test {
namespace {

constexpr int mostRows = 120; ///< of one table; the others are of the same kind

/// Collects what one widget has to say.
class Reader
{
public:
    explicit Reader(std::vector<ShownText>& found)
        : m_found(found)
    {
    }

    void read(const QWidget& widget)
    {
        m_place = QString::fromLatin1(widget.metaObject()->className()).section(u"::"_s, -1) + u' ' +
                  widget.objectName();
        // Qt's own arrows of a tab bar and a list keep their words.
        if (widget.objectName().startsWith(u"Scroll"_s) || widget.objectName().startsWith(u"qt_"_s))
            return;
        add(u"title"_s, widget.isWindow() ? widget.windowTitle() : QString());
        add(u"accessible name"_s, widget.accessibleName());
        add(u"accessible description"_s, widget.accessibleDescription());
        add(u"tool tip"_s, widget.toolTip());
        add(u"status tip"_s, widget.statusTip());
        add(u"what is this"_s, widget.whatsThis());
        for (const QAction* action : widget.actions())
            readAction(*action);
        readKind(widget);
    }

private:
    void add(const QString& what, const QString& text)
    {
        if (text.isEmpty())
            return;
        const QString plain =
            Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
        m_found.push_back({m_place + u", "_s + what, plain});
    }

    void readAction(const QAction& action)
    {
        add(u"action"_s, action.text());
        add(u"action's tool tip"_s, action.toolTip());
    }

    void readKind(const QWidget& widget)
    {
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            add(u"text"_s, button->text());
        else if (const auto* label = qobject_cast<const QLabel*>(&widget))
            add(u"text"_s, label->text());
        else if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
            add(u"placeholder"_s, edit->placeholderText());
        else if (const auto* menu = qobject_cast<const QMenu*>(&widget))
            add(u"title"_s, menu->title());
        else if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
            add(u"title"_s, group->title());
        else if (const auto* text = qobject_cast<const QTextEdit*>(&widget); text && text->isReadOnly())
            add(u"text"_s, text->toPlainText());
        else if (const auto* plain = qobject_cast<const QPlainTextEdit*>(&widget))
            add(u"placeholder"_s, plain->placeholderText());
        else if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
            for (int i = 0; i < combo->count(); ++i)
                add(u"choice"_s, combo->itemText(i));
        else if (const auto* tabs = qobject_cast<const QTabWidget*>(&widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(u"tab"_s, tabs->tabText(i));
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model())
            readModel(*view->model());
    }

    void readModel(const QAbstractItemModel& model)
    {
        for (int column = 0; column < model.columnCount(); ++column)
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                add(u"head"_s, model.headerData(column, Qt::Horizontal, role).toString());
        readRows(model, {});
    }

    void readRows(const QAbstractItemModel& model, const QModelIndex& parent)
    {
        for (int row = 0; row < std::min(model.rowCount(parent), mostRows); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex cell = model.index(row, column, parent);
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                                       int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                    add(u"cell %1, %2"_s.arg(row).arg(column), cell.data(role).toString());
            }
            readRows(model, model.index(row, 0, parent));
        }
    }

    std::vector<ShownText>& m_found;
    QString m_place;
};

} // namespace

std::vector<ShownText> textsOf(const QWidget& window)
{
    std::vector<ShownText> found;
    Reader reader(found);
    reader.read(window);
    for (const QWidget* widget : window.findChildren<QWidget*>())
        reader.read(*widget);
    return found;
}

} // namespace tekigo::test
