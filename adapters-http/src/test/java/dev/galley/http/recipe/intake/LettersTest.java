package dev.galley.http.recipe.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    private static String read(byte[] bytes, String said) {
        return Letters.of(bytes, Optional.of(said).filter(it -> !it.isEmpty()));
    }

    @Test
    void a_mark_at_the_start_wins() {
        assertThat(read("\uFEFFCrème".getBytes(UTF_8), "windows-1252")).isEqualTo("Crème");
        assertThat(read("\uFEFFCrème".getBytes(UTF_16LE), "utf-8")).isEqualTo("Crème");
    }

    @Test
    void then_what_the_site_says_then_the_page_then_looks() {
        var latin = "Crème – “brûlée”".getBytes(Charset.forName("windows-1252"));
        assertThat(read(latin, "ISO-8859-1")).isEqualTo("Crème – “brûlée”");
        assertThat(read(latin, "")).isEqualTo("Crème – “brûlée”");
        assertThat(read("Crème".getBytes(UTF_8), "")).isEqualTo("Crème");
        var page = "<meta http-equiv=Content-Type content='text/html; charset=shift_jis'>味噌汁";
        assertThat(read(page.getBytes(Charset.forName("Shift_JIS")), "")).isEqualTo(page);
        assertThat(read("<meta charset=utf-16>Crème".getBytes(UTF_8), "")).endsWith("Crème");
        assertThat(read("Crème".getBytes(UTF_8), "no-such-charset")).isEqualTo("Crème");
        assertThat(read("红烧肉".getBytes(Charset.forName("GBK")), "gb2312")).isEqualTo("红烧肉");
    }

    @ParameterizedTest
    @CsvSource({
            "'{\"a\": 1}', x, JSON", "'[{\"a\": 1}]', x, JSON", "'<!DOCTYPE html><p>', x, HTML",
            "'  <div>a</div>', '', HTML",
            "'%PDF-1.4', a.txt, PDF", "'name,ingredients', x, TABLE", "'a;b', list.csv, TABLE", "'2 eggs', x, TEXT",
            "'Use < 2 eggs', x, TEXT", "'# Soup', soup.md, TEXT", "'[draft] Soup', x, TEXT", "'', x, TEXT"})
    void a_file_is_what_its_content_is(String content, String name, FileKind kind) {
        assertThat(FileKind.of(content.getBytes(ISO_8859_1), name)).isEqualTo(kind);
    }
}
