package dev.galley.http.recipe.fetching;

import java.util.Optional;

/**
 * What stood at an address.
 *
 * @param address where it was found in the end
 * @param charset as the site named it
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by whoever asked for it
public record Fetched(String address, byte[] content, Optional<String> charset) {}
