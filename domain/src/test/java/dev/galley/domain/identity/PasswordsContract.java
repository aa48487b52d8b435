package dev.galley.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What all {@link Passwords} must do. */
public interface PasswordsContract {
    Passwords passwords();

    private static Password password(String text) {
        return Password.chosen(text, "password");
    }

    @Test
    default void a_hash_fits_its_password_and_no_other() {
        var hash = passwords().hash(password("correct horse battery"));
        assertThat(passwords().verify(Password.typed("correct horse battery"), hash)).isTrue();
        assertThat(passwords().verify(Password.typed("Correct horse battery"), hash)).isFalse();
        assertThat(passwords().verify(Password.typed(""), hash)).isFalse();
        assertThat(hash.encoded()).doesNotContain("correct horse battery");
    }

    @Test
    default void the_same_password_is_hashed_differently_each_time() {
        var one = passwords().hash(password("correct horse battery"));
        assertThat(passwords().hash(password("correct horse battery"))).isNotEqualTo(one);
        assertThat(passwords().isOutdated(one)).isFalse();
    }

    @Test
    default void letters_of_all_scripts_are_taken_however_a_keyboard_writes_them() {
        var hash = passwords().hash(password("Crème brûlée 蒸し"));
        assertThat(passwords().verify(Password.typed("Cre\u0300me bru\u0302le\u0301e 蒸し"), hash)).isTrue();
        assertThat(passwords().verify(Password.typed("Creme brulee 蒸し"), hash)).isFalse();
    }

    @Test
    default void nothing_fits_the_decoy() {
        var decoy = passwords().decoy();
        assertThat(passwords().decoy()).isEqualTo(decoy);
        assertThat(passwords().isOutdated(decoy)).isFalse();
        assertThat(passwords().verify(Password.typed("correct horse battery"), decoy)).isFalse();
        assertThat(passwords().verify(Password.typed(""), decoy)).isFalse();
    }

    @Test
    default void what_is_guessed_first_is_known_in_any_case() {
        assertThat(passwords().isCommon(password("password"))).isTrue();
        assertThat(passwords().isCommon(password("PassWord1"))).isTrue();
        assertThat(passwords().isCommon(password("correct horse battery"))).isFalse();
    }
}
