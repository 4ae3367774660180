package org.rapporteur.translation.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rapporteur.security.Role;
import org.rapporteur.translation.termbase.Concept;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.TermIntake;

/** Stores and reads a portion of terms at once, each in a transaction of its own. For {@link TermFiles} alone. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TermPortions {

    @Inject
    private TermIntake intake;

    /** @throws org.rapporteur.kernel.DomainException {@code terms.editors-only} */
    public Stored store(List<Description> entries) {
        ConceptMatch match = new ConceptMatch(intake.sharing(entries));
        long added = 0;
        long merged = 0;
        for (Description entry : entries) {
            Optional<Concept> known = match.of(entry);
            if (known.isPresent()) {
                if (intake.merge(known.get(), entry)) {
                    match.add(known.get());
                    merged++;
                }
            } else {
                Optional<Concept> made = intake.add(entry);
                made.ifPresent(match::add);
                added += made.isPresent() ? 1 : 0;
            }
        }
        return new Stored(added, merged, entries.size() - added - merged);
    }

    /** The concepts after the id, in its order, as they are written into files. */
    public List<Written> after(long id, int limit) {
        return intake.after(id, limit).stream()
                .map(concept -> new Written(
                        concept.id(),
                        new Description(concept.kind(), concept.allTerms(), concept.definitions(), concept.note())))
                .toList();
    }

    /** A concept as it is written into a file. */
    public record Written(long id, Description description) {}
}
