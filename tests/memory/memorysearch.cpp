// Searches the memory of a program for codes that it must not hold any more. A test must not know the codes either when
// it is the program that is searched, so this one makes the list, too, and names its codes in disguise.
//
//   memorysearch make FILE CODES SEED          writes a list; prints its codes, disguised
//   memorysearch pid PID CODE…                 searches a running program
//   memorysearch run CODE… -- PROGRAM WORD…    runs a program and searches it when it is about to end
//
// Prints "memory: N" last: how many codes were found, in UTF-8, UTF-16 or UTF-32, forwards or backwards. Ends with 77
// where the system does not let it look.
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr int notAllowed = 77;
constexpr unsigned char disguise = 0xA5;

std::string disguised(std::string_view code)
{
    std::string hex;
    for (const char c : code) {
        std::array<char, 3> two{};
        std::snprintf(two.data(), two.size(), "%02x", static_cast<unsigned char>(c) ^ disguise);
        hex += two.data();
    }
    return hex;
}

std::string undisguised(std::string_view hex)
{
    std::string code;
    for (size_t i = 0; i + 1 < hex.size(); i += 2)
        code += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16) ^ disguise);
    return code;
}

int make(const std::string& path, int codes, unsigned seed)
{
    std::mt19937 random(seed);
    const std::string_view alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
    std::ofstream file(path, std::ios::binary);
    file << "serial,password,note\n";
    for (int i = 0; i < codes; ++i) {
        std::string code(14, ' ');
        for (char& c : code)
            c = alphabet[random() % alphabet.size()];
        file << "SN" << 7'000'000 + 13 * i << ',' << code << ",\n";
        if (i < 3 || i + 3 >= codes || i % (1 + codes / 6) == 0)
            std::printf("%s\n", disguised(code).c_str());
    }
    return file.flush() ? 0 : 1;
}

std::string widened(std::string_view code, size_t width)
{
    std::string wide;
    for (const char c : code) {
        wide += c;
        wide.append(width - 1, '\0');
    }
    return wide;
}

std::vector<std::string> writings(std::string_view code)
{
    const std::string backwards(code.rbegin(), code.rend());
    std::vector<std::string> all;
    for (const std::string_view each : {code, std::string_view(backwards)}) {
        for (const size_t width : {1, 2, 4})
            all.push_back(widened(each, width));
    }
    return all;
}

/// All pages that the program may have written to, one after the other.
bool readMemory(int pid, const std::vector<std::string>& codes, std::vector<bool>& found)
{
    const std::string folder = "/proc/" + std::to_string(pid);
    std::ifstream maps(folder + "/maps");
    std::FILE* memory = std::fopen((folder + "/mem").c_str(), "rb");
    if (!maps || !memory)
        return false;
    std::string line;
    std::string bytes;
    size_t pages = 0;
    while (std::getline(maps, line)) {
        unsigned long long begin = 0;
        unsigned long long end = 0;
        std::array<char, 5> rights{};
        if (std::sscanf(line.c_str(), "%llx-%llx %4s", &begin, &end, rights.data()) != 3 || rights[1] != 'w')
            continue;
        bytes.resize(end - begin);
        if (std::fseek(memory, static_cast<long>(begin), SEEK_SET) != 0)
            continue;
        const size_t got = std::fread(bytes.data(), 1, bytes.size(), memory);
        pages += got;
        for (size_t i = 0; i < codes.size(); ++i) {
            for (const std::string& writing : writings(codes[i])) {
                if (!found[i] && ::memmem(bytes.data(), got, writing.data(), writing.size()))
                    found[i] = true;
            }
        }
    }
    std::fclose(memory);
    return pages > 0;
}

int search(int pid, const std::vector<std::string>& codes)
{
    std::vector<bool> found(codes.size(), false);
    if (!readMemory(pid, codes, found))
        return notAllowed;
    std::printf("memory: %ld\n", static_cast<long>(std::count(found.begin(), found.end(), true)));
    return 0;
}

int run(const std::vector<std::string>& codes, char** program)
{
    const int child = ::fork();
    if (child == 0) {
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            ::_exit(notAllowed);
        ::raise(SIGSTOP);
        ::execvp(program[0], program);
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSTOPPED(status) || ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL) != 0)
        return notAllowed;
    int result = notAllowed;
    ::ptrace(PTRACE_CONT, child, nullptr, nullptr);
    while (::waitpid(child, &status, 0) == child && WIFSTOPPED(status)) {
        const bool ends = status >> 8 == (SIGTRAP | (PTRACE_EVENT_EXIT << 8));
        if (ends)
            result = search(child, codes);
        const int signal = WSTOPSIG(status) == SIGTRAP ? 0 : WSTOPSIG(status);
        ::ptrace(PTRACE_CONT, child, nullptr, signal);
    }
    return result;
}

} // namespace

int main(int count, char** words)
{
    if (count == 5 && std::strcmp(words[1], "make") == 0)
        return make(words[2], std::atoi(words[3]), static_cast<unsigned>(std::atoi(words[4])));
    if (count < 4)
        return 2;
    const bool running = std::strcmp(words[1], "pid") == 0;
    std::vector<std::string> codes;
    int at = running ? 3 : 2;
    for (; at < count && std::strcmp(words[at], "--") != 0; ++at)
        codes.push_back(undisguised(words[at]));
    return running ? search(std::atoi(words[2]), codes) : run(codes, words + at + 1);
}
