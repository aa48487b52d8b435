package dev.galley.persistence.media;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.media.FindPictures;
import dev.galley.application.media.LinkMedia;
import dev.galley.domain.media.MediaId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

public final class SqlFindPictures implements Handles<FindPictures, Map<UUID, LinkMedia.Links>> {
    private final Sql sql;
    private final LinkMedia.Signing links;

    @Inject
    public SqlFindPictures(Sql sql, LinkMedia.Signing links) {
        this.sql = sql;
        this.links = links;
    }

    private record Row(UUID subject, MediaId id, boolean isPublic) {}

    @Override
    public Map<UUID, LinkMedia.Links> handle(FindPictures query, Caller caller) {
        if (query.subjects().isEmpty()) {
            return Map.of();
        }
        return sql.handle()
                .createQuery("""
                        SELECT DISTINCT ON (subject) subject, id, is_public FROM media
                        WHERE subject = ANY(:subjects) AND status = 'READY' AND kind IN ('JPEG', 'PNG', 'WEBP')
                        ORDER BY subject, created_at DESC, id DESC
                        """)
                .bind("subjects", query.subjects().toArray(UUID[]::new))
                .map((row, _) -> new Row(
                        row.getObject("subject", UUID.class),
                        new MediaId(row.getString("id")),
                        row.getBoolean("is_public")))
                .stream()
                .collect(Collectors.toMap(
                        Row::subject, row -> row.isPublic ? LinkMedia.open(row.id) : links.links(row.id)));
    }
}
