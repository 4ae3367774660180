package org.rapporteur.web.desk;

import java.util.List;
import java.util.Set;
import org.rapporteur.security.Account;
import org.rapporteur.workflow.Action;

/**
 * A language of a report, with what the reader could do.
 *
 * @param version the text version that an action names; 0 while there is no text
 * @param opens whether the reader may open the translation
 * @param actions those of the workflow's table, guards aside
 * @param candidates who could be made the holder; empty for who may not decide that
 * @param writing where it is written; empty for who does not hold it
 * @param reading where it is read and judged; empty while there is no text
 */
public record LanguageRow(
        String tag,
        String name,
        boolean original,
        BoardCell cell,
        long version,
        boolean opens,
        Set<Action> actions,
        List<Account> candidates,
        String writing,
        String reading,
        boolean inReview) {

    /** @param action its name in addresses and message keys */
    public boolean offers(String action) {
        return actions.stream().anyMatch(each -> each.key().equals(action));
    }
}
