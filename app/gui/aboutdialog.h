#pragma once

#include <QDialog>

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
    ShortcutsDialog(const QList<QAction*>& acts, QWidget* parent);
};

} // namespace tekigo
