// Rounded amounts in plain words, worked out by hand.
#include "templates/rounded_words.hpp"

#include <catch2/catch.hpp>

using namespace templates;
using budget::Money;

TEST_CASE("amounts are rounded as people round them, and say so")
{
    auto const of = [](std::int64_t cents) { return about(Money::from_cents(cents)); };
    CHECK(of(0) == "$0");
    CHECK(of(9950) == "about $100"); // half away from zero
    CHECK(of(9949) == "about $99");
    CHECK(of(12300) == "$123");
    CHECK(of(123456) == "about $1,200");
    CHECK(of(125000) == "about $1,300");
    CHECK(of(999999) == "about $10,000");
    CHECK(of(14196000) == "about $142,000");
    CHECK(of(96900000) == "$969,000");
    CHECK(of(99949999) == "about $999,000");
    CHECK(of(99950000) == "about $1 million");
    CHECK(of(123600000) == "about $1.24 million");
    CHECK(of(120000000) == "$1.2 million");
    CHECK(of(3500648476) == "about $35.01 million");
    CHECK(of(-14196000) == "about -$142,000");
}

TEST_CASE("a share of every dollar never rounds to all or nothing")
{
    auto const of = [](std::int64_t part, std::int64_t whole) { return of_every_dollar(Money::from_cents(part), Money::from_cents(whole)); };
    CHECK(of(854, 1000) == "85 cents of every dollar");
    CHECK(of(855, 1000) == "85 cents of every dollar"); // 85.5: the half isn't claimed
    CHECK(of(856, 1000) == "86 cents of every dollar");
    CHECK(of(1, 100) == "1 cent of every dollar");
    CHECK(of(1000, 1000) == "all of it");
    CHECK(of(0, 1000) == "nothing of it");
    CHECK(of(999, 1000) == "nearly all of it");
    CHECK(of(1, 1000) == "hardly anything of it");
}
