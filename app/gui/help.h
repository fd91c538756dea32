#pragma once

#include <QObject>

#include <memory>

namespace tekigo {

class HelpWindow;
class Preferences;

/// The guide at hand: F1 opens it at the place of what has the focus, in dialogs too. Its window is made when
/// it is first asked for.
class Help : public QObject
{
    Q_OBJECT

public:
    Help(Preferences& preferences, QObject* parent);
    ~Help() override;

    void openHere(); ///< at what has the focus
    void openAt(const QString& anchor);
    void close();
    [[nodiscard]] HelpWindow* window() const { return m_window.get(); } ///< nullptr until it was asked for

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Preferences& m_preferences;
    std::unique_ptr<HelpWindow> m_window;
};

} // namespace tekigo
