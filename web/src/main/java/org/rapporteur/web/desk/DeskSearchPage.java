package org.rapporteur.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.DeskRequest;
import org.rapporteur.search.DeskResult;
import org.rapporteur.search.DeskResult.Found;
import org.rapporteur.search.DeskSearch;
import org.rapporteur.web.access.Site;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.shared.Say;
import org.rapporteur.workflow.Stage;

/** Search in the manuscripts of all stages. Everything that is chosen stands in the address. */
@Named("deskSearch")
@RequestScoped
public class DeskSearchPage {

    /** The page, within the site. */
    static final String ADDRESS = "/desk/search";

    private static final Logger LOG = Logger.getLogger(DeskSearchPage.class);
    private static final int SIZE = 20;

    @Inject
    private DeskSearch search;

    @Inject
    private Say say;

    @Inject
    @ManagedProperty("#{param.q}")
    private @Nullable String words;

    @Inject
    @ManagedProperty("#{param.stage}")
    private @Nullable String stage;

    @Inject
    @ManagedProperty("#{param.in}")
    private @Nullable String in;

    @Inject
    @ManagedProperty("#{param.holder}")
    private @Nullable String holder;

    @Inject
    @ManagedProperty("#{param.page}")
    private @Nullable String number;

    private @Nullable DeskResult result;
    private boolean unreadable;

    /** A choice with how many texts it leaves. */
    public record Choice(String value, String label, long count, String address, boolean on) {}

    /** A page of many hits. */
    public record Step(int number, String address, boolean here) {}

    /**
     * A text that was found.
     *
     * @param address where the words stand, to be read
     * @param writing where the reader goes on writing; empty unless it is theirs
     * @param shape the class that draws where the text stands
     * @param snippet HTML, may be empty
     * @param spot where the words stand, in words
     */
    public record Line(
            String address,
            String writing,
            String title,
            String symbol,
            String tag,
            String language,
            String shape,
            String stage,
            String holder,
            String due,
            String written,
            String snippet,
            String spot) {}

    /** Searches, before anything is written; where the index cannot be read the page says so. */
    public void load() {
        try {
            result();
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.UNAVAILABLE) {
                throw refusal;
            }
            LOG.warn("The index of the manuscripts cannot be read", refusal);
            unreadable = true;
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    public boolean isUnreadable() {
        return unreadable;
    }

    private DeskResult result() {
        if (result == null) {
            result = search.search(new DeskRequest(
                    getWords(),
                    say.language(),
                    chosenStage(),
                    getIn().isEmpty() ? Optional.empty() : Optional.of(Language.of(getIn())),
                    Optional.of(getHolder()),
                    number != null && number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) : 1,
                    SIZE));
        }
        return result;
    }

    private Optional<Stage> chosenStage() {
        return Arrays.stream(Stage.values())
                .filter(each -> Given.word(each).equals(stage))
                .findFirst();
    }

    public String getWords() {
        return words == null ? "" : words.strip();
    }

    /** The stage as the address has it; empty for all. */
    public String getStage() {
        return chosenStage().map(Given::word).orElse("");
    }

    /** The language's tag; empty for all. */
    public String getIn() {
        return in == null || !in.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? "" : in;
    }

    /** An address, {@code me} or {@code nobody}; empty for all. */
    public String getHolder() {
        return holder == null ? "" : holder;
    }

    public long getTotal() {
        return result().total();
    }

    public List<Choice> getStages() {
        List<Choice> choices = new ArrayList<>();
        long all =
                result().stages().values().stream().mapToLong(Long::longValue).sum();
        choices.add(new Choice(
                "",
                say.text("desk-search.all-stages"),
                all,
                address("stage", ""),
                getStage().isEmpty()));
        for (Stage each : Stage.values()) {
            String word = Given.word(each);
            choices.add(new Choice(
                    word,
                    say.text("stage." + word),
                    result().stages().getOrDefault(each, 0L),
                    address("stage", word),
                    word.equals(getStage())));
        }
        return choices;
    }

    public List<Choice> getLanguages() {
        return result().languages().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Choice(
                        each.getKey().tag(),
                        each.getKey().ownName(),
                        each.getValue(),
                        address("in", each.getKey().tag()),
                        each.getKey().tag().equals(getIn())))
                .toList();
    }

    public List<Choice> getHolders() {
        return result().holders().stream()
                .map(each -> new Choice(
                        each.email(),
                        each.name(),
                        each.count(),
                        address("holder", each.email()),
                        each.email().equals(getHolder())))
                .toList();
    }

    public List<Line> getLines() {
        return result().hits().stream().map(this::line).toList();
    }

    private Line line(Found found) {
        String language = found.key().language().ownName();
        StageMark mark = StageMark.of(found.stage(), found.standing(), found.original(), found.unpublished());
        String words = found.spot().map(DeskResult.Spot::words).orElse("");
        boolean writing = found.mine() && found.stage() == Stage.DRAFT;
        return new Line(
                DeskAddress.review(found.key().symbol(), found.key().language())
                        + "?show=text"
                        + (words.isEmpty()
                                ? ""
                                : "#:~:text=" + Site.encode(words).replace("-", "%2D")),
                writing ? DeskAddress.writing(found.key().symbol(), found.key().language(), found.original()) : "",
                found.title().isEmpty() ? say.text("board.untitled") : found.title(),
                found.key().symbol().value(),
                found.key().language().tag(),
                language,
                mark.shape(),
                say.text(mark.key()),
                found.holder()
                        .map(each -> found.mine() ? say.text("board.you") : each.name())
                        .orElse(""),
                found.dueOn()
                        .map(day -> say.text("desk-search.due", "day", day))
                        .orElse(""),
                say.text("desk-search.written", "day", say.day(found.writtenAt())),
                found.snippet().html(),
                found.spot().map(this::spot).orElse(""));
    }

    private String spot(DeskResult.Spot spot) {
        return say.text("desk-search.spot", "heading", spot.heading(), "block", spot.block(), "blocks", spot.blocks());
    }

    /** Empty while everything fits on one page. */
    public List<Step> getSteps() {
        int last = result().pages();
        int here = result().request().page();
        return last == 1
                ? List.of()
                : IntStream.rangeClosed(1, last)
                        .filter(step -> step == 1 || step == last || Math.abs(step - here) <= 3)
                        .mapToObj(step -> new Step(step, address("page", String.valueOf(step)), step == here))
                        .toList();
    }

    /** The page without anything asked for. */
    public String getStart() {
        return ADDRESS;
    }

    /** The same search with one thing changed; from the first page. */
    private String address(String name, String value) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", getWords());
        query.put("stage", getStage());
        query.put("in", getIn());
        query.put("holder", getHolder());
        query.put(name, value);
        query.values().removeIf(String::isEmpty);
        return query.isEmpty() ? ADDRESS : ADDRESS + "?" + Site.query(query);
    }
}
