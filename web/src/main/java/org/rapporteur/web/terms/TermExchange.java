package org.rapporteur.web.terms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.translation.exchange.ImportReport;
import org.rapporteur.translation.exchange.MemoryFiles;
import org.rapporteur.translation.exchange.TermFiles;
import org.rapporteur.translation.memory.Memory;
import org.rapporteur.translation.termbase.TermEditors;
import org.rapporteur.translation.termbase.Termbase;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Say;

/** Takes files in and gives them out. What became of a file is told on the page that took it. */
@Named
@RequestScoped
public class TermExchange {

    @Inject
    private TermFiles terms;

    @Inject
    private MemoryFiles memory;

    @Inject
    private Termbase termbase;

    @Inject
    private Memory units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Say say;

    @Inject
    private HttpServletRequest request;

    private @Nullable Part termFile;
    private @Nullable Part memoryFile;
    private @Nullable ImportReport report;
    private String name = "";

    /** @param why in words */
    public record Line(long line, String why) {}

    public @Nullable String takeTerms() {
        return take(termFile, (in, file) -> terms.read(in));
    }

    public @Nullable String takeUnits() {
        if (request.getParameter("as-work") == null) {
            return take(memoryFile, memory::read);
        }
        return Attempt.at(() -> {
            Part file = given(memoryFile);
            try (InputStream in = file.getInputStream()) {
                Redirect.to(
                        "/desk/admin/batches/" + memory.begin(in, nameOf(file)).id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    private interface Taking {
        ImportReport read(InputStream in, String file);
    }

    private @Nullable String take(@Nullable Part file, Taking taking) {
        return Attempt.at(() -> {
            Part chosen = given(file);
            if (chosen.getSize() > TermFilesResource.MOST) {
                throw DomainException.invalid("exchange.size", "limit", TermFilesResource.MOST >> 20);
            }
            name = nameOf(chosen);
            try (InputStream in = chosen.getInputStream()) {
                report = taking.read(in, name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    private Part given(@Nullable Part file) {
        if (file == null || file.getSize() == 0) {
            throw DomainException.invalid("request.missing", "field", say.text("terms.file"));
        }
        return file;
    }

    private static String nameOf(Part file) {
        return file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
    }

    /** What became of the file; null before one was taken. */
    public @Nullable ImportReport getReport() {
        return report;
    }

    /** The name of the file that was taken. */
    public String getName() {
        return name;
    }

    public List<Line> getRefusals() {
        return report == null
                ? List.of()
                : report.refusals().stream()
                        .map(refusal -> new Line(refusal.line(), say.messages().say(refusal.code(), refusal.data())))
                        .toList();
    }

    /** How many terms there are in each language, most first. */
    public List<String> getTermCounts() {
        return termbase.counts().entrySet().stream()
                .sorted(Map.Entry.<Language, Long>comparingByValue().reversed())
                .map(count -> say.text("terms.count-in", "language", count.getKey(), "count", count.getValue()))
                .toList();
    }

    /** How many units the memory has. */
    public long getUnitCount() {
        return units.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether the reader may take files in. */
    public boolean isEditor() {
        return TermEditors.may(currentUser.account());
    }

    public @Nullable Part getTermFile() {
        return termFile;
    }

    public void setTermFile(@Nullable Part termFile) {
        this.termFile = termFile;
    }

    public @Nullable Part getMemoryFile() {
        return memoryFile;
    }

    public void setMemoryFile(@Nullable Part memoryFile) {
        this.memoryFile = memoryFile;
    }
}
