#include "gui/approvalform.h"

#include "gui/announce.h"
#include "gui/field.h"
#include "gui/flowlayout.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tekigo {

ApprovalForm::ApprovalForm(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"approvalForm"_s);
    spoken(this, [] { return tr("Record a step"); });
    m_title = named<QLabel>(this, u"approvalFormTitle"_s, [] { return tr("Record a step"); });
    asHeading(m_title);
    m_name = new LineField(this, u"approvalName"_s, [] { return tr("Name"); });
    m_date = new DateField(this, u"approvalDate"_s, [] { return tr("Date"); });
    m_comment = new LinesField(this, u"approvalComment"_s, [] { return tr("Comment (may be left empty)"); }, 2);
    m_reason = new LinesField(this, u"approvalReason"_s, [] { return tr("Reason"); }, 2);
    m_problem = named<QLabel>(this, u"approvalProblem"_s, [] { return tr("What is wrong"); });
    m_problem->setProperty("look", u"bad"_s);
    m_problem->setWordWrap(true);
    m_record = named<QPushButton>(this, u"approvalRecord"_s, [] { return tr("Record"); });
    m_cancel = named<QPushButton>(this, u"approvalCancel"_s, [] { return tr("Cancel"); });
    retold(m_cancel, [this] { m_cancel->setText(tr("Cancel")); });
    asPrimary(m_record);
    connect(m_record, &QPushButton::clicked, this, &ApprovalForm::record);
    connect(m_cancel, &QPushButton::clicked, this, &ApprovalForm::cancelled);
    auto* who = new FlowLayout(nullptr, space::Medium);
    for (Field* field : {static_cast<Field*>(m_name), static_cast<Field*>(m_date)}) {
        field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        who->addWidget(field);
    }
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_record);
    acts->addWidget(m_cancel);
    acts->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_title);
    column->addLayout(who);
    column->addWidget(m_comment);
    column->addWidget(m_reason);
    column->addWidget(m_problem);
    column->addLayout(acts);
    retold(this, [this] { tell(); });
}

void ApprovalForm::askFor(Approval::Step step, const QString& name, const QDate& date)
{
    m_reasonOnly = false;
    m_step = step;
    m_name->put(name, true);
    m_date->putDate(date);
    m_comment->put({}, true);
    m_reason->put({}, true);
    setProblem({});
    tell();
}

void ApprovalForm::askForReason()
{
    m_reasonOnly = true;
    m_reason->put({}, true);
    setProblem({});
    tell();
}

void ApprovalForm::tell()
{
    const bool back = m_reasonOnly || m_step == Approval::Step::SentBack;
    m_name->setVisible(!m_reasonOnly);
    m_date->setVisible(!m_reasonOnly);
    m_comment->setVisible(!back);
    m_reason->setVisible(back);
    const QString what = m_reasonOnly ? tr("Take back the submission") : shown(stepName(m_step));
    m_title->setText(what);
    m_record->setText(m_reasonOnly ? tr("Take back") : tr("Record “%1”").arg(what));
}

void ApprovalForm::refuse(const ApprovalRefusal& refusal)
{
    setProblem({});
    Field* field = fieldOf(refusal.field);
    if (!field)
        return setProblem(shown(refusal.why));
    field->setProblem(shown(refusal.why));
    field->takeFocus();
}

Field* ApprovalForm::fieldOf(ApprovalRefusal::Field field) const
{
    switch (field) {
    case ApprovalRefusal::Field::Name:
        return m_name;
    case ApprovalRefusal::Field::Date:
        return m_date;
    case ApprovalRefusal::Field::Comment:
        return m_reason;
    case ApprovalRefusal::Field::Step:
        break;
    }
    return nullptr;
}

void ApprovalForm::setProblem(const QString& why)
{
    for (Field* field : {static_cast<Field*>(m_name), static_cast<Field*>(m_date), static_cast<Field*>(m_reason)})
        field->setProblem({});
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
    announce(this, why);
}

void ApprovalForm::takeFocus()
{
    // A name that is known already is seldom another.
    if (m_reasonOnly || (m_step == Approval::Step::SentBack && !m_name->text().isEmpty()))
        m_reason->takeFocus();
    else
        m_name->takeFocus();
}

/// Esc closes the form, not the notice over it.
bool ApprovalForm::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QWidget::event(event);
}

void ApprovalForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void ApprovalForm::record()
{
    const QString reason = m_reason->text().trimmed();
    if (m_reasonOnly) {
        Q_EMIT reasonGiven(reason);
        return;
    }
    Approval approval;
    approval.step = m_step;
    approval.name = m_name->text().trimmed();
    approval.date = m_date->date().value_or(QDate());
    approval.comment = m_step == Approval::Step::SentBack ? reason : m_comment->text().trimmed();
    Q_EMIT given(approval);
}

} // namespace tekigo
