// Contracts, subawards and plain expenses -> one line each.
#pragma once

#include "budget/costs/actual_costs.hpp"
#include "budget/costs/headcount.hpp"

namespace budget {

// Of a subaward only its first $50,000 is in MTDC, once, however long it runs (2 CFR 200.1; $25,000 before October 2024); what
// earlier years have put there is taken off, and after closed months what was really paid in them. An amount an encounter is
// rounded once a month.
Line contract_line(Plan const& plan, Program const& program, Component const& component, Contract const& contract,
                   Headcount const& heads, Ledger const& ledger);
// Of what is paid for a subaward in the plan's time, so much is in MTDC.
Money subaward_left_in_mtdc(Plan const& plan, Contract const& contract);
// Start-up is one-time cost, also where it takes several months: a program opens once. An expense that is a share of direct cost
// stays empty here: add_shares_of_direct fills it when all else is known.
Line expense_line(Plan const& plan, Program const& program, Component const& component, Expense const& expense,
                  Headcount const& heads);

} // namespace budget
