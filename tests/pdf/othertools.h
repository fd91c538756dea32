#pragma once

#include "pdf/document.h"

namespace tekigo::pdf::tools {

/// A program that makes a PDF from a file of its kind; it need not be installed.
class OtherTool
{
public:
    struct Made
    {
        double seconds = 0; ///< of the processor, by all that it started
        int pages = 0;      ///< 0: it failed
    };
    enum class Format { Html, OpenDocument };
    /// `arguments`: with %1 for the file, %2 for the folder and %3 for the PDF.
    OtherTool(QString name, QString program, Format format, QStringList arguments);

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] bool isThere() const;
    /// The first table of the document, in a folder of the caller's.
    [[nodiscard]] Made convert(const Document& document, const QString& folder) const;

private:
    QString m_name;
    QString m_program;
    Format m_format;
    QStringList m_arguments;
};

[[nodiscard]] OtherTool libreOffice();
[[nodiscard]] OtherTool weasyPrint();

} // namespace tekigo::pdf::tools
