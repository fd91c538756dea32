#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace tekigo::pdf {

/// What a finished PDF consists of, as digests: so that of a changed one can be said what was changed.
/// Embedded in the PDF itself under inventoryName(). What the digests cover does not depend on how the file
/// is put together: objects may have other numbers and be packed anew.
struct Inventory
{
    struct Page
    {
        QString label;    ///< as printed
        QByteArray shows; ///< over its content, all that this uses (fonts, pictures), its size and its links

        bool operator==(const Page&) const = default;
    };
    struct File
    {
        QString name;
        qint64 size = 0;   ///< bytes
        QByteArray sha256; ///< of its bytes
        QByteArray about;  ///< over what is said of it: description, kind, dates, relationship

        bool operator==(const File&) const = default;
    };
    /// 2: a value's kind is part of the digests. 1: a name and a string of the same letters give the same
    /// digest (documents of before 22 November 2026).
    static constexpr int kNewest = 2;
    int form = kNewest;
    std::vector<Page> pages;
    std::vector<File> files; ///< but itself; in the order of their names
    /// By the key of the catalogue (ISO 32000-1, 7.7.2) without its slash, such as "Outlines"; "Names/Dests"
    /// and so on for what the names hold, "Trailer/Info" for what the trailer says.
    std::map<QString, QByteArray> parts;

    bool operator==(const Inventory&) const = default;
};

[[nodiscard]] QString inventoryName(); ///< "tekigo-pages.json"
[[nodiscard]] QByteArray toJson(const Inventory& inventory);
/// Of any form up to the newest; empty where it is none.
[[nodiscard]] std::optional<Inventory> inventoryFrom(const QByteArray& json);

} // namespace tekigo::pdf
