#pragma once

#include <QDialog>

#include <vector>

class QAction;
class QGridLayout;

namespace tekigo {

/// What this program is, its version and its licence.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

/// The sheet of keyboard shortcuts.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Key
    {
        QString keys;
        QString words;
    };
    struct Group ///< of one menu or page
    {
        QString place;
        std::vector<Key> keys;
    };

    ShortcutsDialog(const QList<QAction*>& acts, QWidget* parent);

private:
    /// In the grid's pair of columns `side`; where the next group begins.
    int addGroup(QGridLayout* grid, const Group& group, int row, int side);
    QWidget* makeSheet(const std::vector<Group>& groups);
};

} // namespace tekigo
