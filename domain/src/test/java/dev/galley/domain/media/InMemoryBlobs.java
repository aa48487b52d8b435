package dev.galley.domain.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;

public final class InMemoryBlobs implements Blobs {
    private final Map<BlobName, byte[]> blobs = new ConcurrentSkipListMap<>();

    @Override
    public String put(BlobName name, String contentType, byte[] content) {
        blobs.put(name, content.clone());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<byte[]> read(BlobName name, long from, int most) {
        if (from < 0 || most < 1 || most > MOST_READ_BYTES) {
            throw new IllegalArgumentException("not a part of a blob");
        }
        return Optional.ofNullable(blobs.get(name)).map(content -> {
            int start = (int) Math.min(from, content.length);
            return Arrays.copyOfRange(content, start, (int) Math.min(content.length, start + (long) most));
        });
    }

    @Override
    public OptionalLong size(BlobName name) {
        var content = blobs.get(name);
        return content == null ? OptionalLong.empty() : OptionalLong.of(content.length);
    }

    @Override
    public void remove(BlobName name) {
        blobs.remove(name);
    }

    @Override
    public List<BlobName> after(Optional<BlobName> last, int most) {
        return blobs.keySet().stream()
                .filter(name -> last.filter(it -> name.compareTo(it) <= 0).isEmpty())
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Grant> grant(BlobName name, String contentType, long bytes, Instant expires) {
        return Optional.empty();
    }

    @Override
    public int forgetUnfinished(Instant before) {
        return 0;
    }
}
