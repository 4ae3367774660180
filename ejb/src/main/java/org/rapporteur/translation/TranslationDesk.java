package org.rapporteur.translation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.Content;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.ManuscriptDesk;
import org.rapporteur.report.Reports;
import org.rapporteur.report.Revision;
import org.rapporteur.report.VersionKey;
import org.rapporteur.security.Role;
import org.rapporteur.text.Block;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;

/** Where a translator works, block by block. Source text is the source's newest revision, never work in progress. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class TranslationDesk {

    @Inject
    private Reports reports;

    @Inject
    private ManuscriptDesk manuscripts;

    @Inject
    private Alignments alignments;

    /** @throws DomainException {@code report.no-language} or {@code translation.original} */
    public Bench view(VersionKey key) {
        LanguageVersion translation = translation(reports.get(key));
        Revision source = source(translation);
        Document body = source.document();
        Document target = translation.manuscript().document();
        Content written = translation.manuscript().content();
        List<Unit> units = new ArrayList<>();
        for (Alignment alignment : alignments.of(translation)) {
            String id = alignment.sourceBlocks().get(0);
            String text = textOf(id, source.content(), body);
            Optional<String> confirmed = alignment.stale() ? textAt(translation, alignment, id) : Optional.empty();
            units.add(new Unit(
                    id,
                    body.block(id),
                    text,
                    confirmed,
                    targetOf(alignment, written, target),
                    alignment.state(),
                    alignment.staleSince(),
                    text.isEmpty()));
        }
        return new Bench(translation, source.number(), translation.manuscript().textVersion(), units);
    }

    /**
     * Writes the translation of one block; blank text takes it back.
     *
     * @param markdown the block's own Markdown; its kind and level are the source's
     * @param confirm whether the translator is done with it
     * @return the text version now
     * @throws DomainException {@code edit.conflict} and what else {@link ManuscriptDesk#save} refuses,
     *     {@code translation.no-block}, {@code translation.nothing-to-confirm}
     */
    public long write(VersionKey key, long basedOn, String sourceBlock, String markdown, boolean confirm) {
        LanguageVersion translation = locked(key);
        Revision source = source(translation);
        Alignment alignment = alignments.of(translation, sourceBlock);
        boolean blank = markdown.isBlank();
        if (blank && confirm) {
            throw DomainException.invalid("translation.nothing-to-confirm", "block", sourceBlock);
        }
        long version = store(translation, basedOn, alignment, source, blank ? "" : markdown, true);
        if (blank && gone(alignment, source)) {
            alignments.drop(alignment);
        } else if (blank) {
            alignment.empty();
        } else {
            alignment.written(confirm, source.number());
        }
        return version;
    }

    /**
     * Says that the language needs no counterpart of this block; what was written of it is taken out.
     *
     * @throws DomainException as {@link #write}; {@code translation.title-needed} for the title
     */
    public long noEquivalent(VersionKey key, long basedOn, String sourceBlock) {
        LanguageVersion translation = locked(key);
        if (sourceBlock.equals(Alignment.TITLE)) {
            throw DomainException.invalid("translation.title-needed");
        }
        Revision source = source(translation);
        Alignment alignment = alignments.of(translation, sourceBlock);
        long version = store(translation, basedOn, alignment, source, "", false);
        alignment.noEquivalent(source.number());
        return version;
    }

    /**
     * Says that a stale block is right for the changed source too.
     *
     * @throws DomainException {@code edit.conflict}, {@code translation.not-stale}, and as {@link #write}
     */
    public long stillRight(VersionKey key, long basedOn, String sourceBlock) {
        LanguageVersion translation = locked(key);
        Alignment alignment = alignments.of(translation, sourceBlock);
        if (!alignment.stale()) {
            throw DomainException.conflict("translation.not-stale", "block", sourceBlock);
        }
        long version = manuscripts.touch(key, basedOn);
        alignment.stillRight(source(translation).number());
        return version;
    }

    /** @param needed whether the language needs a counterpart of the block */
    private static boolean gone(Alignment alignment, Revision source) {
        return alignment.sourceBlocks().stream()
                .allMatch(id -> textOf(id, source.content(), source.document()).isEmpty());
    }

    private long store(
            LanguageVersion translation,
            long basedOn,
            Alignment alignment,
            Revision source,
            String markdown,
            boolean needed) {
        Content now = translation.manuscript().content();
        String id = alignment.sourceBlocks().get(0);
        boolean title = id.equals(Alignment.TITLE);
        boolean summary = id.equals(Alignment.SUMMARY);
        long version = manuscripts.rewrite(
                translation.key(),
                basedOn,
                title ? markdown : now.title(),
                summary ? markdown : now.summary(),
                (document, freshIds) -> title || summary
                        ? document
                        : new Document(PendingNotes.added(
                                placed(document, freshIds, translation, alignment, source, markdown),
                                neededNotes(translation, alignment, source, needed),
                                freshIds)));
        if (title || summary) {
            alignment.align(List.of(id));
        }
        return version;
    }

    private List<Block> placed(
            Document target,
            Supplier<String> freshIds,
            LanguageVersion translation,
            Alignment alignment,
            Revision source,
            String markdown) {
        String sourceId = alignment.sourceBlocks().get(0);
        Optional<Block> sourceBlock = source.document().block(sourceId);
        List<Block> blocks = new ArrayList<>(target.blocks());
        List<String> aligned = alignment.targetBlocks();
        List<String> present = aligned.isEmpty() ? PendingNotes.of(sourceBlock, target) : aligned;
        int at = indexOf(blocks, present);
        if (at < 0) {
            at = after(blocks, translation, alignment);
        }
        blocks.removeIf(block -> present.contains(block.id()));
        if (markdown.isEmpty()) {
            alignment.align(List.of());
            return blocks;
        }
        String id = present.isEmpty() ? freshIds.get() : present.get(0);
        Block like = sourceBlock
                .or(() -> target.block(id))
                .orElseThrow(() -> DomainException.notFound("translation.no-block", "block", sourceId));
        blocks.add(
                Math.min(at, blocks.size()), Markdown.withBody(like, markdown).withId(id));
        alignment.align(List.of(id));
        return blocks;
    }

    private List<Footnote> neededNotes(
            LanguageVersion translation, Alignment current, Revision source, boolean needed) {
        Set<String> unneeded = alignments.of(translation).stream()
                .filter(other -> other.equals(current) ? !needed : other.state() == Alignment.State.NO_EQUIVALENT)
                .flatMap(other -> other.sourceBlocks().stream())
                .collect(Collectors.toSet());
        return source.document().blocks().stream()
                .filter(block -> block instanceof Footnote && !unneeded.contains(block.id()))
                .map(Footnote.class::cast)
                .toList();
    }

    private static int indexOf(List<Block> blocks, List<String> ids) {
        for (int i = 0; i < blocks.size(); i++) {
            if (ids.contains(blocks.get(i).id())) {
                return i;
            }
        }
        return -1;
    }

    /** The place behind the translation of whatever stands before in the source. */
    private int after(List<Block> blocks, LanguageVersion translation, Alignment alignment) {
        int at = 0;
        for (Alignment other : alignments.of(translation)) {
            if (other.position() < alignment.position()) {
                for (String id : other.targetBlocks()) {
                    at = Math.max(at, indexOf(blocks, List.of(id)) + 1);
                }
            }
        }
        return at;
    }

    /** Locked before its alignments are read: a new revision of the source, which changes them too, waits its turn. */
    private LanguageVersion locked(VersionKey key) {
        return translation(reports.lock(key));
    }

    private static LanguageVersion translation(LanguageVersion version) {
        if (version.original()) {
            throw DomainException.conflict(
                    "translation.original", "language", version.language().tag());
        }
        return version;
    }

    private Revision source(LanguageVersion translation) {
        LanguageVersion original = translation.report().original();
        return reports.revision(original.manuscript(), original.manuscript().lastRevision())
                .orElseThrow(() -> DomainException.conflict("workflow.guard.original-submitted"));
    }

    private Optional<String> textAt(LanguageVersion translation, Alignment alignment, String id) {
        return reports.revision(translation.report().original().manuscript(), alignment.sourceRevision())
                .map(revision -> textOf(id, revision.content(), revision.document()));
    }

    private static String textOf(String id, Content content, Document body) {
        return switch (id) {
            case Alignment.TITLE -> content.title();
            case Alignment.SUMMARY -> content.summary();
            default -> body.block(id).map(Markdown::body).orElse("");
        };
    }

    private static String targetOf(Alignment alignment, Content written, Document target) {
        StringBuilder text = new StringBuilder();
        for (String id : alignment.targetBlocks()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(textOf(id, written, target));
        }
        return text.toString();
    }
}
