package org.rapporteur.workflow;

import java.util.Locale;

/** What somebody does to a language version. Every action leaves a transition record. */
public enum Action {
    OPEN,
    CLAIM,
    RELEASE,
    ASSIGN,
    SUBMIT,
    APPROVE,
    REQUEST_CHANGES,
    PUBLISH,
    SCHEDULE,
    CORRECT,
    WITHDRAW,
    RESTORE,
    /** A text that was published elsewhere before comes into the archive as it is. */
    TAKE_OVER;

    /** The action's name in addresses and message keys: {@code request-changes}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
