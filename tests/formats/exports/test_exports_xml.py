from __future__ import annotations

import pytest

from tests.formats.exports.exported import authors, bodies, only, read_xml, replies
from tui_reader.errors import FormatError
from tui_reader.formats.exports import XmlFormat
from tui_reader.formats.source import Source

DISQUS = """<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="1"><title>Kites</title></thread><thread dsq:id="2"><title>Boats</title></thread>
<post dsq:id="10"><message><![CDATA[<p>Red &amp; blue</p>]]></message><createdAt>2020-01-01T10:00:00Z</createdAt>
 <isSpam>false</isSpam><author><name>Ann</name></author><thread dsq:id="1"/></post>
<post dsq:id="11"><message>no</message><createdAt>2020-01-01T11:00:00Z</createdAt><author><name>Bo</name></author>
 <thread dsq:id="1"/><parent dsq:id="10"/></post>
<post dsq:id="12"><message>buy</message><isSpam>true</isSpam><thread dsq:id="2"/></post>
<post dsq:id="13"><message>row</message><author><name>Cy</name></author><thread dsq:id="2"/><parent dsq:id="9"/></post>
</disqus>"""


def test_disqus() -> None:
    document = read_xml(DISQUS)
    kites, boats = document.drafts
    assert (kites.title, replies(kites), authors(kites)) == ("Kites", {"10": "", "11": "10"}, ["Ann", "Bo"])
    assert bodies(kites) == ["Red & blue", "no"]
    assert (boats.title, replies(boats)) == ("Boats", {"13": "9", "9": ""})
    assert document.warnings == ("1 comment left out that Disqus took for spam.",)


def test_wordpress_comments_answer_the_entry_or_each_other() -> None:
    draft = only(
        read_xml(
            '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blog</title>'
            "<wp:wxr_version>1.2</wp:wxr_version><item><title>Kites</title><dc:creator>ann</dc:creator>"
            "<content:encoded>&lt;p&gt;Fly&lt;/p&gt;</content:encoded><wp:post_id>4</wp:post_id>"
            "<wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_author>Bo</wp:comment_author>"
            "<wp:comment_content>yes</wp:comment_content><wp:comment_parent>0</wp:comment_parent></wp:comment>"
            "<wp:comment><wp:comment_id>8</wp:comment_id><wp:comment_content>no</wp:comment_content>"
            "<wp:comment_parent>7</wp:comment_parent></wp:comment></item></channel></rss>"
        )
    )
    assert (draft.title, replies(draft)) == ("Kites", {"4": "", "7": "4", "8": "7"})
    assert bodies(draft) == ["Fly", "yes", "no"]


def test_stack_exchange_dump() -> None:
    rows = (
        '<row Id="1" PostTypeId="1" CreationDate="2015-01-27T20:09:32.720" Body="&lt;p&gt;Which?&lt;/p&gt;"'
        ' Title="Kite" OwnerUserId="4"/>'
        '<row Id="2" PostTypeId="2" ParentId="1" CreationDate="2015-01-28T20:09:32.720" Body="&lt;p&gt;Red&lt;/p&gt;"/>'
        '<row Id="3" PostTypeId="2" ParentId="99" Body="&lt;p&gt;Lost&lt;/p&gt;"/>'
        '<row Id="4" PostTypeId="5" Body="wiki"/>'
    )
    document = read_xml(f'\ufeff<?xml version="1.0" encoding="utf-8"?>\n<posts>{rows}</posts>')
    kite, lost = document.drafts
    assert (kite.title, replies(kite), authors(kite)) == ("Kite", {"1": "", "2": "1"}, ["user 4", None])
    assert kite.posts[0].date is not None
    assert kite.posts[0].date.isoformat() == "2015-01-27T20:09:32.720000+00:00"
    assert replies(lost) == {"3": "99", "99": ""}
    assert document.warnings == ("1 row left out: no questions or answers.",)


