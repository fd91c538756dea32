#pragma once

class QPDF;
class QString;

namespace tekigo::foreign {

/// Opens a file as libqpdf's own `processFile` does, and throws what that throws. libqpdf asks for a few bytes at a time,
/// each with a seek: of a file up to 64 MiB it asks them of memory, which it keeps as long as the QPDF lives.
void openPdf(QPDF& pdf, const QString& path);

} // namespace tekigo::foreign
