/**
 * Recipes read from pages, structured data and other programs' files. Nothing here opens a connection or a file.
 *
 * <ul>
 * <li>{@code PageReader.read(html, baseUrl)}: one recipe of a page
 * <li>{@code JsonLdReader.read(json)}: all recipes of a JSON-LD text
 * <li>{@code new ArchiveReader(entries)}: the names of the entries that may hold recipes, and the recipes of each
 * <li>{@code TableReader.read(csv)}: one recipe a row
 * <li>{@code dev.galley.domain.recipe.reading.Texts.read(text)}: plain text, Markdown, Cooklang, MealMaster
 * </ul>
 *
 * All of them throw {@link dev.galley.domain.kernel.Refused} with a
 * {@link dev.galley.domain.recipe.reading.ReadingFailure}, and nothing else, whatever they are given.
 */
@NullMarked
package dev.galley.http.recipe.reading;

import org.jspecify.annotations.NullMarked;
