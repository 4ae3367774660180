package org.rapporteur.search;

import java.util.List;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.Symbol;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.PlainText;
import org.rapporteur.text.analysis.WordLanguage;

/** Writes a manuscript's document as the text stands now, saved but not yet revised words included. */
class ManuscriptBridge implements TypeBridge<Manuscript> {

    private final ManuscriptBinder.Fields fields;

    ManuscriptBridge(ManuscriptBinder.Fields fields) {
        this.fields = fields;
    }

    @Override
    public void write(DocumentElement document, Manuscript manuscript, TypeBridgeWriteContext context) {
        document.addValue(fields.key, manuscript.id());
        document.addValue(fields.state, Followed.state(manuscript));
        document.addValue(fields.stage, manuscript.stage().name());
        document.addValue(
                fields.holder,
                manuscript.holder().map(holder -> String.valueOf(holder.id())).orElse(ManuscriptBinder.NOBODY));
        document.addValue(fields.written, manuscript.writtenAt());
        // A manuscript does not know whose it is; its language and report never change.
        List<Object[]> versions = context.extension(HibernateOrmExtension.get())
                .session()
                .createQuery(
                        "select v.language, r.symbol from LanguageVersion v join v.report r"
                                + " where v.manuscript = :manuscript",
                        Object[].class)
                .setParameter("manuscript", manuscript)
                .getResultList();
        for (Object[] version : versions) {
            Language language = (Language) version[0];
            document.addValue(fields.language, language.tag());
            document.addValue(fields.names, ((Symbol) version[1]).value());
            text(document, manuscript, language);
        }
    }

    private void text(DocumentElement document, Manuscript manuscript, Language language) {
        WordLanguage.of(language)
                .ifPresentOrElse(known -> fields.texts.write(document, known, part -> words(manuscript, part)), () -> {
                    for (Part part : Part.values()) {
                        document.addValue(fields.names, Snippet.unmarked(words(manuscript, part)));
                    }
                });
    }

    private static String words(Manuscript manuscript, Part part) {
        Content content = manuscript.content();
        return switch (part) {
            case TITLE -> content.title();
            case SUMMARY -> PlainText.of(Markdown.document(content.summary()));
            case TEXT -> PlainText.of(manuscript.document());
        };
    }
}
