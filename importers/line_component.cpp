#include "importers/line_component.hpp"

#include "budget/exact_money.hpp"
#include "importers/heading_words.hpp"
#include "importers/period_months.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace importers {

using namespace budget;

namespace {

// Years that follow one another with one amount.
struct Run {
    std::size_t first = 0; // of the chosen columns
    std::size_t last = 0;
    Money amount;
};

class Maker
{
public:
    Maker(BudgetLine const& line, LineFacts const& facts, AmountChoice const& choice, Plan const& plan)
        : line_{line}, facts_{facts}, choice_{choice}, plan_{plan}
    {
    }

    LineComponents run()
    {
        made_.taken.assign(line_.amounts.size(), std::nullopt);
        made_.left_out.assign(line_.amounts.size(), std::nullopt);
        made_.left_reason = "an amount below 0; a plan's costs are 0 or more, so take it off the line that it corrects";
        period_ = period_in(plain_words(line_.name));
        made_.when = facts_.kind.one_time ? "once" : choice_.monthly ? "a month" : "a year";
        auto const runs = runs_of();
        for (auto const& part : runs) {
            Component component;
            component.name = runs.size() > 1 ? fmt::format("{} {}", line_.name, years_of(part)) : line_.name;
            component.justification = facts_.justification;
            if (period_) {
                if (!put_period(component, part)) continue;
                made_.components.push_back(std::move(component));
                continue;
            }
            put_months(component, part);
            auto const yearly = part.amount * (choice_.monthly ? 12 : 1);
            if (runs.size() == 1 && put_with_fringe(component, yearly)) continue;
            auto const position = runs.size() == 1 ? position_of(yearly) : std::nullopt;
            if (position) doubt_pay(*position);
            component.detail = position ? Detail{*position} : detail_of(part.amount);
            if (facts_.kind.one_time && !position) component.recurrence = Recurrence::one_time;
            say(part, runs.size(), position);
            made_.components.push_back(std::move(component));
        }
        return std::move(made_);
    }

private:
    std::vector<Run> runs_of()
    {
        std::vector<Run> runs;
        for (std::size_t i = 0; i < line_.amounts.size(); ++i) {
            auto const& amount = line_.amounts[i];
            if (!amount || amount->is_zero()) continue;
            if (*amount < Money{}) {
                made_.left_out[i] = amount;
                continue;
            }
            made_.taken[i] = amount;
            bool const follows = !facts_.kind.one_time && !period_ && !runs.empty() && runs.back().last + 1 == i && runs.back().amount == *amount && next_to(i - 1, i);
            if (follows)
                runs.back().last = i;
            else
                runs.push_back({i, i, *amount});
        }
        return runs;
    }
    bool next_to(std::size_t a, std::size_t b) const
    {
        auto const& years = choice_.chosen;
        return b < years.size() && years[a].fiscal_year && years[b].fiscal_year && *years[a].fiscal_year + 1 == *years[b].fiscal_year;
    }

    std::string years_of(Run const& part) const
    {
        auto const first = fiscal_year_name(choice_.chosen[part.first].fiscal_year.value_or(0));
        if (part.first == part.last) return first;
        return fmt::format("{} to {}", first, fiscal_year_name(choice_.chosen[part.last].fiscal_year.value_or(0)));
    }

    // From the plan's first month and to its end where nothing else is said: the last year's amount goes on, but that of a budget
    // of so many grant years ends with them.
    void put_months(Component& component, Run const& part) const
    {
        if (choice_.chosen.empty() || choice_.outside_plan || !choice_.chosen[part.first].fiscal_year) return;
        auto const calendar = plan_.calendar();
        auto const first = calendar.first(*choice_.chosen[part.first].fiscal_year);
        auto const last = calendar.last(*choice_.chosen[part.last].fiscal_year);
        if (first > plan_.first_month) component.first_month = first;
        bool const goes_on = part.last + 1 == choice_.chosen.size() && !choice_.relative && !choice_.ends;
        if (!goes_on && last < plan_.last_month()) component.last_month = last;
    }

