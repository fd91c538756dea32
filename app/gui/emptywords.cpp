#include "gui/emptywords.h"

#include "gui/named.h"
#include "gui/readable.h"
#include "gui/theme.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

void saysWhenEmpty(QAbstractItemView* view, std::function<QString()> words)
{
    auto* label = named<QLabel>(view->viewport(), view->objectName() + u"Empty"_s, words);
    retold(label, [label, words = std::move(words)] { label->setText(words()); });
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setAttribute(
        Qt::WA_TransparentForMouseEvents); // files are dropped and clicks made on the list below
    asQuiet(label);
    keepReadable(label);
    auto* column = new QVBoxLayout(view->viewport());
    column->setContentsMargins(space::Medium, space::Small, space::Medium, space::Small);
    column->addWidget(label);
    const auto tell = [view, label] {
        label->setVisible(view->model()->rowCount() == 0);
        // Whoever hears the list hears why it is silent.
        view->setAccessibleDescription(label->isHidden() ? QString() : label->text());
    };
    QObject::connect(view->model(), &QAbstractItemModel::rowsInserted, label, tell);
    QObject::connect(view->model(), &QAbstractItemModel::rowsRemoved, label, tell);
    QObject::connect(view->model(), &QAbstractItemModel::modelReset, label, tell);
    retold(label, tell);
}

void saysWhenEmpty(QTextEdit* text, std::function<QString()> words)
{
    const auto tell = [text] {
        text->setAccessibleDescription(text->document()->isEmpty() ? text->placeholderText() : QString());
    };
    QObject::connect(text, &QTextEdit::textChanged, text, tell);
    retold(text, [text, tell, words = std::move(words)] {
        text->setPlaceholderText(words());
        tell();
    });
}

} // namespace tekigo
