package org.rapporteur.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.Move;
import org.rapporteur.report.Reports;
import org.rapporteur.report.Revision;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.security.Role;
import org.rapporteur.workflow.Action;

/** Where editors publish: one language or several at once, all of them or none. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class PublicationDesk {

    @Inject
    private WorkflowDoor door;

    @Inject
    private Reports reports;

    @Inject
    private PublishedReports published;

    @Inject
    private PublicationSet together;

    @Inject
    private Printer printer;

    @Inject
    private Schedule schedule;

    @Inject
    private Clock clock;

    /**
     * Publishes the approved texts in these languages, with their PDFs, in one transaction. Locks are taken in one
     * order, whatever the order asked for, so that two sets at once cannot stop each other.
     *
     * @param basedOn the text version that the editor saw, for each language; not empty
     * @return the new editions, in the order given
     * @throws DomainException what the door or the typesetter refuses; nothing is published then
     */
    public List<Edition> publish(Symbol symbol, Map<Language, Long> basedOn) {
        together.of(basedOn.keySet());
        Map<Language, Edition> editions = new TreeMap<>();
        new TreeMap<>(basedOn)
                .forEach(
                        (language, seen) -> editions.put(language, publishOne(new VersionKey(symbol, language), seen)));
        return basedOn.keySet().stream().map(editions::get).toList();
    }

    /**
     * Sets a time for the approved texts in these languages, for all of them or for none.
     *
     * @param basedOn the text version that the editor saw, for each language
     * @throws DomainException what the door refuses
     */
    public void schedule(Symbol symbol, Map<Language, Long> basedOn, Instant at) {
        new TreeMap<>(basedOn)
                .forEach((language, seen) ->
                        door.perform(Move.of(new VersionKey(symbol, language), Action.SCHEDULE, seen)
                                .at(at)));
    }

    private Edition publishOne(VersionKey key, long basedOn) {
        LanguageVersion version =
                door.perform(Move.of(key, Action.PUBLISH, basedOn)).languageVersion();
        List<Edition> editions = published.editions(version);
        return editions.get(editions.size() - 1);
    }

    /**
     * The PDF of the newest revision: as it is where that is published, else as it would be if it were published now.
     *
     * @return the PDF's bytes
     * @throws DomainException {@code publication.nothing-to-print} before the first revision, and
     *     what the typesetter refuses
     */
    public byte[] preview(VersionKey key) {
        LanguageVersion version = reports.get(key);
        Manuscript manuscript = version.manuscript();
        int number = manuscript.lastRevision();
        Revision revision = reports.revision(manuscript, number)
                .orElseThrow(() -> DomainException.conflict(
                        "publication.nothing-to-print",
                        "language",
                        key.language().tag()));
        Instant now = clock.instant();
        return printer.typeset(version, revision, Imprint.of(published.editions(version), manuscript, number, now))
                .pdf();
    }

    /** Every edition of the version, oldest first. */
    public List<Edition> editions(VersionKey key) {
        return published.editions(reports.get(key));
    }

    /** The publication that is to come, if one is scheduled. */
    public Optional<ScheduledPublication> scheduled(VersionKey key) {
        return schedule.pending(reports.get(key)).stream().findFirst();
    }

    /** Why the version is withdrawn, while it is. */
    public Optional<Withdrawal> withdrawal(VersionKey key) {
        return published.withdrawal(reports.get(key));
    }
}
