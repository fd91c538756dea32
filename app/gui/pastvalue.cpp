#include "gui/pastvalue.h"

#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/theme.h"
#include "gui/undooffer.h"
#include "workspace/wording.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(PastValue)
};

QString cellWords(const Column& column, const Cell& cell)
{
    if (const auto* yes = std::get_if<bool>(&cell))
        return *yes ? Says::tr("Yes") : Says::tr("No");
    if (const auto* number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    const QString text = std::get<QString>(cell);
    const auto choice = std::ranges::find(column.choices, text, &Choice::id);
    return choice == column.choices.end() ? text : shown(choice->label);
}

/// One line a row: the columns that are filled, in the question's order.
QStringList rowLines(const Question& question, const Table& table)
{
    QStringList lines;
    for (const Row& row : table.rows) {
        QStringList cells;
        for (const Column& column : question.columns)
            if (const auto cell = row.find(column.id); cell != row.end())
                cells += shown(column.label) + u": "_s + cellWords(column, cell->second);
        lines += bullet() + cells.join(Says::tr(", "));
    }
    return lines;
}

constexpr qsizetype shownLines = 12;

} // namespace

QString answerLines(const Catalogue& catalogue, const QString& question, const Answer& answer)
{
    QStringList lines{shown(valueSays(catalogue, question, answer.value))};
    const Question* asked = catalogue.question(question);
    if (const auto* table = answer.value ? std::get_if<Table>(&*answer.value) : nullptr; table && asked)
        lines += rowLines(*asked, *table);
    if (lines.size() > shownLines)
        lines = lines.first(shownLines) + QStringList{u"…"_s};
    if (!answer.note.isEmpty())
        lines += Says::tr("Note: %1").arg(answer.note);
    return lines.join(u'\n');
}

PastValue::PastValue(Workspace& workspace, Notices& notices, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_notices(notices)
{
    setObjectName(u"pastValue"_s);
    spoken(this, [] { return tr("What the change was"); });
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::Large);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto side = [&](int column, const QString& name, std::function<QString()> words) {
        auto* title = named<QLabel>(this, name + u"Title"_s, words);
        retold(title, [title, words] { title->setText(words()); });
        asQuiet(title);
        auto* text = named<QLabel>(this, name, words);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(title, 0, column);
        grid->addWidget(text, 1, column, Qt::AlignTop);
        return text;
    };
    m_before = side(0, u"pastBefore"_s, [] { return tr("Before"); });
    m_after = side(1, u"pastAfter"_s, [] { return tr("After"); });
    m_bring = named<QPushButton>(this, u"bringBack"_s, [] { return tr("Bring back the earlier value"); });
    retold(m_bring, [this] { m_bring->setText(tr("Bring back the earlier value")); });
    connect(m_bring, &QPushButton::clicked, this, &PastValue::bringBack);
    grid->addWidget(m_bring, 1, 2, Qt::AlignBottom);
    hide();
    retold(this, [this] { tell(); });
}

void PastValue::show(const std::optional<HistoryRow>& row)
{
    m_past.reset();
    if (row && !row->question.isEmpty())
        for (PastAnswer& past : m_workspace.pastAnswers(row->revision, row->question))
            if (past.row.number == row->number)
                m_past = std::move(past);
    setVisible(m_past.has_value());
    tell();
}

void PastValue::tell()
{
    if (!m_past)
        return;
    const Catalogue& catalogue = m_workspace.catalogue();
    m_before->setText(answerLines(catalogue, m_past->row.question, m_past->before));
    m_after->setText(answerLines(catalogue, m_past->row.question, m_past->after));
    m_bring->setEnabled(m_workspace.revision(m_past->row.revision) && m_workspace.mayEdit(m_past->row.revision));
}

void PastValue::bringBack()
{
    if (!m_past)
        return;
    const PastAnswer past = *m_past; // reading again replaces it
    Answer answer = past.before;
    answer.confirmed = true; // whoever brings it back says that it holds
    answer.wording.clear();  // and for the text as it reads now
    if (done(m_notices, m_workspace.setAnswer(past.row.revision, past.row.question, answer)))
        offerUndo(m_notices, *m_workspace.undoStack(), tr("The earlier value was brought back."));
}

} // namespace tekigo
