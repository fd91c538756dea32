#pragma once

#include "gui/badge.h"
#include "workspace/workspace.h"

#include <QAbstractTableModel>

namespace tekigo {

class IntegrityCheck;

/// The evidence of one revision, in the order of its numbers.
class EvidenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, Kind, Firmware, UsedBy, State, Size, ColumnCount };

    EvidenceModel(const Workspace& workspace, const IntegrityCheck& integrity, QObject* parent);

    void setRevision(const RevisionId& revision);
    void retell();                                       ///< in another language
    [[nodiscard]] const Evidence* at(int row) const;     ///< nullptr where there is none
    [[nodiscard]] int rowOf(const EvidenceId& id) const; ///< -1 where there is none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow(const Change& change);
    void read();
    [[nodiscard]] QVariant words(const Evidence& evidence, int column) const;
    [[nodiscard]] bool isOurs(const Evidence& evidence) const; ///< counts as made on this revision's firmware
    [[nodiscard]] QVariant tip(const Evidence& evidence, int column) const;
    [[nodiscard]] QVariant tone(const Evidence& evidence, int column) const;

    const Workspace& m_workspace;
    const IntegrityCheck& m_integrity;
    RevisionId m_revision;
    QString m_firmware; ///< of the revision
    std::vector<Evidence> m_evidence;
    std::set<QByteArray> m_damaged;
};

/// Whether a stored file still is what it was: sign, word and colour.
struct IntegrityState
{
    QString words;
    BadgeTone tone = BadgeTone::Aside;
};
[[nodiscard]] IntegrityState integrityOf(const QByteArray& sha256, const std::set<QByteArray>& damaged,
                                         const IntegrityCheck& integrity);

/// "Terminal Regs (in force) 34-10-2 Identification codes": what an evidence is attached to, one line each.
[[nodiscard]] QStringList linkWords(const Evidence& evidence, const Catalogue& catalogue);

} // namespace tekigo