def test_feed_runs_from_old_to_new() -> None:
    item = (
        "<item><title>Kites</title><dc:creator>{0}</dc:creator><description><![CDATA[<p>{1}</p>]]></description>"
        "<pubDate>Tue, 13 Jan 2026 16:3{2}:24 +0000</pubDate><guid>k.example-post-7-{2}</guid></item>"
    )
    items = item.format("Bo", "new", 2) + item.format("Ann", "old", 1)
    draft = only(
        read_xml(
            f'<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kites</title>{items}</channel></rss>'
        )
    )
    assert (bodies(draft), authors(draft)) == (["old", "new"], ["Ann", "Bo"])
    assert replies(draft) == {"1": "", "2": None}


def test_atom_with_stated_replies() -> None:
    draft = only(
        read_xml(
            '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>T</title>'
            "<entry><id>tag:a</id><author><name>Ann</name></author><updated>2020-01-01T00:00:00Z</updated><content>one</content></entry>"
            '<entry><id>tag:b</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>two</p></div></content>'
            '<thr:in-reply-to ref="tag:a"/></entry></feed>'
        )
    )
    assert replies(draft) == {"tag:a": "", "tag:b": "tag:a"}
    assert (bodies(draft), authors(draft)) == (["one", "two"], ["Ann", None])


def test_declared_encoding_is_believed() -> None:
    item = "<item><description>привет</description></item>"
    text = f'<?xml version="1.0" encoding="koi8-r"?><rss><channel>{item}</channel></rss>'
    assert bodies(only(XmlFormat().read(Source("x.rss", text.encode("koi8-r"))))) == ["привет"]


def test_file_that_breaks_off_keeps_what_came_before() -> None:
    document = read_xml(DISQUS[: DISQUS.index('<post dsq:id="12">')])
    assert [len(draft.posts) for draft in document.drafts] == [2]
    assert any("damaged" in warning for warning in document.warnings)


def test_declared_entities_are_refused() -> None:
    declared = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    bomb = f"<?xml version='1.0'?>{declared}<rss><channel><item><title>&b;</title></item></channel></rss>"
    with pytest.raises(FormatError, match="entities"):
        XmlFormat().read(Source("x.rss", bomb.encode()))


@pytest.mark.parametrize(
    "text",
    ["<!DOCTYPE html><html><body><p>hi</p></body></html>", "<p>hi", "hi <rss>", "", '<?xml version="1.0"?><svg/>'],
)
def test_other_files_are_not_ours(text: str) -> None:
    assert XmlFormat().sniff(Source("x", text.encode())) == 0


def test_deep_elements_end() -> None:
    depth = 50_000
    text = (
        "<rss><channel><item><description>"
        + "<a>" * depth
        + "x"
        + "</a>" * depth
        + "</description></item></channel></rss>"
    )
    assert bodies(only(read_xml(text))) == ["x"]


def test_text_messages_of_a_phone_are_a_conversation_for_each_number() -> None:
    def sms(number: str, kind: int, words: str) -> str:
        name = 'contact_name="Ann"' if number == "+15550001" else 'contact_name="(Unknown)"'
        return f'<sms address="{number}" date="1620069840000" type="{kind}" subject="null" body="{words}" {name} />'

    picture = (
        '<mms date="1620069900000" msg_box="2" address="+15550001" contact_name="Ann"><parts>'
        '<part seq="-1" ct="application/smil" text="&lt;smil/&gt;" /><part seq="0" ct="image/jpeg" text="null" />'
        '<part seq="0" ct="text/plain" text="There." /></parts></mms>'
    )
    unsent = sms("+15550009", 5, "Who is this?")
    said = [sms("+15550001", 1, "Where?"), picture, sms("+15550009", 1, "Wrong number."), unsent]
    ann, other = read_xml(f"<?xml version='1.0' ?>\n<smses count=\"4\">{''.join(said)}</smses>").drafts
    assert (ann.title, authors(ann), bodies(ann)) == ("Ann", ["Ann", "Me"], ["Where?", "[image/jpeg]\nThere."])
    assert ann.posts[0].date is not None
    assert (authors(other), bodies(other)) == (["+15550009", "Me"], ["Wrong number.", "Who is this?"])
