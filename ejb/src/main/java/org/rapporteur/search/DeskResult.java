package org.rapporteur.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.VersionKey;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;

/**
 * What was found in the manuscripts.
 *
 * @param total all hits, not only those of the page
 * @param stages how many there are in each stage, whatever stage is asked for
 * @param languages the same by language
 * @param holders the same by holder, without what nobody holds
 */
public record DeskResult(
        DeskRequest request,
        long total,
        List<Found> hits,
        Map<Stage, Long> stages,
        Map<Language, Long> languages,
        List<Holding> holders) {

    /** Somebody, and how many of the texts they hold. */
    public record Holding(String name, String email, long count) {}

    /**
     * A manuscript, as it stands in the database now.
     *
     * @param title may be empty
     * @param unpublished whether its approved text is newer than what the public has
     * @param holder who has it
     * @param mine whether that is who asks
     * @param writtenAt when its text was changed last
     * @param snippet the words around what matched
     * @param spot where these stand; empty where nothing matched, or where the text has changed in this moment
     */
    public record Found(
            VersionKey key,
            boolean original,
            String title,
            Stage stage,
            Standing standing,
            boolean unpublished,
            Optional<Holding> holder,
            boolean mine,
            Optional<LocalDate> dueOn,
            Instant writtenAt,
            Snippet snippet,
            Optional<Spot> spot) {}

    /**
     * A place in a text.
     *
     * @param heading under which it stands; empty above the first
     * @param block its number in the text, from 1
     * @param blocks how many the text has
     * @param words that stand there, as they are written
     */
    public record Spot(String heading, int block, int blocks, String words) {}

    /** The last page that can be asked for; 1 when there is no hit. */
    public int pages() {
        long reachable = Math.min(total, DeskRequest.MAX_REACH);
        return (int) Math.max(1, (reachable + request.size() - 1) / request.size());
    }
}
