#pragma once

#include "assessment/product.h"

#include <QWidget>

#include <functional>
#include <set>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace tekigo {

/// Revisions to tick by hand, found by their words: a tick stays while its revision is filtered out.
class RevisionPicker : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the list's object name; those of its surroundings begin with it.
    RevisionPicker(QWidget* parent, const QString& name, std::function<QString()> words);

    /// Of these products and their revisions, in their order. Ticks stay where the revision does.
    void setRevisions(const std::vector<Product>& products, const std::vector<Revision>& revisions);
    [[nodiscard]] std::set<RevisionId> ticked() const;
    void clear(); ///< no tick, nothing filtered out

Q_SIGNALS:
    void changed(); ///< another revision is ticked, or no longer

private:
    /// One revision to choose.
    struct Choice
    {
        RevisionId id;
        QString words;  ///< as it is listed
        QString folded; ///< what it is found by, see folded()
    };

    QWidget* makeHead(const QString& name);
    void setChoices(const std::vector<Choice>& choices);
    void tickListed();
    void untickAll();
    void filter();
    void tell();

    QLineEdit* m_words = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_all = nullptr;
    QPushButton* m_none = nullptr;
};

} // namespace tekigo
