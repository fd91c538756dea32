#pragma once

#include "dossier/dossier.h"
#include "gui/page.h"
#include "workspace/submission.h"

#include <QObject>

#include <functional>

namespace tekigo {

/// Exports an edition to where somebody says, tells what an edition for the public still says before there is a file, and
/// what came of it.
class DossierExport : public QObject
{
    Q_OBJECT

public:
    /// `edition` gives what is chosen on `page`, which is what asks.
    DossierExport(const Desk& desk, QWidget* page, std::function<Result<Dossier>()> edition);

    void askWhereTo();

private:
    struct Written
    {
        Exported exported;
        std::optional<Baseline> baseline;
        std::optional<Edition> edition; ///< of a submitted revision
    };

    void writeTo(const QString& path);
    void askWhetherTo(const Dossier& dossier, const QString& path);
    void write(const Dossier& dossier, const QString& path, const StillSaid& said = {});
    void tellWritten(const Result<Written>& written, const QString& path, const StillSaid& said);
    void failed(const Error& error);

    Desk m_desk;
    QWidget* m_page;
    std::function<Result<Dossier>()> m_edition;
};

} // namespace tekigo
