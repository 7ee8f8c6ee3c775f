// The summary of each starter plan, as it stands in tests/golden/summary-NAME.txt: what the plan's reader sees first. Each was read
// line by line against the arithmetic below, which is the first fiscal year's unless it says another; another program
// (tests/templates/reckon_cost.py) finds the cost of all years and scenarios. Pay x 1.4 is with a city's fringe, x 1.24 with a
// non-profit's.
#include "tests/app/braid_run.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

// pilot: 6 people (1 + 1.22 + 1.22 + 0.5, each rounded up).
//   Positions 1.4 x (78,240 + 2,080/1,698 x (60,060 + 51,030) + 0.5 x 49,026) = 334,368.97
//   Van 105,322 + 4,600 + 1,916; radios 3 x 5,500 + 36 x 33.34; terminal 9,401; phones 6 x 12 x 46; uniforms 6 x 1,500 and
//   4 x 30 % x 500; training 5,000 + 7.2 x 93.95; wellness 6 x 190 + 24 x 100; naloxone and support 780 x 14.50; office and
//   operating 6 x 8,600; liability and software 12,000; launch 50,000; start-up 15,000: 300,977.68
//   Evaluation 5 % of these 635,346.65: 31,767.33. Indirect 15 % of 667,113.98 - van 105,322 - office 28,800: 79,948.80
//   In all 747,062.78. FY27 has 200,000 + 183,333 + 364,800. In FY30 the city's 12 x 32,880 = 394,560 are all there is.
// daily: 16 people. Positions 1.4 x (78,240 + 1.5 x 65,920 + 8,760/1,698 x (60,060 + 41,340) + 49,026) = 1,048,977.54
//   All else but evaluation and indirect 761,630.90, of it vans 315,966, office 76,800. Evaluation 90,530.42.
//   Indirect 15 % of 1,901,138.87 - 392,766 = 226,255.93. In all 2,127,394.80. The capital budget pays 315,966 + 33,000 + 28,203 +
//   50,000 + 40,000 = 467,169. FY31 has 12 x (75,690 + 12,500) = 1,058,280 and what the opioid payments have left. All
//   money is used: 467,169 + 48 x 62,500 + 36 x 16,000 + 24 x 12,500 + 60,000 + 12 x 334,890 = 8,421,849.
// round-the-clock: 57 people. Positions 1.4 x (101,620 + 99,500 + 3 x (78,240 + 59,840) + 3 x 49,026 + 65,850 + 91,290 + 39,110 +
//   32,925 + 1.05 x 35,040/1,698 x (60,060 + 41,340)) = 4,464,225.41. Medicaid: 330 x 50 % x 1,407 x 80 % = 185,724 a month, of
//   which 85 % is 157,865.40 and, from April 2027, 55 % 102,148.20: 55,717.20 a month less, 668,606.40 a year. All money is used:
//   9 x 157,865.40 + 51 x 102,148.20 + 60 x 35,000 + 54 x 150,000 + 974,338 + 150,000 + 12 x 1,137,248.54 = 31,601,667.28.
// evanston: 1.4 x (57,250 + 6,570/1,642.5 x 51,030) = 365,918, car 4,350, radios 16,500 + 1,200.24, phones 1,656, uniforms 5,000,
//   wellness 200, training 375, operating 4,800.76: 400,000.
// olympia: vendor 436,850 + 1.4 x 24,750 + 10,500 + 10,000 + 5,000 = 497,000, start-up 110,100. The levy's part stays 497,000; in
//   FY20 436,850 x 1.035 + 34,650 x 1.034 + 10,500 x 1.0357 + 15,000 x 1.03 = 514,292.70.
// missoula: 1.4 x (78,240 + 37,815 + 300,300 + 248,040) = 930,153; vans 11,484, radios 2,400.48, phones 2,208, uniforms 7,800,
//   assistance 468, training 975, outreach 2,400, operating 11,111.52: 38,847. FY28: 930,153 x 1.034 + 11,484 x 1.0357 + 27,363 x
//   1.03 = 1,001,856.07. Half the night crews' 283,920 is ARPA's 141,960; the other half is missing.
// long-beach: 18 months: 2,000,000. FY24 1.4 x 542,700 = 759,780, vans 210,644 + 13,032, launch 50,000, balance 228,949.32 and
//   123,282.23 of other lines: 1,385,687.55; 614,312.45 are left for six months.
// eugene: 1.24 x ((8,760 + 6,570)/1,698 x (41,340 + 45,120) + 78,240) = 1,064,941.88 and 341,756.12 of other lines:
//   1,406,698 in Eugene; 1,293,302 in Springfield. 2,200,000 come in.
// san-mateo: half of 3,291,962 and of 1.4 x 43,965 = 1,676,756.50. Medi-Cal: 200 x 60 % x 1,407 x 80 % = 135,072 a month, of which
//   85 % is 114,811.20 and 50 % 67,536: 47,275.20 a month less, 567,302.40 a year. The county's contract brings 12 x 205,000 =
//   2,460,000 a year.
// denver: 1.4 x 192,910 + 1,400,000 + 1,553,316 + 526,610 + 40,000 + 100,000 + 10,000 = 3,900,000. FY25 5,945,500 + 1,500,000.
// oakland: to June 2026 10,000,000 + 1,850,000 + 4,500,000 = 16,350,000, all of it one-time.
// durham: 1.4 x (101,620 + 156,480 + 8 x 58,489.60 + 4 x 43,302 + 4 x 43,330 + 51,030) = 1,573,004.72; balance 1,790,262.32; other
//   lines 1,436,732.96: 4,800,000.
// albuquerque: 140 positions; 17,900,000 + 2,000,000 + 3,390,000 = 23,290,000 in FY26, 18,508,600 + 2,000,000 in FY27,
//   and 8 cents: opioid payments are 36 x 166,666.66 with 24 cents in the first month, of which FY26 leaves 16; 16 less 8 short.
TEST_CASE("the summaries of the starter plans are as they were reviewed")
{
    for (std::string const name : {"pilot", "daily", "round-the-clock", "evanston", "olympia", "missoula", "long-beach", "eugene",
                                   "san-mateo", "denver", "oakland", "durham", "albuquerque"}) {
        INFO(name);
        tests::Folder const folder;
        REQUIRE(folder.braid("new " + name + " -o p.braid").exit == 0);
        std::ifstream golden{FUNDBRAID_SOURCE_DIR "/tests/golden/summary-" + name + ".txt", std::ios::binary};
        CHECK(folder.braid("summary p.braid --today 2026-11-22").out == std::string(std::istreambuf_iterator<char>{golden}, {}));
    }
}
