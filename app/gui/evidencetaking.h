#pragma once

#include "assessment/id.h"
#include "gui/evidenceimport.h"
#include "gui/page.h"

#include <functional>

class QMimeData;

namespace tekigo {

/// Brings files into a revision as evidence: chosen, dropped or pasted. Asks which firmware they belong to:
/// no file counts for one that nobody named. Says what came of it, and warns of those that hold secrets in clear.
class EvidenceTaking : public QObject
{
    Q_OBJECT

public:
    /// `revision` gives the one that is shown, `page` is what asks.
    EvidenceTaking(const Desk& desk, QWidget* page, std::function<RevisionId()> revision);

    [[nodiscard]] bool mayAdd() const;
    /// `links`: what the files will carry from the start.
    void chooseFiles(const std::vector<EvidenceLink>& links = {});
    void addFiles(const QStringList& paths, const std::vector<EvidenceLink>& links = {});
    void paste(); ///< files, or a picture, from the clipboard

Q_SIGNALS:
    void filesAdded(const tekigo::RevisionId& into, const tekigo::EvidenceId& first);

private:
    void pastePicture(const QMimeData& clipboard);
    void askFirmware(const RevisionId& into, const Taken& taken, const std::vector<EvidenceLink>& links);
    void store(const RevisionId& into, const Taken& taken, const Stated& stated);
    void tellProblems(const QString& count, const QStringList& problems);
    bool warnOfSecrets(const Added& added, const Taken& taken);
    [[nodiscard]] Workspace& workspace() const { return *m_desk.workspace; }

    Desk m_desk;
    QWidget* m_page;
    std::function<RevisionId()> m_revision;
};

/// The files among what is dropped or pasted; nothing that is not on this machine.
[[nodiscard]] QStringList localFiles(const QMimeData& data);

} // namespace tekigo
