#pragma once

#include "assessment/assessment.h"
#include "gui/page.h"

#include <QAbstractTableModel>

#include <functional>

class QLabel;
class QTableView;
class QToolButton;

namespace tekigo {

/// The findings of one instrument that a revision has, newest last.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Result, Firmware, Instrument, When, Files, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const Assessment& assessment, const std::function<bool(const Seen&)>& isOurs);
    [[nodiscard]] const Finding* at(int row) const; ///< nullptr where there is none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isStale(const Finding& finding) const;
    [[nodiscard]] QString words(const Finding& finding, int column) const;
    [[nodiscard]] QString files(const Finding& finding) const;

    std::vector<Finding> m_findings;
    std::vector<Evidence> m_evidence;
    QString m_firmware; ///< of the revision
};

/// What one instrument recorded for the revision: each with its firmware, files and time; it can be removed,
/// and Enter leads to its file.
class RecordedFindings : public QWidget
{
    Q_OBJECT

public:
    RecordedFindings(const Desk& desk, const QString& name, std::function<bool(const Seen&)> isOurs,
                     QWidget* parent);

    void show(const Assessment& assessment);

Q_SIGNALS:
    void goRequested(const tekigo::Place& place);

private:
    void makeTable(const QString& name);
    void remove();
    void go();

    Desk m_desk;
    std::function<bool(const Seen&)> m_isOurs;
    FindingsModel* m_model = nullptr;
    QLabel* m_none = nullptr;
    QTableView* m_table = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_go = nullptr;
};

} // namespace tekigo
