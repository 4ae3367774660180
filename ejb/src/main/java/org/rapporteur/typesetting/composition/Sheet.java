package org.rapporteur.typesetting.composition;

import java.net.URI;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.fonts.Script;
import org.rapporteur.typesetting.hyphenation.Hyphenators;
import org.rapporteur.typesetting.images.Pictures;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.PageGeometry;
import org.rapporteur.typesetting.layout.Setting;
import org.rapporteur.typesetting.tagging.Tag;

/**
 * What all composers of one report share.
 *
 * @param base against which addresses of this site are resolved
 */
public record Sheet(
        Language language,
        PageGeometry geometry,
        Ink accent,
        URI base,
        Pictures pictures,
        Setter setter,
        Wording wording) {

    /** Whether the typesetter's own words are in the report's language, so that nothing has to say theirs. */
    public boolean speaksTheReports() {
        return wording.language()
                .locale()
                .getLanguage()
                .equals(language.locale().getLanguage());
    }

    /** The tag, which says the language of the typesetter's own words where they are not in the report's. */
    public Tag ofOwnWords(Tag tag) {
        return speaksTheReports() ? tag : tag.language(wording.language());
    }

    /** How running text is set: with straight edges only where words can be divided, or its spaces would gape. */
    Setting prose() {
        return Hyphenators.divide(language) || Script.of(language) != Script.LATIN ? Setting.JUSTIFIED : Setting.RAGGED;
    }
}
