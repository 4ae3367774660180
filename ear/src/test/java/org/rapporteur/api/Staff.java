package org.rapporteur.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.rapporteur.api.Script.Answer;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;

/** The scripts of a whole desk, whose author reviews French as well, and what they do again and again. */
final class Staff {

    static final String TEXT =
            "## Le programme\\n\\nUn premier paragraphe sur le logement.\\n\\nUn *deuxième* paragraphe.";

    private static @Nullable Staff hired;

    final String authorEmail;
    final Script author;
    final Script translator;
    final Script reviewer;
    final Script editor;
    final Script chief;
    final Script administrator;
    final Script member;

    private Staff(Callers callers) {
        authorEmail = callers.account(
                "author", RoleGrant.of(Role.AUTHOR, null), RoleGrant.of(Role.REVIEWER, Language.FRENCH));
        author = Script.of(authorEmail);
        translator = Script.of(callers.account("translator", RoleGrant.of(Role.TRANSLATOR, Language.ENGLISH)));
        reviewer = Script.of(callers.account(
                "reviewer",
                RoleGrant.of(Role.REVIEWER, Language.FRENCH),
                RoleGrant.of(Role.REVIEWER, Language.ENGLISH)));
        editor = Script.of(callers.account("editor", RoleGrant.of(Role.EDITOR, null)));
        chief = Script.of(callers.account("chief", RoleGrant.of(Role.CHIEF_EDITOR, null)));
        administrator = Script.of(callers.account("administrator", RoleGrant.of(Role.ADMINISTRATOR, null)));
        member = Script.of(callers.member("member"));
    }

    /** One desk for all tests, since signing in takes its time; the reports are each test's own. */
    static synchronized Staff hired(Callers callers) {
        Staff staff = hired;
        if (staff == null) {
            staff = new Staff(callers);
            hired = staff;
        }
        return staff;
    }

    /** @return the slug of a new report in French, a draft with its author */
    String draft() {
        Answer created = author.post("/reports", """
                {"originalLanguage": "fr", "kind": "study-visit", "from": "2018-03-05", "to": "2018-03-10",
                 "places": [{"labels": {"fr": "Philadelphie", "en": "Philadelphia"}, "country": "US"}],
                 "topics": [{"labels": {"fr": "Logement"}}],
                 "title": "Le logement en débat", "summary": "Un résumé.", "text": "%s"}
                """.formatted(TEXT));
        expect(created, 201);
        return created.at("/slug");
    }

    /** @return the slug of a report whose French original waits for review */
    String submitted() {
        String slug = draft();
        expect(act(author, slug, "fr", "submit"), 200);
        return slug;
    }

    String approved() {
        String slug = submitted();
        expect(act(reviewer, slug, "fr", "approve"), 200);
        return slug;
    }

    String published() {
        String slug = approved();
        expect(publish(editor, slug, "fr"), 201);
        return slug;
    }

    /** Opens the English translation and confirms every block of it. */
    void translate(String slug) {
        expect(translator.post("/desk/reports/" + slug + "/en/open", "{}"), 201);
        Answer bench = translator.get("/desk/reports/" + slug + "/en/bench");
        JsonArrayBuilder units = Json.createArrayBuilder();
        for (JsonValue unit : bench.object().getJsonArray("units")) {
            units.add(Json.createObjectBuilder()
                    .add("id", unit.asJsonObject().getString("id"))
                    .add("markdown", "English: " + unit.asJsonObject().getString("source"))
                    .add("confirm", true));
        }
        JsonObject all = Json.createObjectBuilder()
                .add("basedOn", bench.object().getInt("textVersion"))
                .add("units", units)
                .build();
        expect(translator.put("/desk/reports/" + slug + "/en/bench/units", all.toString()), 200);
    }

    /** Does an action on the text as it is now, with a reason. */
    Answer act(Script who, String slug, String language, String action) {
        return who.post(
                "/desk/reports/" + slug + "/" + language + "/actions/" + action,
                "{\"basedOn\": %d, \"reason\": \"For a test\"}".formatted(version(slug, language)));
    }

    Answer publish(Script who, String slug, String language) {
        return who.post(
                "/desk/reports/" + slug + "/publications",
                "{\"languages\": {\"%s\": %d}}".formatted(language, version(slug, language)));
    }

    /** The text version now. */
    long version(String slug, String language) {
        return chief.get("/desk/reports/" + slug + "/" + language + "/manuscript")
                .object()
                .getJsonNumber("textVersion")
                .longValue();
    }

    static void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + " and got " + answer.status() + ": " + answer.text());
        }
    }
}
