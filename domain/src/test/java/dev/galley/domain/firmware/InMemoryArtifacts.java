package dev.galley.domain.firmware;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemoryArtifacts implements Artifacts {
    private record Key(ReleaseId release, int number) {}

    private final Map<Key, byte[]> pieces = new HashMap<>();

    @Override
    public void add(ReleaseId release, int number, byte[] piece) {
        if (piece.length == 0 || piece.length > PIECE_BYTES) {
            throw new IllegalArgumentException("a piece has 1 to " + PIECE_BYTES + " bytes");
        }
        pieces.put(new Key(release, number), piece.clone());
    }

    @Override
    public Optional<byte[]> piece(ReleaseId release, int number) {
        return Optional.ofNullable(pieces.get(new Key(release, number))).map(byte[]::clone);
    }

    @Override
    public void remove(ReleaseId release) {
        pieces.keySet().removeIf(key -> key.release.equals(release));
    }
}
