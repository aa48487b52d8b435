package dev.galley.persistence.media;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.media.ReadContent;
import jakarta.inject.Inject;

public final class SqlReadContent implements Handles<ReadContent, byte[]> {
    private final StoredContent content;

    @Inject
    SqlReadContent(StoredContent content) {
        this.content = content;
    }

    @Override
    public byte[] handle(ReadContent query, Caller caller) {
        return content.of(content.media(query.id()));
    }
}
