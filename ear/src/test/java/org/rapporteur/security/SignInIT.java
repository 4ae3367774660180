package org.rapporteur.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.Settings;

@ExtendWith(ArquillianExtension.class)
class SignInIT {

    private static final RoleGrant EDITOR = RoleGrant.of(Role.EDITOR, null);
    private static final RoleGrant ADMINISTRATOR = RoleGrant.of(Role.ADMINISTRATOR, null);
    private static final String ACCOUNT = "/en/account";
    private static final String ADMINISTRATION = "/desk/admin/accounts";

    @Inject
    People people;

    @Inject
    Settings settings;

    private final Visit visit = new Visit();

    @BeforeEach
    void nobody_has_tried_yet() {
        people.forgetTries();
    }

    @Test
    void with_the_right_password_one_goes_on_under_a_new_session_id() {
        Account editor = people.person(EDITOR);
        visit.get("/en/sign-in");
        String before = visit.session();
        HttpResponse<String> answer = visit.signIn(editor, People.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/desk");
        assertThat(before).isNotEmpty();
        assertThat(visit.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(visit.get(ACCOUNT).statusCode()).isEqualTo(200);
    }

    @Test
    void one_comes_back_to_the_page_that_was_asked_for_and_to_no_other_site() {
        assertThat(location(visit.get(ACCOUNT))).endsWith("/en/sign-in?next=%2Fen%2Faccount");
        Map<String, String> fields =
                Map.of("email", people.person(EDITOR).email(), "password", People.PASSWORD, "enter", "x");
        assertThat(location(visit.submit("/en/sign-in?next=%2Fen%2Faccount", "sign-in", fields)))
                .endsWith(ACCOUNT);
        assertThat(location(new Visit().submit("/en/sign-in?next=%2F%2Fevil.example", "sign-in", fields)))
                .endsWith("/desk");
    }

    @Test
    void a_wrong_password_and_an_unknown_or_closed_account_get_the_same_answer() {
        Account open = people.person(EDITOR);
        Account closed = people.person(EDITOR);
        people.close(closed);
        String wrong = alert(visit.signIn(open, "something else"));
        assertThat(wrong).isNotEmpty();
        assertThat(alert(visit.signIn(closed, People.PASSWORD))).isEqualTo(wrong);
        Map<String, String> unknown = Map.of("email", "nobody@test.example.org", "password", "x", "enter", "x");
        assertThat(alert(visit.submit("/en/sign-in", "sign-in", unknown))).isEqualTo(wrong);
        assertThat(visit.get(ACCOUNT).statusCode()).isEqualTo(302);
    }

    @Test
    void after_too_many_tries_even_the_right_password_must_wait() {
        Account editor = people.person(EDITOR);
        for (int i = 0; i < settings.signInTries(); i++) {
            assertThat(visit.signIn(editor, "guess " + i).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> answer = visit.signIn(editor, People.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(alert(answer)).contains("15");
        assertThat(people.tries()).as("a refused try is not counted").isEqualTo(2L * settings.signInTries());
    }

    @Test
    void a_right_password_makes_the_account_start_anew() {
        Account editor = people.person(EDITOR);
        visit.signIn(editor, "guess");
        visit.signIn(editor, People.PASSWORD);
        assertThat(people.tries())
                .as("the failed try still counts for the address")
                .isEqualTo(1);
    }

    @Test
    void a_closed_account_is_signed_out_at_its_next_request() {
        Account editor = people.person(EDITOR);
        visit.signIn(editor, People.PASSWORD);
        people.close(editor);
        assertThat(visit.get(ACCOUNT).statusCode()).isEqualTo(302);
    }

    @Test
    void a_one_time_password_leads_to_the_page_that_changes_it_and_nowhere_else() {
        Account administrator = people.newcomer(ADMINISTRATOR);
        visit.signIn(administrator, People.PASSWORD);
        assertThat(location(visit.get(ADMINISTRATION))).endsWith(ACCOUNT);
        assertThat(location(changePassword(visit, "another long password"))).endsWith("/desk");
        assertThat(visit.get(ADMINISTRATION).statusCode()).isEqualTo(200);
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_a_weak_one_changes_nothing() {
        Account editor = people.person(EDITOR);
        Visit elsewhere = new Visit();
        elsewhere.signIn(editor, People.PASSWORD);
        visit.signIn(editor, People.PASSWORD);
        assertThat(changePassword(visit, "password1234").statusCode()).isEqualTo(422);
        assertThat(elsewhere.get(ACCOUNT).statusCode()).isEqualTo(200);
        assertThat(changePassword(visit, "another long password").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get(ACCOUNT).statusCode()).isEqualTo(302);
        assertThat(visit.get(ACCOUNT).statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_is_refused_to_staff_without_the_right_and_open_to_those_with_it() {
        visit.signIn(people.person(EDITOR), People.PASSWORD);
        assertThat(visit.get(ADMINISTRATION).statusCode()).isEqualTo(403);
        Visit other = new Visit();
        other.signIn(people.person(ADMINISTRATOR), People.PASSWORD);
        assertThat(other.get(ADMINISTRATION).statusCode()).isEqualTo(200);
    }

    @Test
    void views_are_not_served_under_their_file_names() {
        assertThat(visit.get("/admin/accounts.xhtml").statusCode()).isEqualTo(404);
        assertThat(visit.get("/members/sign-in.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_without_the_sessions_token_or_from_another_site_is_refused() {
        visit.signIn(people.person(EDITOR), People.PASSWORD);
        String token = Visit.hidden(visit.get(ACCOUNT).body(), "csrf");
        assertThat(visit.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visit.post("/sign-out", Map.of("csrf", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(visit.post(ACCOUNT, Map.of("make-token", "make-token")).statusCode())
                .isEqualTo(403);
        assertThat(visit.post("/sign-out", Map.of("csrf", token), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visit.get(ACCOUNT).statusCode()).isEqualTo(200);
        assertThat(visit.post("/sign-out", Map.of("csrf", token)).statusCode()).isEqualTo(302);
        assertThat(visit.get(ACCOUNT).statusCode()).isEqualTo(302);
    }

    @Test
    void a_script_of_the_page_needs_the_token_too_and_rest_refuses_in_its_own_way() {
        visit.signIn(people.person(EDITOR), People.PASSWORD);
        HttpResponse<String> refused = visit.post("/api/v1/nothing", Map.of());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"security.csrf\"");
        String token = Visit.hidden(visit.get(ACCOUNT).body(), "csrf");
        assertThat(visit.post("/api/v1/nothing", Map.of(), "X-CSRF-Token", token)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_access_token_is_taken_until_it_is_revoked_and_makes_no_session() {
        visit.signIn(people.person(EDITOR), People.PASSWORD);
        String page = visit.submit(ACCOUNT, "make-token", Map.of("token-name", "test", "token-days", "30", "make", "x"))
                .body();
        String secret = find(page, "id=\"secret\">(rpt_[^<]+)<");
        String bearer = "Bearer " + secret;
        Visit program = new Visit();
        HttpResponse<String> taken = program.get("/api/v1/nothing", "Authorization", bearer);
        assertThat(taken.statusCode()).isEqualTo(404);
        assertThat(taken.body()).contains("\"code\":\"request.not-found\"");
        assertThat(program.session()).isEmpty();
        assertThat(program.get("/api/v1/nothing", "Authorization", bearer + "x").statusCode())
                .isEqualTo(401);
        String id = find(page, "name=\"revoke\" value=\"(\\d+)\"");
        assertThat(visit.submit(ACCOUNT, "tokens", Map.of("revoke", id)).statusCode())
                .isEqualTo(302);
        HttpResponse<String> revoked = program.get("/api/v1/nothing", "Authorization", bearer);
        assertThat(revoked.statusCode()).isEqualTo(401);
        assertThat(revoked.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).contains("invalid_token"));
        assertThat(revoked.body()).contains("\"code\":\"security.token\"");
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (String path : new String[] {"/fr/sign-in", "/fr/nothing", "/api/v1/nothing", "/brand.css"}) {
            HttpResponse<String> answer = visit.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
        }
        HttpResponse<String> first = new Visit().get("/fr/sign-in");
        assertThat(first.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void pages_speak_the_language_of_their_address_and_the_first_page_that_of_the_browser() {
        assertThat(visit.get("/es/sign-in").body()).contains("<html", "lang=\"es\"", "Contraseña");
        assertThat(location(visit.get("/", "Accept-Language", "fr-BE,en;q=0.5")))
                .endsWith("/fr/");
        assertThat(visit.get("/fr/nothing").body()).contains("lang=\"fr\"");
    }

    private static HttpResponse<String> changePassword(Visit visit, String password) {
        return visit.submit(
                ACCOUNT,
                "change-password",
                Map.of("old", People.PASSWORD, "new", password, "repeated", password, "change", "x"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String alert(HttpResponse<String> answer) {
        return find(answer.body(), "role=\"alert\"><p>([^<]*)<");
    }

    private static String find(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }
}
