package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;

@ExtendWith(ArquillianExtension.class)
class RefusalsIT {

    @Inject
    Callers callers;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired(callers);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.object().getInt("status")).isEqualTo(status);
        assertThat(answer.at("/title")).isNotBlank().isNotEqualTo(code);
    }

    @Test
    void nobody_approves_what_they_wrote() {
        String slug = staff.submitted();
        refused(staff.act(staff.author, slug, "fr", "approve"), 409, "workflow.guard.four-eyes");
        assertThat(staff.act(staff.reviewer, slug, "fr", "approve").status()).isEqualTo(200);
    }

    @Test
    void only_what_is_approved_is_published_and_a_set_all_or_none() {
        String slug = staff.approved();
        staff.translate(slug);
        Answer both = staff.editor.post(
                "/desk/reports/" + slug + "/publications",
                "{\"languages\": {\"fr\": %d, \"en\": %d}}"
                        .formatted(staff.version(slug, "fr"), staff.version(slug, "en")));
        refused(both, 409, "workflow.impossible");
        assertThat(both.at("/data/states/1/stage")).isEqualTo("draft");
        assertThat(staff.editor
                        .get("/desk/reports/" + slug + "/fr/editions")
                        .json()
                        .asJsonArray())
                .isEmpty();
        refused(staff.publish(staff.reviewer, slug, "fr"), 403, "workflow.not-yours");
    }

    @Test
    void a_repeated_action_tells_that_it_had_happened() {
        String slug = staff.draft();
        long version = staff.version(slug, "fr");
        Staff.expect(staff.act(staff.author, slug, "fr", "submit"), 200);
        Answer again = staff.author.post(
                "/desk/reports/" + slug + "/fr/actions/submit", "{\"basedOn\": %d}".formatted(version));
        refused(again, 409, "workflow.impossible");
        assertThat(again.at("/data/state/stage")).isEqualTo("review");
        assertThat(again.at("/data/state/last/action")).isEqualTo("submit");
    }

    @Test
    void an_edit_based_on_an_older_text_is_refused_with_the_other_text() {
        String slug = staff.draft();
        String path = "/desk/reports/" + slug + "/fr/manuscript";
        Staff.expect(staff.author.put(path, "{\"basedOn\": 1, \"title\": \"Neuf\", \"text\": \"Neuf.\"}"), 200);
        String late = "{\"basedOn\": 1, \"title\": \"Vieux\", \"text\": \"Vieux.\"}";
        Answer conflict = staff.author.put(path, late);
        refused(conflict, 409, "edit.conflict");
        assertThat(conflict.at("/data/text")).isEqualTo("Neuf.");
        Script conditional = staff.author.with("If-Match", "\"v1\"");
        refused(conditional.put(path, late.replace("\"basedOn\": 1, ", "")), 412, "edit.conflict");
        refused(staff.author.put(path, late.replace("\"basedOn\": 1, ", "")), 428, "request.precondition-required");
        assertThat(staff.author.get(path).at("/text")).isEqualTo("Neuf.");
    }

    @Test
    void an_action_on_an_older_text_is_refused_with_the_state() {
        String slug = staff.draft();
        Answer late = staff.author.post("/desk/reports/" + slug + "/fr/actions/submit", "{\"basedOn\": 0}");
        refused(late, 409, "edit.conflict");
        assertThat(late.at("/data/state/textVersion")).isEqualTo("1");
    }

    @Test
    void facts_changed_by_two_at_once_are_changed_by_one() {
        String path = "/desk/reports/" + staff.draft() + "/facts";
        String facts = "{\"basedOn\": 0, \"kind\": \"workshop\"}";
        assertThat(staff.editor.put(path, facts).status()).isEqualTo(200);
        refused(staff.author.put(path, facts), 409, "edit.conflict");
        refused(staff.translator.put(path, facts.replace("0", "1")), 403, "report.facts-right");
    }

    @Test
    void a_right_counts_for_its_language_and_role_alone() {
        String slug = staff.submitted();
        refused(staff.act(staff.translator, slug, "fr", "approve"), 403, "workflow.not-yours");
        refused(staff.translator.post("/desk/reports/" + slug + "/es/open", "{}"), 403, "workflow.not-yours");
        refused(
                staff.translator.post("/reports", "{\"originalLanguage\": \"fr\", \"kind\": \"seminar\"}"),
                403,
                "workflow.not-yours");
        refused(staff.act(staff.reviewer, slug, "fr", "withdraw"), 409, "workflow.impossible");
    }

    @Test
    void a_translation_waits_until_the_original_was_submitted_once() {
        String slug = staff.draft();
        refused(
                staff.translator.post("/desk/reports/" + slug + "/en/open", "{}"),
                409,
                "workflow.guard.original-submitted");
        Staff.expect(staff.act(staff.author, slug, "fr", "submit"), 200);
        Answer opened = staff.translator.post("/desk/reports/" + slug + "/en/open", "{}");
        assertThat(opened.status()).isEqualTo(201);
        refused(staff.translator.post("/desk/reports/" + slug + "/en/open", "{}"), 409, "report.language-exists");
    }

    @Test
    void of_several_blocks_none_is_written_when_one_is_refused() {
        String slug = staff.submitted();
        Staff.expect(staff.translator.post("/desk/reports/" + slug + "/en/open", "{}"), 201);
        Answer refusal = staff.translator.put("/desk/reports/" + slug + "/en/bench/units", """
                {"basedOn": 0, "units": [{"id": "title", "markdown": "A title", "confirm": true},
                                         {"id": "b99", "markdown": "Nothing like it"}]}
                """);
        refused(refusal, 404, "translation.no-block");
        assertThat(staff.translator.get("/desk/reports/" + slug + "/en/bench").at("/textVersion"))
                .isEqualTo("0");
    }

    @Test
    void a_blocking_comment_holds_up_approval_until_it_is_resolved() {
        String slug = staff.submitted();
        String comments = "/desk/reports/" + slug + "/fr/comments";
        refused(
                staff.translator.post(comments, "{\"words\": \"Stop\", \"blocking\": true}"),
                403,
                "review.blocking-right");
        Answer comment =
                staff.reviewer.post(comments, "{\"words\": \"Which year?\", \"block\": \"b2\", \"blocking\": true}");
        assertThat(comment.status()).isEqualTo(201);
        refused(staff.act(staff.reviewer, slug, "fr", "approve"), 409, "workflow.guard.no-blocking-comment");
        Staff.expect(staff.reviewer.post("/desk/comments/" + comment.at("/id") + "/resolve", ""), 200);
        assertThat(staff.act(staff.reviewer, slug, "fr", "approve").status()).isEqualTo(200);
    }

    @Test
    void what_takes_something_back_needs_a_reason() {
        String slug = staff.approved();
        String path = "/desk/reports/" + slug + "/fr/actions/request-changes";
        String version = "{\"basedOn\": %d".formatted(staff.version(slug, "fr"));
        refused(staff.reviewer.post(path, version + "}"), 409, "workflow.guard.reason");
        Answer back = staff.reviewer.post(path, version + ", \"to\": \"review\", \"reason\": \"Read again\"}");
        assertThat(back.at("/text/stage")).isEqualTo("review");
        assertThat(back.at("/transition/reason")).isEqualTo("Read again");
    }

    @Test
    void only_a_chief_editor_overrides_and_the_record_says_what() {
        Answer created = staff.author.post(
                "/reports",
                "{\"originalLanguage\": \"fr\", \"kind\": \"seminar\", \"title\": \"Sans date\", \"text\": \"Un texte.\"}");
        String slug = created.at("/slug");
        refused(staff.act(staff.author, slug, "fr", "submit"), 409, "workflow.guard.dated");
        String path = "/desk/reports/" + slug + "/fr/actions/submit";
        String overriding = "{\"basedOn\": 1, \"override\": true, \"reason\": \"The date is not known\"}";
        refused(staff.author.post(path, overriding), 403, "workflow.override-right");
        Answer overridden = staff.chief.post(path, overriding);
        assertThat(overridden.status()).as(overridden.text()).isEqualTo(200);
        assertThat(overridden.at("/transition/overridden")).contains("dated");
    }

    @Test
    void who_is_nobody_or_a_member_does_not_see_the_desk() {
        refused(Script.ofNobody().get("/desk/board"), 401, "security.sign-in");
        assertThat(Script.ofNobody().get("/desk/board").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
        refused(staff.member.get("/desk/board"), 403, "security.forbidden");
        refused(staff.editor.get("/admin/accounts"), 403, "security.forbidden");
        refused(Script.withToken("rpt_unknown").get("/desk/board"), 401, "security.token");
        refused(Script.withToken("rpt_unknown").post("/reports", "{}"), 401, "security.token");
    }

    @Test
    void a_wrong_password_gets_no_token_nor_does_a_one_time_one() {
        String newcomer = callers.newcomer("newcomer-" + System.nanoTime());
        String asked = "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"x\"}";
        refused(Script.ofNobody().post("/tokens", asked.formatted(newcomer, "wrong")), 403, "security.wrong-password");
        refused(
                Script.ofNobody().post("/tokens", asked.formatted("nobody@api.example.org", "wrong")),
                403,
                "security.wrong-password");
        refused(
                Script.ofNobody().post("/tokens", asked.formatted(newcomer, Callers.PASSWORD)),
                403,
                "security.password-one-time");
    }

    @Test
    void a_body_that_is_not_what_was_asked_for_is_told_where() {
        Answer broken = staff.author.post("/reports", "{\"kind\": ");
        refused(broken, 400, "request.malformed");
        assertThat(broken.at("/data/line")).isEqualTo("1");
        Answer unknown = staff.author.post("/reports", "{\"kidn\": \"seminar\"}");
        refused(unknown, 422, "request.unknown-field");
        assertThat(unknown.at("/data/field")).isEqualTo("kidn");
        Answer unread = staff.author.post("/reports", "{\"from\": \"yesterday\"}");
        refused(unread, 422, "request.field");
        assertThat(unread.at("/data/field")).isEqualTo("from");
        refused(staff.author.post("/reports", ""), 422, "request.missing");
        refused(staff.author.post("/reports", "null"), 422, "request.missing");
        Answer word = staff.author.post("/reports", "{\"originalLanguage\": \"fr\", \"kind\": \"party\"}");
        refused(word, 422, "request.word");
        assertThat(word.at("/data/known/0")).isEqualTo("seminar");
        refused(staff.author.get("/desk/board?size=many"), 422, "request.field");
        refused(staff.author.get("/desk/board?size=1000"), 422, "page.range");
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_is_created() {
        String event = "{\"originalLanguage\": \"fr\", \"kind\": \"seminar\", ";
        refused(
                staff.author.post("/reports", event + "\"from\": \"2018-03-10\", \"to\": \"2018-03-05\"}"),
                422,
                "event.date-order");
        refused(staff.author.post("/reports", event + "\"symbol\": \"nonsense\"}"), 422, "symbol.malformed");
        refused(staff.author.post("/reports", event + "\"topics\": [\"no-such-topic\"]}"), 404, "register.unknown");
        String mark = "t" + System.nanoTime();
        Answer report = staff.author.get("/desk/reports/" + staff.draft());
        refused(
                staff.author.post(
                        "/reports",
                        event
                                + "\"symbol\": \"%s\", \"topics\": [{\"labels\": {\"en\": \"%s\"}}]}"
                                        .formatted(report.at("/symbol"), mark)),
                409,
                "symbol.duplicate");
        assertThat(staff.author.get("/register/topic?q=" + mark).json().asJsonArray())
                .isEmpty();
    }

    @Test
    void a_body_over_its_limit_is_refused_whether_it_says_its_length_or_not() {
        byte[] large = " ".repeat(70_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        refused(Script.ofNobody().send("/tokens", "application/json", large), 413, "request.too-large");
        refused(Script.ofNobody().stream("/tokens", "application/json", large), 413, "request.too-large");
        refused(staff.author.send("/images", "image/png", new byte[6 * 1024 * 1024]), 413, "request.too-large");
        refused(staff.author.send("/images", "image/png", new byte[100]), 422, "image.unreadable");
    }

    @Test
    void every_other_refusal_of_the_protocol_is_a_problem_document_too() {
        refused(staff.author.get("/no/such/thing"), 404, "request.not-found");
        refused(staff.author.get("/desk/reports/XX-1999-1"), 404, "report.unknown");
        refused(staff.author.get("/desk/reports/" + staff.draft() + "/de/manuscript"), 404, "report.no-language");
        refused(staff.author.delete("/reports"), 405, "request.method");
        refused(staff.author.send("/reports", "text/plain", new byte[] {'x'}), 415, "request.media-type");
        refused(staff.author.with("Accept", "image/png").get("/desk/board"), 406, "request.not-acceptable");
    }

    @Test
    void the_title_is_in_the_language_that_the_caller_accepts() {
        Answer french =
                Script.ofNobody().with("Accept-Language", "fr-CA,fr;q=0.9").get("/desk/board");
        Answer spanish = Script.ofNobody().with("Accept-Language", "es").get("/desk/board");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(spanish.header("Content-Language")).isEqualTo("es");
        assertThat(french.at("/title")).isNotEqualTo(spanish.at("/title"));
    }
}
