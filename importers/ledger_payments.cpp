#include "importers/ledger_payments.hpp"

#include "importers/budget_proposals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace importers {

using namespace budget;

namespace {

std::string listed(std::set<Month> const& months)
{
    std::string text;
    for (auto const month : months) text += (text.empty() ? "" : ", ") + for_people(month);
    return text;
}

class Payments
{
public:
    Payments(Plan const& plan, Import& import) : plan_{plan}, import_{import}, actuals_{plan.actuals} {}

    void run(std::vector<LedgerPayments> const& tables)
    {
        LedgerPayments first;
        std::vector<LedgerPayments const*> others;
        for (auto const& table : tables) {
            bool const again = std::any_of(table.months.begin(), table.months.end(), [&](Month month) { return first.months.contains(month); });
            if (again) others.push_back(&table);
            else join(first, table);
        }
        if (first.months.empty()) return;
        propose(first, {});
        for (auto const* table : others) propose(*table, months_twice(*table));
    }

private:
    static void join(LedgerPayments& all, LedgerPayments const& table)
    {
        if (all.months.empty()) all.place = table.place;
        all.payments.insert(all.payments.end(), table.payments.begin(), table.payments.end());
        all.months.insert(table.months.begin(), table.months.end());
        all.readings.insert(all.readings.end(), table.readings.begin(), table.readings.end());
    }

    std::set<Month> months_twice(LedgerPayments const& table) const
    {
        std::set<Month> twice;
        for (auto const month : table.months)
            if (entered_.contains(month)) twice.insert(month);
        return twice;
    }

    // `twice`: months of which a table before has payments. They come on top of these.
    void propose(LedgerPayments const& table, std::set<Month> const& twice)
    {
        Proposal proposal;
        proposal.place = table.place;
        replace_months(table, proposal);
        Money sum;
        for (auto const& payment : table.payments) sum += payment.amount;
        actuals_.payments.insert(actuals_.payments.end(), table.payments.begin(), table.payments.end());
        std::stable_sort(actuals_.payments.begin(), actuals_.payments.end(), [](Actual const& a, Actual const& b) { return a.month < b.month; });
        entered_.insert(table.months.begin(), table.months.end());
        auto const last = *table.months.rbegin();
        report_silent_months(last, proposal);
        actuals_.through = actuals_.through ? std::max(*actuals_.through, last) : last;
        proposal.readings.insert(proposal.readings.end(), table.readings.begin(), table.readings.end());
        if (twice.empty()) {
            proposal.text = fmt::format("Enter what was paid through {}: {} in {} month{}", for_people(last), dollars(sum), table.months.size(), table.months.size() == 1 ? "" : "s");
        } else {
            doubt(table, twice, sum, proposal);
            proposal.needs.push_back(import_.proposals.size() - 1);
        }
        for (auto const& reading : proposal.readings) proposal.confidence = std::max(proposal.confidence, reading.confidence);
        proposal.edits.emplace_back(SetActuals{actuals_});
        import_.proposals.push_back(std::move(proposal));
    }

    void doubt(LedgerPayments const& table, std::set<Month> const& twice, Money sum, Proposal& proposal)
    {
        auto const months = listed(twice);
        auto const name = table.table.empty() ? std::string{"another table"} : table.table;
        proposal.text = fmt::format("Enter what {} says was paid on top of that: {} in {}", name, dollars(sum), listed(table.months));
        proposal.readings.push_back({proposal.place, months, "paid on top of what the table before says", Confidence::doubtful, "several tables have payments of the same month, and they may be the same payments"});
        import_.problems.push_back({Severity::warning, "import.months-twice",
                                    fmt::format("Several tables have payments of {}; those of {}, {}, aren't taken unless you say so.", months, name, dollars(sum)),
                                    "Take them where they are other payments (a sheet for each fund). Where one sheet has all payments, import that sheet alone.", table.place});
    }

    // A month that a table before has is the document's own already.
    void replace_months(LedgerPayments const& table, Proposal& proposal)
    {
        auto const replaced = [&](Actual const& payment) { return table.months.contains(payment.month) && !entered_.contains(payment.month); };
        std::map<Month, std::pair<Money, int>> there;
        for (auto const& payment : actuals_.payments)
            if (replaced(payment)) {
                there[payment.month].first += payment.amount;
                ++there[payment.month].second;
            }
        for (auto const& [month, sum] : there)
            proposal.readings.push_back({proposal.place, for_people(month), fmt::format("replaces {} payments of {} that the plan has for this month", sum.second, dollars(sum.first)),
                                         Confidence::likely, "a month is counted once: the ledger's word stands"});
        std::erase_if(actuals_.payments, replaced);
    }

    // Months that become closed though the ledger says nothing of them.
    void report_silent_months(Month last, Proposal& proposal)
    {
        std::set<Month> months;
        for (auto month = actuals_.through ? *actuals_.through + 1 : plan_.first_month; month <= last; month = month + 1)
            if (!entered_.contains(month)) months.insert(month);
        if (months.empty()) return;
        auto const silent = listed(months);
        proposal.readings.push_back({proposal.place, silent, "nothing was paid", Confidence::doubtful, "the ledger has no payments of these months, and they would be closed"});
        import_.problems.push_back({Severity::warning, "import.silent-months", fmt::format("The ledger has no payments in {}, and closing {} closes them, too.", silent, for_people(last)),
                                    "Import a ledger that has them, or accept that nothing was paid.", proposal.place});
    }

    Plan const& plan_;
    Import& import_;
    Actuals actuals_;         // of the plan, with what is proposed so far
    std::set<Month> entered_; // by what is proposed so far
};

} // namespace

void propose_payments(ProposalContext const& context, Import& import)
{
    Payments{context.plan, import}.run(context.payments);
}

} // namespace importers
