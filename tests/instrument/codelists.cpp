#include "codelists.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::test {

CodeList::CodeList(std::string alphabet, size_t length, std::uint64_t seed)
    : m_alphabet(std::move(alphabet))
    , m_length(length)
    , m_random(seed)
{
}

std::string CodeList::code()
{
    std::string made(m_length, ' ');
    for (char& c : made)
        c = m_alphabet[m_random() % m_alphabet.size()];
    return made;
}

CodeList::Unit CodeList::unit(qint64 number)
{
    std::array<char, 64> text;
    Unit unit;
    std::snprintf(text.data(), text.size(), "SN%010lld", static_cast<long long>(4'730'000 + 3 * number));
    unit.serial = text.data();
    const auto tail = static_cast<unsigned>((number * 2'654'435'761LL) & 0xFFFFFF);
    std::snprintf(text.data(), text.size(), "00:1B:44:%02X:%02X:%02X", tail >> 16, (tail >> 8) & 0xFF, tail & 0xFF);
    unit.mac = text.data();
    std::snprintf(text.data(), text.size(), "aozora-%06x", static_cast<unsigned>(m_random() & 0xFFFFFF));
    unit.ssid = text.data();
    unit.user = "admin";
    unit.code = code();
    return unit;
}

void CodeList::write(const QString& path, qint64 units, const Planted& plant)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the test's own file");
    QByteArray block = "serial,mac,ssid,user,password\n";
    for (qint64 i = 0; i < units; ++i) {
        Unit one = unit(i);
        if (plant)
            plant(i, one);
        for (const std::string* field : {&one.serial, &one.mac, &one.ssid, &one.user})
            block.append(field->data(), std::ssize(*field)).append(',');
        block.append(one.code.data(), std::ssize(one.code)).append('\n');
        if (block.size() > 1'000'000) {
            file.write(block);
            block.clear();
        }
    }
    file.write(block);
}

ListOrder orderFor(const QString& path)
{
    NoProgress progress;
    const auto shape = inspectList(path, {}, progress);
    if (!shape)
        qFatal("%s", qPrintable(shape.error().text));
    return {.path = path, .reading = shape->reading, .encodingIsSure = false, .words = {}, .minimum = 6, .hashes = true};
}

CredentialListSeen examined(const QString& path, bool hashes, const CodeWords& words)
{
    NoProgress progress;
    ListOrder order = orderFor(path);
    order.hashes = hashes;
    order.words = words;
    auto seen = analyseList(order, progress);
    if (!seen)
        qFatal("%s", qPrintable(seen.error().text));
    return std::move(*seen);
}

const CodeCheckResult& resultOf(const CredentialListSeen& seen, CodeCheck check)
{
    return *std::ranges::find(seen.checks, check, &CodeCheckResult::check);
}

QString found(const CredentialListSeen& seen)
{
    QStringList found;
    for (const CodeCheckResult& result : seen.checks) {
        if (result.count > 0)
            found.append(codeCheckId(result.check) + u' ' + QString::number(result.count));
    }
    return found.join(u", "_s);
}

QString codesFile(const QTemporaryDir& folder, const QStringList& codes)
{
    return written(folder, u"codes.csv"_s, "password\n" + codes.join(u'\n').toUtf8() + '\n');
}

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's own file");
    return file.fileName();
}

} // namespace tekigo::test
