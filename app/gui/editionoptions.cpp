#include "gui/editionoptions.h"

#include "gui/flowlayout.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/preferences.h"
#include "gui/selectbox.h"
#include "gui/theme.h"
#include "gui/wrapped.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tekigo {

EditionOptions::EditionOptions(const Preferences* preferences, QWidget* parent)
    : QWidget(parent)
{
    auto* language = makeLanguage(preferences);
    m_untranslated = named<QLabel>(this, u"dossierUntranslated"_s, [] { return tr("What is not translated"); });
    m_untranslated->setWordWrap(true);
    auto* annexes = named<QLabel>(this, u"dossierAnnexesLabel"_s, [] { return tr("Annexes"); });
    retold(annexes, [annexes] { annexes->setText(tr("Checklists shown besides the targets")); });
    annexes->setWordWrap(true);
    m_annexes = new QVBoxLayout;
    m_annexes->setSpacing(space::Hair);
    makeRedacted();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(language);
    column->addWidget(m_untranslated);
    column->addWidget(annexes);
    column->addLayout(m_annexes);
    column->addWidget(m_redacted);
}

QWidget* EditionOptions::makeLanguage(const Preferences* preferences)
{
    auto* line = new QWidget(this);
    m_language = named<SelectBox>(line, u"dossierLanguage"_s, [] { return tr("Language of the dossier"); });
    m_language->addItem(u"日本語"_s);
    m_language->addItem(u"English"_s);
    m_language->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (preferences) {
        const auto take = [this, preferences] {
            m_language->setCurrentIndex(preferences->dossierLanguage() == Language::Japanese ? 0 : 1);
        };
        take();
        connect(preferences, &Preferences::dossierLanguageChosen, this, take);
    }
    connect(m_language, &QComboBox::currentIndexChanged, this, &EditionOptions::chosen);
    auto* label = named<QLabel>(line, u"dossierLanguageLabel"_s, [] { return tr("Language of the dossier"); });
    retold(label, [label] { label->setText(tr("Language of the dossier")); });
    label->setBuddy(m_language);
    auto* row = new FlowLayout(line);
    row->addWidget(label);
    row->addWidget(m_language);
    return line;
}

void EditionOptions::makeRedacted()
{
    m_redacted = named<Wrapped<QCheckBox>>(this, u"dossierRedacted"_s, [] { return tr("Redacted edition"); });
    retold(m_redacted, [this] {
        m_redacted->setText(tr("Redacted edition (without confidential files, answers and names)"));
        m_redacted->setToolTip(tr("Leaves out files and answers marked confidential, the contact and the names of persons, "
                                  "and lists what is left out. Numbers stay the same."));
    });
    connect(m_redacted, &QCheckBox::toggled, this, &EditionOptions::chosen);
}

void EditionOptions::offer(const Catalogue& catalogue, const QStringList& targets)
{
    const QStringList checked = annexes();
    while (QLayoutItem* item = m_annexes->takeAt(0)) {
        if (QWidget* box = item->widget())
            box->deleteLater();
        delete item;
    }
    for (const Checklist& checklist : catalogue.checklists) {
        if (targets.contains(checklist.id))
            continue;
        const Text name = checklist.shortTitle;
        auto* box = named<Wrapped<QCheckBox>>(this, u"annex-"_s + checklist.id, [name] { return shown(name); });
        box->setText(shown(name));
        box->setProperty("checklist", checklist.id);
        box->setChecked(checked.contains(checklist.id));
        connect(box, &QCheckBox::toggled, this, &EditionOptions::chosen);
        m_annexes->addWidget(box);
    }
}

Language EditionOptions::language() const
{
    return m_language->currentIndex() == 0 ? Language::Japanese : Language::English;
}

QStringList EditionOptions::annexes() const
{
    QStringList chosen;
    for (int at = 0; at < m_annexes->count(); ++at) {
        const auto* box = qobject_cast<QCheckBox*>(m_annexes->itemAt(at)->widget());
        if (box && box->isChecked())
            chosen.append(box->property("checklist").toString());
    }
    return chosen;
}

bool EditionOptions::isRedacted() const
{
    return m_redacted->isChecked();
}

void EditionOptions::tellUntranslated(const QString& notice)
{
    m_untranslated->setText(notice);
    m_untranslated->setVisible(!notice.isEmpty());
}

} // namespace tekigo
