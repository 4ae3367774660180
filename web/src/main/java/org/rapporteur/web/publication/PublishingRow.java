package org.rapporteur.web.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.publication.Edition;
import org.rapporteur.publication.ScheduledPublication;
import org.rapporteur.publication.Withdrawal;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.Symbol;
import org.rapporteur.web.desk.DeskAddress;
import org.rapporteur.web.desk.StageMark;
import org.rapporteur.web.shared.Say;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Standing;

/**
 * A language of a report as the publishing page shows it.
 *
 * @param version the text version that an action names
 * @param publishable whether an approved text is newer than what the public has
 * @param page the text as its readers will see it, on the desk
 * @param pdf the PDF as it would be now; empty while there is nothing to print
 * @param edition number and day of the public edition; empty where there is none
 * @param archive the public page; empty where there is none
 * @param due when a scheduled publication is to come; empty where none is
 * @param withdrawn why and when it was taken back; empty where it was not
 */
public record PublishingRow(
        String tag,
        String name,
        String title,
        StageMark mark,
        long version,
        boolean publishable,
        String page,
        String pdf,
        String edition,
        String archive,
        String due,
        String withdrawn,
        Set<Action> actions) {

    static PublishingRow of(
            LanguageVersion version,
            List<Edition> editions,
            Optional<ScheduledPublication> scheduled,
            Optional<Withdrawal> withdrawal,
            Set<Action> actions,
            Say say) {
        Manuscript manuscript = version.manuscript();
        Symbol symbol = version.report().symbol();
        boolean isPublic = version.standing() == Standing.PUBLISHED;
        return new PublishingRow(
                version.language().tag(),
                version.language().ownName(),
                manuscript.title(),
                StageMark.of(version),
                manuscript.textVersion(),
                actions.contains(Action.PUBLISH),
                DeskAddress.review(symbol, version.language()),
                manuscript.lastRevision() == 0
                        ? ""
                        : "/api/v1/desk/reports/" + symbol.slug() + "/" + version.language() + "/preview.pdf",
                editions.isEmpty() ? "" : edition(editions.get(editions.size() - 1), say),
                isPublic ? DeskAddress.archive(symbol, version.language()) : "",
                scheduled.map(each -> say.moment(each.dueAt())).orElse(""),
                withdrawal
                        .map(each -> say.text(
                                "publishing.tombstone", "day", say.day(each.withdrawnAt()), "reason", each.reason()))
                        .orElse(""),
                actions);
    }

    private static String edition(Edition edition, Say say) {
        return say.text("publishing.edition", "number", edition.number(), "day", say.day(edition.publishedAt()));
    }

    /** @param action its name in addresses and message keys */
    public boolean offers(String action) {
        return actions.stream().anyMatch(each -> each.key().equals(action));
    }
}
