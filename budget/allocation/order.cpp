#include "budget/allocation/steps.hpp"

namespace budget {

// Pool after pool takes over from later pools what it can; what every cell gets and what earlier pools give stay as they are.
// A way from the pool's root to the root of a later pool is money that the one pays more and the other less. Where none is
// left, the pool gives the most it can: this is a maximum flow from its root to all later ones.
void use_in_order(Alike const& alike, Exchange& exchange)
{
    auto const open = exchange.all();
    for (int rank = 0; rank + 1 < alike.ranks(); ++rank) {
        auto root = exchange.none();
        Exchange::add(root, alike.root[static_cast<std::size_t>(rank)]);
        for (;;) {
            exchange.start();
            for (int later = rank + 1; later < alike.ranks(); ++later) exchange.start_at(alike.root[static_cast<std::size_t>(later)]);
            int const found = exchange.find(open, root);
            if (found == Exchange::not_found) break;
            exchange.move_on_way(found, exchange.room_on_way(found));
        }
    }
}

} // namespace budget
