package org.rapporteur.web.desk;

import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Document;
import org.rapporteur.text.Html;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.WordCount;
import org.rapporteur.web.shared.Messages;

/**
 * A text as its readers will see it.
 *
 * @param summary HTML; empty where there is none
 * @param body HTML
 * @param notices what the document model could not hold, in the language of the desk
 */
public record Sheet(String tag, String title, String summary, String body, int words, List<String> notices) {

    /** @param reader in whose language the notices are */
    public static Sheet of(Draft content, Language language, Messages reader) {
        Markdown.Parsed parsed = Markdown.parse(content.text());
        Html.Options options = options(language);
        return new Sheet(
                language.tag(),
                content.title(),
                Html.render(Markdown.document(content.summary()), options.withIdPrefix("summary-")),
                Html.render(parsed.document(), options),
                WordCount.of(parsed.document()),
                parsed.notices().stream()
                        .map(notice -> reader.say(notice.code(), notice.data()))
                        .toList());
    }

    /** The body with its blocks' ids, for what points at blocks. */
    public static Sheet withBlocks(Draft content, Document document, Language language) {
        Html.Options options = options(language);
        return new Sheet(
                language.tag(),
                content.title(),
                Html.render(Markdown.document(content.summary()), options.withIdPrefix("summary-")),
                Html.render(document, options.withBlockIds()),
                WordCount.of(document),
                List.of());
    }

    /**
     * The same text with passages marked, as far as no markup stands inside them.
     *
     * @param passages plain text; an ellipsis at either end is not part of it
     */
    public Sheet marking(List<String> passages) {
        String marked = body;
        for (String passage : passages) {
            String words = Html.escape(passage.replaceAll("^…|…$", "").strip());
            if (!words.isEmpty()) {
                marked = marked.replace(words, "<mark>" + words + "</mark>");
            }
        }
        return new Sheet(tag, title, summary, marked, this.words, notices);
    }

    /** The words around notes are in the text's own language, where there are pages in it. */
    public static Html.Options options(Language language) {
        Language known = Language.OF_PAGES.contains(language) ? language : Language.ENGLISH;
        Messages own = Messages.in(known);
        return Html.Options.page(language, own.say("text.notes"), own.say("text.note-back"));
    }
}
