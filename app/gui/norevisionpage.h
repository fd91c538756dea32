#pragma once

#include "gui/page.h"

class QPushButton;

namespace tekigo {

class NothingHere;

/// Stands in for a page that is about a revision while none is chosen: what belongs there, and the way to it.
class NoRevisionPage : public Page
{
    Q_OBJECT

public:
    NoRevisionPage(const Desk& desk, QWidget* parent);

    /// Whether a page has nothing to show without a revision, and does not say so itself.
    [[nodiscard]] static bool standsInFor(PageKind kind);
    void standInFor(PageKind kind, const QString& title);

    [[nodiscard]] QString title() const override { return m_title; }
    void takeFocus() override;

Q_SIGNALS:
    /// A file that somebody sent is to be checked, which needs no revision.
    void verifyRequested();

protected:
    void showRevision() override {}

private:
    QString m_title;
    NothingHere* m_nothing = nullptr;
    QPushButton* m_verify = nullptr; ///< in place of the dossier
};

} // namespace tekigo
