package org.rapporteur.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brand.Brands;
import org.rapporteur.intake.Expected;
import org.rapporteur.intake.MarkdownReader;
import org.rapporteur.intake.Reading;
import org.rapporteur.intake.Remark;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.text.DateRange;
import org.rapporteur.text.Markdown;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Notices;
import org.rapporteur.web.shared.Say;

/**
 * Brings a new report in: from a Markdown file or a pasted text, or from nothing. What was read is shown and corrected
 * in a form; only confirming it creates anything. Whatever is refused, what was brought stays on the page.
 */
@Named("importing")
@RequestScoped
public class ReportImport {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "pt");

    @Inject
    private ReportDesk reports;

    @Inject
    private ReportWriting writing;

    @Inject
    private Brands brands;

    @Inject
    private Say say;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private @Nullable Part file;
    private @Nullable FactsForm facts;
    private @Nullable Reading reading;
    private @Nullable Encoding encoding;
    private List<RemarkLine> remarks = List.of();

    /**
     * A file in another encoding than UTF-8, kept while the person chooses.
     *
     * @param bytes the file, in Base64
     * @param sample a line of it, read in the likeliest encoding
     * @param choices the likeliest first
     */
    public record Encoding(String bytes, String sample, List<String> choices) {}

    /** @param level recognised, doubtful or changed */
    public record RemarkLine(String level, String text) {}

    /** Reads what was brought, and shows it for correction. */
    public @Nullable String read() {
        return Attempt.at(() -> {
            String charset = given("charset");
            byte[] kept = Base64.getDecoder().decode(given("bytes"));
            byte[] brought = kept.length > 0 ? kept : bytes();
            try {
                show(reading(brought, charset));
            } catch (DomainException refusal) {
                encoding = encoding(refusal, brought);
                throw refusal;
            }
            return null;
        });
    }

    private Reading reading(byte[] brought, String charset) {
        Expected expected = Expected.of(brands.current());
        if (brought.length == 0) {
            return MarkdownReader.read(given("pasted"), expected);
        }
        return charset.isEmpty()
                ? MarkdownReader.read(brought, expected)
                : MarkdownReader.read(brought, charset, expected);
    }

    private static @Nullable Encoding encoding(DomainException refusal, byte[] brought) {
        if (!refusal.code().equals("intake.encoding")) {
            return null;
        }
        List<String> choices = refusal.data().get("choices") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : MarkdownReader.charsets();
        return new Encoding(
                Base64.getEncoder().encodeToString(brought),
                String.valueOf(refusal.data().get("sample")),
                choices);
    }

    /** The file's bytes, one more than the limit at the most; none where no file was chosen. */
    private byte[] bytes() {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream input = file.getInputStream()) {
            return input.readNBytes(MarkdownReader.largestFile() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(Reading read) {
        reading = read;
        FactsForm form = new FactsForm();
        form.setFrom(read.dates().map(DateRange::from).map(LocalDate::toString).orElse(""));
        form.setTo(read.dates().map(DateRange::to).map(LocalDate::toString).orElse(""));
        form.setPlaces(read.place().orElse(""));
        facts = form;
        remarks = read.remarks().stream().map(this::line).toList();
    }

    private RemarkLine line(Remark remark) {
        Map<String, Object> data = new LinkedHashMap<>(remark.data());
        data.computeIfPresent("language", (name, tag) -> Language.of(String.valueOf(tag)));
        return new RemarkLine(
                remark.level().name().toLowerCase(Locale.ROOT), say.messages().say(remark.code(), data));
    }

    /** Creates the report, held by the person, and goes to its editor. */
    public @Nullable String create() {
        return Attempt.at(() -> {
            Language language = Language.of(given("original"));
            Content content = new Content(given("title"), given("summary"), given("body"));
            Report created = writing.create(Symbol.of(given("symbol")), language, getFacts(), content);
            notices.add(say.text("import.created", "symbol", created.symbol().value()));
            Redirect.to(DeskAddress.writing(created.symbol(), language, true));
            return null;
        });
    }

    /** Whether the form for confirming is shown: something was read, or is being corrected. */
    public boolean isShown() {
        return reading != null || request.getParameter("body") != null;
    }

    public FactsForm getFacts() {
        if (facts == null) {
            facts = new FactsForm();
        }
        return facts;
    }

    public @Nullable Encoding getEncoding() {
        return encoding;
    }

    /** What the reader has to tell; kept by the form until the report is created. */
    public List<RemarkLine> getRemarks() {
        String[] kept = request.getParameterValues("remark");
        if (!remarks.isEmpty() || kept == null) {
            return remarks;
        }
        List<RemarkLine> lines = new ArrayList<>();
        for (String each : kept) {
            int colon = each.indexOf(':');
            lines.add(new RemarkLine(each.substring(0, Math.max(colon, 0)), each.substring(colon + 1)));
        }
        return lines;
    }

    /** The remarks of one level. */
    public List<String> remarks(String level) {
        return getRemarks().stream()
                .filter(line -> line.level().equals(level))
                .map(RemarkLine::text)
                .toList();
    }

    public String getSymbol() {
        return request.getParameter("symbol") != null ? given("symbol") : free().value();
    }

    private Symbol free() {
        int year = Optional.ofNullable(reading)
                .flatMap(Reading::dates)
                .map(DateRange::from)
                .orElseGet(() -> LocalDate.now(clock))
                .getYear();
        return reports.nextSymbol(Symbol.of(brands.current().symbolPrefix(), year, 1));
    }

    public String getTitle() {
        return reading != null ? reading.title() : given("title");
    }

    public String getSummary() {
        return given("summary");
    }

    public String getBody() {
        return reading != null ? Markdown.write(reading.body()) : given("body");
    }

    public String getPasted() {
        return given("pasted");
    }

    /** The BCP 47 tag that is chosen: what was recognised, what the form brought, or the reader's own language. */
    public String getOriginal() {
        String brought = given("original");
        if (!brought.isEmpty() && reading == null) {
            return brought;
        }
        return Optional.ofNullable(reading)
                .flatMap(Reading::language)
                .map(Language::tag)
                .orElse(say.language().tag());
    }

    /** A language that a report can be written in. */
    public record Choice(String tag, String name) {}

    public List<Choice> getLanguages() {
        List<String> tags = new ArrayList<>(LANGUAGES);
        if (!tags.contains(getOriginal())) {
            tags.add(getOriginal());
        }
        return tags.stream()
                .map(Language::of)
                .map(each -> new Choice(each.tag(), each.ownName()))
                .toList();
    }

    /** The text as its readers will see it. */
    public Sheet getSheet() {
        Draft draft = new Draft(getTitle(), getSummary(), getBody());
        return Sheet.of(draft, Language.of(getOriginal()), say.messages()).marking(healed());
    }

    /** The sentences that were joined over a page's end. */
    private List<String> healed() {
        return reading == null
                ? List.of()
                : reading.remarks().stream()
                        .filter(remark -> remark.code().equals("intake.healed"))
                        .map(remark -> String.valueOf(remark.data().get("words")))
                        .toList();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    private String given(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? "" : Arrays.stream(values).findFirst().orElse("");
    }
}
