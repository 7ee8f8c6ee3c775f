#include "importers/xml_stream.hpp"

#include <catch2/catch.hpp>

#include <cstring>

using namespace importers;

namespace {

// The bytes in pieces of `piece`.
XmlStream stream_of(std::string const& bytes, std::size_t piece = 1 << 20, XmlLimits const& limits = {})
{
    return XmlStream{[bytes, piece, at = std::size_t{0}](char* into, std::size_t size) mutable -> std::optional<std::size_t> {
                         auto const count = std::min({size, piece, bytes.size() - at});
                         std::memcpy(into, bytes.data() + at, count);
                         at += count;
                         return count;
                     },
                     limits};
}

// "<a x='1'>text</a>" as "(a x=1)[text](/a)"; texts that come in pieces are put together.
std::string tokens_told(std::string const& bytes, std::size_t piece = 1 << 20, XmlLimits const& limits = {})
{
    auto xml = stream_of(bytes, piece, limits);
    std::string story;
    std::string text;
    for (;;) {
        auto const token = xml.next();
        if (token == XmlToken::text) {
            text += xml.text();
            continue;
        }
        if (!text.empty()) story += "[" + text + "]";
        text.clear();
        if (token == XmlToken::refused) {
            REQUIRE(xml.problem());
            CHECK(xml.problem()->text.starts_with("It "));
            CHECK(xml.problem()->text.ends_with('.'));
            CHECK(xml.problem()->remedy.ends_with('.'));
            CHECK(xml.next() == XmlToken::refused); // for good
            return xml.problem()->code;
        }
        if (token == XmlToken::finished) return story;
        story += token == XmlToken::end ? "(/" : "(";
        story += xml.name();
        if (token == XmlToken::start)
            for (auto const* name : {"x", "y"})
                if (auto const value = xml.attribute(name)) story += " " + std::string{name} + "=" + std::string{*value};
        story += ")";
    }
}

std::string utf16(std::string const& ascii, bool big)
{
    std::string bytes;
    for (char const c : ascii) bytes += big ? std::string{'\0', c} : std::string{c, '\0'};
    return bytes;
}

} // namespace

TEST_CASE("elements, attributes and texts of XML")
{
    CHECK(tokens_told("<a/>") == "(a)(/a)");
    CHECK(tokens_told("<a></a>") == "(a)(/a)");
    CHECK(tokens_told("<a ></a >") == "(a)(/a)");
    CHECK(tokens_told("<?xml version=\"1.0\"?>\n<!-- c --><a>t</a>\n<!-- d -->\n") == "(a)[t](/a)");
    CHECK(tokens_told("<a x='1' y = \"2\"><b x=\"a>b'c\"/></a>") == "(a x=1 y=2)(b x=a>b'c)(/b)(/a)");
    CHECK(tokens_told("<p:a p:x='1' x='2'/>") == "(a x=2)(/a)");
    CHECK(tokens_told("<a>1<!-- 2 -->3<?p 4?>5<![CDATA[<6>&]]>7</a>") == "(a)[135<6>&7](/a)");
    CHECK(tokens_told("<a x='&lt;&quot;&#65;'>&amp;&lt;&gt;&quot;&apos;&#x20AC;&#10;</a>") == "(a x=<\"A)[&<>\"'\xE2\x82\xAC\n](/a)");
    CHECK(tokens_told("<a>1\r\n2\r3</a>") == "(a)[1\n2\n3](/a)");
    CHECK(tokens_told("<a> b </a>") == "(a)[ b ](/a)");
    CHECK(tokens_told("\xEF\xBB\xBF<a>\xC3\xA9</a>") == "(a)[\xC3\xA9](/a)");
    CHECK(tokens_told("<?xml version='1.0' encoding='utf-8'?><a/>") == "(a)(/a)");
}

TEST_CASE("XML in UTF-16, with and without a byte order mark")
{
    std::string const text = "<?xml version='1.0' encoding='UTF-16'?><a x='1'>t</a>";
    for (bool const big : {false, true}) {
        CHECK(tokens_told((big ? "\xFE\xFF" : "\xFF\xFE") + utf16(text, big)) == "(a x=1)[t](/a)");
        CHECK(tokens_told(utf16(text, big)) == "(a x=1)[t](/a)");
        CHECK(tokens_told(utf16(text, big) + "x") == "xml.damaged"); // half a character
        CHECK(tokens_told(utf16(text, big), 1) == "(a x=1)[t](/a)");
    }
}

TEST_CASE("XML in pieces of any size is the same XML")
{
    std::string const xml = "<?xml version='1.0'?><!-- - -> --><a x='1>2' y='\"'>t&amp;u<![CDATA[]]]]><b/>\r\n</a>\n<!---->";
    auto const whole = tokens_told(xml);
    CHECK(whole == "(a x=1>2 y=\")[t&u]]](b)(/b)[\n](/a)");
    for (std::size_t piece = 1; piece < xml.size(); ++piece) CHECK(tokens_told(xml, piece) == whole);
}

