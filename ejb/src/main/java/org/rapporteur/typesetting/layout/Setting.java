package org.rapporteur.typesetting.layout;

/** How the lines of a text fill their measure. */
public enum Setting {
    /** Both edges straight; the last line ends where it ends. */
    JUSTIFIED,
    /** Straight at the start of lines; word spaces keep their width. */
    RAGGED,
    /** As ragged, with lines of about the same length: for headings. */
    BALANCED,
    /** As ragged, lines centred. */
    CENTERED,
    /** As ragged, straight at the end of lines. */
    END
}
