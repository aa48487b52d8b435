package dev.galley.persistence.media;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.application.job.Jobs;
import dev.galley.application.media.RemoveBlobs;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.Variant;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What a person uploaded: what is known of it, and the files. */
public final class SqlMediaBelongings implements Belongings {
    private final Sql sql;
    private final StoredContent content;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    SqlMediaBelongings(Sql sql, StoredContent content, Jobs jobs, Clock clock) {
        this.sql = sql;
        this.content = content;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String feature() {
        return "media";
    }

    @Override
    public Set<String> tables() {
        return Set.of("media", "media_piece");
    }

    /** The files are read when the database has told all: they may lie far away. */
    @Override
    public void pack(UserId owner, Parcel parcel) {
        try (var uploads = sql.handle()
                .createQuery("""
                        SELECT jsonb_build_object('key', id, 'purpose', lower(purpose), 'kind', lower(kind),
                            'bytes', bytes, 'status', lower(status), 'subject', subject, 'isPublic', is_public,
                            'problem', problem, 'createdAt', created_at)::text
                        FROM media WHERE owner_id = :owner ORDER BY created_at, id
                        """)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .stream()) {
            parcel.list("uploads", uploads);
        }
        sql.handle()
                .createQuery("SELECT * FROM media WHERE owner_id = :owner AND made IS NOT NULL ORDER BY created_at, id")
                .bind("owner", owner.value())
                .map(JdbiUploads::media)
                .list()
                .forEach(media -> parcel.later(name(media), () -> file(media)));
    }

    private static String name(Media media) {
        return media.id().value() + "." + (media.kind().isPicture() ? "webp" : media.kind().ending());
    }

    private Optional<InputStream> file(Media media) {
        return content.blob(new BlobName(media.id(), Variant.ORIGINAL)).map(ByteArrayInputStream::new);
    }

    @Override
    public void erase(UserId owner) {
        var now = clock.instant();
        sql.handle()
                .createQuery("DELETE FROM media WHERE owner_id = :owner RETURNING id")
                .bind("owner", owner.value())
                .mapTo(String.class)
                .list()
                .forEach(id -> RemoveBlobs.schedule(jobs, new MediaId(id), now));
    }
}
