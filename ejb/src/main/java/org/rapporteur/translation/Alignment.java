package org.rapporteur.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.report.LanguageVersion;

/**
 * A link between blocks of the source and the blocks of a translation that stand for them, one to one unless somebody
 * split or merged. Created when the translation is opened, one for each source block, and followed through every new
 * revision of the source: a new block brings a new alignment, a lost one leaves what was written unaligned.
 *
 * <p>Title and summary take part under the reserved ids {@link #TITLE} and {@link #SUMMARY}.
 */
@Entity
public class Alignment extends StoredEntity {

    /** The id under which a text's title is aligned. */
    public static final String TITLE = "title";
    /** The id under which a text's summary is aligned. */
    public static final String SUMMARY = "summary";

    /** How far the translation of the source blocks is. */
    public enum State {
        /** Nothing is written. */
        EMPTY,
        /** Something is written, not confirmed. */
        DRAFT,
        /** Confirmed by its translator against {@link Alignment#sourceRevision()}. */
        CONFIRMED,
        /** The language needs no counterpart; confirmed as well. */
        NO_EQUIVALENT;

        /** Whether nothing more needs to be done. */
        public boolean settled() {
            return this == CONFIRMED || this == NO_EQUIVALENT;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "language_version_id")
    private LanguageVersion translation;

    @Column(name = "source_blocks", nullable = false, length = 2000)
    private String sourceBlocks;

    @Column(name = "target_blocks", nullable = false, length = 2000)
    private String targetBlocks = "";

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private State state = State.EMPTY;

    @Column(name = "source_revision", nullable = false)
    private int sourceRevision;

    @Column(name = "stale_since")
    private @Nullable Integer staleSince;

    @SuppressWarnings("NullAway.Init")
    protected Alignment() {}

    Alignment(LanguageVersion translation, String sourceBlock, int position, int sourceRevision) {
        this.translation = translation;
        this.sourceBlocks = sourceBlock;
        this.position = position;
        this.sourceRevision = sourceRevision;
    }

    void place(int newPosition) {
        position = newPosition;
    }

    /** Says which of the translation's blocks stand for the source. */
    void align(List<String> targets) {
        targetBlocks = String.join(" ", targets);
    }

    /** Something was written for the source as it is in this revision. */
    void written(boolean confirmed, int revision) {
        if (confirmed) {
            settle(State.CONFIRMED, revision);
        } else {
            state = State.DRAFT;
        }
    }

    void empty() {
        targetBlocks = "";
        state = State.EMPTY;
        staleSince = null;
    }

    void noEquivalent(int revision) {
        targetBlocks = "";
        settle(State.NO_EQUIVALENT, revision);
    }

    /** What was confirmed is right for the changed source too. */
    void stillRight(int revision) {
        settle(state, revision);
    }

    private void settle(State settled, int revision) {
        state = settled;
        sourceRevision = revision;
        staleSince = null;
    }

    /** The source has changed in this revision; once stale it stays so since the first change. */
    void sourceChanged(int revision) {
        if (state != State.EMPTY && staleSince == null) {
            staleSince = revision;
        }
    }

    public LanguageVersion translation() {
        return translation;
    }

    /** Ids of the source's blocks, at least one. */
    public List<String> sourceBlocks() {
        return List.of(sourceBlocks.split(" "));
    }

    /** Ids of the translation's blocks; empty where nothing is written. */
    public List<String> targetBlocks() {
        return targetBlocks.isEmpty() ? List.of() : List.of(targetBlocks.split(" "));
    }

    /** Where it stands in the source, from 0. */
    public int position() {
        return position;
    }

    public State state() {
        return state;
    }

    /** The source's revision that the translation was confirmed against, or was opened at. */
    public int sourceRevision() {
        return sourceRevision;
    }

    public boolean stale() {
        return staleSince != null;
    }

    /** The first source revision that the translation does not follow. */
    public OptionalInt staleSince() {
        return staleSince == null ? OptionalInt.empty() : OptionalInt.of(staleSince);
    }
}
