#pragma once

#include "assessment/contradiction.h"
#include "gui/place.h"

#include <QLabel>

namespace tekigo {

/// Where a contradiction of `revision` is mended.
[[nodiscard]] Place placeOf(const Contradiction& one, const RevisionId& revision);

/// What does not fit in the records, in words, each with a link to its place. Hidden where everything fits.
class ContradictionNotes : public QLabel
{
    Q_OBJECT

public:
    ContradictionNotes(const QString& objectName, QWidget* parent);

    void show(const RevisionId& revision, std::vector<Contradiction> all);
    [[nodiscard]] const std::vector<Contradiction>& shownNotes() const { return m_all; }

Q_SIGNALS:
    void goRequested(const tekigo::Place& place);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    RevisionId m_revision;
    std::vector<Contradiction> m_all;
};

} // namespace tekigo
