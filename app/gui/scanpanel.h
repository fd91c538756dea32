#pragma once

#include "gui/instrumentpanel.h"
#include "workspace/scanimport.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace tekigo {

class PortsView;
class ScanComparison;
class Task;

/// Imports nmap's XML, asks from which side it looked and which hosts are the product, and shows what is open
/// beside what is declared.
class ScanPanel : public InstrumentPanel
{
    Q_OBJECT

public:
    ScanPanel(const Desk& desk, QWidget* parent);
    void takeFocus() override;

protected:
    void refresh() override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeImport();
    void makeHosts();
    void chooseFiles();
    void import(const QStringList& paths);
    void offerHosts(std::shared_ptr<const TakenScans> scans);
    void recordChosen();
    void drop(); ///< nothing waits for a choice of hosts any more
    void record(std::shared_ptr<const TakenScans> scans, const QStringList& hosts);
    void tell();
    void tellCoverage();
    [[nodiscard]] Side side() const;
    [[nodiscard]] QStringList chosenHosts() const;

    QPushButton* m_import = nullptr;
    QComboBox* m_side = nullptr;
    QLineEdit* m_firmware = nullptr;
    QWidget* m_hostChoice = nullptr;
    QListWidget* m_hosts = nullptr;
    QPushButton* m_recordHosts = nullptr;
    QLabel* m_coverage = nullptr;
    PortsView* m_ports = nullptr;
    ScanComparison* m_comparison = nullptr;

    std::shared_ptr<const TakenScans> m_waiting; ///< for a choice of hosts
    QPointer<Task> m_task;
    RevisionId m_shown;
};

} // namespace tekigo
