package dev.galley.bootstrap.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Injector;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.media.KeepUpload;
import dev.galley.application.media.PrepareUpload;
import dev.galley.application.media.ReadUpload;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.MediaSamples;
import dev.galley.domain.media.MediaStatus;
import dev.galley.domain.media.PassingBlobs;
import dev.galley.domain.media.Pictures;
import dev.galley.domain.media.Posters;
import dev.galley.http.server.Callers;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upload is made harmless once, however often somebody begins with it. No worker runs here: each run is one of the test's. */
class PreparationTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Caller SELF = new Caller.Job("test");
    /** One for the original, three for people, and one for models. */
    private static final int BLOBS = 5;

    private static Injector node;

    @BeforeAll
    static void start() {
        Callers strangers = _ -> new Caller.Stranger();
        node = TestApplication.on(postgres.database(), strangers);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void whoever_stops_in_the_middle_is_followed_by_another(int madeBefore) {
        var id = uploaded();
        var dying = preparing(pictures(), new DyingAfter(blobs(), madeBefore));
        assertThatThrownBy(() -> dying.run(new PrepareUpload.Work(id))).isInstanceOf(UncheckedIOException.class);
        assertThat(media(id).status()).isEqualTo(MediaStatus.PROCESSING);
        prepare(id);
        assertWhole(id);
    }

    @Test
    void whoever_comes_second_changes_nothing() {
        var id = uploaded();
        var overtaken = preparing((content, variants) -> {
            prepare(id);
            return pictures().draw(content, variants);
        }, blobs());
        overtaken.run(new PrepareUpload.Work(id));
        assertWhole(id);
    }

    /** Who was overtaken finds nothing of what came, say. */
    @Test
    void whoever_fails_after_another_was_done_takes_nothing_away() {
        var id = uploaded();
        var overtaken = preparing((_, _) -> {
            prepare(id);
            throw MEDIA_UNUSABLE.because("it is gone");
        }, blobs());
        overtaken.run(new PrepareUpload.Work(id));
        assertWhole(id);
    }

    private static MediaId uploaded() {
        var upload = KeepUpload.of(new UserId(new UUID(7, 7)), MediaSamples.jpeg(1_300, 900), MediaPurpose.MEAL);
        return node.getInstance(Bus.class).send(upload, SELF);
    }

    private static void prepare(MediaId id) {
        preparing(pictures(), blobs()).run(new PrepareUpload.Work(id));
    }

    private static PrepareUpload preparing(Pictures pictures, Blobs blobs) {
        return new PrepareUpload(node.getInstance(Bus.class), blobs, pictures, node.getInstance(Posters.class));
    }

    private static Pictures pictures() {
        return node.getInstance(Pictures.class);
    }

    private static Blobs blobs() {
        return node.getInstance(Blobs.class);
    }

    private static Media media(MediaId id) {
        return node.getInstance(Bus.class).send(new ReadUpload(id), SELF).orElseThrow();
    }

    private static void assertWhole(MediaId id) {
        var media = media(id);
        assertThat(media.status()).isEqualTo(MediaStatus.READY);
        var stored = media.made().orElseThrow().stored();
        assertThat(stored).hasSize(BLOBS);
        assertThat(blobs().after(Optional.empty(), 1_000).stream().filter(it -> it.id().equals(id)))
                .containsExactlyInAnyOrderElementsOf(
                        stored.stream().map(it -> new BlobName(id, it.variant())).toList());
        for (var one : stored) {
            assertThat(blobs().size(new BlobName(id, one.variant()))).hasValue(one.bytes());
        }
    }

    /** The machine dies when one more blob is to be written. */
    private static final class DyingAfter extends PassingBlobs {
        private final AtomicInteger left;

        DyingAfter(Blobs blobs, int left) {
            super(blobs);
            this.left = new AtomicInteger(left);
        }

        @Override
        public String put(BlobName name, String contentType, byte[] content) {
            if (left.getAndDecrement() == 0) {
                throw new UncheckedIOException(new IOException("dead"));
            }
            return super.put(name, contentType, content);
        }
    }
}
