#pragma once

#include "checklist/checklistdifference.h"
#include "gui/page.h"

#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QTextBrowser;
class QVBoxLayout;

namespace tekigo {

/// Two checklists laid over each other: of those that the program carries, or of a file or folder that
/// somebody chose.
class ChecklistDifferenceView : public QWidget
{
    Q_OBJECT

public:
    ChecklistDifferenceView(const Desk& desk, QWidget* parent);

    void retranslate();
    void takeFocus();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// One of the two: the catalogue's own checklists, or what was read from outside.
    struct Side
    {
        QComboBox* combo = nullptr;
        std::optional<Catalogue> given; ///< empty: the workspace's catalogue
        QString path;
    };

    QWidget* makeSide(Side& side, const QString& name, std::function<QString()> words);
    void open(Side& side, bool folder);
    void readGivenOf(Side& side, const QString& path);
    void fill(Side& side);
    [[nodiscard]] const Catalogue& catalogueOf(const Side& side) const;
    [[nodiscard]] const Checklist* checklistOf(const Side& side) const;
    void compare();
    void tellCorrection();
    void list();
    void explain();

    Desk m_desk;
    Side m_before;
    Side m_after;
    std::optional<ChecklistDifference> m_difference;
    QLabel* m_state = nullptr;
    QLabel* m_corrected = nullptr;
    QListWidget* m_list = nullptr;
    QTextBrowser* m_text = nullptr;
    bool m_stale = true;
};

} // namespace tekigo
