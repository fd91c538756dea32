#pragma once

#include "plan.h"

#include <QHash>

/// A place where the house is not as its plan says.
struct Slip
{
    QString file; ///< relative to the tree, "app/gui/window.cpp"
    int line = 0; ///< from 1; 0: the file as a whole
    QString
        rule; ///< "include", "link", "module", "library", "circle", "name", "form", "signal", "loop", "room", "platform", "version", "twice", "temporary"
    QString says;

    [[nodiscard]] QString text() const; ///< "app/gui/window.cpp:12: include: …"
};

/// Qt header name to module: "QSqlQuery" to "QtSql", from the folder that holds QtCore and its like.
[[nodiscard]] QHash<QString, QString> qtModules(const QString& headers);

/// Walks through `tree`/app and tells every slip, in the order of files and lines.
[[nodiscard]] std::vector<Slip> inspect(const QString& tree, const Plan& plan,
                                        const QHash<QString, QString>& modules);
