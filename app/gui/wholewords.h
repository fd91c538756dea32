#pragma once

#include <QObject>

class QApplication;
class QLineEdit;

namespace tekigo {

/// Says in a tool tip what there is no room for: a cell or a head that ends with "…", the choice of a combo box, the words
/// that stand in an empty field. One for the whole program; a tool tip that a widget has itself comes first.
class WholeWords : public QObject
{
    Q_OBJECT

public:
    explicit WholeWords(QApplication& application);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Makes an empty field wide enough for what stands in it, in any language and size of words.
void holdPlaceholder(QLineEdit* line);

} // namespace tekigo
