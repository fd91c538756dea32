#pragma once

#include "foreign/drawnpages.h"
#include "pdf/piece.h"

namespace tekigo::pdf {

/// A page or a picture of anyone's, framed, in an area of the sheet; read when it is painted. Where that
/// fails, words say so in its place.
class FigurePiece : public Piece
{
public:
    FigurePiece(QSizeF area, Element* figure, Text why);

    [[nodiscard]] int bands() const override { return 1; }
    [[nodiscard]] double height(int) const override { return m_area.height(); }

protected:
    void paintFrame(Canvas& canvas, double left, double top, QSizeF size) const;
    void paintWords(Canvas& canvas, double x, double y) const;
    [[nodiscard]] Element* figure() const { return m_figure; }
    [[nodiscard]] QSizeF area() const { return m_area; }

private:
    QSizeF m_area;
    Element* m_figure;
    Text m_why;
};

/// A picture, as itself.
class PicturePiece : public FigurePiece
{
public:
    PicturePiece(QSizeF area, Element* figure, QString path);
    void paint(Canvas& canvas, double x, double y, int from, int to) const override;

private:
    QString m_path;
};

/// A page of a PDF: vectors where they were found good, else the picture that was drawn of it.
class PdfPagePiece : public FigurePiece
{
public:
    /// `forms` is the file of foreign::DrawnFile::forms.
    PdfPagePiece(QSizeF area, Element* figure, foreign::DrawnPage page, QString forms);
    void paint(Canvas& canvas, double x, double y, int from, int to) const override;

private:
    foreign::DrawnPage m_page;
    QString m_forms;
};

} // namespace tekigo::pdf
