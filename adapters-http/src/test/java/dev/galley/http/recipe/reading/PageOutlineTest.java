package dev.galley.http.recipe.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick look finds what a tree of the whole page would hold. */
class PageOutlineTest {
    private static final String LD = "<script type=application/ld+json>";

    private static void agree(String html) {
        var tree = Jsoup.parse(html);
        assertThat(PageOutline.of(html).scripts())
                .as(html)
                .isEqualTo(tree.select("script[type*=\"ld+json\"]").stream().map(Element::data).toList());
        var head = Jsoup.parse(PageOutline.of(html).head());
        assertThat(head.select("link, meta").outerHtml()).isEqualTo(tree.head().select("link, meta").outerHtml());
        assertThat(head.title()).isEqualTo(tree.title());
        assertThat(head.select("html").attr("lang")).isEqualTo(tree.select("html").attr("lang"));
    }

    @Test
    void it_agrees_with_the_tree_on_every_page_of_ours() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/pages"))) {
            for (var file : files.toList()) {
                var text = Files.readString(file, UTF_8);
                agree(text.substring(text.indexOf("\n=====\n") + 7));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "<", "<a", "</", "<!--", "<!-- " + LD + "{}</script> -->x", "<!-->" + LD + "1</script>", LD + "{}",
            LD + "</script>", LD + "{\"a\": \"<!-- </b> -->\"}</SCRIPT >x", "<style>" + LD + "</style>" + LD
                    + "2</script>",
            "<html lang=de><head><title>a <b> c</title><link rel=canonical href='x>y'></head><body a='>' class=\"</script>\">"
                    + LD + "3</script>",
            "<textarea>" + LD + "4</script></textarea>", "<p title='<script type=application/ld+json>'>x</p>" + LD
                    + "5</script>",
            "<p>a < b</p>" + LD + "6</script>", "<meta name=a content='1>2'><body>" + LD + "7</script>",
            "<SCRIPT TYPE='application/ld+json'>8</SCRIPT>", "<script type='application&#x2F;ld&#x2B;json'>9</script>",
            "<script>var a = '<script type=application/ld+json>{}<\\/script>';</script>" + LD + "10</script>",
            "<noscript>" + LD + "11</script></noscript>", "<?xml version='1.0'?><!DOCTYPE html>" + LD + "12</script>"
    })
    void it_agrees_with_the_tree_on_awkward_ones(String html) {
        agree(html);
    }
}
