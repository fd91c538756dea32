#pragma once

#include <QImage>
#include <QString>

#include <cairo.h>
#include <poppler.h>

#include <memory>

namespace tekigo::foreign {

/// A PDF of anyone's in the hands of poppler, which draws what it prints as: forms filled in, annotations
/// that print, layers that are on.
class PopplerPdf
{
public:
    explicit PopplerPdf(const QString& path);

    [[nodiscard]] bool isOpen() const { return m_document != nullptr; }
    /// Draws the page, from 0, so that it is `drawn` large; `size` is its size in points as the other reader
    /// has it. False: there is no such page, or the readers do not agree on its size; nothing is drawn.
    [[nodiscard]] bool paint(int page, QSizeF size, QSizeF drawn, cairo_t* cairo) const;
    /// On white; null when it cannot be drawn.
    [[nodiscard]] QImage picture(int page, QSizeF size, QSize pixels) const;

private:
    struct Unref
    {
        void operator()(gpointer object) const { g_object_unref(object); }
    };
    std::unique_ptr<PopplerDocument, Unref> m_document;
};

} // namespace tekigo::foreign
