#pragma once

#include <QObject>
#include <QString>

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

/// Makes a field wide enough for what stands in it while it is empty, in any language and size of words; and for
/// `longest`, where nothing longer is written in it.
void holdPlaceholder(QLineEdit* line, const QString& longest = {});

} // namespace tekigo
