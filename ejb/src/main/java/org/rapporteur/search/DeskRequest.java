package org.rapporteur.search;

import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.workflow.Stage;

/**
 * What staff look for in the manuscripts. Any text is a valid query; what is out of bounds is brought into them.
 *
 * @param query as typed; blank for everything. Cut off after {@value QueryText#MAX_LENGTH} characters
 * @param reader the language that is preferred
 * @param holder {@value #ME}, {@value #NOBODY} or somebody's address; of an address that nobody has, nothing is found
 * @param page from 1
 * @param size hits on a page, 1 to {@value #MAX_SIZE}
 */
public record DeskRequest(
        String query,
        Language reader,
        Optional<Stage> stage,
        Optional<Language> language,
        Optional<String> holder,
        int page,
        int size) {

    public static final int MAX_SIZE = 50;

    /** Holder: who asks. */
    public static final String ME = "me";

    /** Holder: the texts that anybody may claim, and those that wait for nobody. */
    public static final String NOBODY = "nobody";

    /** Hits beyond this many are counted, but not shown. */
    static final int MAX_REACH = 10_000;

    public DeskRequest {
        query = query.length() > QueryText.MAX_LENGTH ? query.substring(0, QueryText.MAX_LENGTH) : query;
        holder = holder.filter(each -> !each.isBlank());
        size = Math.max(1, Math.min(size, MAX_SIZE));
        page = Math.max(1, Math.min(page, MAX_REACH / size));
    }

    public static DeskRequest of(String query, Language reader) {
        return new DeskRequest(query, reader, Optional.empty(), Optional.empty(), Optional.empty(), 1, 20);
    }

    public boolean blank() {
        return query.isBlank();
    }

    int offset() {
        return (page - 1) * size;
    }
}
