package org.rapporteur.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Settings;

/**
 * Limits how often somebody may try to sign in: so many tries for one account and for one network address within
 * {@link #WINDOW}. The tries are stored, so a restart does not reset them. A try is counted before the password is
 * looked at; otherwise many at the same time would all be let through. A refused try is not counted, so waiting always
 * helps.
 */
@ApplicationScoped
public class SignInThrottle {

    /** How long a failed try counts. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject
    private SignInTries tries;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * A try that was admitted and is counted until it {@link #succeeded}.
     *
     * @param subjects the account first, then the network address where there is one
     */
    public record Admission(List<String> subjects, Instant at) {}

    /**
     * @param email as typed; need not be an account's
     * @param address the client's network address; null when the request's is not what is limited
     * @throws DomainException {@code security.throttled} with {@code until}, the earliest time of the next try, and
     *     {@code minutes}, rounded up
     */
    public Admission admit(String email, @Nullable String address) {
        // Databases keep microseconds; what is deleted later must equal what was stored.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        tries.forgetBefore(now.minus(WINDOW));
        Admission admission = new Admission(subjects(email, address), now);
        int limit = settings.signInTries();
        for (String subject : admission.subjects()) {
            tries.add(subject, now);
        }
        for (String subject : admission.subjects()) {
            List<Instant> counted = tries.latest(subject, now.minus(WINDOW), limit + 1);
            if (counted.size() > limit) {
                admission.subjects().forEach(mine -> tries.forget(mine, now));
                Instant until = counted.get(limit).plus(WINDOW);
                long minutes = Math.max(1, (Duration.between(now, until).toSeconds() + 59) / 60);
                throw DomainException.of(
                        DomainException.Kind.TOO_MANY, "security.throttled", "until", until, "minutes", minutes);
            }
        }
        return admission;
    }

    /** The password was right: the account starts anew, and this try no longer counts for the network address. */
    public void succeeded(Admission admission) {
        List<String> subjects = admission.subjects();
        tries.forget(subjects.get(0));
        subjects.stream().skip(1).forEach(address -> tries.forget(address, admission.at()));
    }

    private static List<String> subjects(String email, @Nullable String address) {
        List<String> subjects = new ArrayList<>();
        subjects.add(Digest.sha256("account " + email.strip().toLowerCase(Locale.ROOT)));
        if (address != null) {
            subjects.add(Digest.sha256("address " + network(address)));
        }
        return subjects;
    }

    /** An IPv6 customer has a whole /64; counting single addresses would not limit anything. */
    static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String full = address.replaceAll("[\\[\\]]", "").replaceAll("%.*", "");
        int gap = full.indexOf("::");
        if (gap >= 0) {
            long groups = full.chars().filter(c -> c == ':').count();
            String zeros = ":0".repeat((int) Math.max(1, 9 - groups)) + ":";
            full = full.substring(0, gap) + zeros + full.substring(gap + 2);
            full = full.startsWith(":") ? "0" + full : full;
        }
        return List.of(full.split(":")).stream().limit(4).collect(Collectors.joining(":"));
    }
}
