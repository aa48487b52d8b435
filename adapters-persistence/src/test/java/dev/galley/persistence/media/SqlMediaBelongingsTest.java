package dev.galley.persistence.media;

import static dev.galley.domain.media.UploadsContract.ANA;
import static dev.galley.domain.media.UploadsContract.BEN;
import static dev.galley.domain.media.UploadsContract.awaited;
import static dev.galley.domain.media.UploadsContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.job.Jobs;
import dev.galley.application.media.RemoveBlobs;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.InMemoryBlobs;
import dev.galley.domain.media.Made;
import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.Stored;
import dev.galley.domain.media.UploadsContract;
import dev.galley.domain.media.Variant;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlMediaBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final JdbiUploads uploads = new JdbiUploads(postgres.sql());
    private final InMemoryBlobs blobs = new InMemoryBlobs();
    private final List<Object> scheduled = new ArrayList<>();
    private final SqlMediaBelongings belongings = new SqlMediaBelongings(
            postgres.sql(),
            new StoredContent(postgres.sql(), uploads, blobs),
            new Jobs() {
                @Override
                public void schedule(String key, Object payload, Instant when) {
                    scheduled.add(payload);
                }

                @Override
                public void cancel(Class<?> payload, String key) {}
            },
            Clock.fixed(UploadsContract.NOW, ZoneOffset.UTC));

    private void keep() {
        int number = 0;
        for (var owner : new UserId[]{ANA, BEN}) {
            number++;
            uploads.add(awaited(number, owner));
            var stored = new Stored(Variant.ORIGINAL, "image/webp", 2, 1, 1, "ab".repeat(32));
            uploads.save(awaited(number, owner)
                    .ready(MediaKind.JPEG, new Made(List.of(stored), Optional.empty(), Optional.empty())));
            blobs.put(new BlobName(id(number), Variant.ORIGINAL), "image/webp", new byte[]{7, (byte) number});
        }
        uploads.add(awaited(3, ANA));
        uploads.addPiece(id(3), 0, new byte[]{1});
    }

    private PackedParcel packed(UserId owner) {
        var parcel = new PackedParcel();
        belongings.pack(owner, parcel);
        return parcel;
    }

    @Test
    void everything_of_a_person_is_handed_over_with_the_files() {
        keep();
        var parcel = packed(ANA);
        assertThat(parcel.list("uploads")).hasSize(2).first().asString().contains(id(1).value(), "ready", "meal");
        assertThat(parcel.files()).containsOnlyKeys(id(1).value() + ".webp");
        assertThat(parcel.files().values()).containsExactly(new byte[]{7, 1});
    }

    @Test
    void erasing_leaves_nothing_of_them_and_all_of_others() {
        keep();
        belongings.erase(ANA);
        assertThat(scheduled).containsExactlyInAnyOrder(new RemoveBlobs.Work(id(1)), new RemoveBlobs.Work(id(3)));
        assertThat(uploads.find(id(1))).isEmpty();
        assertThat(uploads.piece(id(3), 0)).isEmpty();
        assertThat(uploads.find(id(2))).isPresent();
        belongings.erase(ANA);
        assertThat(scheduled).hasSize(2);
    }
}
