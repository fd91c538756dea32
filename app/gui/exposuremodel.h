#pragma once

#include "assessment/assessment.h"
#include "assessment/exposure.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace tekigo {

/// Declared ports beside those that scans saw, a line each.
class ExposureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Standing, Port, Seen, Service, Declared, Reason, ColumnCount };
    enum Role { OrderRole = Qt::UserRole, ExposureRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const Assessment& assessment);
    void retell();                                   ///< the window speaks another language
    [[nodiscard]] const PortLine* at(int row) const; ///< nullptr where there is none
    [[nodiscard]] const std::vector<PortLine>& lines() const { return m_lines; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const PortLine& line, int column) const;
    [[nodiscard]] QVariant order(const PortLine& line, int column) const;
    [[nodiscard]] QString declared(const PortLine& line) const;
    [[nodiscard]] bool isShut(const PortLine& line) const;

    std::vector<PortLine> m_lines;
    std::vector<bool> m_shut; ///< one a line: agrees, but is shut where the inventory has it, too (lanreach.h)
    std::vector<Row> m_rows; ///< of the inventory
};

/// Chooses lines by how they stand and by what stands in them.
class ExposureFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ExposureFilter(QObject* parent);

    void setStanding(std::optional<Exposure> standing); ///< empty: all
    void setWords(const QString& words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<Exposure> m_standing;
    QString m_words;
};

/// "22/tcp", "100-200/udp"
[[nodiscard]] QString portWords(const PortLine& line);

} // namespace tekigo
