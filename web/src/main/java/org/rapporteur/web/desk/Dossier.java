package org.rapporteur.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.board.Board;
import org.rapporteur.board.BoardFilter;
import org.rapporteur.board.Cell;
import org.rapporteur.board.Row;
import org.rapporteur.board.Which;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;

/** A report's own page on the desk: its event, its languages with what can be done, and what was done. */
@Named
@RequestScoped
public class Dossier {

    @Inject
    private ReportDesk reports;

    @Inject
    private ReportWriting writing;

    @Inject
    private WorkflowDoor door;

    @Inject
    private Board board;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Say say;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Inject
    @ManagedProperty("#{param.slug}")
    private @Nullable String slug;

    @Inject
    @ManagedProperty("#{param.facts}")
    private @Nullable String factsSeen;

    private @Nullable Report report;
    private @Nullable Row row;
    private @Nullable FactsForm facts;
    private @Nullable List<LanguageRow> languages;
    private boolean editing;

    /** For the page's beginning: answers with an error page where there is no such report. */
    public void load() {
        Attempt.load(this::getReport);
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

    public String getSymbol() {
        return symbol().value();
    }

    public String getTitle() {
        return row().title().isEmpty() ? say.text("board.untitled") : row().title();
    }

    public String getDays() {
        return getReport()
                .event()
                .startsOn()
                .map(first -> say.range(first, getReport().event().endsOn().orElse(null)))
                .orElse("");
    }

    public String getKind() {
        return say.text("event." + getReport().event().kind().key());
    }

    /** @param group places, organisers, partners or topics */
    public List<String> names(String group) {
        List<RegisterEntry> entries = switch (group) {
            case "places" -> getReport().places();
            case "organisers" -> getReport().organisers();
            case "partners" -> getReport().partners();
            default -> getReport().topics();
        };
        return entries.stream().map(entry -> entry.label(say.language())).toList();
    }

    public List<LanguageRow> getLanguages() {
        if (languages == null) {
            LocalDate today = LocalDate.now(clock);
            languages =
                    row().cells().stream().map(cell -> language(cell, today)).toList();
        }
        return languages;
    }

    private LanguageRow language(Cell cell, LocalDate today) {
        VersionKey key = new VersionKey(symbol(), cell.language());
        Set<Action> actions = cell.opened() ? door.offered(key) : Set.of();
        List<Account> candidates = actions.contains(Action.ASSIGN) ? door.candidates(key) : List.of();
        return new LanguageRow(
                cell.language().tag(),
                cell.language().ownName(),
                cell.original(),
                BoardCell.of(symbol(), cell, say, today),
                cell.textVersion(),
                !cell.opened() && cell.waitingForMe(),
                actions,
                candidates,
                cell.mine() && cell.stage().filter(Stage.DRAFT::equals).isPresent()
                        ? DeskAddress.writing(symbol(), cell.language(), cell.original())
                        : "",
                cell.opened() ? DeskAddress.review(symbol(), cell.language()) : "",
                cell.stage().filter(Stage.REVIEW::equals).isPresent());
    }

    private Row row() {
        if (row == null) {
            BoardFilter filter =
                    new BoardFilter(Which.ALL, symbol().value(), java.util.Optional.empty(), 1, BoardFilter.MAX_SIZE);
            row = board.view(filter, say.language()).rows().stream()
                    .filter(each -> each.symbol().equals(symbol()))
                    .findFirst()
                    .orElseThrow(() -> DomainException.notFound("report.unknown", "symbol", symbol().value()));
        }
        return row;
    }

    /** Languages that the public reads now, as addresses. */
    public List<LanguageLink> getPublished() {
        return row().cells().stream()
                .filter(cell -> cell.standing() == Standing.PUBLISHED)
                .map(cell -> new LanguageLink(
                        cell.language().tag(),
                        cell.language().ownName(),
                        DeskAddress.archive(symbol(), cell.language())))
                .toList();
    }

    /** A public page. */
    public record LanguageLink(String tag, String name, String address) {}

    public String getPublishing() {
        return DeskAddress.publishing(symbol());
    }

    /** Whether some text is approved and newer than what the public has. */
    public boolean isReady() {
        return row().cells().stream().anyMatch(Cell::unpublished);
    }

    /** Whether the reader decides what is published. */
    public boolean isEditor() {
        Account reader = currentUser.account();
        return reader.has(Role.EDITOR) || reader.has(Role.CHIEF_EDITOR);
    }

    /** Whether the reader may change what is known of the event. */
    public boolean isDescriber() {
        return isEditor() || currentUser.account().has(Role.AUTHOR);
    }

    /** Newest first. */
    public List<HistoryLine> getHistory() {
        List<HistoryLine> lines = new ArrayList<>(reports.history(symbol()).stream()
                .map(record -> HistoryLine.of(record, say))
                .toList());
        Collections.reverse(lines);
        return lines;
    }

    public FactsForm getFacts() {
        if (facts == null) {
            facts = FactsForm.of(getReport(), say.language());
        }
        return facts;
    }

    /** The version that the form shows: after a refusal the one that it brought. */
    public String getFactsVersion() {
        return editing && factsSeen != null
                ? factsSeen
                : String.valueOf(getReport().factsVersion());
    }

    /** Whether the form is open because what it brought was refused. */
    public boolean isEditing() {
        return editing;
    }

    public @Nullable String describe() {
        editing = true;
        long seen = factsSeen != null && factsSeen.matches("\\d{1,18}") ? Long.parseLong(factsSeen) : -1;
        return Attempt.at(() -> {
            writing.describe(symbol(), seen, getFacts(), say.language());
            notices.add(say.text("facts.saved"));
            Redirect.to(DeskAddress.report(symbol()));
            return null;
        });
    }
}
