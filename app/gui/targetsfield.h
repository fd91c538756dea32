#pragma once

#include "checklist/catalogue.h"
#include "gui/field.h"

class QCheckBox;
class QVBoxLayout;

namespace tekigo {

/// Which checklists a revision is submitted for: a box for each. Its text is their ids, in the catalogue's
/// order, with blanks between; ids that the catalogue does not know are kept.
class TargetsField : public Field
{
    Q_OBJECT

public:
    TargetsField(QWidget* parent, const QString& name, std::function<QString()> label,
                 const Catalogue& catalogue);
    [[nodiscard]] QString text() const override;

protected:
    void show(const QString& text) override;
    void lock(bool readOnly) override;

private:
    std::vector<QCheckBox*> m_boxes;
    QStringList m_unknown;
};

} // namespace tekigo
