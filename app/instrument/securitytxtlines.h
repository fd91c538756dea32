#pragma once

#include "assessment/disclosure.h"

namespace tekigo {

/// The lines of a security.txt that carry its content, out of their OpenPGP frame where there is one.
struct SecurityTxtLines
{
    struct Line
    {
        int number = 0; ///< in the file, from 1
        QString text;   ///< without its end and dash escape
    };

    std::vector<Line> lines;
    bool isSigned = false;
    std::vector<DisclosureSeen::Remark> remarks; ///< on line ends and the frame
};

[[nodiscard]] SecurityTxtLines securityTxtLines(const QString& text);

// Remarks, worded once.
[[nodiscard]] DisclosureSeen::Remark meets(int line, const QString& ja, const QString& en);
[[nodiscard]] DisclosureSeen::Remark advice(int line, const QString& ja, const QString& en);
[[nodiscard]] DisclosureSeen::Remark breaks(int line, const QString& ja, const QString& en);

} // namespace tekigo
