package org.rapporteur.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.PublicationDesk;
import org.rapporteur.report.Correction;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Move;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.access.Shell;
import org.rapporteur.web.desk.DeskAddress;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;
import org.rapporteur.workflow.Action;

/** The page where editors decide what the public gets: publishing, alone or as a set, and what comes after it. */
@Named
@RequestScoped
public class Publishing {

    @Inject
    private ReportDesk reports;

    @Inject
    private PublicationDesk publications;

    @Inject
    private WorkflowDoor door;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Say say;

    @Inject
    private Notices notices;

    @Inject
    private Shell shell;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ManagedProperty("#{param.slug}")
    private @Nullable String slug;

    private @Nullable Report report;
    private @Nullable List<PublishingRow> rows;

    /** For the page's beginning: refuses who is no editor, and answers where there is no such report. */
    public void load() {
        Attempt.load(() -> {
            Account reader = currentUser.account();
            if (!reader.has(Role.EDITOR) && !reader.has(Role.CHIEF_EDITOR)) {
                throw DomainException.forbidden("security.forbidden");
            }
            getReport();
        });
    }

    public Report getReport() {
        if (report == null) {
            report = reports.view(Symbol.of(String.valueOf(slug)));
        }
        return report;
    }

    private Symbol symbol() {
        return getReport().symbol();
    }

    public String getTitle() {
        String title = getReport().original().manuscript().title();
        return title.isEmpty() ? say.text("board.untitled") : title;
    }

    public String getReportAddress() {
        return DeskAddress.report(symbol());
    }

    public List<PublishingRow> getRows() {
        if (rows == null) {
            rows = getReport().versions().stream().map(this::row).toList();
        }
        return rows;
    }

    private PublishingRow row(LanguageVersion version) {
        return PublishingRow.of(
                version,
                publications.editions(version.key()),
                publications.scheduled(version.key()),
                publications.withdrawal(version.key()),
                door.offered(version.key()),
                say);
    }

    /** Whether anything can be published now. */
    public boolean isReady() {
        return getRows().stream().anyMatch(PublishingRow::publishable);
    }

    /** Publishes the chosen languages, all of them or none. */
    public @Nullable String publish() {
        return Attempt.at(() -> {
            int editions = publications.publish(symbol(), chosen()).size();
            return done(say.text("publishing.published", "count", editions));
        });
    }

    /** Sets a time for the chosen languages. */
    public @Nullable String schedule() {
        return Attempt.at(() -> {
            Instant at = time(given("at"));
            publications.schedule(symbol(), chosen(), at);
            return done(say.text("publishing.scheduled", "at", say.moment(at)));
        });
    }

    public @Nullable String correct() {
        Correction kind = "revised".equals(given("kind")) ? Correction.REVISED : Correction.CORRECTION;
        return perform(Action.CORRECT, move -> move.correcting(kind), "publishing.corrected");
    }

    public @Nullable String withdraw() {
        return perform(
                Action.WITHDRAW,
                move -> Optional.of(given("successor"))
                        .filter(text -> !text.isBlank())
                        .map(text ->
                                move.succeededBy(reports.view(Symbol.of(text)).symbol()))
                        .orElse(move),
                "publishing.withdrawn");
    }

    public @Nullable String restore() {
        return perform(Action.RESTORE, move -> move, "publishing.restored");
    }

    private @Nullable String perform(Action action, UnaryOperator<Move> with, String sentence) {
        return Attempt.at(() -> {
            Language language = Language.of(given("text"));
            Move move = Move.of(new VersionKey(symbol(), language), action, seen(given("version")))
                    .because(given("reason"));
            door.perform(with.apply(move));
            return done(say.text(sentence, "language", language));
        });
    }

    private @Nullable String done(String sentence) {
        notices.add(sentence);
        Redirect.to(shell.getLocation());
        return null;
    }

    /** The languages that are ticked, each with the text version that the editor saw. */
    private Map<Language, Long> chosen() {
        Map<Language, Long> chosen = new LinkedHashMap<>();
        String[] tags = request.getParameterValues("chosen");
        for (String tag : tags == null ? new String[0] : tags) {
            chosen.put(Language.of(tag), seen(given("version-" + tag)));
        }
        if (chosen.isEmpty()) {
            throw DomainException.invalid("publishing.nothing-chosen");
        }
        return chosen;
    }

    /** What a form brought; empty where it brought nothing. */
    public String given(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static long seen(String version) {
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    private static Instant time(String text) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw DomainException.invalid("publishing.time", "text", text);
        }
    }
}
