package dev.galley.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.http.server.ByteRange.Nowhere;
import dev.galley.http.server.ByteRange.Part;
import dev.galley.http.server.ByteRange.Whole;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteRangeTest {
    private static final String ETAG = "\"abc\"";

    private static ByteRange of(String range) {
        return ByteRange.of(Optional.of(range), Optional.empty(), ETAG, 100);
    }

    @Test
    void parts_are_cut_to_what_is_there() {
        assertThat(of("bytes=0-9")).isEqualTo(new Part(0, 9));
        assertThat(of("bytes=90-")).isEqualTo(new Part(90, 99));
        assertThat(of("bytes=90-200")).isEqualTo(new Part(90, 99));
        assertThat(of("bytes=-10")).isEqualTo(new Part(90, 99));
        assertThat(of("bytes=-200")).isEqualTo(new Part(0, 99));
        assertThat(of("bytes=100-")).isEqualTo(new Nowhere());
        assertThat(of("bytes=-0")).isEqualTo(new Nowhere());
    }

    @Test
    void numbers_without_end_are_numbers() {
        var huge = "9".repeat(30);
        assertThat(of("bytes=" + huge + "-")).isEqualTo(new Nowhere());
        assertThat(of("bytes=" + huge + "-" + huge)).isEqualTo(new Nowhere());
        assertThat(of("bytes=5-" + huge)).isEqualTo(new Part(5, 99));
        assertThat(of("bytes=-" + huge)).isEqualTo(new Part(0, 99));
        assertThat(of("bytes=" + "0".repeat(30) + "5-7")).isEqualTo(new Part(5, 7));
    }

    @Test
    void what_is_no_range_of_this_gets_the_whole() {
        for (var other : new String[]{"", "bytes", "bytes=-", "bytes=5-2", "bytes=1-2,4-5", "rows=1-2", "bytes=a-b"}) {
            assertThat(of(other)).as(other).isEqualTo(new Whole());
        }
        assertThat(ByteRange.of(Optional.of("bytes=0-9"), Optional.of("\"other\""), ETAG, 100)).isEqualTo(new Whole());
    }
}
