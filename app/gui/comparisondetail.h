#pragma once

#include "assessment/comparison.h"
#include "gui/theme.h"

#include <QCoreApplication>

namespace tekigo {

/// One difference as rich text: before beside after, the words that differ marked (struck through and
/// underlined, not by colour alone), then what lies behind it and what it matters for, each a link
/// ("requirement:<key>").
class ComparisonDetail
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonDetail)

public:
    ComparisonDetail(const Theme& theme, const Catalogue& catalogue)
        : m_theme(theme)
        , m_catalogue(catalogue)
    {
    }

    [[nodiscard]] QString of(const Difference& difference) const;

private:
    [[nodiscard]] QString sides(const Difference& difference) const;
    [[nodiscard]] QString row(const Difference::Aspect& aspect) const;
    [[nodiscard]] QString reasons(const Difference& difference) const;
    [[nodiscard]] QString touched(const Difference& difference) const;

    const Theme& m_theme;
    const Catalogue& m_catalogue;
};

} // namespace tekigo
