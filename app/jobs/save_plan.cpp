#include "app/jobs/save_plan.hpp"

#include "app/save_file.hpp"
#include "budget/plan/plan_reader.hpp"
#include "budget/plan/plan_writer.hpp"

#include <filesystem>

namespace app {

std::string previous_version(std::string const& path)
{
    std::filesystem::path const file{path};
    return (file.parent_path() / (file.stem().string() + ".previous" + file.extension().string())).string();
}

SavedPlan save_keeping_previous(std::string const& path, std::string_view bytes)
{
    auto const old = read_whole(path);
    SavedPlan saved;
    auto const keep = [&] {
        if (!old || *old == bytes) return;
        if (auto problem = save_file(previous_version(path), *old)) {
            problem->severity = budget::Severity::warning;
            problem->code = "file.previous-not-kept";
            problem->text = "The version before could not be kept. " + problem->text;
            saved.problems.push_back(std::move(*problem));
        }
    };
    if (auto problem = save_file(path, bytes, keep)) return {{}, {std::move(*problem)}};
    saved.state = state_of_bytes(bytes);
    return saved;
}

SavedPlan run(SavePlan const& job)
{
    auto const text = budget::write_plan(job.plan);
    auto const read_back = budget::read_draft(text, job.path);
    if (!read_back.value || *read_back.value != job.plan)
        return {{},
                {{budget::Severity::error, "file.not-readable-again",
                  "The plan was not saved, because what would be written can't be read back as the same plan.",
                  "Undo the last change and save again; the file is as it was.", {job.path, 0, ""}}}};

    auto const old = read_whole(job.path);
    auto const now = job.expected && old ? std::optional{state_of_bytes(*old)} : std::nullopt;
    if (now != job.expected)
        return {{},
                {{budget::Severity::error, "file.changed",
                  now ? "The file was changed by someone else since you opened it."
                      : "The file is no longer where it was, or can't be read any more.",
                  "Save under another name, or say that it shall be overwritten.", {job.path, 0, ""}}}};
    auto saved = save_keeping_previous(job.path, text);
    bool const has_comments = old && old->find("<!--") != std::string::npos;
    if (saved.state && has_comments && saved.problems.empty()) // where no version before is kept, that says enough
        saved.problems.push_back({budget::Severity::warning, "file.comments-not-kept", "Comments that someone had written into the file are not in it any more.",
                                  "They stand in the version before it, " + std::filesystem::path{previous_version(job.path)}.filename().string() + "; write what should stay into descriptions and notes.",
                                  {job.path, 0, ""}});
    return saved;
}

} // namespace app
