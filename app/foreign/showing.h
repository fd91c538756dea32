#pragma once

#include "foreign/viewing.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <deque>

class QProcess;

namespace tekigo::foreign {

/// How long somebody waits, in milliseconds, however busy the machine is.
struct Patience
{
    int open = 30'000;
    int view = 15'000;
    int givenUp = 700; ///< for what nobody waits for any more, before it is ended for the next to begin
};

/// A file of anyone's that is looked at. Another program opens and draws it; where that hangs, eats memory or
/// crashes it is ended, and begun anew for the next page. Everything is answered later, by a signal, and nothing once
/// this is gone.
class Showing : public QObject
{
    Q_OBJECT

public:
    Showing(QString path, Form form, QObject* parent, Patience patience = {});
    ~Showing() override;

    void open(); ///< `opened` follows
    /// The number of the turn; `drawn`, `read` or `failed` follows with it. A view is drawn as large as may be
    /// (viewable), and a picture no larger than it is.
    int ask(const View& view);
    void giveUp(int turn); ///< nothing follows
    void rest();           ///< gives up everything and ends the program until something is asked
    [[nodiscard]] qint64 program() const; ///< the process at work; 0: none

Q_SIGNALS:
    void opened(const tekigo::foreign::Opened& opened); ///< once, with why not where it cannot be
    void drawn(int turn, const QImage& image);
    void read(int turn, const QString& words);
    void failed(int turn, const tekigo::Text& why);

private:
    enum class State { Resting, Opening, Open, Refused };

    void start();
    void stop();
    void next();
    void hear();
    bool hearLine();
    bool hearPixels();
    void take(const Opened& opened);
    void end(const QImage& image, const QString& words);
    void died(const Text& openWhy, const Text& viewWhy);
    void tooLong();

    QString m_path;
    Form m_form;
    Patience m_patience;
    QProcess* m_process = nullptr;
    State m_state = State::Resting;
    bool m_told = false; ///< that it is open
    std::deque<Turn> m_waiting;
    Turn m_now;        ///< number 0: nothing is drawn
    QSize m_coming;    ///< pixels under way
    bool m_dropped = false; ///< nobody waits for what is drawn now
    int m_turns = 0;
    QTimer m_watch;
};

} // namespace tekigo::foreign
