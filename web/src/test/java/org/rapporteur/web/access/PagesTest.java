package org.rapporteur.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Language;

class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** Reached only from within, by the server's own dispatch. */
    private static final Set<String> INTERNAL = Set.of("/shared/error.xhtml", "/archive/members-only.xhtml");

    @Test
    void every_view_declares_who_may_see_it() throws IOException {
        List<String> declared = Pages.ALL.stream().map(Page::view).toList();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<String> undeclared = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEBAPP.relativize(file))
                    .filter(view -> !view.startsWith("/WEB-INF/") && !view.startsWith("/resources/"))
                    .filter(view -> !declared.contains(view) && !INTERNAL.contains(view))
                    .toList();
            assertThat(undeclared).as("views that stand not in Pages").isEmpty();
        }
    }

    @Test
    void every_declared_view_exists() {
        assertThat(Pages.ALL)
                .allSatisfy(page ->
                        assertThat(WEBAPP.resolve(page.view().substring(1))).exists());
    }

    @Test
    void what_stands_below_desk_is_never_public_and_administration_is_for_administrators() {
        assertThat(Pages.ALL)
                .filteredOn(page -> page.address().startsWith("/desk"))
                .noneMatch(page -> page.access() == Access.PUBLIC);
        assertThat(Pages.ALL)
                .filteredOn(page -> page.address().startsWith("/desk/admin"))
                .allMatch(page -> page.access() == Access.ADMINISTRATOR);
    }

    @Test
    void a_path_finds_its_page_and_what_the_braces_stand_for() {
        assertThat(Pages.at("/fr/sign-in").orElseThrow().page().view()).isEqualTo("/members/sign-in.xhtml");
        assertThat(Pages.at("/fr/sign-in/")).isPresent();
        assertThat(new Page("/x.xhtml", Access.PUBLIC, "/{lang}/reports/{slug}").match("/fr/reports/pa-2018-3"))
                .contains(Map.of("lang", "fr", "slug", "pa-2018-3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/de/sign-in", "/fr/sign-in/more", "/members/sign-in.xhtml", "/WEB-INF/web.xml", "/fr//sign-in"})
    void other_paths_find_none(String path) {
        assertThat(Pages.at(path)).isEmpty();
    }

    @Test
    void an_address_is_made_from_its_template_and_the_rest_becomes_the_query() {
        assertThat(Addresses.of(
                        "/{lang}/reports/{slug}",
                        Language.FRENCH,
                        Map.of("slug", List.of("pa/2018"), "q", List.of("é & b"))))
                .isEqualTo("/fr/reports/pa%2F2018?q=%C3%A9%20%26%20b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "desk", "/a\nb"})
    void nobody_is_sent_to_another_site(String place) {
        assertThat(Site.local(place)).isNull();
    }

    @Test
    void places_of_this_site_are_kept() {
        assertThat(Site.local("/desk/reports/7?tab=history")).isEqualTo("/desk/reports/7?tab=history");
    }
}
