#pragma once

#include "gui/page.h"

#include <QTimer>

#include <memory>

namespace tekigo {

class HistoryCheck;
struct HistoryReport;

/// Verifies the history in pieces between the window's own work, and tells what it found. An act begins it anew.
class HistoryChecking : public QObject
{
    Q_OBJECT

public:
    HistoryChecking(const Desk& desk, QWidget* page);
    ~HistoryChecking() override;

    void start();

Q_SIGNALS:
    void running(bool now);
    void advanced(int percent);

private:
    void goOn();
    void tell(const HistoryReport& report);

    Desk m_desk;
    QWidget* m_page;
    QTimer m_timer;
    std::unique_ptr<HistoryCheck> m_check;
};

} // namespace tekigo
