#pragma once

#include <cstddef>
#include <string_view>

namespace tekigo {

/// Bytes that hold secrets: pages of their own, kept out of core dumps, kept out of the swap where the system allows
/// it, overwritten before they are given back. Grows by itself; a growth overwrites where the bytes were.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(size_t size); ///< zeros
    ~SecretBytes();
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;

    [[nodiscard]] char* data() { return m_data; }
    [[nodiscard]] const char* data() const { return m_data; }
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] std::string_view view(size_t at, size_t size) const { return {m_data + at, size}; }
    void append(std::string_view bytes);
    void resize(size_t size); ///< what is cut off stays until the bytes are given back
    void wipe();              ///< overwrites everything; the size is then 0

private:
    void reserve(size_t capacity);
    void release();

    char* m_data = nullptr;
    size_t m_size = 0;
    size_t m_capacity = 0;
};

/// Overwrites what functions that have returned left below the caller on this thread's stack.
void wipeStack();

} // namespace tekigo
