package org.rapporteur.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.PublicationDesk;
import org.rapporteur.report.Content;
import org.rapporteur.report.Event;
import org.rapporteur.report.EventFacts;
import org.rapporteur.report.ManuscriptDesk;
import org.rapporteur.report.Move;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry.Kind;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.review.ReviewDesk;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.storage.Images;
import org.rapporteur.text.Document;
import org.rapporteur.translation.Alignment;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.workflow.Action;

/**
 * What people do on the desks, in the words of a story: each verb names who does it, and calls the desk that a page would
 * call. For use inside a transaction and a request.
 */
@Dependent
public class DemoDesk {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Register register;

    @Inject
    private Images images;

    @Inject
    private ReportDesk reports;

    @Inject
    private ManuscriptDesk manuscripts;

    @Inject
    private TranslationDesk translations;

    @Inject
    private ReviewDesk reviews;

    @Inject
    private WorkflowDoor door;

    @Inject
    private PublicationDesk publications;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    boolean lacks(Symbol symbol) {
        return entities.createQuery("select count(r) from Report r where r.symbol = :symbol", Long.class)
                        .setParameter("symbol", symbol)
                        .getSingleResult()
                == 0;
    }

    void as(String email) {
        currentUser.become(entities.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .getSingleResult());
    }

    String picture(String file) {
        as(DemoPeople.AUTHOR);
        return images.store(DemoText.bytes(file)).sha256();
    }

    /** Names are those of the register in English. */
    EventFacts facts(Event event, List<String> places, List<String> organisers, List<String> topics) {
        return new EventFacts(
                event,
                register.named(Kind.PLACE, Language.ENGLISH, places),
                register.named(Kind.ORGANISATION, Language.ENGLISH, organisers),
                List.of(),
                register.named(Kind.TOPIC, Language.ENGLISH, topics));
    }

    void write(VersionKey key, EventFacts facts, DemoText text) {
        as(DemoPeople.AUTHOR);
        reports.create(key.symbol(), key.language(), facts, content(text));
    }

    void rewrite(VersionKey key, DemoText text) {
        as(DemoPeople.AUTHOR);
        manuscripts.save(key, textVersion(key), content(text));
    }

    /** @param begun how many of the last blocks are begun and not confirmed */
    void translate(VersionKey key, DemoText text, int begun) {
        as(DemoPeople.translator(key.language()));
        door.open(key.symbol(), key.language());
        Document source = reports.view(key).report().original().manuscript().document();
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put(Alignment.TITLE, text.title());
        blocks.put(Alignment.SUMMARY, text.summary());
        blocks.putAll(text.under(source));
        int confirmed = blocks.size() - begun;
        long version = textVersion(key);
        for (Map.Entry<String, String> block : blocks.entrySet()) {
            version = translations.write(key, version, block.getKey(), block.getValue(), confirmed-- > 0);
        }
    }

    void submit(String by, VersionKey key) {
        as(by);
        door.perform(move(key, Action.SUBMIT));
    }

    void claimForReview(VersionKey key, int days) {
        as(DemoPeople.reviewer(key.language()));
        door.perform(move(key, Action.CLAIM).dueOn(inDays(days)));
    }

    void comment(VersionKey key, String words) {
        as(DemoPeople.reviewer(key.language()));
        reviews.comment(key, Optional.empty(), words, true);
    }

    void requestChanges(VersionKey key, String reason) {
        as(DemoPeople.reviewer(key.language()));
        door.perform(move(key, Action.REQUEST_CHANGES).because(reason));
    }

    void approve(VersionKey key) {
        as(DemoPeople.reviewer(key.language()));
        door.perform(move(key, Action.APPROVE));
    }

    void assign(String to, VersionKey key, int days) {
        as(DemoPeople.EDITOR);
        door.perform(move(key, Action.ASSIGN).assignedTo(to).dueOn(inDays(days)));
    }

    void publish(Symbol symbol, Language... languages) {
        as(DemoPeople.EDITOR);
        Map<Language, Long> basedOn = new LinkedHashMap<>();
        for (Language language : languages) {
            basedOn.put(language, textVersion(new VersionKey(symbol, language)));
        }
        publications.publish(symbol, basedOn);
    }

    private Move move(VersionKey key, Action action) {
        return Move.of(key, action, textVersion(key));
    }

    private long textVersion(VersionKey key) {
        return reports.view(key).manuscript().textVersion();
    }

    private LocalDate inDays(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    private static Content content(DemoText text) {
        return new Content(text.title(), text.summary(), text.text());
    }
}
