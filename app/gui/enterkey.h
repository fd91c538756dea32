#pragma once

#include <QObject>

namespace tekigo {

/// Enter presses the button that has the keys, everywhere: on pages, where Qt's buttons hear only Space, and in dialogs,
/// where Enter would press the default in its place. Lives as long as the window.
class EnterKey final : public QObject
{
public:
    explicit EnterKey(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace tekigo
