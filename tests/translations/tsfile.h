#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// One text of a .ts file.
struct Message
{
    QString context;
    QString source;
    QString comment;
    bool counted = false; ///< differs by number
    bool finished = true;
    QStringList forms; ///< the translation; of a counted text one for each form of the language

    [[nodiscard]] QString key() const { return context + QStringLiteral(": ") + source; }
};

/// The folder of the sources.
[[nodiscard]] QString root();
/// The folders of app/.
[[nodiscard]] QStringList rooms();
/// In the order of the file; empty where there is none.
[[nodiscard]] std::vector<Message> messagesOf(const QString& path);
/// translations/<room>_<language>.ts
[[nodiscard]] std::vector<Message> messagesOf(const QString& room, const QString& language);

/// The rows of a list of tab-separated values without its comments (#) and without its first row, the heads;
/// `columns` of each, the test fails where one has another number.
[[nodiscard]] std::vector<QStringList> rowsOf(const QString& path, qsizetype columns);
