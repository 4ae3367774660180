package org.rapporteur.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Event;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.security.Role;

/**
 * The stories of the three demo reports. Each is told in one transaction, so that a report is there whole or not at
 * all, and only where its symbol is free.
 */
@Stateless
@PermitAll
@RunAs(Role.STAFF_GROUP)
@ActivateRequestContext
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoReports {

    private static final Symbol ENERGY = Symbol.of("PA", 2025, 7);
    private static final Symbol LISTENING = Symbol.of("PA", 2026, 2);
    private static final Symbol CARE = Symbol.of("PA", 2026, 5);

    @Inject
    private DemoDesk desk;

    /** Published in English, French and Spanish. */
    public void tellOfEnergy() {
        if (!desk.lacks(ENERGY)) {
            return;
        }
        String picture = desk.picture("pa-2025-7/chart.png");
        VersionKey english = new VersionKey(ENERGY, Language.ENGLISH);
        Event event = Event.of(EventKind.SEMINAR, LocalDate.of(2025, 6, 12), LocalDate.of(2025, 6, 14));
        desk.write(
                english,
                desk.facts(
                        event,
                        List.of("Lisbon", "Setúbal"),
                        List.of("Energy Towns (example)"),
                        List.of("Energy", "Local government")),
                DemoText.read("pa-2025-7/en.md").withPicture(picture));
        desk.submit(DemoPeople.AUTHOR, english);
        desk.approve(english);
        for (Language language : List.of(Language.FRENCH, Language.SPANISH)) {
            VersionKey translation = new VersionKey(ENERGY, language);
            DemoText text = DemoText.read("pa-2025-7/" + language.tag() + ".md").withPicture(picture);
            desk.translate(translation, text, 0);
            desk.submit(DemoPeople.translator(language), translation);
            desk.claimForReview(translation, 7);
            desk.approve(translation);
        }
        desk.publish(ENERGY, Language.ENGLISH, Language.FRENCH, Language.SPANISH);
    }

    /**
     * The French original is published; it was changed after the Spanish translation had begun, which is stale in
     * places, and before the English one, which is in review.
     */
    public void tellOfListening() {
        if (!desk.lacks(LISTENING)) {
            return;
        }
        VersionKey french = new VersionKey(LISTENING, Language.FRENCH);
        VersionKey spanish = new VersionKey(LISTENING, Language.SPANISH);
        VersionKey english = new VersionKey(LISTENING, Language.ENGLISH);
        Event event = Event.of(EventKind.TRAINING, LocalDate.of(2026, 3, 19), LocalDate.of(2026, 3, 20));
        desk.write(
                french,
                desk.facts(
                        event,
                        List.of("Dakar", "Thiès"),
                        List.of("Local Teams School (example)"),
                        List.of("Political education", "Campaigning")),
                DemoText.read("pa-2026-2/fr.first.md"));
        desk.submit(DemoPeople.AUTHOR, french);
        desk.translate(spanish, DemoText.read("pa-2026-2/es.md"), 2);
        desk.requestChanges(
                french, "Les nombres ne sont pas ceux de la liste de présence : vingt-six personnes, sept pays.");
        desk.rewrite(french, DemoText.read("pa-2026-2/fr.md"));
        desk.submit(DemoPeople.AUTHOR, french);
        desk.approve(french);
        desk.publish(LISTENING, Language.FRENCH);
        desk.translate(english, DemoText.read("pa-2026-2/en.md"), 0);
        desk.submit(DemoPeople.translator(Language.ENGLISH), english);
        desk.claimForReview(english, 4);
        desk.assign(DemoPeople.translator(Language.SPANISH), spanish, 10);
    }

    /** The Spanish original is back with its author, and nothing is translated. */
    public void tellOfCare() {
        if (!desk.lacks(CARE)) {
            return;
        }
        VersionKey spanish = new VersionKey(CARE, Language.SPANISH);
        Event event = Event.of(EventKind.WORKSHOP, LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 9));
        desk.write(
                spanish,
                desk.facts(
                        event,
                        List.of("Montevideo"),
                        List.of("Care Workers Forum (example)"),
                        List.of("Care work", "Gender equality", "Local government")),
                DemoText.read("pa-2026-5/es.md"));
        desk.submit(DemoPeople.AUTHOR, spanish);
        desk.claimForReview(spanish, 5);
        desk.comment(spanish, "¿Quién puede escribir la parte de la visita al centro de día?");
        desk.requestChanges(spanish, "Falta la visita al centro de día; sin ella el informe queda cojo.");
    }
}
