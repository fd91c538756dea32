#pragma once

#include "assessment/product.h"
#include "checklist/catalogue.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace tekigo {

class Preferences;

/// Which edition of the dossier is made: its language, the checklists shown besides the targets, in full or redacted.
class EditionOptions : public QWidget
{
    Q_OBJECT

public:
    /// `preferences` may be null and outlives it; its language is chosen to begin with.
    EditionOptions(const Preferences* preferences, QWidget* parent);

    /// The checklists to show besides; those that are targets are shown anyway. What was chosen stays chosen.
    void offer(const Catalogue& catalogue, const QStringList& targets);
    [[nodiscard]] Language language() const;
    [[nodiscard]] QStringList annexes() const; ///< ids of checklists
    [[nodiscard]] bool isRedacted() const;
    /// What of the chosen edition a reader will meet in the other language; empty: nothing.
    void tellUntranslated(const QString& notice);

Q_SIGNALS:
    void chosen();

private:
    QWidget* makeLanguage(const Preferences* preferences);
    void makeRedacted();

    QComboBox* m_language = nullptr;
    QLabel* m_untranslated = nullptr;
    QVBoxLayout* m_annexes = nullptr;
    QCheckBox* m_redacted = nullptr;
};

} // namespace tekigo
