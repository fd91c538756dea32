#pragma once

#include <QDialog>

#include <vector>

class QAction;

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

    ShortcutsDialog(const QList<QAction*>& acts, QWidget* parent);

private:
    QWidget* makeSheet(const std::vector<Key>& keys);
};

} // namespace tekigo
