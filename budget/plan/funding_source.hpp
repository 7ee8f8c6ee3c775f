// The money side of a plan: a source is a funder's money; its pools hold amounts, dates and uses.
#pragma once

#include "budget/calendar.hpp"
#include "budget/money.hpp"
#include "budget/plan/citation.hpp"
#include "budget/plan/choices.hpp"
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

// Fee for service: a month brings encounters x billable x rate x collection x share (Medicaid: the federal share of the fee that
// reaches the program). Each term changes, from its month on, what it gives; what it leaves out stays as it was. A month's money
// is rounded once, half to even, and may pay costs from that month on.
struct FeeTerm {
    Month from;
    std::optional<Ratio> encounters;  // a month
    std::optional<Ratio> billable;    // share of them for which a claim may be made; 1 until given
    std::optional<Money> rate;        // an encounter
    std::optional<Ratio> collection;  // share of what is claimed that is paid; 1 until given
    std::optional<Ratio> share;       // share of what is paid that is this source's; 1 until given
    std::string note;
    friend bool operator==(FeeTerm const&, FeeTerm const&) = default;
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
    std::optional<Ratio> share;  // cents dropped
    CapPeriod period = CapPeriod::award;
    std::vector<Scope> scopes;   // a line that matches any of them counts
    std::string reason;
    ShareOf share_of = ShareOf::released; // in the fiscal year, where the period says so
    friend bool operator==(Cap const&, Cap const&) = default;
};

struct Pool {
    PoolId id;
    std::string name;
    std::optional<Date> available_from; // costs before this day may not be charged; the first release where absent
    std::optional<Date> obligate_by;    // components that begin after this day may not be charged (2 CFR 200.1 "financial obligations")
    std::optional<Date> spend_by;       // costs after this day may not be charged; the source's end where absent
    std::optional<Date> liquidate_by;   // bills must be paid and drawn by this day (2 CFR 200.344(c))
    bool carries_over = true;           // no: what a fiscal year leaves is lost
    std::optional<Money> salary_cap;    // a year an FTE; of pay above it only the part up to it may be charged
    std::vector<Release> releases;
    std::vector<FeeTerm> fees;          // ascending by month; money that is earned beside any releases
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

// Cost sharing (2 CFR 200.306): from a grant year on the share of total project cost that others must bear. What must be spent
// beside a draw D is D x share / (1 - share), rounded up to the cent.
struct MatchShare {
    int grant_year = 1;          // 1 is the first twelve months from the match's start; holds until the next one given
    Ratio share;
    friend bool operator==(MatchShare const&, MatchShare const&) = default;
};
struct MatchOrigin {
    Origin origin = Origin::local_general;
    friend bool operator==(MatchOrigin const&, MatchOrigin const&) = default;
};
// Counted as match: what sources that may serve pay in the same grant year for costs that the award itself may pay, or for
// donated (in-kind) costs; each cent once in the whole plan (2 CFR 200.306(b)(2)).
struct Match {
    Date from;                           // the first day of grant year 1
    bool in_kind = true;                 // donated costs count, too
    std::vector<MatchShare> shares;      // ascending by year
    std::vector<MatchOrigin> accepts;    // empty: any that isn't federal (2 CFR 200.306(b)(5))
    std::string reason;                  // the funder's words or their citation
    friend bool operator==(Match const&, Match const&) = default;
};

// After the award's last day local money alone must carry what the award paid for, so many months (COPS hiring: 12).
struct Retention {
    int months = 12;
    std::vector<Scope> scopes;           // of the lines that the award may pay; empty: all its positions with their fringe
    std::string reason;
    friend bool operator==(Retention const&, Retention const&) = default;
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
    std::optional<RuleVersion> rules;    // of 2 CFR 200 for this award; the plan's where absent
    std::optional<Date> ended_early;     // the funder ended the award: nothing is released or charged after this day (200.340)
    bool may_match = true;               // its money may serve as another award's match
    bool non_supplanting = false;        // may not replace local money; the baseline is in programs and components
    std::string supplanting_note;        // the written reason why a warning doesn't apply
    Draw draw = Draw::advance;
    int lag_days = 0;                    // from the end of a cost's month to the cash; advances have none
    std::optional<int> pinned;   // the user's rank, 1 is first
    std::string pin_note;
    std::optional<Renewal> renewal;
    std::optional<Match> match;
    std::optional<Retention> retention;
    std::vector<Pool> pools;
    std::vector<Citation> citations;
    friend bool operator==(FundingSource const&, FundingSource const&) = default;
};

} // namespace budget
