#pragma once

#include <QByteArray>

namespace tekigo::pdf {

/// A font program (CFF, CID-keyed; Adobe Technical Note 5176) in which subroutines that no glyph calls are
/// blanked: its size stays, but packed it shrinks. Cairo keeps all of them, a megabyte of Noto Sans CJK, as
/// soon as one charstring has an operator that it does not follow. Null where there is nothing to blank, or
/// where the program has anything that is not followed here either (Adobe Technical Note 5177): it is then to
/// be left as it is.
[[nodiscard]] QByteArray pruned(const QByteArray& cff);

} // namespace tekigo::pdf