    // "Jul 2026", "Q1": what it costs then, and at no other time. False where that isn't in the plan.
    bool put_period(Component& component, Run const& part)
    {
        auto const calendar = plan_.calendar();
        auto const chosen = choice_.chosen.empty() || choice_.outside_plan ? std::nullopt : choice_.chosen[part.first].fiscal_year;
        int const fiscal_year = chosen.value_or(calendar.year_of(plan_.first_month));
        auto const month = first_month_of(*period_, fiscal_year, calendar);
        auto const last = month + (period_->quarter ? 2 : 0);
        if (month < plan_.first_month || last > plan_.last_month()) {
            for (auto i = part.first; i <= part.last; ++i) made_.left_out[i] = std::exchange(made_.taken[i], std::nullopt);
            made_.left_reason = fmt::format("{} is {} the plan", for_people(month), month < plan_.first_month ? "before" : "after");
            return false;
        }
        component.first_month = month;
        component.last_month = last;
        Expense expense;
        expense.basis = period_->quarter ? AmountBasis::once : AmountBasis::month;
        expense.amount = part.amount;
        expense.object_class = facts_.kind.object_class;
        component.detail = expense;
        made_.when = "in " + for_people(month);
        made_.spoken += fmt::format("{}{} {}", made_.spoken.empty() ? "" : ", ", dollars(part.amount), made_.when);
        explain(Confidence::likely, period_->quarter ? "its name is a quarter: it is counted in the quarter's first month" : "its name is a month: it is counted in that month alone");
        return true;
    }

