package dev.galley.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void what_hosting_services_hand_out_is_understood() {
        var url = DatabaseUrl.of("postgres://cook:p%40ss+word%2F@db.example:6543/galley?sslmode=require");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example:6543/galley?sslmode=require");
        assertThat(url.user()).contains("cook");
        assertThat(url.password()).contains("p@ss+word/");
    }

    @Test
    void a_jdbc_url_is_taken_as_it_is() {
        var url = DatabaseUrl.of("jdbc:postgresql://a,b/galley");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://a,b/galley");
        assertThat(url.as("cook", "secret").password()).contains("secret");
    }

    @Test
    void the_password_is_never_shown() {
        assertThat(DatabaseUrl.of("postgresql://cook:secret@db/galley")).asString().doesNotContain("secret");
        assertThat(DatabaseUrl.of("jdbc:postgresql://db/galley?user=cook&password=secret&ssl=true"))
                .asString()
                .doesNotContain("secret")
                .contains("ssl=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://cook:secret@db/galley", "postgres://cook:sec ret@db/galley", "postgres:galley",
            "secret"})
    void anything_else_is_refused_without_repeating_it(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> DatabaseUrl.of(url)).satisfies(e -> assertThat(e)
                .hasNoCause()
                .message()
                .doesNotContain("secret")
                .doesNotContain("sec ret"));
    }
}
