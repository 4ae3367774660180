package org.rapporteur.workflow;

import java.util.function.Predicate;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.security.Role;

/** Who may do an action, by role; guards narrow it further. A chief editor may do what an editor may. */
public enum Who {
    /** An author for an original, a translator of the language for a translation. */
    WRITER {
        @Override
        public boolean includes(Account account, Language language, boolean original) {
            return original ? account.has(Role.AUTHOR) : account.has(Role.TRANSLATOR, language);
        }
    },
    REVIEWER {
        @Override
        public boolean includes(Account account, Language language, boolean original) {
            return account.has(Role.REVIEWER, language);
        }
    },
    EDITOR {
        @Override
        public boolean includes(Account account, Language language, boolean original) {
            return account.has(Role.EDITOR) || account.has(Role.CHIEF_EDITOR);
        }
    },
    REVIEWER_OR_EDITOR {
        @Override
        public boolean includes(Account account, Language language, boolean original) {
            return REVIEWER.includes(account, language, original) || EDITOR.includes(account, language, original);
        }
    },
    ADMINISTRATOR {
        @Override
        public boolean includes(Account account, Language language, boolean original) {
            return account.has(Role.ADMINISTRATOR);
        }
    };

    /**
     * @param language the language of the text
     * @param original whether the text is the original
     */
    public abstract boolean includes(Account account, Language language, boolean original);

    /** The same as a condition on accounts, for choosing among them. */
    public Predicate<Account> of(Language language, boolean original) {
        return account -> includes(account, language, original);
    }
}