TEST_CASE("XML that is cut short or not sound is refused")
{
    std::string const sound = "<?xml version='1.0'?><a x='1'>t<b>&amp;</b><![CDATA[c]]><!-- d --></a>";
    for (std::size_t size = 0; size < sound.size(); ++size) CHECK(tokens_told(sound.substr(0, size)) == "xml.damaged");
    for (auto const* xml : {"", " ", "text", "<a></b>", "<a/><b/>", "<a/>text", "text<a/>", "</a>", "<a><b></a></b>", "<a x/>",
                            "<a x=1/>", "<a x='1/>", "<a x='<'/>", "<a>&</a>", "<a>& b;</a>", "<a>&#0;</a>", "<a>&#x110000;</a>",
                            "<a>&#xD800;</a>", "< a/>", "<>", "<a='1'/>", "<a>&amp</a>", "<!ELEMENT a><a/>"})
        CHECK(tokens_told(xml) == "xml.damaged");
}

TEST_CASE("XML that attackers like is refused for what it is")
{
    CHECK(tokens_told("<!DOCTYPE a><a/>") == "xml.document-type");
    CHECK(tokens_told("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") == "xml.document-type");
    CHECK(tokens_told("<a>&nbsp;</a>") == "xml.entity");
    CHECK(tokens_told("<a x='&b;'/>") == "xml.entity");
    CHECK(tokens_told("<a>\x01</a>") == "xml.bad-character");
    CHECK(tokens_told("<a x='\x0B'/>") == "xml.bad-character");
    CHECK(tokens_told("<a>\xE9</a>") == "xml.not-utf8");
    CHECK(tokens_told("<a>\xC0\xAF</a>") == "xml.not-utf8"); // "/" in two bytes
    CHECK(tokens_told("<?xml version='1.0' encoding='ISO-8859-1'?><a/>") == "xml.encoding");
}

TEST_CASE("limits of XML")
{
    XmlLimits const limits{.depth = 3, .text_bytes = 100'000};
    CHECK(tokens_told("<a><a><a/></a></a>", 7, limits) == "(a)(a)(a)(/a)(/a)(/a)");
    CHECK(tokens_told("<a><a><a><a/></a></a></a>", 7, limits) == "xml.too-deep");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    CHECK(tokens_told(deep) == "xml.too-deep");
    std::string const long_text(300'000, 't');
    CHECK(tokens_told("<a>" + long_text, 1 << 16, limits) == "xml.too-long");
    CHECK(tokens_told("<a x='" + long_text, 1 << 16, limits) == "xml.too-long");
    CHECK(tokens_told("<!-- " + long_text, 1 << 16, limits) == "xml.too-long");
    CHECK(tokens_told("<a " + long_text, 1 << 16, limits) == "xml.too-long");
    CHECK(tokens_told("<a>" + long_text + "</a>") == "(a)[" + long_text + "](/a)");
}

TEST_CASE("where a fault of XML stands")
{
    auto const line_of = [](std::string const& xml, std::size_t piece) {
        auto stream = stream_of(xml, piece);
        while (stream.next() != XmlToken::refused) {}
        return stream.problem()->place.line;
    };
    for (std::size_t const piece : {1u, 3u, 100u}) {
        CHECK(line_of("<a>\n\n<b>\n</a>", piece) == 4);
        CHECK(line_of("<a>\n<b x='\n'/>\n<c>&d;</c></a>", piece) == 4);
    }
}

TEST_CASE("passing over and taking the text of an element")
{
    auto xml = stream_of("<a><b>1<c>2</c>3</b><d><e/><f>4</f></d><g r:id='5' id='6'/></a>", 2);
    REQUIRE(xml.next() == XmlToken::start);
    REQUIRE(xml.next() == XmlToken::start);
    CHECK(xml.depth() == 2);
    CHECK(xml.text_inside() == "123");
    REQUIRE(xml.next() == XmlToken::start);
    CHECK(xml.name() == "d");
    CHECK(xml.skip());
    CHECK(xml.depth() == 2);
    REQUIRE(xml.next() == XmlToken::start);
    CHECK(xml.name() == "g");
    CHECK(xml.attribute("id") == "6");
    CHECK(xml.prefixed_attribute("id") == "5");
    CHECK_FALSE(xml.prefixed_attribute("x"));
    CHECK(xml.skip());
    CHECK(xml.next() == XmlToken::end);
    CHECK(xml.depth() == 1);
    CHECK(xml.next() == XmlToken::finished);
}

TEST_CASE("the text of an element has a limit, however many pieces it comes in")
{
    std::string pieces;
    for (int i = 0; i < 2'000; ++i) pieces += "<b>" + std::string(100, 't') + "</b>";
    auto xml = stream_of("<a>" + pieces + "</a>", 1 << 16, {.text_bytes = 100'000});
    REQUIRE(xml.next() == XmlToken::start);
    CHECK_FALSE(xml.text_inside());
    CHECK(xml.problem()->code == "xml.too-long");
}

TEST_CASE("XML whose bytes fail is never sound")
{
    XmlStream xml{[given = false](char* into, std::size_t) mutable -> std::optional<std::size_t> {
        if (given) return std::nullopt;
        given = true;
        std::memcpy(into, "<a/>", 4);
        return 4;
    }};
    CHECK(xml.next() == XmlToken::start);
    CHECK(xml.next() == XmlToken::end);
    CHECK(xml.next() == XmlToken::refused);
}
