package org.rapporteur.translation.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.Reports;
import org.rapporteur.report.Revision;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.PlainText;
import org.rapporteur.translation.Alignment;
import org.rapporteur.translation.Alignments;

/**
 * Which blocks of a published translation stand for which of its source. A translation made on the desk has them
 * aligned; in one that came from elsewhere as a whole, blocks are taken to follow each other when both texts are built
 * alike, and nothing but the title is taken when they are not.
 */
@ApplicationScoped
public class BlockPairs {

    @Inject
    private Alignments alignments;

    @Inject
    private Reports reports;

    /** @param block the source block's id, or that of title or summary */
    record Aligned(String block, Segment source, Segment target) {}

    /** In the order of the source. What is no text, or too long for a segment, is left out. */
    List<Aligned> of(LanguageVersion translation, Revision frozen) {
        List<Alignment> aligned = alignments.of(translation);
        return aligned.isEmpty() ? alike(translation, frozen) : confirmed(translation, frozen, aligned);
    }

    private List<Aligned> confirmed(LanguageVersion translation, Revision frozen, List<Alignment> alignments) {
        LanguageVersion original = translation.report().original();
        Text target = new Text(translation.language(), frozen);
        Map<Integer, Text> sources = new HashMap<>();
        List<Aligned> pairs = new ArrayList<>();
        for (Alignment alignment : alignments) {
            if (alignment.state() == Alignment.State.CONFIRMED) {
                int revision = alignment.sourceRevision();
                if (!sources.containsKey(revision)) {
                    reports.revision(original.manuscript(), revision)
                            .ifPresent(found -> sources.put(revision, new Text(original.language(), found)));
                }
                add(pairs, sources.get(revision), alignment.sourceBlocks(), target, alignment.targetBlocks());
            }
        }
        return pairs;
    }

    private List<Aligned> alike(LanguageVersion translation, Revision frozen) {
        LanguageVersion original = translation.report().original();
        Manuscript manuscript = original.manuscript();
        int number = manuscript.publishedRevision() > 0 ? manuscript.publishedRevision() : manuscript.lastRevision();
        Optional<Revision> found = reports.revision(manuscript, number);
        if (found.isEmpty()) {
            return List.of();
        }
        Text source = new Text(original.language(), found.get());
        Text target = new Text(translation.language(), frozen);
        List<Aligned> pairs = new ArrayList<>();
        for (String part : List.of(Alignment.TITLE, Alignment.SUMMARY)) {
            add(pairs, source, List.of(part), target, List.of(part));
        }
        if (source.form().equals(target.form())) {
            List<String> from = source.document.ids();
            List<String> to = target.document.ids();
            for (int i = 0; i < from.size(); i++) {
                add(pairs, source, List.of(from.get(i)), target, List.of(to.get(i)));
            }
        }
        return pairs;
    }

    private static void add(
            List<Aligned> pairs, @Nullable Text source, List<String> from, Text target, List<String> to) {
        if (source == null || to.isEmpty()) {
            return;
        }
        Optional<Segment> one = source.segment(from);
        Optional<Segment> two = target.segment(to);
        if (one.isPresent() && two.isPresent()) {
            pairs.add(new Aligned(from.get(0), one.get(), two.get()));
        }
    }

    /** A revision, read once. */
    private static final class Text {

        private final Language language;
        private final Content content;
        private final Document document;

        Text(Language language, Revision revision) {
            this.language = language;
            this.content = revision.content();
            this.document = revision.document();
        }

        List<Class<?>> form() {
            List<Class<?>> kinds = new ArrayList<>();
            document.blocks().forEach(block -> kinds.add(block.getClass()));
            return kinds;
        }

        Optional<Segment> segment(List<String> ids) {
            StringBuilder plain = new StringBuilder();
            StringBuilder markdown = new StringBuilder();
            for (String id : ids) {
                Optional<Block> block = document.block(id);
                boolean own = id.equals(Alignment.TITLE) || id.equals(Alignment.SUMMARY);
                if (!own && block.isEmpty()) {
                    return Optional.empty();
                }
                if (!plain.isEmpty()) {
                    plain.append(' ');
                    markdown.append("\n\n");
                }
                plain.append(own ? words(id) : PlainText.of(block.orElseThrow()));
                markdown.append(own ? written(id) : Markdown.body(block.orElseThrow()));
            }
            try {
                return Optional.of(new Segment(language, plain.toString(), markdown.toString()));
            } catch (DomainException noSegment) {
                return Optional.empty();
            }
        }

        private String written(String part) {
            return part.equals(Alignment.TITLE) ? content.title() : content.summary();
        }

        private String words(String part) {
            return part.equals(Alignment.TITLE)
                    ? content.title()
                    : PlainText.of(Markdown.parse(content.summary()).document());
        }
    }
}
