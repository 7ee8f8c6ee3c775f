// What closes a gap: the least new money, the permission whose change closes most, money that isn't counted yet, and costs that
// could wait. Every dollar that is claimed was found by allocating the changed plan. Not part of evaluate(): reports and the
// window ask for it.
#pragma once

#include "budget/checkpoint.hpp"
#include "budget/outcome.hpp"
#include "budget/plan/edit.hpp"

namespace budget {

// The least new money that pays a gap in full: each part must be there on its day, at the latest, and must be allowed to pay the
// lines of its month. One cent less leaves one cent unpaid, where `proved`; where rules tie what sources pay to each other (match,
// shares of spending) less may do.
struct NewMoney {
    struct Part {
        Date by;                        // the first day of what it pays
        Money amount;
        Money donated;                  // of it, for in-kind lines
        std::vector<std::size_t> lines; // in costs.lines, plan order
    };
    std::vector<Part> parts;            // by date; one a slice of the network in which something is unpaid
    Money total;
    Money donated;                      // of the total what only donations can pay: the value of in-kind cost
    std::vector<std::size_t> lines;     // of all parts
    bool proved = false;                // allocating with it leaves nothing unpaid here; with one cent less, one cent
};

// One statement of one pool that would let it pay more: a refusal dropped, or one more thing allowed.
struct PermissionChange {
    std::size_t source = 0;             // in plan.sources
    std::size_t pool = 0;               // in its pools
    Scope scope;
    Edit edit;                          // puts the source as it would be
    Money closes;                       // of the whole gap
    std::vector<Money> by_shortfall;    // one an outcome.shortfalls: of what is unpaid there; other cost may become unpaid for it
};

// Money of the plan that isn't counted: an award not yet made, or a renewal.
struct UncountedMoney {
    std::size_t source = 0;
    bool renewal = false;               // of money that is counted; otherwise the award itself
    std::optional<Date> ask_by;         // when the application for a renewal must be in
    Money closes;
    std::vector<Money> by_shortfall;
};

// A component that isn't essential and whose cost competes for the money that is missing, and what follows from it: indirect cost, gear
// and training of its people. From the month from which what pays these, saved, would close as much of the gap as from any earlier one.
struct Deferral {
    ComponentId component;
    Month first;                        // what could wait
    Month last;
    std::vector<std::size_t> lines;     // its lines with a cost then, plan order
    Money unpaid;                       // of it and of what follows, then
    Money paid;                         // of both, then, with money that would pay what is unpaid of others
    Money closes;                       // of the gap, unpaid and freed: found with the edits of remedy_edits.hpp
    std::vector<Money> by_shortfall;
};

struct Remedies {
    NewMoney new_money;                             // for the whole gap
    std::vector<NewMoney> new_money_for;            // one an outcome.shortfalls
    std::vector<PermissionChange> permissions;      // that close something, largest first, then plan order
    std::vector<UncountedMoney> uncounted;          // the same
    std::vector<Deferral> deferrals;                // the same
};

// At most so many permissions and deferrals; those that are left out close no more than the last one listed. Throws what the
// checkpoint throws.
Remedies find_remedies(Outcome const& outcome, std::size_t most = 5, Checkpoint const& checkpoint = {});

// The parts, one for each.
// Cells of closed months are left out: no new money pays them.
NewMoney least_new_money(Outcome const& outcome, std::vector<std::size_t> const& cells);
std::vector<PermissionChange> best_permissions(Outcome const& outcome, std::size_t most, Checkpoint const& checkpoint = {});
std::vector<UncountedMoney> uncounted_money(Outcome const& outcome, Checkpoint const& checkpoint = {});
std::vector<Deferral> deferrals(Outcome const& outcome, std::size_t most, Checkpoint const& checkpoint = {});

// All changes of a permission that best_permissions() chooses from, whatever they close; in plan order.
std::vector<PermissionChange> permission_candidates(Outcome const& outcome);

} // namespace budget
