// A ledger's rows as payments: month, what for, from which fund, how much. What they are in the plan is ledger_match's part. Rows
// without a month or an amount say why. Called by ledger_proposals.cpp.
#pragma once

#include "importers/columns.hpp"
#include "importers/ledger_match.hpp"

namespace importers {

struct LedgerPayment {
    std::size_t row = 0;
    budget::Month month;
    std::optional<budget::Date> day; // where the ledger names one
    LedgerAccount account;
    std::string fund;
    budget::Money amount;            // debit less credit
};
struct LedgerRest {
    std::size_t row = 0;
    std::string words;
    std::string reason;
    budget::Money amount;
};
struct LedgerRows {
    std::vector<LedgerPayment> payments;
    std::vector<LedgerRest> rest;
    std::optional<Reading> credits; // where the column of credits is written in a way that has to be read
};

// "200.00 CR" is taken off what was paid, "DR" is paid. Credits that are all below 0 are as large as they say, and taken off.
LedgerRows read_ledger_rows(Grid const& grid, Table const& table, Columns const& columns, budget::FiscalCalendar const& calendar);

} // namespace importers
