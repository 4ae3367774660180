package org.rapporteur.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.review.Comment;
import org.rapporteur.review.ReviewDesk;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.text.Block;
import org.rapporteur.text.PlainText;
import org.rapporteur.web.access.Redirect;
import org.rapporteur.web.access.Shell;
import org.rapporteur.web.shared.Attempt;
import org.rapporteur.web.shared.Say;

/** The comments on a text, beside it. */
@Named
@RequestScoped
public class Discussion {

    private static final int FIRST_WORDS = 60;

    @Inject
    private ReviewDesk reviews;

    @Inject
    private ReportDesk reports;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Say say;

    @Inject
    private Shell shell;

    @Inject
    @ManagedProperty("#{param.slug}")
    private @Nullable String slug;

    @Inject
    @ManagedProperty("#{param.language}")
    private @Nullable String language;

    @Inject
    @ManagedProperty("#{param.words}")
    private @Nullable String words;

    @Inject
    @ManagedProperty("#{param.block}")
    private @Nullable String block;

    @Inject
    @ManagedProperty("#{param.blocking}")
    private @Nullable String blocking;

    @Inject
    @ManagedProperty("#{param.comment}")
    private @Nullable String comment;

    private VersionKey key() {
        return new VersionKey(Symbol.of(String.valueOf(slug)), Language.of(String.valueOf(language)));
    }

    private LanguageVersion version() {
        return reports.view(key());
    }

    /** A block that can be commented on, by its first words. */
    public record Choice(String id, String words) {}

    public List<Choice> getBlocks() {
        return version().manuscript().document().blocks().stream()
                .filter(each -> !(each instanceof Block.Rule))
                .map(each -> new Choice(each.id(), firstWords(each)))
                .toList();
    }

    private static String firstWords(Block block) {
        String text = PlainText.of(block).replace('\n', ' ');
        return text.length() <= FIRST_WORDS
                ? text
                : text.substring(0, FIRST_WORDS).strip() + "…";
    }

    /**
     * A comment as it is shown.
     *
     * @param about the first words of its block; empty for the whole text, or where the block is gone
     */
    public record Line(
            long id,
            String who,
            String when,
            String words,
            String about,
            boolean blocking,
            boolean open,
            String resolver) {}

    public List<Line> getLines() {
        List<Block> blocks = version().manuscript().document().blocks();
        return reviews.comments(key()).stream().map(each -> line(each, blocks)).toList();
    }

    private Line line(Comment each, List<Block> blocks) {
        String about = each.block()
                .flatMap(id -> blocks.stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst())
                .map(Discussion::firstWords)
                .orElse("");
        return new Line(
                each.id(),
                each.author().name(),
                say.moment(each.madeAt()),
                each.words(),
                about,
                each.blocking(),
                each.open(),
                each.resolver().map(Account::name).orElse(""));
    }

    /** Whether the reader may let a comment stand in the way of approval. */
    public boolean isDecides() {
        Account reader = currentUser.account();
        return reader.has(Role.REVIEWER, key().language()) || reader.has(Role.EDITOR) || reader.has(Role.CHIEF_EDITOR);
    }

    /** What a refused form brought stays in it. */
    public String getWords() {
        return words == null ? "" : words;
    }

    public @Nullable String add() {
        Optional<String> about = Optional.ofNullable(block).filter(id -> !id.isEmpty());
        return perform(() -> reviews.comment(key(), about, getWords(), "true".equals(blocking)));
    }

    public @Nullable String resolve() {
        return perform(() -> {
            if (comment == null || !comment.matches("\\d{1,18}")) {
                throw DomainException.notFound("review.no-comment");
            }
            reviews.resolve(Long.parseLong(comment));
        });
    }

    private @Nullable String perform(Runnable what) {
        return Attempt.at(() -> {
            what.run();
            Redirect.to(shell.getLocation() + "#comments");
            return null;
        });
    }
}
