#include "gui/questionlist.h"

#include "gui/questioncard.h"
#include "gui/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tekigo {

QuestionList::QuestionList(const RevisionState& state, Notices& notices, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_notices(notices)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::Medium);
}

QuestionCard* QuestionList::card(const QString& question) const
{
    const auto found = std::ranges::find(m_cards, question, &QuestionCard::id);
    return found == m_cards.end() ? nullptr : *found;
}

QStringList QuestionList::questions() const
{
    QStringList ids;
    for (const QuestionCard* card : m_cards)
        ids << card->id();
    return ids;
}

QStringList QuestionList::withKept(const QStringList& questions) const
{
    QStringList all = questions;
    QString before; ///< the one above it, where it stays
    for (const QuestionCard* card : m_cards) {
        const bool kept = card->hasAnswer() || card->isAncestorOf(QWidget::focusWidget());
        if (!all.contains(card->id()) && kept)
            all.insert(before.isEmpty() ? 0 : all.indexOf(before) + 1, card->id());
        if (all.contains(card->id()))
            before = card->id();
    }
    return all;
}

QuestionCard* QuestionList::make(const QString& question)
{
    const Question* asked = m_state.catalogue().question(question);
    if (!asked)
        return nullptr;
    auto* card = new QuestionCard(*asked, m_state, m_notices, this);
    connect(card, &QuestionCard::focused, this, &QuestionList::focused);
    return card;
}

void QuestionList::show(const QStringList& questions)
{
    const QStringList wanted = withKept(questions);
    if (wanted == this->questions()) {
        refresh();
        return;
    }
    std::vector<QuestionCard*> now;
    for (const QString& id : wanted) {
        QuestionCard* one = card(id);
        if (!one)
            one = make(id);
        if (one)
            now.push_back(one);
    }
    for (QuestionCard* old : m_cards) {
        if (std::ranges::find(now, old) == now.end()) {
            old->hide();
            old->deleteLater();
        }
    }
    m_cards = std::move(now);
    m_column->setEnabled(false); // each show() would lay out the whole page
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i) {
        QuestionCard* one = m_cards.at(static_cast<size_t>(i));
        if (m_column->indexOf(one) != i)
            m_column->insertWidget(i, one);
        // Not only once the layout comes to it: it may be gone to right now.
        one->show();
    }
    m_column->setEnabled(true);
    setVisible(!m_cards.empty());
    refresh();
}

void QuestionList::clear()
{
    for (QuestionCard* card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
}

void QuestionList::refresh()
{
    for (QuestionCard* card : m_cards)
        card->refresh();
    setVisible(!m_cards.empty());
}

void QuestionList::commit()
{
    // Saving may show other cards; those that are asked now are not gone before this returns.
    const std::vector<QuestionCard*> cards = m_cards;
    for (QuestionCard* card : cards)
        card->commit();
}

} // namespace tekigo
