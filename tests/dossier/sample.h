#pragma once

#include "dossier/dossier.h"

#include <QTemporaryDir>

/// A product with everything that a dossier can say, and the files behind it, made afresh for each test.
class Sample
{
public:
    Sample();

    /// One checklist is enough where only the mechanics are asked about.
    explicit Sample(const QStringList& targets);

    tekigo::Assessment assessment;
    tekigo::Catalogue catalogue;
    QStringList annexes;

    /// Judged as it stands now.
    [[nodiscard]] tekigo::Dossier dossier(tekigo::Language language = tekigo::Language::Japanese) const;

    /// Stores bytes and adds them as evidence, linked to nothing yet.
    tekigo::Evidence& addEvidence(const QString& title, const QString& fileName, const QString& mimeType,
                                  const QByteArray& bytes);
    [[nodiscard]] QString stored(const QByteArray& sha256) const;
    [[nodiscard]] QByteArray storedBytes(const tekigo::Evidence& evidence) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    void identify();
    void addFiles();
    void addNeededEvidence();
    void addTests();

    QTemporaryDir m_folder;
};

[[nodiscard]] QByteArray pdfBytes(const QString& text,
                                  int pages); ///< made by QPdfWriter, as a test house would
[[nodiscard]] QByteArray pngBytes(const QString& text);
