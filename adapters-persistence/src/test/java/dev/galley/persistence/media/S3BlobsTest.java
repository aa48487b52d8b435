package dev.galley.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.application.bus.Unavailable;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.BlobsContract;
import dev.galley.domain.media.Variant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a server that speaks S3. Maven fetches it; where it was not asked to, nothing is tested. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3BlobsTest implements BlobsContract {
    private static final BlobName NAME = new BlobName(A, Variant.RECEIVED);

    private final HttpClient client = HttpClient.newHttpClient();
    private S3Server server;

    @BeforeAll
    void start() throws IOException {
        assumeTrue(Files.exists(S3Server.PROGRAM));
        server = new S3Server();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public Blobs blobs() {
        return new S3Blobs(server.bucket(), Clock.systemUTC());
    }

    private int put(Blobs.Grant grant, String contentType, byte[] content) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(grant.url()))
                .header("Content-Type", contentType)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private Blobs.Grant grant(Blobs blobs, int bytes) {
        return blobs.grant(NAME, "image/jpeg", bytes, Clock.systemUTC().instant().plusSeconds(900)).orElseThrow();
    }

    @Test
    void a_file_is_sent_to_the_store_itself() throws Exception {
        var blobs = blobs();
        var grant = grant(blobs, 5);
        assertThat(grant.headers()).anySatisfy((name, value) -> {
            assertThat(name).isEqualToIgnoringCase("content-type");
            assertThat(value).isEqualTo("image/jpeg");
        });
        assertThat(put(grant, "image/jpeg", new byte[]{1, 2, 3, 4, 5})).isEqualTo(200);
        assertThat(blobs.read(NAME, 0, 100)).contains(new byte[]{1, 2, 3, 4, 5});
    }

    @Test
    void a_file_of_another_size_or_type_is_not_taken() throws Exception {
        var blobs = blobs();
        assertThat(put(grant(blobs, 5), "image/jpeg", new byte[6])).isEqualTo(403);
        assertThat(put(grant(blobs, 5), "text/html", new byte[5])).isEqualTo(403);
        var grant = grant(blobs, 5);
        var elsewhere = new Blobs.Grant(grant.url().replace(A.value(), B.value()), grant.headers());
        assertThat(put(elsewhere, "image/jpeg", new byte[5])).isEqualTo(403);
        assertThat(blobs.after(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void whoever_does_not_know_the_secret_reads_and_writes_nothing() {
        var bucket = server.bucket();
        new S3Blobs(bucket, Clock.systemUTC()).put(NAME, "image/jpeg", new byte[5]);
        var forged = new S3Blobs(server.forged(bucket), Clock.systemUTC());
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> forged.read(NAME, 0, 5));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> forged.put(NAME, "image/jpeg", new byte[1]));
    }
}
