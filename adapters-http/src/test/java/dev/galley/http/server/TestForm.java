package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A form of several parts, as browsers send it. */
public final class TestForm {
    public static final String TYPE = "multipart/form-data; boundary=xYx";
    private static final String PART = "--xYx\r\nContent-Disposition: form-data; name=\"%s\"";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    public TestForm field(String name, String value) {
        parts.writeBytes((PART + "\r\n\r\n%s\r\n").formatted(name, value).getBytes(UTF_8));
        return this;
    }

    /** @param namesAndValues by turns */
    public TestForm fields(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            field(namesAndValues[i], namesAndValues[i + 1]);
        }
        return this;
    }

    /** Its type is not said. */
    public TestForm file(String name, String filename, byte[] content) {
        parts.writeBytes((PART + "; filename=\"%s\"\r\n\r\n").formatted(name, filename).getBytes(UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    /** To be sent as {@link #TYPE}. */
    public BodyPublisher body() {
        return BodyPublishers.concat(
                BodyPublishers.ofByteArray(parts.toByteArray()), BodyPublishers.ofString("--xYx--\r\n"));
    }
}
