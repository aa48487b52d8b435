package dev.galley.persistence.media;

import dev.galley.application.bus.Unavailable;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * In a bucket of S3, or of anything that speaks it. Files are sent to the bucket itself, under an address that was signed for
 * exactly this name, size and type; nothing is read from it by anybody but Galley. The bucket must be there, and private.
 */
public final class S3Blobs implements Blobs, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final String bucket;
    private final S3Client client;
    private final S3Presigner presigner;
    private final Clock clock;

    public S3Blobs(S3Address address, Clock clock) {
        this.clock = clock;
        bucket = address.bucket();
        var region = Region.of(address.region());
        var credentials = credentials(address);
        var style = S3Configuration.builder()
                .pathStyleAccessEnabled(address.isPathStyle())
                .chunkedEncodingEnabled(false) // not all that speak S3 know it, and bodies are small
                .build();
        var making = S3Client.builder()
                .region(region)
                .credentialsProvider(credentials)
                .serviceConfiguration(style)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(PATIENCE)
                        .build());
        var signing = S3Presigner.builder()
                .region(region)
                .credentialsProvider(credentials)
                .serviceConfiguration(style);
        address.endpoint().ifPresent(endpoint -> {
            making.endpointOverride(endpoint);
            signing.endpointOverride(endpoint);
        });
        client = making.build();
        presigner = signing.build();
    }

    private static AwsCredentialsProvider credentials(S3Address address) {
        return address.login()
                .<AwsCredentialsProvider>map(login -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(login.accessKey(), login.secretKey())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    /** One request, which the store carries out whole or not at all. */
    @Override
    public String put(BlobName name, String contentType, byte[] content) {
        asked(() -> client.putObject(
                it -> it.bucket(bucket).key(name.text()).contentType(contentType), RequestBody.fromBytes(content)));
        return Sha256.hex(content);
    }

    @Override
    public Optional<byte[]> read(BlobName name, long from, int most) {
        if (from < 0 || most < 1 || most > MOST_READ_BYTES) {
            throw new IllegalArgumentException("not a part of a blob");
        }
        return asked(() -> {
            try {
                return Optional.of(client.getObjectAsBytes(
                        it -> it.bucket(bucket).key(name.text()).range("bytes=" + from + "-" + (from + most - 1)))
                        .asByteArray());
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            } catch (S3Exception e) {
                if (e.statusCode() == 416) { // behind the end
                    return Optional.of(new byte[0]);
                }
                throw e;
            }
        });
    }

    @Override
    public OptionalLong size(BlobName name) {
        return asked(() -> {
            try {
                return OptionalLong.of(client.headObject(it -> it.bucket(bucket).key(name.text())).contentLength());
            } catch (S3Exception e) {
                if (e.statusCode() == 404) {
                    return OptionalLong.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public void remove(BlobName name) {
        asked(() -> client.deleteObject(it -> it.bucket(bucket).key(name.text())));
    }

    @Override
    public List<BlobName> after(Optional<BlobName> last, int most) {
        var found = new ArrayList<BlobName>();
        var from = last.map(BlobName::text).orElse("");
        boolean isMore = true;
        while (isMore && found.size() < most) { // what somebody else has put there is passed over
            var keys = keys(from, most - found.size());
            keys.forEach(key -> BlobName.of(key).ifPresent(found::add));
            isMore = !keys.isEmpty();
            from = keys.isEmpty() ? from : keys.getLast();
        }
        return found;
    }

    private List<String> keys(String after, int most) {
        return asked(() -> client.listObjectsV2(it -> it.bucket(bucket).maxKeys(most).startAfter(after)))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    /** Signing needs nobody else: nothing is sent. */
    @Override
    public Optional<Grant> grant(BlobName name, String contentType, long bytes, Instant expires) {
        var time = Duration.between(clock.instant(), expires);
        var signed = presigner.presignPutObject(it -> it
                .signatureDuration(time.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : time)
                .putObjectRequest(put -> put.bucket(bucket)
                        .key(name.text())
                        .contentType(contentType)
                        .contentLength(bytes)));
        var headers = signed.signedHeaders().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("host"))
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(",", header.getValue())));
        return Optional.of(new Grant(signed.url().toString(), headers));
    }

    /** The store forgets by itself what was not sent to its end. */
    @Override
    public int forgetUnfinished(Instant before) {
        return 0;
    }

    private static <R> R asked(Supplier<R> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw new Unavailable("the store of media", RETRY_AFTER, e);
        }
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }
}
