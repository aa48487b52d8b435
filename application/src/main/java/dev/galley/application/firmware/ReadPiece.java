package dev.galley.application.firmware;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.firmware.Artifacts;
import dev.galley.domain.firmware.ReleaseId;
import jakarta.inject.Inject;
import java.util.Optional;

/** One piece of an artifact, for Galley itself to hand on; empty if there is none. */
public record ReadPiece(ReleaseId release, int number) implements Query<Optional<byte[]>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ReadPiece, Optional<byte[]>> {
        private final Artifacts artifacts;

        @Inject
        public Handler(Artifacts artifacts) {
            this.artifacts = artifacts;
        }

        @Override
        public Optional<byte[]> handle(ReadPiece query, Caller caller) {
            return artifacts.piece(query.release, query.number);
        }
    }
}
