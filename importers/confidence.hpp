// How sure a reading of a foreign document is. Not a probability: it decides whether a proposal is taken unless someone says
// otherwise. Said by everything that reads meaning into words; shown beside each proposal.
#pragma once

namespace importers {

enum class Confidence {
    certain,  // the document says so in a form that can mean nothing else
    likely,   // recognised by name or content; taken unless the user says no
    doubtful, // a guess worth showing; not taken unless the user says yes
};

} // namespace importers
