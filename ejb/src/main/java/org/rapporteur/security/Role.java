package org.rapporteur.security;

import java.util.Locale;

/** What somebody may do on the desk or in the archive. */
public enum Role {
    /** Writes originals. */
    AUTHOR(false),
    /** Writes the translations into a language. */
    TRANSLATOR(true),
    /** Approves texts in a language. */
    REVIEWER(true),
    /** Assigns, publishes, corrects and withdraws. */
    EDITOR(false),
    /** An editor who may also override a guard, with a reason. */
    CHIEF_EDITOR(false),
    /** Looks after accounts, organisations, topics and the brand. */
    ADMINISTRATOR(false),
    /** Somebody of a member organisation, who may download PDFs. */
    MEMBER(false);

    /** The group of everybody who has an account. */
    public static final String ACCOUNT_GROUP = "account";

    /** The group of everybody who works on the desk. */
    public static final String STAFF_GROUP = "staff";

    public static final String ADMINISTRATOR_GROUP = "administrator";
    public static final String MEMBER_GROUP = "member";

    private final boolean perLanguage;

    Role(boolean perLanguage) {
        this.perLanguage = perLanguage;
    }

    /** Whether the role is given for a language and not for all. */
    public boolean perLanguage() {
        return perLanguage;
    }

    public boolean staff() {
        return this != MEMBER;
    }

    /** The name of the role's group in the server's security: {@code chief-editor}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
