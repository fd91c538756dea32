#pragma once

#include "gui/page.h"
#include "instrument/credentiallist.h"

#include <QPointer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace tekigo {

class ListPreviewModel;

/// Chooses a list of preset passwords, and says which of its columns is what: the guess stands there already, or what
/// was said of the same header before.
class CredentialForm : public QWidget
{
    Q_OBJECT

public:
    CredentialForm(const Desk& desk, QWidget* parent);

    /// What the list is held against; shown, and part of the order.
    void setAgainst(CodeWords words, int minimum);
    /// Reads the beginning of the file, aside.
    void choose(const QString& path);
    void retell(); ///< in another language

Q_SIGNALS:
    void ordered(const tekigo::ListOrder& order); ///< the user wants it examined

private:
    void makeRoles();
    void makeOptions();
    void makePreview();
    void lay(QPushButton* choose);
    void ask();
    void inspect(const ListHints& hints);
    void clear();
    void take(const Result<ListShape>& shape);
    void fill();
    void roleChosen(ColumnRole role, int column);
    void tell();
    void order();
    [[nodiscard]] QString columnWords(int column) const;
    [[nodiscard]] QComboBox* roleBox(ColumnRole role) const { return m_roles[static_cast<size_t>(role)]; }
    void recall();
    void remember() const;

    Desk m_desk;
    QString m_path;
    ListHints m_hints;
    ListShape m_shape;    ///< of m_path; empty until it has been looked at
    int m_inspection = 0; ///< the last one begun; what others find is not of interest
    CodeWords m_words;
    int m_minimum = 0;
    ListPreviewModel* m_model = nullptr;
    QLabel* m_file = nullptr;
    QWidget* m_details = nullptr;
    QPointer<QWidget> m_focus; ///< had it in the details before they were hidden
    QTableView* m_preview = nullptr;
    std::array<QComboBox*, 5> m_roles{};
    QComboBox* m_encoding = nullptr;
    QCheckBox* m_header = nullptr;
    QCheckBox* m_hashes = nullptr;
    QLabel* m_against = nullptr;
    QPushButton* m_examine = nullptr;
};

} // namespace tekigo
