#pragma once

#include "base/language.h"
#include "base/progress.h"

#include <QString>

#include <vector>

namespace tekigo {

/// A secret that stands in clear in a file, by where it stands. The secret itself is not kept.
struct ClearSecret
{
    enum class Kind { PrivateKey, Password, SharedKey, Token, PasswordHash };

    Kind kind = Kind::Password;
    qint64 line = 0; ///< from 1

    bool operator==(const ClearSecret&) const = default;
};

struct ClearSecrets
{
    std::vector<ClearSecret> listed; ///< by line; the first clearSecretLimit
    qint64 unlisted = 0;
    bool partly = false; ///< the file is longer than what was looked at

    [[nodiscard]] bool empty() const { return listed.empty(); }
    bool operator==(const ClearSecrets&) const = default;
};
inline constexpr size_t clearSecretLimit = 20;
/// So many bytes of a file are looked at: exported settings and logs are shorter, and taking a file of gigabytes is not
/// slowed down by it.
inline constexpr qint64 clearSecretBytes = 8 << 20;

/// Private keys in PEM or PuTTY form, password hashes, and values of names that mean a password, a shared key or a token:
/// in settings (name=value, name: value, uci, XML, JSON, routers' commands), in logs, in addresses and fields of HTTP, and
/// in the columns of a CSV file. A value that is empty, masked, a number of characters, a path, an address, or a word such
/// as "required" is none. Nothing where the file is no text, or cannot
/// be read: whoever takes it says that.
[[nodiscard]] ClearSecrets clearSecretsIn(const QString& path, Progress& progress);

[[nodiscard]] QString clearSecretId(ClearSecret::Kind kind); ///< "private-key", "password", …
[[nodiscard]] Text clearSecretName(ClearSecret::Kind kind);  ///< 秘密鍵, パスワード, …
/// 「12行目：パスワード、40行目：秘密鍵」
[[nodiscard]] Text clearSecretWords(const ClearSecrets& found);
/// Says that only a part was looked at; empty where all was.
[[nodiscard]] Text clearSecretRange(const ClearSecrets& found);

} // namespace tekigo
