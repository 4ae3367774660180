package org.rapporteur.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.ActingAs;
import org.rapporteur.report.Content;
import org.rapporteur.report.Correction;
import org.rapporteur.report.Event;
import org.rapporteur.report.EventFacts;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.ManuscriptDesk;
import org.rapporteur.report.Move;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.security.Account;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.translation.Unit;
import org.rapporteur.workflow.Action;

/** Brings texts to the public the way staff do, for tests of what comes afterwards. */
@ApplicationScoped
public class Publishing {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    private ActingAs acting;

    @Inject
    private ReportDesk reports;

    @Inject
    private Register register;

    @Inject
    private ManuscriptDesk manuscripts;

    @Inject
    private WorkflowDoor door;

    @Inject
    private TranslationDesk translations;

    @Inject
    private PublicationDesk publications;

    /** Facts of a seminar in March of a year, with places and topics named in English. */
    public EventFacts facts(int year, List<String> places, List<String> topics) throws Exception {
        return acting.as(
                editor(),
                () -> new EventFacts(
                        Event.of(EventKind.SEMINAR, LocalDate.of(year, 3, 5), LocalDate.of(year, 3, 10)),
                        register.named(RegisterEntry.Kind.PLACE, Language.ENGLISH, places),
                        List.of(),
                        register.named(RegisterEntry.Kind.ORGANISATION, Language.ENGLISH, List.of("Labour College")),
                        register.named(RegisterEntry.Kind.TOPIC, Language.ENGLISH, topics)));
    }

    public VersionKey draft(Language original, EventFacts facts, Content content) throws Exception {
        Symbol symbol = Symbol.of("AR", 2018, NUMBER.incrementAndGet());
        acting.as(author(), () -> reports.create(symbol, original, facts, content));
        return new VersionKey(symbol, original);
    }

    /** Writes a draft anew. */
    public void write(VersionKey key, Content content) throws Exception {
        long version = textVersion(key);
        acting.as(author(), () -> manuscripts.save(key, version, content));
    }

    public VersionKey original(Language original, EventFacts facts, Content content) throws Exception {
        VersionKey key = draft(original, facts, content);
        publish(author(), key);
        return key;
    }

    /** Publishes a translation in which every unit says what {@code words} has for it, or the source's own words. */
    public VersionKey translation(VersionKey original, Language into, Map<String, String> words) throws Exception {
        VersionKey key = new VersionKey(original.symbol(), into);
        acting.as(translator(), () -> door.open(key.symbol(), into));
        for (Unit unit : acting.as(translator(), () -> translations.view(key)).units()) {
            long version = acting.as(translator(), () -> translations.view(key)).textVersion();
            String text = words.getOrDefault(unit.sourceText(), unit.sourceText());
            acting.as(translator(), () -> translations.write(key, version, unit.id(), text, true));
        }
        publish(translator(), key);
        return key;
    }

    public void withdraw(VersionKey key, String reason) throws Exception {
        perform(editor(), key, move -> move.because(reason), Action.WITHDRAW);
    }

    public void restore(VersionKey key) throws Exception {
        perform(editor(), key, move -> move.because("Checked."), Action.RESTORE);
    }

    public void correct(VersionKey key, Content content, String note) throws Exception {
        perform(editor(), key, move -> move.because(note).correcting(Correction.CORRECTION), Action.CORRECT);
        write(key, content);
        publish(author(), key);
    }

    /** Publishes a translation anew with another text for one unit of it. */
    public void correctTranslation(VersionKey key, String source, String text, String note) throws Exception {
        perform(editor(), key, move -> move.because(note).correcting(Correction.CORRECTION), Action.CORRECT);
        Unit unit = acting.as(translator(), () -> translations.view(key)).units().stream()
                .filter(each -> each.sourceText().equals(source))
                .findFirst()
                .orElseThrow();
        long version = textVersion(key);
        acting.as(translator(), () -> translations.write(key, version, unit.id(), text, true));
        publish(translator(), key);
    }

    private void publish(Account writer, VersionKey key) throws Exception {
        perform(writer, key, move -> move, Action.SUBMIT);
        perform(reviewer(), key, move -> move, Action.APPROVE);
        long version = textVersion(key);
        acting.as(editor(), () -> publications.publish(key.symbol(), Map.of(key.language(), version)));
    }

    private void perform(Account by, VersionKey key, UnaryOperator<Move> with, Action action) throws Exception {
        Move move = with.apply(Move.of(key, action, textVersion(key)));
        Callable<Object> step = () -> door.perform(move);
        acting.as(by, step);
    }

    private long textVersion(VersionKey key) throws Exception {
        return acting.as(editor(), () -> reports.view(key)).manuscript().textVersion();
    }

    private Account author() {
        return acting.account("archive-author", RoleGrant.of(Role.AUTHOR, null));
    }

    private Account translator() {
        return acting.account(
                "archive-translator",
                RoleGrant.of(Role.TRANSLATOR, Language.ENGLISH),
                RoleGrant.of(Role.TRANSLATOR, Language.FRENCH),
                RoleGrant.of(Role.TRANSLATOR, Language.SPANISH));
    }

    private Account reviewer() {
        return acting.account(
                "archive-reviewer",
                RoleGrant.of(Role.REVIEWER, Language.ENGLISH),
                RoleGrant.of(Role.REVIEWER, Language.FRENCH),
                RoleGrant.of(Role.REVIEWER, Language.SPANISH),
                RoleGrant.of(Role.REVIEWER, Language.of("de")),
                RoleGrant.of(Role.REVIEWER, Language.of("ar")));
    }

    private Account editor() {
        return acting.account("archive-editor", RoleGrant.of(Role.EDITOR, null));
    }
}
