// A document's tables as proposals for a plan: finds the tables of each sheet, decides what they are, and hands each to the maker
// for its kind. What belongs to no table, hidden sheets and tables that nothing is known of are left out with a reason. Called by
// table_document.cpp; what a person has said about sheets and columns comes in.
#pragma once

#include "importers/columns.hpp"
#include "importers/document.hpp"
#include "importers/proposal.hpp"

#include <set>

namespace importers {

// What a person says of the tables of one sheet; it goes before what is remembered for their shape.
struct SaidOfSheet {
    std::string sheet = {};                    // empty: of every sheet
    std::optional<TableKind> kind = {};
    std::map<std::size_t, Meaning> columns = {}; // of the sheet, from 0
    std::set<std::size_t> confirmed = {};        // what these are read as is right
    friend bool operator==(SaidOfSheet const&, SaidOfSheet const&) = default;
};

struct ImportChoices {
    std::optional<budget::ProgramId> program = {};     // for all costs; else by the document's words
    std::map<std::string, Mapping> mappings = {};      // by fingerprint()
    std::vector<std::string> sheets = {};              // only these, hidden ones too; empty: all that are shown
    std::vector<SaidOfSheet> said = {};
};

// Codes "import.…"; a sheet or a column that isn't there is an error, and then nothing is proposed.
Import propose(Document const& document, budget::Plan const& plan, ImportChoices const& choices = {});

} // namespace importers
