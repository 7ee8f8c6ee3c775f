// Real documents beside the project, in ../shared/corpus, with what each one is expected to do. Where they aren't, tests say that
// they skipped them.
#pragma once

#include <string>
#include <vector>

namespace corpus {

enum class Expected { read, refuse, either };

struct File {
    std::string folder; // "xlsx-stress"
    std::string name;
    std::string path;
    Expected expected = Expected::read;
};

// From the manifests of the folders, in their order. Supporting material, such as schemas, isn't listed. Empty where there is no
// corpus.
std::vector<File> files();

} // namespace corpus
