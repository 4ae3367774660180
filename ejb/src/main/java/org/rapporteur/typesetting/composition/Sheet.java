package org.rapporteur.typesetting.composition;

import java.net.URI;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.images.Pictures;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.PageGeometry;

/**
 * What all composers of one report share.
 *
 * @param base against which addresses of this site are resolved
 */
public record Sheet(Language language, PageGeometry geometry, Ink accent, URI base, Pictures pictures, Setter setter) {}
