package org.rapporteur.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.search.Similar;
import org.rapporteur.search.SimilarReports;
import org.rapporteur.web.shared.Say;

/** What stands under a report for those who want to read on. Empty while the index cannot be read: the report can. */
@Named("similar")
@RequestScoped
public class SimilarSection {

    private static final Logger LOG = Logger.getLogger(SimilarSection.class);

    @Inject
    private SimilarReports reports;

    @Inject
    private ReportPage page;

    @Inject
    private Lines lines;

    @Inject
    private Say say;

    private @Nullable Similar similar;

    /** What the report shares with others, and the search for them. */
    public record SharedLink(String label, String facet, long others, String address) {}

    /** Reports that are about the same, the nearest first. */
    public List<Line> getReports() {
        return similar().reports().stream().map(lines::of).toList();
    }

    /** What others are about too, with how many they are. */
    public List<SharedLink> getShared() {
        return similar().shared().stream()
                .map(each -> new SharedLink(
                        each.label(),
                        say.text("facet." + each.facet().key()),
                        each.others(),
                        lines.search(each.facet(), each.key())))
                .toList();
    }

    private Similar similar() {
        if (similar == null) {
            similar = find();
        }
        return similar;
    }

    private Similar find() {
        try {
            return reports.to(page.getSlug(), say.language());
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.UNAVAILABLE) {
                throw refusal;
            }
            LOG.debug("The search index cannot be read", refusal);
            return new Similar(List.of(), List.of());
        }
    }
}
