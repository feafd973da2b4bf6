package askfirst.theme;

import static org.assertj.core.api.Assertions.assertThat;

import askfirst.site.Site.Typography;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Nu checker over bodies as real authors write them: half closed, wrongly nested, pasted from elsewhere.
class ValidBodyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<small>\n\nA paragraph.\n\n- a list\n\n</small>\n\n<b>bold\n\nstill</b>",
                "<center><font color=red>old <blink>things</font></center>\n\n<p align=center>x<p>y",
                "<div align=\"center\">\n<h1>One</h1><h1>Two</h1>\n\n# Three\n\n</div>\n\n<h3></h3>",
                "<li>lost</li>\n\n<ul>text<p>p</p><li>item</ul>\n\n<dl><dd>d</dd><p>x</p></dl>\n\n<dl><dt>a</dt></dl>\n\n<dl></dl>",
                "<table><tr></tr><tr><td>a<td colspan=0>b</table>\n\n<table border=1></table>\n\n<td>x</td>",
                "<table><caption>c</caption><thead><tr><th align=left>h</thead><tr><td>1</td></tr></table>",
                "<details>no summary</details>\n\n<details><p>x</p><summary>late</summary></details>\n\n<summary>alone</summary>",
                "<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>\n\n<figcaption>alone</figcaption>",
                "<a name=top>here</a> <a href=\"\">empty</a> <a href='a b|c'>x</a> [y](<z [1].html>) <a href=x><a href=y>in</a></a>",
                "[https://a.example](https://b.example/?q=a|b&c=[1]#x#y) [a https://c.example b](d) [](e) [x](https://) [x](http://a b/)",
                "[a <a href=b>c</a> d](e) <a href=f>[g](h)</a> [i[^1]](j) ![k](l.png) [![m](n.png)](o)\n\n[^1]: note\n",
                "<ol start=x reversed><li value=3>a</ol>\n\n3. three\n4. four\n\n0. zero\n\n- [ ] a\n- [x] b\n\n  c",
                "<img src=a.png width=100% height=-1 align=left> <img alt=x> <img src=\"b c.png\" alt=\"a&quot;b\" usemap=#m>",
                "<p id=\"a b\">x</p><p id=x>y</p><p id=x>z</p><p lang=\"\" dir=up tabindex=9>w</p>\n\n# x\n\n# x",
                "<time datetime=\"yesterday\">y</time> <abbr title=\"a\">b</abbr> <q cite=\"x y\">z</q> <ruby>a<rt>b</ruby> <rt>c</rt>",
                "<h2><p>in</p></h2>\n\n<pre><p>x</p></pre>\n\n<p><ul><li>a</li></ul></p>\n\n<span><div>x</div></span>",
                "| a | b |\n|:-:|---|\n| 1 |\n| 1<br />2 | <b>x | <i>y</b> |\n\n<section><hr></section>\n\n<article><header>x</header></article>",
                "Vec<T> <br/> <BR> </br> <o:p></o:p> <custom-tag>x</custom-tag> & &amp; &nbsp; &bogus; <3 <- ->\n\n<T>\n\n```\n</code></pre>\n```\n",
                "> <small>a\n>\n> b</small>\n\n1. <div>\n\n2. </div>\n\n***bold** i* ~~x~~ `</p>`\n\n***\n\n<!-- a -- b -->\n<!-- c",
                "A note[^1], again[^1].\n\n- [x] done\n\n[^1]: The *note*.\n\n    ```java\n    int a;\n    ```\n",
                "A note[^1] <span onclick=x aria-label=y>z</span>\n\n- [x] done\n\n| | b |\n|-|-|\n| 1 | 2 |\n\n[^1]: note\n\n<section aria-label=a>x</section>",
                "[a]( <b> )  <https://x.example/ü?ä=%zz&y=\\> mailto:a@b.example <a@b.example> tel [t](tel:+1-2) www.x.example"
            })
    void whatever_the_author_wrote_comes_out_valid(String body) throws InterruptedException {
        Manuscript manuscript = Markdown.read(body, Typography.SMART, Locale.ENGLISH);
        String page = manuscript.html(Bodies.around(Map.of()));
        String mail = manuscript.absoluteHtml(Bodies.around(Map.of()));

        assertThat(NuChecker.complaints(Map.of("page", whole(page), "mail", whole(mail))))
                .as(page)
                .isEmpty();
    }

    static String whole(String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>t</title></head><body><h1>t</h1>\n" + body
                + "</body></html>";
    }
}
