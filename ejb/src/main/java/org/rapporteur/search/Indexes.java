package org.rapporteur.search;

import org.hibernate.search.util.common.SearchException;

/** Both indexes as {@link Presence} has to do with them. Each method throws {@link SearchException} when it does not succeed. */
interface Indexes {

    /** Whether they are in this process, where the library itself makes and forms them. */
    boolean embedded();

    void makeMissing();

    /** Throws where they have not the present form. */
    void validate();

    /** Brings them to the present form, which closes them for a moment. */
    void form();

    /** Throws unless both can be searched. */
    void ask();
}
