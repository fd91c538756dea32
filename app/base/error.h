#pragma once

#include <QString>

#include <expected>

namespace tekigo {

/// Why a call failed: what the caller can do about it, and a text for people that names the file, the place
/// and the mend. The text is in the language of the window or the command line.
struct Error
{
    enum class Kind {
        Usage,     ///< the call itself is wrong: mend the command line (command line: status 2)
        Input,     ///< what was given is bad; another input may succeed (command line: status 3)
        Machine,   ///< disk full, permission, locked by another program (command line: status 4)
        Damaged,   ///< a file of our own is not as we left it (command line: status 4)
        Cancelled, ///< the user stopped it; nothing was changed
    };
    Kind kind = Kind::Input;
    QString text;

    bool operator==(const Error&) const = default;
};

/// A value, or why there is none. No call of ours throws; a library's exceptions are caught at its edge.
template<class T>
using Result = std::expected<T, Error>;

/// For `return failure(Error::Kind::Input, tr("…"))` from any function that returns a Result.
[[nodiscard]] inline std::unexpected<Error> failure(Error::Kind kind, QString text)
{
    return std::unexpected(Error{kind, std::move(text)});
}

} // namespace tekigo
