package dev.galley.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.application.bus.Caller;
import dev.galley.application.media.GetPicture;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.InMemoryBlobs;
import dev.galley.domain.media.Made;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.MediaSamples;
import dev.galley.domain.media.Pictures;
import dev.galley.domain.media.Stored;
import dev.galley.domain.media.Variant;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A model looks at a picture while a job makes its variants, and takes away what came. */
class SqlGetPictureTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final byte[] CAME = MediaSamples.jpeg(400, 300);

    private final MediaId photo = new MediaId("cd".repeat(16));
    private final JdbiUploads uploads = new JdbiUploads(postgres.sql());
    private final InMemoryBlobs blobs = new InMemoryBlobs();
    private final Pictures pictures = new ImageIoPictures(2);

    @BeforeEach
    void keep() {
        var media = Media.awaited(photo, new UserId(new UUID(1, 1)), MediaPurpose.MEAL, MediaKind.JPEG, 0,
                Optional.empty(), Instant.EPOCH);
        committed(() -> {
            uploads.remove(photo);
            uploads.add(media);
            uploads.save(media.received(MediaKind.JPEG, CAME.length).confirmed());
            uploads.addPiece(photo, 0, CAME);
        });
    }

    @Test
    void what_is_prepared_while_it_waits_for_its_turn_is_seen_as_it_was_made() {
        assertThat(seen(this::prepare)).isEqualTo(seen(() -> {}));
    }

    @Test
    void what_is_taken_away_while_it_is_read_is_not_read_in_part() {
        var before = postgres.sql().atOnce(() -> uploads.find(photo)).orElseThrow();
        var made = forms();
        committed(() -> {
            uploads.removePieces(photo);
            uploads.addPiece(photo, 0, Arrays.copyOf(CAME, CAME.length / 2)); // the others are gone already
            settle(made);
        });
        assertThat(content().of(before))
                .isEqualTo(content().blob(new BlobName(photo, Variant.ORIGINAL)).orElseThrow());
    }

    @Test
    void what_cannot_be_prepared_is_refused() {
        assertThatThrownBy(() -> seen(() -> committed(() -> {
            uploads.removePieces(photo);
            uploads.save(uploads.find(photo).orElseThrow().failed("it is no picture"));
        }))).isInstanceOf(Refused.class).hasMessageContaining("it is no picture");
        keep();
        assertThatThrownBy(() -> seen(() -> committed(() -> uploads.remove(photo)))).isInstanceOf(Refused.class);
    }

    /** @param meanwhile what happens between the look at the row and the look at the bytes */
    private String seen(Runnable meanwhile) {
        Pictures slow = (content, variants) -> {
            meanwhile.run();
            return pictures.draw(content, variants);
        };
        var query = new SqlGetPicture(content(), slow);
        return query.handle(new GetPicture(photo), new Caller.Job("test")).pixelsSha256();
    }

    private StoredContent content() {
        return new StoredContent(postgres.sql(), uploads, blobs);
    }

    private static void committed(Runnable writes) {
        postgres.sql().atOnce(() -> {
            writes.run();
            return true;
        });
    }

    private void prepare() {
        var made = forms();
        committed(() -> {
            uploads.removePieces(photo);
            settle(made);
        });
    }

    private Made forms() {
        var drawing = pictures.draw(() -> CAME, Set.of(Variant.ORIGINAL, Variant.MODEL));
        var stored = drawing.drawn().stream().map(it -> new Stored(
                it.variant(), it.contentType(), it.content().length, it.width(), it.height(),
                blobs.put(new BlobName(photo, it.variant()), it.contentType(), it.content()))).toList();
        return new Made(List.copyOf(stored), Optional.of(drawing.look()), Optional.empty());
    }

    private void settle(Made made) {
        uploads.save(uploads.find(photo).orElseThrow().ready(MediaKind.JPEG, made));
    }
}
