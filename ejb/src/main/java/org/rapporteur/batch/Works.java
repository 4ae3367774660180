package org.rapporteur.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.rapporteur.kernel.DomainException;

/** The kinds of long work that there are. */
@ApplicationScoped
class Works {

    @Inject
    @Any
    private Instance<LongWork> works;

    /** @throws DomainException {@code batch.unknown-kind} */
    LongWork of(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("batch.unknown-kind", "kind", kind, "known", kinds()));
    }

    /** In the order of their names. */
    List<String> offered() {
        return works.stream()
                .filter(LongWork::offered)
                .map(LongWork::kind)
                .sorted()
                .toList();
    }

    private List<String> kinds() {
        return works.stream().map(LongWork::kind).sorted().toList();
    }
}
