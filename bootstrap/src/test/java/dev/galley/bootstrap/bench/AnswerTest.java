package dev.galley.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private static final String SIZED = "HTTP/1.1 200 OK\nX: y\nContent-LENGTH: 5\n\nhello";
    private static final String CHUNKED = """
            HTTP/1.1 200 OK
            Transfer-Encoding: chunked

            5
            hello
            A;ext=1
            0123456789
            0
            Trailer: x

            """;
    private static final String NOT_MODIFIED = "HTTP/1.1 304 Not Modified\nETag: \"x\"\nContent-Length: 77\n\n";
    private static final String EMPTY = "HTTP/1.1 503 Service Unavailable\nConnection: close\nContent-Length: 0\n\n";

    private final Answer answer = new Answer();

    @ParameterizedTest
    @ValueSource(strings = {SIZED, CHUNKED, NOT_MODIFIED, EMPTY})
    void an_answer_ends_at_its_last_byte_however_it_is_cut(String text) {
        var bytes = wire(text);
        for (int cut = 1; cut < bytes.length; cut++) {
            answer.reset();
            assertThat(answer.take(ByteBuffer.wrap(bytes, 0, cut))).as("cut at " + cut).isFalse();
            assertThat(answer.take(ByteBuffer.wrap(bytes, cut, bytes.length - cut))).as("cut at " + cut).isTrue();
            assertThat(answer.bytes()).isEqualTo(bytes.length);
        }
    }

    @Test
    void what_comes_after_the_end_is_left() {
        var two = ByteBuffer.wrap(wire(SIZED + NOT_MODIFIED));
        assertThat(answer.take(two)).isTrue();
        assertThat(answer.status()).isEqualTo(200);
        answer.reset();
        assertThat(answer.take(two)).isTrue();
        assertThat(answer.status()).isEqualTo(304);
    }

    @Test
    void a_server_that_says_it_closes_is_heard() {
        assertThat(answer.take(ByteBuffer.wrap(wire(EMPTY)))).isTrue();
        assertThat(answer.closing()).isTrue();
        assertThat(answer.status()).isEqualTo(503);
    }

    @Test
    void what_is_not_http_is_refused() {
        assertThatThrownBy(() -> answer.take(ByteBuffer.wrap(wire("SSH-2.0-x\n"))))
                .isInstanceOf(Answer.Malformed.class);
    }

    private static byte[] wire(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
