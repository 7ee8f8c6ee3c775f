#include "budget/allocation/more_money.hpp"

#include <algorithm>

// The searches of a trial: who can come to whom over what can still be moved, and the moves.

namespace budget {

namespace {

std::size_t index(int value) { return static_cast<std::size_t>(value); }

} // namespace

void MoreMoney::begin()
{
    ++stamp_;
    queue_.clear();
    groups_.clear();
}

bool MoreMoney::reach(int node, Step step)
{
    if (seen_[index(node)] == stamp_ || dead_[index(node)]) return false;
    seen_[index(node)] = stamp_;
    steps_[index(node)] = step;
    return true;
}

void MoreMoney::reach_ahead(int node, Step step)
{
    if (reach(node, step)) queue_.push_back(node);
}

bool MoreMoney::reach_back(int node, Step step)
{
    if (!reach(node, step)) return false;
    int const distance = distance_[index(node)];
    near_[index(distance)].push_back(node);
    bool const nearer = distance < nearest_;
    nearest_ = std::min(nearest_, distance);
    return nearer;
}

// Those from which the node can get more, up to the first that is nearer to the money; whether there was one.
bool MoreMoney::look_back(int node)
{
    for (int const w : ways_of_node_[index(node)]) {
        auto const& way = alike_.ways[index(w)];
        if (way.head == node && way.flow < way.most && reach_back(way.tail, {How::way, w, 0, node})) return true;
        if (way.tail == node && way.flow > 0 && reach_back(way.head, {How::way_back, w, 0, node})) return true;
    }
    for (int const l : links_of_node_[index(node)]) {
        auto const& less = alike_.links[index(l)];
        if (less.flow == 0 || seen_group_[index(less.group)] == stamp_ || dead_group_[index(less.group)]) continue;
        bool nearer = false;
        auto const& links = links_of_group_[index(less.group)];
        for (auto more = links.rbegin(); more != links.rend() && !nearer; ++more)
            if (*more != l && alike_.links[index(*more)].flow < alike_.links[index(*more)].most)
                nearer = reach_back(alike_.links[index(*more)].node, {How::exchange, *more, l, node});
        if (nearer) return true;
        seen_group_[index(less.group)] = stamp_;
        groups_.push_back(less.group);
    }
    return false;
}

// All to which the node can give more.
void MoreMoney::look_ahead(int node)
{
    for (int const w : ways_of_node_[index(node)]) {
        auto const& way = alike_.ways[index(w)];
        if (way.tail == node && way.flow < way.most) reach_ahead(way.head, {How::way, w, 0, node});
        if (way.head == node && way.flow > 0) reach_ahead(way.tail, {How::way_back, w, 0, node});
    }
    for (int const l : links_of_node_[index(node)]) {
        auto const& more = alike_.links[index(l)];
        if (more.flow == more.most || seen_group_[index(more.group)] == stamp_) continue;
        seen_group_[index(more.group)] = stamp_;
        for (int const less : links_of_group_[index(more.group)])
            if (less != l && alike_.links[index(less)].flow > 0) reach_ahead(alike_.links[index(less)].node, {How::exchange, l, less, node});
    }
}

int MoreMoney::send(int from, int wanted)
{
    begin();
    reach_ahead(from, {});
    for (std::size_t at = 0; at < queue_.size(); ++at) {
        look_ahead(queue_[at]);
        if (seen_[index(wanted)] == stamp_) return wanted;
    }
    return -1;
}

MoreMoney::Cents MoreMoney::room(Step const& step) const
{
    if (step.how == How::way) return alike_.ways[index(step.at)].most - alike_.ways[index(step.at)].flow;
    if (step.how == How::way_back) return alike_.ways[index(step.at)].flow;
    auto const& more = alike_.links[index(step.at)];
    return std::min(more.most - more.flow, alike_.links[index(step.less)].flow);
}

void MoreMoney::move(Step const& step, Cents amount)
{
    if (step.how == How::exchange) {
        set_link(step.at, alike_.links[index(step.at)].flow + amount);
        set_link(step.less, alike_.links[index(step.less)].flow - amount);
        return;
    }
    set_way(step.at, alike_.ways[index(step.at)].flow + (step.how == How::way ? amount : -amount));
}

void MoreMoney::set_link(int link, Cents flow)
{
    old_links_.emplace_back(link, alike_.links[index(link)].flow);
    alike_.links[index(link)].flow = flow;
}

void MoreMoney::set_way(int way, Cents flow)
{
    old_ways_.emplace_back(way, alike_.ways[index(way)].flow);
    alike_.ways[index(way)].flow = flow;
}

} // namespace budget
