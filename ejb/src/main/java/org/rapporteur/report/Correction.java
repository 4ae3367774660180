package org.rapporteur.report;

import java.util.Locale;

/** Why a published text is taken up again; the kind of the edition that will follow. */
public enum Correction {
    /** An error is put right; the content is the same. */
    CORRECTION,
    /** The content has changed. */
    REVISED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
