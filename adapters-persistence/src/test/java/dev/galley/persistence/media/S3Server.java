package dev.galley.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that speaks S3 and checks signatures, in a process of its own. */
final class S3Server implements AutoCloseable {
    static final Path PROGRAM = Path.of("target/s3proxy.jar");
    private static final String KEY = "galley-test";
    private static final String SECRET = "not-a-secret-0123456789";

    private final Path directory;
    private final int port;
    private final Process process;

    S3Server() throws IOException {
        directory = Files.createTempDirectory("galley-s3-");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var settings = Files.writeString(directory.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=nobody
                jclouds.credential=nothing
                jclouds.filesystem.basedir=%s
                """.formatted(port, KEY, SECRET, Files.createDirectory(directory.resolve("data"))));
        process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m", "-XX:TieredStopAtLevel=1",
                "-jar", PROGRAM.toAbsolutePath().toString(), "--properties", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(2)).until(() -> !process.isAlive() || isListening());
        assertThat(process.isAlive()).as("%s", directory.resolve("log")).isTrue();
    }

    private boolean isListening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false; // not yet
        }
    }

    /** A bucket that is empty. */
    S3Address bucket() {
        var name = "galley-" + UUID.randomUUID();
        try (var client = S3Client.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            client.createBucket(it -> it.bucket(name));
        }
        return with(name, SECRET);
    }

    /** The same bucket, for somebody who does not know the secret. */
    S3Address forged(S3Address bucket) {
        return with(bucket.bucket(), "another");
    }

    private S3Address with(String bucket, String secret) {
        return new S3Address(
                Optional.of(endpoint()), bucket, "us-east-1", Optional.of(new S3Address.Login(KEY, secret)), true);
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
