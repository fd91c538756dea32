#pragma once

#include "assessment/board.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace tekigo {

class Fold;
class RevisionPicker;

/// Which rows the board shows: words, lists and ticks over the table.
class BoardFilters : public QWidget
{
    Q_OBJECT

public:
    BoardFilters(const Catalogue& catalogue, QWidget* parent);

    [[nodiscard]] BoardFilter filter() const;
    [[nodiscard]] bool grouped() const;
    /// The makers to choose from.
    void setMakers(const std::vector<Maker>& makers);
    /// The revisions to choose from by hand.
    void setRevisions(const std::vector<Product>& products, const std::vector<Revision>& revisions);
    void clear();
    void takeFocus();
    /// In a low window, or with large words, all but the words wait behind a button that tells how many are set.
    void setLow(bool low);

Q_SIGNALS:
    void changed();

private:
    struct Option
    {
        QString id;
        std::function<QString()> words;
    };
    QComboBox* addList(const QString& name, std::function<QString()> words, std::vector<Option> options);
    QCheckBox* addTick(const QString& name, std::function<QString()> words);
    void arrange();
    [[nodiscard]] int chosen() const; ///< how many of what can be folded are set
    [[nodiscard]] bool isPicking() const;
    [[nodiscard]] std::vector<Option> checklists(std::function<QString()> none) const;

    const Catalogue& m_catalogue;
    QLineEdit* m_text = nullptr;
    QComboBox* m_checklist = nullptr;
    QComboBox* m_revisions = nullptr;
    RevisionPicker* m_picked = nullptr; ///< shown while revisions are chosen by hand
    QComboBox* m_maker = nullptr;
    QComboBox* m_verdict = nullptr;
    QComboBox* m_failsUnder = nullptr;
    QComboBox* m_label = nullptr;
    QCheckBox* m_evidence = nullptr;
    QCheckBox* m_confirm = nullptr;
    QCheckBox* m_grouped = nullptr;
    QPushButton* m_clear = nullptr;
    Fold* m_fold = nullptr;
    std::vector<QComboBox*> m_lists;
    std::vector<QCheckBox*> m_ticks;
    std::vector<QWidget*> m_folded;
    bool m_low = false;
};

} // namespace tekigo
