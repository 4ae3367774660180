package org.rapporteur.web.shared;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences that an action leaves for the next page, such as "Saved.". Shown once. Only for pages with a session: do not
 * touch it on public ones.
 */
@Named
@SessionScoped
public class Notices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> waiting = new ArrayList<>();

    /** @param sentence in the reader's language already */
    public synchronized void add(String sentence) {
        waiting.add(sentence);
    }

    /** Those that wait; they wait no longer. */
    public synchronized List<String> take() {
        List<String> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
