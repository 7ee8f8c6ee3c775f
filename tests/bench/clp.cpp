#include "tests/bench/clp.hpp"

#ifdef FUNDBRAID_CLP
#include <Clp_C_Interface.h>

#include <limits>
#include <memory>
#endif

namespace bench {

#ifdef FUNDBRAID_CLP

std::optional<double> cheapest_by_clp(judges::CostedNetwork const& costed)
{
    auto const rows = static_cast<int>(costed.supply.size());
    auto const columns = static_cast<int>(costed.arcs.size());
    std::vector<CoinBigIndex> start;
    std::vector<int> row;
    std::vector<double> value;
    std::vector<double> lower(costed.arcs.size(), 0);
    std::vector<double> upper;
    std::vector<double> cost;
    for (auto const& arc : costed.arcs) { // out of its tail, into its head
        start.push_back(static_cast<CoinBigIndex>(row.size()));
        row.insert(row.end(), {arc.tail, arc.head});
        value.insert(value.end(), {1, -1});
        upper.push_back(static_cast<double>(arc.capacity));
        cost.push_back(static_cast<double>(arc.cost));
    }
    start.push_back(static_cast<CoinBigIndex>(row.size()));
    std::vector<double> supply;
    for (auto const amount : costed.supply) supply.push_back(static_cast<double>(amount));

    std::unique_ptr<Clp_Simplex, decltype(&Clp_deleteModel)> const model{Clp_newModel(), &Clp_deleteModel};
    Clp_setLogLevel(model.get(), 0);
    Clp_loadProblem(model.get(), columns, rows, start.data(), row.data(), value.data(), lower.data(), upper.data(), cost.data(),
                    supply.data(), supply.data());
    if (Clp_initialSolve(model.get()) != 0) return std::nullopt;
    return Clp_objectiveValue(model.get());
}

#else

std::optional<double> cheapest_by_clp(judges::CostedNetwork const&) { return std::nullopt; }

#endif

} // namespace bench
