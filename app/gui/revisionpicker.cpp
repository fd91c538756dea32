#include "gui/revisionpicker.h"

#include "base/folding.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int listHeight = 130;
enum Role { IdRole = Qt::UserRole, FoldedRole };

} // namespace

RevisionPicker::RevisionPicker(QWidget* parent, const QString& name, std::function<QString()> words)
    : QWidget(parent)
{
    setObjectName(name + u"Picker"_s);
    spoken(this, words);
    QWidget* head = makeHead(name);
    m_list = named<QListWidget>(this, name, words);
    m_list->setMaximumHeight(listHeight);
    m_list->setUniformItemSizes(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(head);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &RevisionPicker::changed);
    connect(this, &RevisionPicker::changed, this, &RevisionPicker::tell);
    retold(this, [this] { tell(); });
}

QWidget* RevisionPicker::makeHead(const QString& name)
{
    auto* head = new QWidget(this);
    m_words = named<QLineEdit>(head, name + u"Words"_s, [] { return tr("Find revisions to choose"); });
    retold(m_words, [this] { m_words->setPlaceholderText(tr("Product, model number, firmware…")); });
    m_words->setClearButtonEnabled(true);
    m_count = named<QLabel>(head, name + u"Count"_s, [] { return tr("How many revisions are chosen"); });
    asQuiet(m_count);
    const auto button = [&](const QString& suffix, std::function<QString()> words) {
        auto* made = named<QPushButton>(head, name + suffix, words);
        retold(made, [made, words] { made->setText(words()); });
        return made;
    };
    m_all = button(u"All"_s, [] { return tr("Choose all listed"); });
    m_none = button(u"None"_s, [] { return tr("Choose none"); });
    connect(m_words, &QLineEdit::textChanged, this, &RevisionPicker::filter);
    connect(m_all, &QPushButton::clicked, this, &RevisionPicker::tickListed);
    connect(m_none, &QPushButton::clicked, this, &RevisionPicker::untickAll);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    row->addWidget(m_words, 1);
    row->addWidget(m_all);
    row->addWidget(m_none);
    row->addWidget(m_count);
    return head;
}

void RevisionPicker::setRevisions(const std::vector<Product>& products, const std::vector<Revision>& revisions)
{
    std::map<ProductId, std::vector<const Revision*>> byProduct;
    for (const Revision& revision : revisions)
        byProduct[revision.product].push_back(&revision);
    std::vector<Choice> choices;
    for (const Product& product : products) {
        for (const Revision* revision : byProduct[product.id]) {
            QStringList words = {product.name, revision->label, revision->firmware};
            words.removeAll(QString());
            choices.push_back({revision->id, words.join(u"  "_s),
                               folded((words + product.models).join(u'\n')).text});
        }
    }
    setChoices(choices);
}

void RevisionPicker::setChoices(const std::vector<Choice>& choices)
{
    const std::set<RevisionId> before = ticked();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Choice& choice : choices) {
            auto* item = new QListWidgetItem(choice.words);
            item->setData(IdRole, choice.id.text);
            item->setData(FoldedRole, choice.folded);
            item->setCheckState(before.contains(choice.id) ? Qt::Checked : Qt::Unchecked);
            m_list->addItem(item); // filled before: the list looks an item up at each change
        }
    }
    filter();
    if (ticked() != before)
        Q_EMIT changed();
    else
        tell();
}

std::set<RevisionId> RevisionPicker::ticked() const
{
    std::set<RevisionId> ids;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids.insert({m_list->item(row)->data(IdRole).toString()});
    return ids;
}

void RevisionPicker::clear()
{
    m_words->clear();
    untickAll();
}

void RevisionPicker::untickAll()
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->count(); ++row)
            if (m_list->item(row)->checkState() == Qt::Checked)
                m_list->item(row)->setCheckState(Qt::Unchecked);
    }
    m_list->viewport()->update();
    Q_EMIT changed();
}

void RevisionPicker::tickListed()
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->count(); ++row)
            if (!m_list->isRowHidden(row))
                m_list->item(row)->setCheckState(Qt::Checked);
    }
    m_list->viewport()->update();
    Q_EMIT changed();
}

void RevisionPicker::filter()
{
    const QStringList words = searchedWords(m_words->text());
    for (int row = 0; row < m_list->count(); ++row) {
        const QString known = m_list->item(row)->data(FoldedRole).toString();
        m_list->setRowHidden(
            row, !std::ranges::all_of(words, [&](const QString& word) { return known.contains(word); }));
    }
}

void RevisionPicker::tell()
{
    const auto count = int(ticked().size());
    m_count->setText(tr("Chosen: %1").arg(count));
    m_none->setEnabled(count > 0);
}

} // namespace tekigo
