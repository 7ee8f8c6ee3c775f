// The money side of a plan: a source is a funder's money; its pools hold amounts, dates and uses.
#pragma once

#include "budget/calendar.hpp"
#include "budget/money.hpp"
#include "budget/plan/citation.hpp"
#include "budget/plan/ids.hpp"
#include "budget/ratio.hpp"

#include <optional>
#include <vector>

namespace budget {

// Money that becomes available. A flat award is one release; a yearly appropriation is one repeated every year. Where an award
// began before the plan, its release is what is left of it; a repeated release counts from the plan's first day on.
struct Release {
    Date date;
    Money amount;                // each time
    Every every = Every::once;
    std::optional<Date> until;   // no release after this day; needed where every isn't once
    friend bool operator==(Release const&, Release const&) = default;
};

// Which lines are meant: every part that is given must hold. Empty: all lines.
struct Scope {
    std::optional<ProgramId> program;
    std::optional<ComponentKind> kind;
    std::optional<ObjectClass> object_class;
    std::optional<ComponentId> component;
    std::string title;           // of a position, exactly as written there
    friend bool operator==(Scope const&, Scope const&) = default;
};

// One statement about what a pool may pay. Where a pool has any allow, a line needs one that matches; a deny that matches
// refuses whatever else is allowed.
struct Permission {
    Effect effect = Effect::allow;
    Scope scope;
    std::string reason;          // the funder's words or their citation; shown with a refusal
    friend bool operator==(Permission const&, Permission const&) = default;
};

// A limit on what a pool may pay for a set of lines. Exactly one of amount and share is given.
struct Cap {
    std::string name;
    std::optional<Money> amount;
    std::optional<Ratio> share;  // of all that the pool releases (in the fiscal year, where the period says so); cents dropped
    CapPeriod period = CapPeriod::award;
    std::vector<Scope> scopes;   // a line that matches any of them counts
    std::string reason;
    friend bool operator==(Cap const&, Cap const&) = default;
};

struct Pool {
    PoolId id;
    std::string name;
    std::optional<Date> available_from; // costs before this day may not be charged; the first release where absent
    std::optional<Date> spend_by;       // costs after this day may not be charged; the source's end where absent
    bool carries_over = true;           // no: what a fiscal year leaves is lost
    std::vector<Release> releases;
    std::vector<Permission> permissions;
    std::vector<Cap> caps;
    friend bool operator==(Pool const&, Pool const&) = default;
};

// What may follow when the money ends. Counted only beyond committed money.
struct Renewal {
    Ratio probability;           // 0 to 1
    Ratio factor{1};             // of the releases before
    int term_months = 12;
    int times = 1;
    int lead_days = 0;           // how long before the end the application must be in
    friend bool operator==(Renewal const&, Renewal const&) = default;
};

struct FundingSource {
    SourceId id;
    // The planning worksheet's seven columns, in its order.
    std::string name;
    FundingType type = FundingType::one_time;
    std::string length;
    std::optional<Date> end_date;
    Renewable renewable = Renewable::unknown;
    std::string restrictions;
    Flexibility flexibility = Flexibility::ungraded;
    // Behind them.
    std::string funder;
    Origin origin = Origin::other;
    std::string assistance_listing;
    std::string award_number;
    std::string link;
    std::string notes;
    Standing standing = Standing::awarded;
    Ratio probability{1};        // of a likely or possible source
    bool bill_first = false;     // program income and third parties: 2 CFR 200.305(b)(5)
    bool last_resort = false;    // pays only what nobody else may
    std::optional<int> pinned;   // the user's rank, 1 is first
    std::string pin_note;
    std::optional<Renewal> renewal;
    std::vector<Pool> pools;
    std::vector<Citation> citations;
    friend bool operator==(FundingSource const&, FundingSource const&) = default;
};

} // namespace budget
