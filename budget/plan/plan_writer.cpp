#include "budget/plan/plan_writer.hpp"

#include "budget/plan/edit_elements.hpp"
#include "budget/plan/plan_reader.hpp"

#include <string_view>
#include <utility>

namespace budget {

namespace {

constexpr std::size_t line_width = 120;

// Line ends and tabs are written as references, because XML turns plain ones inside an attribute into spaces.
std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (char const c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\t': out += "&#9;"; break;
        case '\n': out += "&#10;"; break;
        case '\r': out += "&#13;"; break;
        default: out += c;
        }
    }
    return out;
}

class Writer
{
public:
    using Attributes = std::vector<std::pair<std::string, std::string>>;

    // `children` writes what stands inside; an element without any closes itself.
    template <class Children> void element(std::string_view name, Attributes const& attributes, Children&& children)
    {
        start(name, attributes);
        auto const before = text_.size();
        text_ += ">\n";
        auto const inside = text_.size();
        depth_ += 1;
        children();
        depth_ -= 1;
        if (text_.size() == inside) {
            text_.resize(before);
            text_ += "/>\n";
        } else {
            text_ += std::string(depth_ * 2, ' ') + "</" + std::string{name} + ">\n";
        }
    }
    void element(std::string_view name, Attributes const& attributes)
    {
        element(name, attributes, [] {});
    }

    std::string take() { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + std::move(text_); }

private:
    // On one line where it fits, else one attribute a line, so that a change of one value is a change of one line.
    void start(std::string_view name, Attributes const& attributes)
    {
        std::string const indent(depth_ * 2, ' ');
        std::string line = indent + "<" + std::string{name};
        for (auto const& [key, value] : attributes) line += " " + key + "=\"" + escaped(value) + "\"";
        if (line.size() + 2 > line_width) {
            line = indent + "<" + std::string{name};
            std::string gap = " ";
            for (auto const& [key, value] : attributes) {
                line += gap + key + "=\"" + escaped(value) + "\"";
                gap = "\n" + indent + "    ";
            }
        }
        text_ += line;
    }

    std::string text_;
    std::size_t depth_ = 0;
};

// The fields that differ from a new thing's, and those that a file must have.
template <class Thing> void add_fields(Writer::Attributes& attributes, Thing const& thing)
{
    std::vector<std::string> usual;
    Thing const fresh{};
    visit_fields(fresh, [&](Field const& field, auto const& value) { usual.push_back(field_text(field, value)); });
    std::size_t at = 0;
    visit_fields(thing, [&](Field const& field, auto const& value) {
        auto text = field_text(field, value);
        if (field.required || text != usual[at]) attributes.emplace_back(field.written, std::move(text));
        ++at;
    });
}

template <class Thing> Writer::Attributes fields(Thing const& thing)
{
    Writer::Attributes attributes;
    add_fields(attributes, thing);
    return attributes;
}

void write(Writer& out, std::vector<Citation> const& citations)
{
    for (auto const& citation : citations) out.element("figure", fields(citation));
}

void write(Writer& out, Assumption const& assumption)
{
    bool const percent =
        assumption.unit == AssumptionUnit::percent || assumption.unit == AssumptionUnit::percent_a_year;
    out.element("assumption", fields(assumption), [&] {
        for (auto const& dated : assumption.values) {
            Writer::Attributes attributes;
            visit_fields(dated, [&](Field field, auto const& value) {
                field.percent = percent;
                attributes.emplace_back(field.written, field_text(field, value));
            });
            out.element("value", attributes);
        }
        write(out, assumption.citations);
    });
}

void write(Writer& out, FringeSchedule const& schedule)
{
    out.element("fringe-schedule", fields(schedule), [&] {
        for (auto const& part : schedule.parts) out.element("part", fields(part));
        write(out, schedule.citations);
    });
}

