package org.rapporteur.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;

class HtmlTest {

    private static final Html.Options PAGE =
            Html.Options.page(Language.FRENCH, "Notes", "Retour à l'appel de note {0}");

    private static String html(String markdown) {
        return Html.render(Markdown.document(markdown), PAGE);
    }

    @Test
    void headingsStandBelowThePagesTitle() {
        assertEquals("<h2>A</h2>\n<h3>B</h3>\n", html("# A\n\n## B"));
    }

    @Test
    void textAndAttributesAreEscaped() {
        assertEquals("<p>&lt;b&gt; &amp; &quot;c&quot;</p>\n", html("\\<b> & \"c\""));
        assertEquals(
                "<p><a href=\"https://example.org/?a=1&amp;b=%22\">x</a></p>\n",
                html("[x](https://example.org/?a=1&b=\")"));
    }

    @Test
    void listsAreNestedAgain() {
        assertEquals(
                "<ul>\n<li>a<ol start=\"3\">\n<li>b</li>\n<li>c</li>\n</ol>\n</li>\n<li>d</li>\n</ul>\n<ul>\n<li>e</li>\n</ul>\n",
                html("- a\n\n  3. b\n  4. c\n- d\n\n* e"));
    }

    @Test
    void tablesHaveCaptionsAndScopes() {
        assertEquals(
                "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-1\">\n<table>\n"
                        + "<caption id=\"table-1\">C</caption>\n"
                        + "<thead>\n<tr>\n<td></td>\n<th scope=\"col\" class=\"align-end\">b</th>\n</tr>\n</thead>\n"
                        + "<tbody>\n<tr>\n<th scope=\"row\">r</th>\n<td class=\"align-end\">1</td>\n</tr>\n</tbody>\n"
                        + "</table>\n</div>\n",
                html("|  | b |\n|--|--:|\n| r | 1 |\n\nTable: C"));
    }

    @Test
    void figuresHaveCaptionsAndAlternatives() {
        assertEquals(
                "<figure>\n<img src=\"/images/" + "ab".repeat(32) + "\" alt=\"A &quot;hall&quot;\" loading=\"lazy\">\n"
                        + "<figcaption>In <em>May</em></figcaption>\n</figure>\n",
                html("![A \"hall\"](/images/" + "ab".repeat(32) + " \"In *May*\")"));
    }

    @Test
    void notesAreNumberedAsTheTextRefersToThem() {
        assertEquals(
                "<p>a<sup><a href=\"#note-z\" id=\"reference-z\" role=\"doc-noteref\">1</a></sup>"
                        + " b<sup><a href=\"#note-z\" role=\"doc-noteref\">1</a></sup></p>\n"
                        + "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n"
                        + "<li id=\"note-z\">\n<p>Z <a href=\"#reference-z\" role=\"doc-backlink\""
                        + " aria-label=\"Retour à l&#39;appel de note 1\">↩</a></p>\n</li>\n"
                        + "<li id=\"note-y\">\n<p>Y</p>\n</li>\n</ol>\n</section>\n",
                html("a[^z] b[^z]\n\n[^y]: Y\n\n[^z]: Z"));
    }

    @Test
    void quotationsNameWhoIsQuoted() {
        assertEquals(
                "<figure class=\"quotation\">\n<blockquote>\n<p>Words.</p>\n</blockquote>\n<figcaption>A. Speaker</figcaption>\n</figure>\n",
                html("> Words.\n> — A. Speaker"));
    }

    @Test
    void wordsInAnotherLanguageSaySo() {
        assertEquals("<p><span lang=\"en\"><em>x</em></span></p>\n", html("[*x*]{lang=en}"));
        assertEquals("<p><span lang=\"ar\" dir=\"rtl\">x</span></p>\n", html("[x]{lang=ar}"));
    }

    @Test
    void blocksCarryTheirIdsWhereAsked() {
        Document document = BlockIdentity.first(Markdown.document("# A\n\n- b")).document();
        assertEquals(
                "<h2 data-block=\"b1\">A</h2>\n<ul>\n<li data-block=\"b2\">b</li>\n</ul>\n",
                Html.render(document, PAGE.withBlockIds()));
        assertEquals(
                "<ul>\n<li data-block=\"b2\">b</li>\n</ul>\n",
                Html.render(document.blocks().get(1), document, PAGE.withBlockIds()));
    }

    @Test
    void everyDocumentGivesBalancedElementsAndNothingElse() {
        Pattern tag = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>");
        for (int seed = 0; seed < 1500; seed++) {
            String html = Html.render(NormalForm.of(new RandomDocuments(seed).next()), PAGE.withBlockIds());
            java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
            Matcher matcher = tag.matcher(html);
            StringBuilder rest = new StringBuilder();
            while (matcher.find()) {
                matcher.appendReplacement(rest, "");
                String name = matcher.group(2);
                if (matcher.group(1).equals("/")) {
                    assertEquals(open.pop(), name, "seed " + seed);
                } else if (!name.equals("br") && !name.equals("hr") && !name.equals("img")) {
                    open.push(name);
                }
                assertFalse(matcher.group(3).matches("(?i).*(style|onl|javascript:|data:).*=.*"), html);
            }
            matcher.appendTail(rest);
            assertTrue(open.isEmpty(), "seed " + seed);
            assertFalse(rest.toString().contains("<") || rest.toString().contains(">"), "seed " + seed + rest);
        }
    }
}
