#include "gui/credentialpanel.h"

#include "gui/credentialform.h"
#include "gui/credentialresult.h"
#include "gui/labelled.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/selectbox.h"
#include "gui/task.h"
#include "gui/undooffer.h"
#include "workspace/credentialrecord.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

CredentialPanel::CredentialPanel(const Desk& desk, QWidget* parent)
    : InstrumentPanel(desk, u"credentialList"_s,
                      {.title = [] { return tr("Preset passwords"); },
                       .introduction =
                           [] {
                               return tr("Examines a list of the passwords that units leave the factory with: whether any "
                                         "can be guessed. The list and the passwords are not kept; a report with counts and "
                                         "row numbers is.");
                           },
                       .isOurs = [](const Seen& seen) { return std::holds_alternative<CredentialListSeen>(seen); }},
                      parent)
{
    m_form = new CredentialForm(desk, this);
    connect(m_form, &CredentialForm::ordered, this, &CredentialPanel::examine);
    m_which = named<SelectBox>(this, u"credentialWhich"_s, [] { return tr("Examined list"); });
    connect(m_which, &QComboBox::activated, this, &CredentialPanel::showResult);
    m_result = new CredentialResult(this);
    content()->addWidget(m_form);
    content()->addWidget(labelled(m_which, [] { return tr("Examined list"); }));
    content()->addWidget(m_result);
}

void CredentialPanel::takeFocus()
{
    if (auto* choose = findChild<QPushButton*>(u"credentialChoose"_s))
        choose->setFocus();
}

void CredentialPanel::chooseFile(const QString& path)
{
    m_form->choose(path);
}

std::vector<const Finding*> CredentialPanel::lists() const
{
    std::vector<const Finding*> lists;
    for (const Finding& finding : assessment().findings) {
        if (std::holds_alternative<CredentialListSeen>(finding.seen))
            lists.push_back(&finding);
    }
    return lists;
}

/// The newest list is the one that people look at; another that they chose stays while it is there.
void CredentialPanel::refresh()
{
    enableForm();
    if (const auto of = workspace().revision(revision()))
        m_form->setAgainst(codeWordsOf(workspace(), *of), presetMinimumOf(workspace(), *of));
    const auto found = lists();
    const QString before = m_which->count() == static_cast<int>(found.size()) ? m_which->currentText() : QString();
    m_which->clear();
    for (const Finding* finding : found)
        m_which->addItem(std::get<CredentialListSeen>(finding->seen).list.name);
    const int same = m_which->findText(before);
    m_which->setCurrentIndex(same >= 0 ? same : m_which->count() - 1);
    m_which->setVisible(found.size() > 1);
    showResult();
}

void CredentialPanel::enableForm()
{
    m_form->setEnabled(mayRecord() && !m_task);
}

void CredentialPanel::showResult()
{
    const auto found = lists();
    const int at = m_which->currentIndex();
    m_result->setVisible(at >= 0);
    if (at >= 0)
        m_result->show(std::get<CredentialListSeen>(found[static_cast<size_t>(at)]->seen), workspace().catalogue(),
                       assessment().revision.targets);
}

void CredentialPanel::retranslate()
{
    refresh();
    m_form->retell();
    m_result->retell();
}

void CredentialPanel::examine(const ListOrder& order)
{
    if (!mayRecord() || m_task)
        return;
    m_task = desk().tasks->run(
        tr("Examining preset passwords"), this, [order](Progress& progress) { return analyseList(order, progress); },
        [this, into = revision()](const Result<CredentialListSeen>& seen) {
            m_task = nullptr;
            enableForm();
            record(into, seen);
        });
    enableForm();
}

void CredentialPanel::record(const RevisionId& into, const Result<CredentialListSeen>& seen)
{
    if (!done(*desk().notices, seen)
        || !done(*desk().notices, recordList(workspace(), into, *seen, shownLanguage())))
        return;
    if (into == revision())
        showRecorded(seen->list.name);
    offerUndo(*desk().notices, *workspace().undoStack(), tr("Recorded: %1").arg(shown(findingName(Seen(*seen)))));
}

void CredentialPanel::showRecorded(const QString& name)
{
    m_which->setCurrentIndex(m_which->findText(name));
    showResult();
    if (auto* scroll = findChild<QScrollArea*>(u"credentialListScroll"_s))
        QTimer::singleShot(0, scroll, [scroll, result = m_result] {
            scroll->verticalScrollBar()->setValue(result->mapTo(scroll->widget(), QPoint()).y());
        });
}

} // namespace tekigo
