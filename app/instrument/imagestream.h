#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>

namespace tekigo {

/// Reads a file once, piece by piece, and hands each piece on. An error where it cannot be read, is empty or
/// changes its size while it is read; it names the file. Progress counts bytes.
[[nodiscard]] Result<qint64> streamFile(const QString& path, Progress& progress,
                                        const std::function<void(const QByteArray&)>& take);

/// Digests by libcrypto's names ("SHA2-256"), of a file read once.
using Digests = std::map<QString, QByteArray>;
[[nodiscard]] Result<Digests> digestsOfFile(const QString& path, const QStringList& names, Progress& progress,
                                            qint64* size = nullptr);

} // namespace tekigo
