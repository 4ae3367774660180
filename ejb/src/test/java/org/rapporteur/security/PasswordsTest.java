package org.rapporteur.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.DomainException;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void the_right_password_matches_and_another_does_not() {
        String stored = passwords.hash("correct battery horse");
        assertThat(passwords.matches("correct battery horse", stored)).isTrue();
        assertThat(passwords.matches("correct battery horsf", stored)).isFalse();
        assertThat(passwords.matches("", stored)).isFalse();
    }

    @Test
    void the_same_password_is_stored_differently_each_time_and_never_as_itself() {
        String first = passwords.hash("correct battery horse");
        assertThat(first).isNotEqualTo(passwords.hash("correct battery horse")).doesNotContain("battery");
    }

    @Test
    void it_costs_what_the_guidance_asks_for() {
        assertThat(passwords.hash("x")).startsWith("PBKDF2WithHmacSHA512:210000:");
    }

    @Test
    void a_hash_of_older_parameters_still_matches_and_is_known_as_outdated() {
        String old = new Passwords(1000).hash("correct battery horse");
        assertThat(passwords.matches("correct battery horse", old)).isTrue();
        assertThat(passwords.outdated(old)).isTrue();
        assertThat(passwords.outdated(passwords.hash("correct battery horse"))).isFalse();
    }

    @Test
    void nobody_has_no_password_at_all() {
        assertThat(passwords.matchesNobody("anything")).isFalse();
    }

    @Test
    void an_accented_letter_is_the_same_however_the_keyboard_writes_it() {
        assertThat(passwords.matches("re\u0301daction commune", passwords.hash("r\u00e9daction commune")))
                .isTrue();
    }

    @Test
    void one_time_passwords_are_good_passwords_and_differ() {
        String one = passwords.oneTime();
        assertThat(one).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}").isNotEqualTo(passwords.oneTime());
        assertThatCode(() -> PasswordPolicy.require(one, "a@example.org")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "eleven char, password.too-short",
        "someone@example.org, password.is-email",
        "SOMEONE@example.org, password.is-email",
        "password1234, password.common",
        "P@ssw0rd!2024, password.common",
        "motdepasse2018, password.common",
        "aaaaaaaaaaaaaa, password.common",
        "123456789012, password.common",
        "abcdefghijklmn, password.common",
        "azertyuiop1234, password.common"
    })
    void what_is_tried_first_is_refused(String password, String code) {
        assertThatThrownBy(() -> PasswordPolicy.require(password, "someone@example.org"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct battery horse", "trois chats sur un toit", "2Zt9-kkq!xx7Q", "Πολλὰ τὰ δεινὰ"})
    void what_is_long_and_not_common_is_taken(String password) {
        assertThatCode(() -> PasswordPolicy.require(password, "someone@example.org"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_text_of_megabytes_is_no_password() {
        assertThatThrownBy(() -> PasswordPolicy.require("xY7 ".repeat(1000), "someone@example.org"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("password.too-long"));
    }
}
