package org.rapporteur.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

class AccessTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    private final Account account = new Account("a@example.org", "A", Language.FRENCH, "hash");

    @Test
    void it_can_be_used_until_it_expires() {
        AccessToken token = token(Duration.ofDays(30));
        assertThat(token.usable(NOW.plus(Duration.ofDays(30)).minusMillis(1))).isTrue();
        assertThat(token.usable(NOW.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void revoked_it_cannot_be_used_and_keeps_the_first_time() {
        AccessToken token = token(Duration.ofDays(30));
        token.revoke(NOW.plusSeconds(1));
        token.revoke(NOW.plusSeconds(9));
        assertThat(token.usable(NOW.plusSeconds(2))).isFalse();
        assertThat(token.revokedAt()).contains(NOW.plusSeconds(1));
    }

    @Test
    void it_is_refused_while_its_account_is_closed() {
        AccessToken token = token(Duration.ofDays(30));
        account.close();
        assertThat(token.usable(NOW)).isFalse();
    }

    @Test
    void a_life_without_end_is_refused() {
        assertThatThrownBy(() -> token(Duration.ofDays(400)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("token.expiry"));
    }

    private AccessToken token(Duration life) {
        return new AccessToken(account, "export", "digest", NOW, life);
    }
}
