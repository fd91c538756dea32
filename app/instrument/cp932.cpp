#include "instrument/cp932.h"

#include <QtGlobal>

#include <iconv.h>

#include <array>
#include <cerrno>

namespace tekigo {
namespace {

class Cp932Decoder final : public ListDecoder
{
public:
    explicit Cp932Decoder(iconv_t open)
        : m_open(open)
    {
    }
    ~Cp932Decoder() override
    {
        overwrite();
        ::iconv_close(m_open);
    }
    Q_DISABLE_COPY_MOVE(Cp932Decoder)

    Step decode(std::string_view in, char* out) override
    {
        char* from = const_cast<char*>(in.data()); // iconv(3) takes char** and writes nothing there
        char* to = out;
        size_t left = in.size();
        size_t room = 3 * in.size();
        const size_t result = ::iconv(m_open, &from, &left, &to, &room);
        const bool bad = result == size_t(-1) && errno == EILSEQ;
        return {in.size() - left, static_cast<size_t>(to - out), bad};
    }

private:
    /// The library converts by way of a buffer of its own and frees it as it is: fill it with something else.
    void overwrite()
    {
        std::array<char, 64 * 1024> filler;
        filler.fill('-');
        std::array<char, 3 * filler.size()> out;
        static_cast<void>(decode({filler.data(), filler.size()}, out.data()));
    }

    iconv_t m_open;
};

} // namespace

std::unique_ptr<ListDecoder> cp932Decoder()
{
    const iconv_t open = ::iconv_open("UTF-8", "CP932");
    if (open == iconv_t(-1)) // NOLINT(performance-no-int-to-ptr): that is how iconv_open says no
        return nullptr;
    return std::make_unique<Cp932Decoder>(open);
}

} // namespace tekigo
