#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

/// What the real program said, as a script meets it.
struct Said
{
    int status = -1; ///< -1: it ended by a signal, or did not end
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString lastLine() const; ///< of the standard output
};

/// Runs a program to its end, two minutes at most.
[[nodiscard]] Said says(const QString& program, const QStringList& arguments);
/// The same for the real `tekigo`.
[[nodiscard]] Said tekigoSays(const QStringList& arguments);

/// Makes a workspace with one product P1 and its revision R1 by 山田, nothing answered; whatever goes wrong ends the test.
/// Without targets the revision has those that a new one is given.
void makeOneRevision(const QString& folder, const QStringList& targets = {QStringLiteral("uk-psti")});

/// The text of a PDF by poppler, line by line; `order` is an option of pdftotext.
[[nodiscard]] QStringList pdfLines(const QString& pdf, const QString& order = QStringLiteral("-layout"));
