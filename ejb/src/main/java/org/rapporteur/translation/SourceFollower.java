package org.rapporteur.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Content;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Reports;
import org.rapporteur.report.Revision;
import org.rapporteur.report.RevisionMade;
import org.rapporteur.report.TransitionMade;
import org.rapporteur.text.Block;
import org.rapporteur.text.BlockDigest;
import org.rapporteur.workflow.Action;

/**
 * Keeps translations in step with their source, in the transaction that changes it: opens alignments with a
 * translation, marks what becomes stale, adds what is new.
 */
@ApplicationScoped
public class SourceFollower {

    @Inject
    private Alignments alignments;

    @Inject
    private Reports reports;

    void opened(@Observes TransitionMade made) {
        LanguageVersion opened = made.record().languageVersion();
        if (made.record().action() == Action.OPEN && !opened.original()) {
            LanguageVersion source = opened.report().original();
            reports.revision(source.manuscript(), source.manuscript().lastRevision())
                    .ifPresent(revision -> follow(opened, revision, Map.of()));
        }
    }

    /** A translation that was taken over whole has no alignments before somebody works on it. */
    void corrected(@Observes TransitionMade made) {
        LanguageVersion version = made.record().languageVersion();
        if (made.record().action() == Action.CORRECT && !version.original()) {
            LanguageVersion source = version.report().original();
            reports.revision(source.manuscript(), source.manuscript().lastRevision())
                    .ifPresent(revision -> adopt(version, revision));
        }
    }

    /** Where a finished translation has no alignments, what can be told by its form alone counts as confirmed. */
    private void adopt(LanguageVersion translation, Revision source) {
        if (translation.manuscript().publishedRevision() == 0
                || !alignments.of(translation).isEmpty()) {
            return;
        }
        Content written = translation.manuscript().content();
        Map<String, String> pairs = new HashMap<>(
                Pairing.of(source.document(), translation.manuscript().document()));
        pairs.put(Alignment.TITLE, Alignment.TITLE);
        if (!written.summary().isEmpty()) {
            pairs.put(Alignment.SUMMARY, Alignment.SUMMARY);
        }
        int position = 0;
        for (String block : order(source)) {
            Alignment alignment = new Alignment(translation, block, position, source.number());
            @Nullable String target = pairs.get(block);
            if (target != null) {
                alignment.align(List.of(target));
                alignment.written(true, source.number());
            }
            alignments.keep(alignment);
            position++;
        }
    }

    void sourceRevised(@Observes RevisionMade made) {
        LanguageVersion source = made.version();
        if (!source.original()) {
            return;
        }
        Optional<Revision> earlier =
                reports.revision(source.manuscript(), made.revision().number() - 1);
        Map<String, String> before = earlier.map(SourceFollower::digests).orElse(Map.of());
        for (LanguageVersion version : source.report().versions()) {
            if (!version.original()) {
                reports.lock(version.key());
                earlier.ifPresent(revision -> adopt(version, revision));
                follow(version, made.revision(), before);
            }
        }
    }

    private void follow(LanguageVersion translation, Revision source, Map<String, String> before) {
        Map<String, String> now = digests(source);
        Map<String, Alignment> known = new HashMap<>();
        for (Alignment alignment : alignments.of(translation)) {
            boolean changed = false;
            boolean gone = true;
            for (String block : alignment.sourceBlocks()) {
                known.put(block, alignment);
                @Nullable String digest = now.get(block);
                gone &= digest == null;
                changed |= digest == null || !digest.equals(before.getOrDefault(block, digest));
            }
            if (gone && alignment.state() == Alignment.State.EMPTY) {
                alignments.drop(alignment);
            } else if (gone || (changed && !source.editorial())) {
                alignment.sourceChanged(source.number());
            }
        }
        int position = 0;
        for (String block : order(source)) {
            Alignment alignment = known.get(block);
            if (alignment == null) {
                alignments.keep(new Alignment(translation, block, position, source.number()));
            } else if (alignment.sourceBlocks().get(0).equals(block)) {
                alignment.place(position);
            }
            position++;
        }
    }

    /** The ids of what is to be translated, in reading order. Rules need no translation. */
    static List<String> order(Revision source) {
        List<String> ids = new ArrayList<>();
        ids.add(Alignment.TITLE);
        if (!source.content().summary().isEmpty()) {
            ids.add(Alignment.SUMMARY);
        }
        source.document().blocks().stream()
                .filter(block -> !(block instanceof Block.Rule))
                .forEach(block -> ids.add(block.id()));
        return ids;
    }

    private static Map<String, String> digests(Revision revision) {
        Map<String, String> digests = new HashMap<>();
        digests.put(Alignment.TITLE, revision.content().title());
        if (!revision.content().summary().isEmpty()) {
            digests.put(Alignment.SUMMARY, revision.content().summary());
        }
        revision.document().blocks().forEach(block -> digests.put(block.id(), BlockDigest.of(block)));
        return digests;
    }
}
