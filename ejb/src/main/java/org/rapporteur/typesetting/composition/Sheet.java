package org.rapporteur.typesetting.composition;

import java.net.URI;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.fonts.Script;
import org.rapporteur.typesetting.hyphenation.Hyphenators;
import org.rapporteur.typesetting.images.Pictures;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.PageGeometry;
import org.rapporteur.typesetting.layout.Setting;

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

    /** How running text is set: with straight edges only where words can be divided, or its spaces would gape. */
    Setting prose() {
        return Hyphenators.divide(language) || Script.of(language) != Script.LATIN ? Setting.JUSTIFIED : Setting.RAGGED;
    }
}
