#pragma once

#include "base/language.h"
#include "gui/theme.h"

#include <QSettings>

namespace tekigo {

/// What the program remembers of its user, outside of every workspace.
class Preferences
{
public:
    /// Of the user's own scope, or in `file` where one is named.
    explicit Preferences(const QString& file = {});

    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    [[nodiscard]] int textPercent() const; ///< 100: the system's size; 80 to 200
    void setTextPercent(int percent);
    [[nodiscard]] QString author() const; ///< empty: the login name
    void setAuthor(const QString& author);

    [[nodiscard]] bool approvesRequirements() const; ///< each requirement by itself, besides the revision
    void setApprovesRequirements(bool each);

    [[nodiscard]] QStringList recent() const; ///< folders of workspaces, the newest first
    void remember(const QString& folder);
    void forget(const QString& folder);

    [[nodiscard]] QByteArray state(const QString& what) const; ///< of a window, a splitter or a table's head
    void setState(const QString& what, const QByteArray& state);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace tekigo
