package org.rapporteur.search;

/**
 * How the index differs from the database. What was published or withdrawn within the last second may be counted too.
 *
 * @param reports rows that should have a document: public reports, or the desk's manuscripts
 * @param missing those of them that have none
 * @param outdated documents that are older than their row, or made by an earlier form of the index
 * @param leftover documents of rows that should have none
 */
public record Difference(long reports, long missing, long outdated, long leftover) {

    static final Difference NONE = new Difference(0, 0, 0, 0);

    public boolean none() {
        return missing + outdated + leftover == 0;
    }

    Difference plus(Difference other) {
        return new Difference(
                reports + other.reports, missing + other.missing, outdated + other.outdated, leftover + other.leftover);
    }
}
