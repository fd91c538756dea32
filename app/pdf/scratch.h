#pragma once

#include <QSizeF>
#include <QString>

#include <cairo.h>
#include <poppler.h>

#include <memory>

namespace tekigo::pdf {

/// Draws pages of a PDF of anyone's again as vectors (poppler, on a Cairo PDF surface): fonts become subsets, inks
/// become sRGB, forms and annotations what they print as; scripts, actions, passwords and layers that are off stay
/// behind. What comes out is still to be looked at (inspection.h).
class Scratch
{
public:
    Scratch(const QString& pdf, const QString& made);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] bool isOpen() const { return m_document && m_surface; }
    /// The page, from 0, as the next one of the file being made; `size` in points, as the other reader has it. False:
    /// there is no such page, or the two readers do not agree on its size; nothing was added.
    [[nodiscard]] bool add(int page, QSizeF size);
    /// False once something could not be drawn: the file is of no use then.
    [[nodiscard]] bool isSound() const;
    [[nodiscard]] bool finish();

private:
    struct Unref
    {
        void operator()(gpointer object) const { g_object_unref(object); }
    };
    std::unique_ptr<PopplerDocument, Unref> m_document;
    cairo_surface_t* m_surface = nullptr;
    bool m_failed = false;
};

/// A page's size in points as it is drawn again: very large ones are made smaller.
[[nodiscard]] QSizeF drawnSize(QSizeF size);

} // namespace tekigo::pdf
