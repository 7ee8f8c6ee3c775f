#include "tests/app/braid_run.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tests {

namespace fs = std::filesystem;

namespace {

std::string bytes_of(fs::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

fs::path fresh_folder()
{
    std::string name = (fs::temp_directory_path() / "braid-test-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no folder for the test");
    return name;
}

} // namespace

Folder::Folder() : path_{fresh_folder()} {}

Folder::~Folder()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

Ran Folder::shell(std::string const& line) const
{
    // The streams go beside the folder, so that the folder holds only what braid made.
    fs::path const out = path_.string() + ".out";
    fs::path const err = path_.string() + ".err";
    std::string const whole = "cd '" + path_.string() + "' && PATH='" FUNDBRAID_BRAID_DIR "':\"$PATH\" && { " + line + "; } >'" +
                              out.string() + "' 2>'" + err.string() + "'";
    int const status = std::system(whole.c_str());
    Ran const ran{WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(out), bytes_of(err)};
    fs::remove(out);
    fs::remove(err);
    return ran;
}

std::string Folder::read(std::string const& name) const { return bytes_of(path_ / name); }

void Folder::write(std::string const& name, std::string const& bytes) const
{
    std::ofstream out{path_ / name, std::ios::binary};
    out << bytes;
}

std::size_t Folder::files() const
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator{path_}, fs::directory_iterator{}));
}

} // namespace tests
