#pragma once

#include "dossier/dossier.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace tekigo {

class Badge;
class CheckModel;

/// What the check of an exported document found: the verdict in a sentence, then everything that was compared, what
/// differs first. Can be copied as text, to be sent on.
class VerifyDialog : public QDialog
{
    Q_OBJECT

public:
    VerifyDialog(QString fileName, const DossierCheck& check, QWidget* parent);

    [[nodiscard]] QString report() const; ///< all of it as text, in the window's language

private:
    void tell();
    [[nodiscard]] QWidget* makeTable();
    [[nodiscard]] QWidget* makeButtons();

    QString m_fileName;
    DossierCheck m_check;
    CheckModel* m_model = nullptr;
    Badge* m_verdict = nullptr;
    QLabel* m_says = nullptr;
};

} // namespace tekigo
