package org.rapporteur.batch;

import java.util.List;

/**
 * What one step did and where the next one begins.
 *
 * @param position where the next step begins; at most 200 characters, meaningful to the work alone
 * @param done how many items the step dealt with, the refused ones among them
 * @param refused those that it could not take
 * @param ended whether there is nothing left to do
 */
public record Progress(String position, long done, List<RefusedItem> refused, boolean ended) {

    public Progress {
        refused = List.copyOf(refused);
    }

    /** There is more to do. */
    public static Progress to(String position, long done, List<RefusedItem> refused) {
        return new Progress(position, done, refused, false);
    }

    /** That was the last step. */
    public static Progress end(String position, long done, List<RefusedItem> refused) {
        return new Progress(position, done, refused, true);
    }
}
