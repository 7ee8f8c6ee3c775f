// Loaded before a program (LD_PRELOAD), it counts the calls with which a file is saved and lets the one of number FAIL_AT fail, or
// kills the program there. FAIL_HOW: "error" (no room), "short" (half is written, then no room), "before" or "after" (killed then).
// CALLS_FILE: where the number of calls is written at the end. Not here: what must hold afterwards (save_failures_test.cpp).
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

long calls = 0;
bool full = false; // once a write was short, the disk stays full

bool is_how(char const* how)
{
    char const* wanted = std::getenv("FAIL_HOW");
    return wanted && std::strcmp(wanted, how) == 0;
}

bool is_due()
{
    char const* at = std::getenv("FAIL_AT");
    return ++calls == (at ? std::atol(at) : 0);
}

template <class Function> Function next(char const* name) { return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name)); }

template <class Call> auto interposed(Call const& call) -> decltype(call())
{
    bool const due = is_due();
    if (due && is_how("before")) ::raise(SIGKILL);
    if (due && is_how("error")) {
        errno = ENOSPC;
        return -1;
    }
    auto const result = call();
    if (due && is_how("after")) ::raise(SIGKILL);
    return result;
}

struct Report {
    ~Report()
    {
        char const* file = std::getenv("CALLS_FILE");
        std::FILE* out = file ? std::fopen(file, "w") : nullptr;
        if (!out) return;
        std::fprintf(out, "%ld", calls);
        std::fclose(out);
    }
} const report;

} // namespace

extern "C" {

int open(char const* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    auto const mode = (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
    va_end(list);
    return interposed([&] { return next<int (*)(char const*, int, mode_t)>("open")(path, flags, mode); });
}
int mkostemp(char* name, int flags)
{
    return interposed([&] { return next<int (*)(char*, int)>("mkostemp")(name, flags); });
}
int mkostemps(char* name, int length, int flags)
{
    return interposed([&] { return next<int (*)(char*, int, int)>("mkostemps")(name, length, flags); });
}
ssize_t write(int file, void const* bytes, size_t size)
{
    auto const real = next<ssize_t (*)(int, void const*, size_t)>("write");
    if (file <= 2) return real(file, bytes, size);
    if (full) {
        errno = ENOSPC;
        return -1;
    }
    bool const due = is_due();
    if (due && is_how("before")) ::raise(SIGKILL);
    if (due && is_how("error")) {
        errno = EIO;
        return -1;
    }
    if (due && (is_how("short") || is_how("after"))) {
        auto const written = real(file, bytes, size / 2);
        if (is_how("after")) ::raise(SIGKILL);
        full = true;
        return written;
    }
    return real(file, bytes, size);
}
int fsync(int file)
{
    return interposed([&] { return next<int (*)(int)>("fsync")(file); });
}
int close(int file)
{
    if (file <= 2) return next<int (*)(int)>("close")(file);
    return interposed([&] { return next<int (*)(int)>("close")(file); });
}
int rename(char const* from, char const* to) noexcept
{
    return interposed([&] { return next<int (*)(char const*, char const*)>("rename")(from, to); });
}
int chmod(char const* path, mode_t mode) noexcept
{
    return interposed([&] { return next<int (*)(char const*, mode_t)>("chmod")(path, mode); });
}
int chown(char const* path, uid_t user, gid_t group) noexcept
{
    return interposed([&] { return next<int (*)(char const*, uid_t, gid_t)>("chown")(path, user, group); });
}
int stat(char const* path, struct stat* info) noexcept
{
    return interposed([&] { return next<int (*)(char const*, struct stat*)>("stat")(path, info); });
}
} // extern "C"
