#pragma once

#include "foreign/popplerpdf.h"

namespace tekigo::foreign {

/// Draws pages of a PDF of anyone's again as vectors (poppler, on a Cairo PDF surface): fonts become subsets,
/// inks become sRGB, forms and annotations what they print as; scripts, actions, passwords and layers that
/// are off stay behind. What comes out is still to be looked at (inspection.h, likeness.h).
class Scratch
{
public:
    Scratch(const PopplerPdf& from, const QString& made);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    /// The page, from 0, as the next one of the file being made. False: nothing was added.
    [[nodiscard]] bool add(int page, QSizeF size);
    /// False once something could not be drawn: the file is of no use then.
    [[nodiscard]] bool isSound() const;
    [[nodiscard]] bool finish();

private:
    const PopplerPdf& m_from;
    cairo_surface_t* m_surface;
    bool m_failed = false;
};

/// A page's size in points as it is drawn again: very large ones are made smaller.
[[nodiscard]] QSizeF drawnSize(QSizeF size);

} // namespace tekigo::foreign
