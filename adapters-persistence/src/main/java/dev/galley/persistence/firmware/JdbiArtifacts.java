package dev.galley.persistence.firmware;

import dev.galley.domain.firmware.Artifacts;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Optional;

/** In the database, so that every node has them and they are there as soon as, and only if, their release is. */
public final class JdbiArtifacts implements Artifacts {
    private final Sql sql;

    @Inject
    public JdbiArtifacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ReleaseId release, int number, byte[] piece) {
        if (piece.length == 0 || piece.length > PIECE_BYTES) {
            throw new IllegalArgumentException("a piece has 1 to " + PIECE_BYTES + " bytes");
        }
        sql.handle()
                .createUpdate("INSERT INTO firmware_piece (release_id, number, bytes) VALUES (:id, :number, :bytes)")
                .bind("id", release.value())
                .bind("number", number)
                .bind("bytes", piece)
                .execute();
    }

    @Override
    public Optional<byte[]> piece(ReleaseId release, int number) {
        return sql.handle()
                .createQuery("SELECT bytes FROM firmware_piece WHERE release_id = :id AND number = :number")
                .bind("id", release.value())
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne();
    }

    @Override
    public void remove(ReleaseId release) {
        sql.handle()
                .createUpdate("DELETE FROM firmware_piece WHERE release_id = :id")
                .bind("id", release.value())
                .execute();
    }
}
