#pragma once

#include <QByteArray>
#include <QStringList>

/// What an examiner's own programs get out of a PDF (poppler, qpdf).
namespace tools {

[[nodiscard]] QByteArray output(const QString& program,
                                const QStringList& arguments); ///< empty where it failed
[[nodiscard]] QString text(const QString& pdf);                ///< pdftotext, white space taken out
/// The same without what stands above and below the text of upright pages, so that it goes on from page to page.
[[nodiscard]] QString runningText(const QString& pdf);
[[nodiscard]] QString bare(const QString& text);               ///< white space taken out
[[nodiscard]] QList<QByteArray> detached(const QString& pdf);  ///< pdfdetach: every embedded file's bytes
[[nodiscard]] bool isSound(const QString& pdf);                ///< qpdf --check without a warning

} // namespace tools
