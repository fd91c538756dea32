#pragma once

#include "base/error.h"
#include "instrument/libcrypto.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace tekigo {

/// A public key as it came: bare, or in a certificate.
struct ImageKey
{
    crypto::Key key;
    crypto::Certificate certificate; ///< none for a bare key
    QByteArray digest;               ///< SHA-256 of its SubjectPublicKeyInfo, 32 bytes
    int bits = 0;
    QString curve; ///< "P-256", "brainpoolP256r1"; empty where the kind has none to choose
    QString holder;
    std::optional<QDateTime> validFrom;
    std::optional<QDateTime> validUntil;

    [[nodiscard]] bool isRsa() const;
    [[nodiscard]] bool isEllipticCurve() const;
    [[nodiscard]] bool isEdwards() const;
};

constexpr qint64 imageKeyLimit = 1 << 20; ///< bytes; a certificate with its whole chain has some ten thousand

/// Reads a public key: PEM or DER; SubjectPublicKeyInfo (RFC 5280), RSAPublicKey (PKCS#1, RFC 8017) or an
/// X.509 certificate. A file that holds a private key is refused, also where it is encrypted; no passphrase
/// is ever asked. `name` is what messages call the file.
[[nodiscard]] Result<ImageKey> readImageKey(const QByteArray& bytes, const QString& name);

[[nodiscard]] Result<ImageKey> imageKeyOf(crypto::Certificate certificate, const QString& name);

/// An error where the bytes hold a private key, of whatever form. Such a file is never kept.
[[nodiscard]] Result<void> refusePrivateKey(const QByteArray& bytes, const QString& name);

} // namespace tekigo
