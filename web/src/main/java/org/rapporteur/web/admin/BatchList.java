package org.rapporteur.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.batch.Batch;
import org.rapporteur.batch.Batches;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Say;

/** The long work of this installation, newest first, and what can be started. */
@Named
@RequestScoped
public class BatchList {

    static final String ADDRESS = "/desk/admin/batches";

    private static final int SHOWN = 50;

    @Inject
    private Batches batches;

    @Inject
    private Say say;

    @Inject
    @ManagedProperty("#{param.kind}")
    private @Nullable String kind;

    @Inject
    @ManagedProperty("#{param.which}")
    private @Nullable String which;

    @Inject
    @ManagedProperty("#{param.trial}")
    private @Nullable String trial;

    private @Nullable List<BatchLine> lines;

    public List<BatchLine> getLines() {
        if (lines == null) {
            lines = batches.newest(SHOWN).stream()
                    .map(batch -> BatchLine.of(batch, say.messages()))
                    .toList();
        }
        return lines;
    }

    /** Whether something is at work, so that the page follows it. */
    public boolean isActive() {
        return getLines().stream().anyMatch(BatchLine::active);
    }

    /** The kinds that a button starts. */
    public List<String> getOffered() {
        return batches.offered();
    }

    /** Starts a batch of the kind that the form names, and shows it. */
    public @Nullable String start() {
        return Attempt.at(() -> {
            Map<String, String> given = new HashMap<>();
            if (which != null) {
                given.put("which", which);
            }
            if (trial != null) {
                given.put("trial", trial);
            }
            Batch started = batches.start(kind == null ? "" : kind, given);
            Redirect.to(ADDRESS + "/" + started.id());
            return null;
        });
    }
}
