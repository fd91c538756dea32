#pragma once

#include "base/language.h"

#include <QImage>
#include <QPdfDocument>
#include <QSizeF>
#include <QString>

#include <memory>
#include <vector>

/// Files brought in from outside, hostile until read: what of them can be shown on paper. Needs no screen; a
/// QCoreApplication does.
namespace tekigo::foreign {

/// Whether a PDF's tree of pages bites its own tail. Qt's reader would follow it for ever; libqpdf looks
/// where it goes. What else is wrong with it is for Qt's reader to say.
[[nodiscard]] bool goesRound(const QString& path);

/// Whether what a PDF's pages are written with (everything compressed in it but pictures) unpacks to more than `most`
/// bytes: a small file may hold gigabytes, which Qt's reader would unpack into memory.
[[nodiscard]] bool swells(const QString& path, qint64 most);

/// A PDF of anyone's, open only while it is looked at.
class ForeignPdf
{
public:
    explicit ForeignPdf(QString path);

    [[nodiscard]] Text open(); ///< why it cannot be opened; empty when it is open
    void close() { m_document.reset(); }
    [[nodiscard]] int pages() const { return m_document ? m_document->pageCount() : 0; }
    /// In points; empty when there is no such page, whatever the file says of their number.
    [[nodiscard]] QSizeF size(int page) const;
    /// On white; null when the page cannot be drawn.
    [[nodiscard]] QImage picture(int page, QSize pixels);
    /// Its text on one line, shortened (with "…" after it). What the reader gives for a hyphen that it could not
    /// read, or that ends a line, is a hyphen.
    [[nodiscard]] QString words(int page, qsizetype most);

private:
    QString m_path;
    std::unique_ptr<QPdfDocument> m_document;
};

/// What kind of thing a file is, by its content; its name and declared type may lie.
enum class Kind { Pdf, Picture, PlainText, Other, Missing };
[[nodiscard]] Kind kindOf(const QString& path, const QString& mimeType);

/// The lines of a text file in UTF-8, UTF-16 or CP932, control characters included.
struct PlainText
{
    QStringList lines;
    bool whole = true;   ///< false: the file goes on
    bool isText = true;  ///< false: it holds bytes that are no text
    bool allOfLines = true; ///< false: the end of a long line was left out
};
/// Its first `most` lines, from its first 2 MiB. Empty lines when it is no text.
[[nodiscard]] PlainText plainText(const QString& path, qsizetype most);

} // namespace tekigo::foreign
