package dev.galley.domain.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticVersionTest {
    /** Section 11 of Semantic Versioning 2.0.0, and what is easily got wrong. */
    private static final List<String> RISING = List.of(
            "0.0.0", "0.0.9", "0.0.10", "1.0.0-0", "1.0.0-1", "1.0.0-10", "1.0.0--", "1.0.0-alpha", "1.0.0-alpha.1",
            "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.2.0",
            "1.10.0", "2.0.0", "2.1.0", "2.1.1", "10.0.0", "99999999999999999999.0.0", "100000000000000000000.0.0");

    @Test
    void each_is_newer_than_all_before_it() {
        var versions = RISING.stream().map(SemanticVersion::new).toList();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = 0; j < versions.size(); j++) {
                assertThat(versions.get(i).compareTo(versions.get(j)))
                        .as("%s and %s", RISING.get(i), RISING.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void builds_are_the_same_version() {
        var plain = new SemanticVersion("1.2.3-rc.1");
        var built = new SemanticVersion("1.2.3-rc.1+linux.5");
        assertThat(plain.isSameAs(built)).isTrue();
        assertThat(built.precedence()).isEqualTo("1.2.3-rc.1");
        assertThat(Stream.of(plain, built)).noneMatch(it -> it.isNewerThan(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "1", "1.2", "1.2.3.4", "v1.2.3", "01.2.3", "1.02.3", "1.2.03", "1.2.3-", "1.2.3-01", "1.2.3-a..b",
            "1.2.3+", "1.2.3-ä", " 1.2.3", "1.2.3\n",
            "1.2.3-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void what_is_none_is_refused(String text) {
        assertThat(SemanticVersion.of(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SemanticVersion(text));
    }
}
