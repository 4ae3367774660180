package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.batch.Batch;
import org.rapporteur.batch.Batches;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Say;

/** One batch: how far it is, stopping and resuming it, and what it could not take, {@code ?from=} an offset. */
@Named
@RequestScoped
public class BatchPage {

    private static final int REFUSALS = 100;

    @Inject
    private Batches batches;

    @Inject
    private Say say;

    @Inject
    @ManagedProperty("#{param.id}")
    private @Nullable String id;

    @Inject
    @ManagedProperty("#{param.from}")
    private @Nullable String from;

    private @Nullable BatchLine line;
    private Map<String, String> parameters = Map.of();
    private List<RefusalLine> refusals = List.of();

    /** An item that was refused, and why in the reader's language. */
    public record RefusalLine(long item, String code, String text) {}

    /** A view action, of every request. */
    public void load() {
        Attempt.load(() -> {
            Batch batch = batches.get(number());
            line = BatchLine.of(batch, say.messages());
            parameters = batch.parameters();
            refusals = batches.refusals(number(), getFrom(), REFUSALS).stream()
                    .map(refusal ->
                            new RefusalLine(refusal.item(), refusal.code(), RefusalFile.words(say.messages(), refusal)))
                    .toList();
        });
    }

    public @Nullable String stop() {
        return Attempt.at(() -> {
            batches.stop(number());
            return again();
        });
    }

    public @Nullable String resume() {
        return Attempt.at(() -> {
            batches.resume(number());
            return again();
        });
    }

    private @Nullable String again() {
        Redirect.to(BatchList.ADDRESS + "/" + number());
        return null;
    }

    private long number() {
        return AdminIds.of(id, "batch.unknown");
    }

    public BatchLine getLine() {
        return Objects.requireNonNull(line);
    }

    /** With what it was started. */
    public List<Map.Entry<String, String>> getParameters() {
        return parameters.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    public List<RefusalLine> getRefusals() {
        return refusals;
    }

    public int getFrom() {
        return from != null && from.matches("\\d{1,9}") ? Integer.parseInt(from) : 0;
    }

    /** Where the next refusals begin; 0 where these are the last. */
    public int getNext() {
        int next = getFrom() + refusals.size();
        return refusals.size() == REFUSALS && next < getLine().refused() ? next : 0;
    }

    /** Where the refusals before these begin. */
    public int getPrevious() {
        return Math.max(0, getFrom() - REFUSALS);
    }
}
