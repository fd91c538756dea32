#pragma once

#include "assessment/exposure.h"
#include "assessment/powerloss.h"
#include "assessment/updateimage.h"
#include "dossier/sheet.h"

/// The drawings of the chapter of instruments, as plain values, each with all that it shows in words. Long
/// names are shortened: the tables beside a drawing have them whole.
namespace tekigo {

/// The product and its ports by the side that they are reached from: declared and seen, only one of them, or
/// neither known; with what the inventory says of connectors and radios, which no port scan sees. No sides:
/// nothing was declared or seen.
[[nodiscard]] pdf::Figure interfaceFigure(const Sheet& sheet, const std::vector<PortLine>& lines);

/// Counts of codes with their share, a bar each.
class Histogram
{
public:
    /// `all`: what the shares are of.
    Histogram(const Sheet& sheet, const QString& caption, qint64 all);
    /// `low`: below what is asked for; hatched, and said so.
    void add(const QString& name, qint64 count, const QString& low = {});
    /// A drawing; a table where there are more bars than a page shows well.
    [[nodiscard]] pdf::Block take();

private:
    const Sheet& m_sheet;
    QString m_caption;
    qint64 m_all;
    pdf::BarChart m_chart;
};

[[nodiscard]] pdf::Figure powerLossFigure(const Sheet& sheet, const PowerLossSeen& seen);
[[nodiscard]] pdf::Figure signatureFigure(const Sheet& sheet, const SignatureSeen& seen);
[[nodiscard]] pdf::Figure rejectionFigure(const Sheet& sheet, const RejectionSeen& seen);

/// At most so many characters as people count them, the last one an ellipsis where more were there; one line.
[[nodiscard]] QString shortened(const QString& text, int most);

} // namespace tekigo