void write(Writer& out, Component const& component)
{
    auto attributes = fields(component);
    std::visit([&](auto const& detail) { add_fields(attributes, detail); }, component.detail);
    out.element(written(kind_of(component)), attributes, [&] {
        std::visit(
            [&](auto const& detail) {
                if constexpr (requires { detail.steps; })
                    for (auto const& step : detail.steps) out.element("step", fields(step));
            },
            component.detail);
        write(out, component.citations);
    });
}

void write(Writer& out, Pool const& pool)
{
    out.element("pool", fields(pool), [&] {
        for (auto const& release : pool.releases) out.element("release", fields(release));
        for (auto const& term : pool.fees) out.element("fees", fields(term));
        for (auto const& permission : pool.permissions) out.element(written(permission.effect), fields(permission));
        for (auto const& cap : pool.caps)
            out.element("cap", fields(cap), [&] {
                for (auto const& scope : cap.scopes) out.element("lines", fields(scope));
            });
    });
}

void write(Writer& out, FundingSource const& source)
{
    out.element("source", fields(source), [&] {
        write(out, source.citations);
        if (source.renewal) out.element("renewal", fields(*source.renewal));
        if (source.match)
            out.element("match", fields(*source.match), [&] {
                for (auto const& share : source.match->shares) out.element("share", fields(share));
                for (auto const& accepted : source.match->accepts) out.element("accepts", fields(accepted));
            });
        if (source.retention)
            out.element("retention", fields(*source.retention), [&] {
                for (auto const& scope : source.retention->scopes) out.element("lines", fields(scope));
            });
        for (auto const& pool : source.pools) write(out, pool);
    });
}

void write(Writer& out, Program const& program)
{
    out.element("program", fields(program), [&] {
        for (auto const& volume : program.volumes) out.element("volume", fields(volume));
        write(out, program.citations);
        for (auto const& component : program.components) write(out, component);
    });
}

void write(Writer& out, Actuals const& actuals)
{
    if (actuals == Actuals{}) return;
    out.element("actuals", fields(actuals), [&] {
        for (auto const& payment : actuals.payments) out.element("paid", fields(payment));
    });
}

// An edit of a scenario.
struct WriteEdit {
    Writer& out;

    void operator()(SetField const& set) const { out.element("set", fields(set)); }
    template <class Thing> void operator()(Put<Thing> const& put) const
    {
        out.element("put", fields(PutElement{{}, from_one(put.at)}), [&] { write(out, put.thing); });
    }
    void operator()(PutComponent const& put) const
    {
        out.element("put", fields(PutElement{put.program, from_one(put.at)}), [&] { write(out, put.component); });
    }
    template <class ThingId> void operator()(Remove<ThingId> const& remove) const
    {
        out.element("remove", fields(RemoveElement{remove.id}));
    }
    template <class ThingId> void operator()(Move<ThingId> const& move) const
    {
        out.element("move", fields(MoveElement{move.id, static_cast<int>(move.to + 1)}));
    }

    static std::optional<int> from_one(std::optional<std::size_t> at)
    {
        return at ? std::optional{static_cast<int>(*at + 1)} : std::nullopt;
    }
};

} // namespace

std::string write_plan(Plan const& plan)
{
    Writer out;
    Writer::Attributes attributes{{"version", std::to_string(plan_file_version)}};
    add_fields(attributes, plan);
    out.element("plan", attributes, [&] {
        for (auto const& assumption : plan.assumptions) write(out, assumption);
        for (auto const& schedule : plan.fringe_schedules) write(out, schedule);
        for (auto const& program : plan.programs) write(out, program);
        for (auto const& source : plan.sources) write(out, source);
        write(out, plan.actuals);
        for (auto const& scenario : plan.scenarios)
            out.element("scenario", fields(scenario), [&] {
                for (auto const& edit : scenario.edits) std::visit(WriteEdit{out}, edit);
            });
    });
    return out.take();
}

} // namespace budget