    // Pay and what stands beside it in the row are the amount: a position with its fringe.
    bool put_with_fringe(Component const& component, Money amount)
    {
        auto const fte = facts_.fte.value_or(Ratio{1});
        if (!facts_.pay_a_year || fte <= Ratio{0} || fte > Ratio{10'000} || *facts_.pay_a_year <= Money{}) return false;
        for (auto const& [pay, cost] : {std::pair{*facts_.pay_a_year, round(*facts_.pay_a_year * fte)}, std::pair{pay_of_one(fte), *facts_.pay_a_year}}) {
            if (pay <= Money{} || round(pay * fte) != cost || cost >= amount) continue;
            auto const fringe = amount - cost;
            made_.used_beside = add_up_to(fringe, facts_.beside);
            if (made_.used_beside.empty()) continue;
            Position position;
            position.title = line_.name;
            position.fte = fte;
            position.pay = pay;
            auto paid = component;
            paid.detail = position;
            auto benefits = component;
            benefits.name += ", fringe";
            Expense expense;
            expense.amount = fringe;
            expense.object_class = ObjectClass::fringe;
            benefits.detail = expense;
            made_.spoken = fmt::format("{} FTE at {} a year, and {} a year of fringe benefits", decimal_text(fte, 2), dollars(pay), dollars(fringe));
            explain(Confidence::likely, fmt::format("{} of pay and {} beside it are the amount, {}", dollars(cost), dollars(fringe), dollars(amount)));
            doubt_pay(position);
            made_.components.push_back(std::move(paid));
            made_.components.push_back(std::move(benefits));
            return true;
        }
        return false;
    }
    // Where the row's pay is that of all its people; 0 where that is no whole number of cents.
    Money pay_of_one(Ratio const& fte) const
    {
        auto const pay = ExactMoney::from_cents(Ratio{facts_.pay_a_year->cents()} / fte);
        return ExactMoney{round(pay)} == pay ? round(pay) : Money{};
    }
    // What nobody lives on may be the pay of a month or of two weeks.
    void doubt_pay(Position const& position)
    {
        if (position.pay_basis == PayBasis::year && position.pay < Money::from_cents(10'000'00))
            explain(Confidence::doubtful, fmt::format("{} a year for one FTE may be the pay of another time than a year", dollars(position.pay)));
    }

    // FTE x pay, where that is the amount to the cent.
    std::optional<Position> position_of(Money amount)
    {
        Position position;
        position.title = line_.name;
        bool const paid = facts_.pay_a_year || facts_.pay_an_hour;
        bool const person = facts_.names_position || facts_.kind.object_class == ObjectClass::personnel;
        if (!paid && !(facts_.fte && person)) return std::nullopt;
        if (facts_.fte && (*facts_.fte <= Ratio{0} || *facts_.fte > Ratio{10'000})) return std::nullopt;
        position.fte = facts_.fte.value_or(Ratio{1});
        if (facts_.pay_a_year) {
            position.pay = *facts_.pay_a_year;
        } else if (facts_.pay_an_hour) {
            position.pay = *facts_.pay_an_hour;
            position.pay_basis = PayBasis::hour;
            // Hours of the year are a share of one FTE's, or an FTE's own year.
            if (facts_.hours && !facts_.fte) position.fte = *facts_.hours / Ratio{2080};
            if (facts_.hours && facts_.fte) position.paid_hours = *facts_.hours;
        } else {
            auto const pay = ExactMoney::from_cents(Ratio{amount.cents()} / position.fte);
            position.pay = round(pay);
            if (ExactMoney{position.pay} != pay) {
                explain(Confidence::likely, fmt::format("{} for {} FTE is no whole number of cents an FTE, so it stays an amount", dollars(amount), plain_text(position.fte)));
                return std::nullopt;
            }
            explain(Confidence::likely, fmt::format("pay is {} / {} FTE", dollars(amount), plain_text(position.fte)));
        }
        auto const hours = position.pay_basis == PayBasis::hour ? position.paid_hours : Ratio{1};
        auto const cost = round(position.pay * (position.fte * hours));
        if (position.pay.is_zero() || position.pay < Money{} || position.fte.is_zero()) return std::nullopt;
        if (cost != amount) {
            explain(Confidence::likely, fmt::format("FTE and pay give {}, the amount says {}; the amount is taken", dollars(cost), dollars(amount)));
            return std::nullopt;
        }
        return position;
    }
    void explain(Confidence confidence, std::string reason)
    {
        made_.confidence = std::max(made_.confidence, confidence);
        made_.reason = std::move(reason);
    }

    AmountBasis basis() const { return choice_.monthly ? AmountBasis::month : AmountBasis::year; }
    Detail detail_of(Money amount) const
    {
        auto const& kind = facts_.kind;
        if (kind.kind == ComponentKind::contract)
            return Contract{kind.subaward ? ContractKind::subaward : ContractKind::contract, {}, amount, kind.one_time ? AmountBasis::once : basis(), {}};
        if (kind.kind == ComponentKind::training && !kind.one_time) {
            Training training;
            training.courses = amount * (choice_.monthly ? 12 : 1);
            return training;
        }
        Expense expense;
        expense.kind = is_expense(kind.kind) ? kind.kind : ComponentKind::other;
        expense.basis = kind.one_time ? AmountBasis::once : basis();
        expense.amount = amount;
        expense.object_class = kind.object_class;
        // What is indirect is no part of the base of another indirect rate.
        expense.outside_mtdc = kind.object_class == ObjectClass::indirect;
        return expense;
    }

    // Of a year that isn't the plan's first.
    std::string from_when(Run const& part) const
    {
        auto const year = choice_.chosen.empty() || choice_.outside_plan ? std::nullopt : choice_.chosen[part.first].fiscal_year;
        return year && *year > plan_.calendar().year_of(plan_.first_month) ? " from " + fiscal_year_name(*year) : std::string{};
    }

    void say(Run const& part, std::size_t runs, std::optional<Position> const& position)
    {
        if (!made_.spoken.empty()) made_.spoken += ", ";
        if (position) {
            made_.spoken += fmt::format("{} FTE at {} {}, {} a year", decimal_text(position->fte, 2), dollars(position->pay),
                                        position->pay_basis == PayBasis::year ? "a year" : "an hour", dollars(part.amount * (choice_.monthly ? 12 : 1)));
            made_.spoken += from_when(part);
            return;
        }
        bool const dated = runs > 1 || choice_.chosen.size() > 1 || (!choice_.chosen.empty() && choice_.ends);
        made_.spoken += dated ? fmt::format("{} {}", years_of(part), dollars(part.amount))
                              : fmt::format("{} {}{}", dollars(part.amount), made_.when, from_when(part));
    }

    BudgetLine const& line_;
    LineFacts const& facts_;
    AmountChoice const& choice_;
    Plan const& plan_;
    LineComponents made_;
    std::optional<HeadingPeriod> period_; // its name is a month or a quarter
};

} // namespace

LineComponents line_components(BudgetLine const& line, LineFacts const& facts, AmountChoice const& choice, Plan const& plan)
{
    return Maker{line, facts, choice, plan}.run();
}

} // namespace importers
