package dev.galley.persistence.media;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.Made;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.MediaStatus;
import dev.galley.domain.media.Uploads;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiUploads implements Uploads {
    private final Sql sql;

    @Inject
    public JdbiUploads(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Media media) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO media (id, owner_id, purpose, kind, bytes, status, subject, is_public, made, problem,
                            created_at)
                        VALUES (:id, :owner, :purpose, :kind, :bytes, :status, :subject, :public, :made::jsonb, :problem,
                            :created)
                        """)
                .bind("id", media.id().value())
                .bind("owner", media.owner().value())
                .bind("purpose", media.purpose().name())
                .bind("kind", media.kind().name())
                .bind("bytes", media.bytes())
                .bind("status", media.status().name())
                .bind("subject", media.subject().orElse(null))
                .bind("public", media.isPublic())
                .bind("made", media.made().map(Json::write).orElse(null))
                .bind("problem", media.problem().orElse(null))
                .bind("created", media.createdAt())
                .execute();
    }

    @Override
    public Optional<Media> find(MediaId id) {
        return one("SELECT * FROM media WHERE id = :id", id);
    }

    @Override
    public Optional<Media> hold(MediaId id) {
        return one("SELECT * FROM media WHERE id = :id FOR UPDATE", id);
    }

    private Optional<Media> one(String select, MediaId id) {
        return sql.handle().createQuery(select).bind("id", id.value()).map(JdbiUploads::media).findOne();
    }

    @Override
    public void save(Media media) {
        sql.handle()
                .createUpdate("""
                        UPDATE media SET kind = :kind, bytes = :bytes, status = :status, is_public = :public,
                            made = :made::jsonb, problem = :problem
                        WHERE id = :id
                        """)
                .bind("id", media.id().value())
                .bind("kind", media.kind().name())
                .bind("bytes", media.bytes())
                .bind("status", media.status().name())
                .bind("public", media.isPublic())
                .bind("made", media.made().map(Json::write).orElse(null))
                .bind("problem", media.problem().orElse(null))
                .execute();
    }

    @Override
    public void remove(MediaId id) {
        sql.handle().createUpdate("DELETE FROM media WHERE id = :id").bind("id", id.value()).execute();
    }

    @Override
    public long keptBytes(UserId owner) {
        return sql.handle()
                .createQuery("SELECT coalesce(sum(bytes), 0) FROM media WHERE owner_id = :owner")
                .bind("owner", owner.value())
                .mapTo(Long.class)
                .one();
    }

    /** Two people may share a lock by chance, and wait for each other for no reason. */
    @Override
    public void holdQuota(UserId owner) {
        sql.handle()
                .createQuery("SELECT pg_advisory_xact_lock(7304, hashtext(:owner))")
                .bind("owner", "media " + owner.value())
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<Media> about(UUID subject) {
        return sql.handle()
                .createQuery("SELECT * FROM media WHERE subject = :subject ORDER BY created_at, id")
                .bind("subject", subject)
                .map(JdbiUploads::media)
                .list();
    }

    @Override
    public List<MediaId> unconfirmed(Instant before, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT id FROM media WHERE status IN ('AWAITED', 'RECEIVED') AND created_at < :before
                        ORDER BY created_at LIMIT :most
                        """)
                .bind("before", before)
                .bind("most", most)
                .mapTo(String.class)
                .map(MediaId::new)
                .list();
    }

    @Override
    public List<Media> after(Optional<MediaId> last, int most) {
        return sql.handle()
                .createQuery("SELECT * FROM media WHERE id > :last ORDER BY id LIMIT :most")
                .bind("last", last.map(MediaId::value).orElse(""))
                .bind("most", most)
                .map(JdbiUploads::media)
                .list();
    }

    @Override
    public void addPiece(MediaId id, int number, byte[] piece) {
        if (piece.length == 0 || piece.length > PIECE_BYTES) {
            throw new IllegalArgumentException("a piece has 1 to " + PIECE_BYTES + " bytes");
        }
        sql.handle()
                .createUpdate("INSERT INTO media_piece (media_id, number, bytes) VALUES (:id, :number, :bytes)")
                .bind("id", id.value())
                .bind("number", number)
                .bind("bytes", piece)
                .execute();
    }

    @Override
    public Optional<byte[]> piece(MediaId id, int number) {
        return sql.handle()
                .createQuery("SELECT bytes FROM media_piece WHERE media_id = :id AND number = :number")
                .bind("id", id.value())
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne();
    }

    @Override
    public void removePieces(MediaId id) {
        sql.handle().createUpdate("DELETE FROM media_piece WHERE media_id = :id").bind("id", id.value()).execute();
    }

    static Media media(ResultSet row, StatementContext context) throws SQLException {
        return new Media(
                new MediaId(row.getString("id")),
                new UserId(row.getObject("owner_id", UUID.class)),
                MediaPurpose.valueOf(row.getString("purpose")),
                MediaKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                MediaStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("subject", UUID.class)),
                row.getBoolean("is_public"),
                Optional.ofNullable(row.getString("made")).map(made -> Json.read(made, Made.class)),
                Optional.ofNullable(row.getString("problem")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
