package dev.galley.http.firmware;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;
import static java.util.function.Predicate.not;

import dev.galley.application.firmware.PublishRelease;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.firmware.Manifest;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.Rollout;
import dev.galley.domain.firmware.SemanticVersion;
import dev.galley.domain.firmware.Sha256;
import dev.galley.http.server.FilePart;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is told of an artifact that is published.
 *
 * @param securityVersion 0 if it is left out
 * @param signature in base64
 * @param rolloutPercent to how many of the appliances it is offered at first
 * @param waves how far it goes by itself: rising shares with commas; {@code none} for not at all
 */
record NewRelease(
        @Size(min = 1, max = 64) String model,
        @Size(min = 1, max = 64) String version,
        Optional<@Min(0) Long> securityVersion,
        Channel channel,
        @Size(min = 1, max = 200) String signature,
        @Min(0) @Max(100) int rolloutPercent,
        Optional<@Size(max = 200) String> waves,
        Optional<@Size(max = 64) String> minimumVersion,
        Optional<Boolean> allowDowngrade,
        Optional<@Size(max = 10_000) String> notes) {
    static final String EXAMPLE = """
            {"model": "oven-60", "version": "2.4.0", "securityVersion": 3, "channel": "stable", "signature": "%s",
             "rolloutPercent": 1, "waves": "1,10,50,100", "minimumVersion": "2.0.0", "allowDowngrade": false,
             "notes": "Heats up faster."}""".formatted("A".repeat(86) + "==");
    private static final int MOST_WAVES = 20;

    /** @throws dev.galley.domain.kernel.Refused for all that cannot be read, at once */
    PublishRelease with(FilePart file) {
        var wrong = new TreeMap<String, String>();
        var named = model(wrong);
        var newVersion = version("version", Optional.of(version), wrong);
        var least = version("minimumVersion", minimumVersion.filter(not(String::isBlank)), wrong);
        var shares = waves(wrong);
        if (!wrong.isEmpty() || named.isEmpty() || newVersion.isEmpty()) {
            throw VALIDATION_ERROR.because("the request is not valid", wrong);
        }
        return new PublishRelease(
                new Manifest(
                        named.get(), newVersion.get(), securityVersion.orElse(0L), file.bytes(), sha256(file
                                .content())),
                signature,
                channel,
                new Release.Terms(least, allowDowngrade.orElse(false), notes.filter(not(String::isBlank))),
                rolloutPercent,
                shares,
                () -> open(file.content()));
    }

    private Optional<ApplianceModel> model(Map<String, String> wrong) {
        try {
            return Optional.of(new ApplianceModel(model));
        } catch (IllegalArgumentException e) {
            wrong.put("model", "must have 1 to 64 letters, digits, spaces, '.', '_', '+' and '-'");
            return Optional.empty();
        }
    }

    private static Optional<SemanticVersion> version(String field, Optional<String> text, Map<String, String> wrong) {
        var read = text.flatMap(SemanticVersion::of);
        if (text.isPresent() && read.isEmpty()) {
            wrong.put(field, "must be a semantic version like 2.4.0 or 2.4.0-rc.1");
        }
        return read;
    }

    private List<Integer> waves(Map<String, String> wrong) {
        var text = waves.map(String::strip).filter(it -> !it.isEmpty());
        if (text.isEmpty()) {
            return Rollout.USUAL_WAVES;
        }
        if (text.get().equals("none")) {
            return List.of();
        }
        var shares = new ArrayList<Integer>();
        int least = 0;
        for (var part : text.get().split(",", -1)) {
            int share = part.strip().matches("\\d{1,3}") ? Integer.parseInt(part.strip()) : -1;
            if (share <= least || share > 100 || shares.size() == MOST_WAVES) {
                wrong.put("waves", "must be rising whole numbers from 1 to 100 like 1,10,50,100, or none");
                return List.of();
            }
            least = share;
            shares.add(share);
        }
        return shares;
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sha256 sha256(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
