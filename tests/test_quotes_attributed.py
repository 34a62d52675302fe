from __future__ import annotations

import pytest

from tests.quotes_helper import last, quotes_of
from threadtool.quotes import Body, find_quotes

WORDS = "The pump leaks at the lower seal."
ANSWER = "Replace the gasket then."

SAID = [
    ("en", "ann said:"),
    ("en", "ann wrote:"),
    ("en", "ann Wrote:"),
    ("it", "ann ha scritto:"),
    ("ru", "ann сказал(а):"),
    ("ru", "ann написал(а):"),
    ("ru", "ann писал(а):"),
    ("tr", "ann dedi:"),
    ("tr", "ann' Alıntı:"),
    ("tr", "ann yazdı:"),
    ("pt", "ann disse:"),
    ("pt", "ann escreveu:"),
    ("vi", "ann nói:"),
    ("de", "ann schrieb:"),
    ("de", "ann sagte:"),
    ("de", "ann hat geschrieben:"),
    ("fr", "ann a dit :"),
    ("fr", "ann a écrit :"),
    ("fr", "ann a écrit:"),
    ("es", "ann dijo:"),
    ("es", "ann escribió:"),
    ("pl", "ann napisał:"),
    ("pl", "ann napisał(a):"),
    ("pl", "ann pisze:"),
    ("nl", "ann zei:"),
    ("nl", "ann schreef:"),
    ("sv", "ann sa:"),
    ("sv", "ann skrev:"),
    ("cs", "ann řekl(a):"),
    ("cs", "ann napsal(a):"),
    ("cs", "ann píše:"),
    ("ar", "ann قال:"),
    ("fa", "ann گفت:"),
    ("ja", "ann さんは書きました:"),
    ("xenforo 1", "ann said: ↑"),
    ("vanilla", "ann wrote: »"),
    ("mybb", "(03-04-2010, 09:02 PM)ann Wrote:  [→]"),
    ("mybb", "(03-04-2010, 09:02 PM)ann Wrote: [ -> ]"),
    ("ipb 3", "ann, on 12 Mar 2010 - 10:02 AM, said:"),
    ("ips 4", "On 3/12/2018 at 10:22 AM, ann said:"),
    ("proboards", "Mar 4, 2010 11:02:33 GMT -5 ann said:"),
    ("lynx", "[12]ann wrote:"),
    ("html2text", "[ann](/members/3/) wrote:"),
    ("html2text", "[ann said:](/goto/post?id=11)"),
    ("html2text", "**ann wrote:**"),
    ("get_text", "ann\nwrote:"),
    ("get_text", "ann said: \n↑"),
    ("mail", "On 19 Apr 2010, at 13:23, ann wrote:"),
    ("mail", "On Mon, Apr 19, 2010 at 1:23 PM, ann <ann@example.org> wrote:"),
    ("mail, wrapped", "On Mon, Apr 19, 2010 at 1:23 PM, ann\n<ann@example.org> wrote:"),
    ("mail, wrapped", "On Mon, 19 Apr 2010 13:23:11\n+0200, ann wrote:"),
    ("mail de", "Am 19.04.2010 13:23, schrieb ann:"),
    ("mail nl", "Op 19-04-10 13:23 schreef ann:"),
    ("mail sv", "Den 19 april 2010 13:23 skrev ann:"),
    ("mail fr", "Le 19/04/2010 13:23, ann a écrit :"),
    ("mail es", "El 19/04/2010 13:23, ann escribió:"),
    ("mail it", "Il giorno 19/apr/2010, ann ha scritto:"),
    ("mail pt", "Em 19/04/2010 13:23, ann escreveu:"),
    ("mail pl", "W dniu 19.04.2010 13:23, ann pisze:"),
    ("mail ru", "19.04.2010 13:23, ann написал:"),
    ("tag left over", "author=ann link=topic=1.msg2#msg2 date=1267746153 wrote:"),
]

POSTED = [
    ("vb 3", "Quote:\nOriginally Posted by ann"),
    ("vb 3", "Quote:\nOriginally Posted by ann View Post"),
    ("vb 3 print", "Quote:\nOriginally Posted by ann (Post 12345)"),
    ("vb 4", "Quote Originally Posted by ann View Post"),
    ("vb 4, lynx", "   Originally Posted by ann [12]View Post"),
    ("vb 5", "Originally posted by ann"),
    ("html2text", "Quote: | Originally Posted by **ann** [![View Post](/b.gif)](/p?p=5#post5) "),
    ("get_text", "Quote:\nOriginally Posted by\nann"),
    ("de", "Zitat:\nZitat von ann Beitrag anzeigen"),
    ("fr", "Citation:\nEnvoyé par ann Voir le message"),
    ("es", "Cita:\nIniciado por ann Ver mensaje"),
    ("es", "Cita:\nOriginalmente publicado por ann"),
    ("pt", "Citação:\nPostado originalmente por ann"),
    ("nl", "Citaat:\nOorspronkelijk geplaatst door ann"),
    ("pl", "Cytat:\nZamieszczone przez ann Zobacz post"),
    ("tr", "Alıntı:\nann Nickli Üyeden Alıntı"),
    ("ro", "Citat:\nOriginal postat de ann"),
    ("cs", "Citace:\nPůvodně odesláno uživatelem ann"),
    ("sv", "Citat:\nUrsprungligen postat av ann"),
    ("fa", "نقل قول:\nنوشته اصلی توسط ann"),
    ("ar", "اقتباس:\nالمشاركة الأصلية كتبت بواسطة ann مشاهدة المشاركة"),
    ("ru", "Цитата:\nСообщение от ann Посмотреть сообщение"),
    ("it", "Originariamente inviato da ann Visualizza messaggio"),
    ("vi", "Nguyên văn bởi ann Xem bài viết"),
    ("smf", "Quote from: ann on March 04, 2010, 10:02:33 PM"),
    ("smf", "Quote from: ann"),
    ("smf, lynx", "[12]Quote from: ann on March 04, 2010, 10:02:33\n   PM"),
    ("smf, html2text", "[Quote from: ann on March 04, 2010, 10:02:33\nPM](http://example.org/a)"),
    ("smf de", "Zitat von: ann am 04. März 2010, 22:02:33"),
    ("ipb 2", "QUOTE(ann @ Mar 12 2010, 10:02 AM)"),
    ("ipb 2 ru", "Цитата(ann @ 12.03.2010, 10:02)"),
    ("xmb", "quote:\nOriginally posted by ann"),
]

EXPAND = [
    "Click to expand...",
    "Click to collapse",
    "Clicca per allargare...",
    "Нажмите для раскрытия...",
    "Нажмите, чтобы раскрыть...",
    "Genişletmek için tıkla ...",
    "Clique para expandir...",
    "Nhấn vào đây để mở rộng...",
    "Zum Vergrößern anklicken....",
    "Cliquez pour agrandir...",
    "Cliquez pour développer...",
    "Haz clic para expandir...",
    "Click para expandir...",
    "Kliknij, aby rozwinąć...",
    "Zobacz więcej...",
    "Klik om te vergroten...",
    "Klicka för att expandera...",
    "Klikněte pro rozbalení...",
    "أنقر للتوسيع...",
    "برای باز شدن کلیک کنید...",
]


@pytest.mark.parametrize(("software", "opener"), SAID + POSTED)
def test_the_attribution_names_the_author_and_a_blank_line_ends_the_quote(
    software: str, opener: str
) -> None:
    body = f"{opener}\n{WORDS}\n\n{ANSWER}"
    assert last(("bob", body)) == [(1, "ann", WORDS, None)], software


@pytest.mark.parametrize(("software", "opener"), SAID + POSTED)
def test_the_words_of_the_quoted_post_end_the_quote(software: str, opener: str) -> None:
    body = f"{opener}\n{WORDS}\n{ANSWER}"
    posts = ("ann", f"Hello all.\n{WORDS}\nAny idea?"), ("bob", body)
    assert last(*posts) == [(1, "ann", WORDS, 1)], software


@pytest.mark.parametrize("closer", EXPAND)
def test_a_closing_line_ends_the_quote(closer: str) -> None:
    body = f"ann said:\n{WORDS}\n\nIt is an old one.\n{closer}\n{ANSWER}"
    assert last(("bob", body)) == [(1, "ann", f"{WORDS}\n\nIt is an old one.", None)]


@pytest.mark.parametrize(
    "opener",
    [
        "ann wrote:",
        "ann wrote: ↑Tue Jan 02, 2007 3:04 pm",
        "(03-04-2010, 09:02 PM)ann Wrote:  ",
        "[12]ann wrote:",
        "QUOTE(ann @ Mar 12 2010, 10:02 AM) ",
    ],
)
def test_the_quote_may_be_glued_to_its_attribution(opener: str) -> None:
    posts = ("ann", WORDS), ("bob", f"{opener}{WORDS}\n{ANSWER}")
    assert last(*posts) == [(1, "ann", WORDS, 1)]


@pytest.mark.parametrize("title", ["Quote:", "Quote", "Цитата:", "Zitat:", "Citation:", "引用:"])
def test_a_box_without_a_name_takes_the_author_from_the_source(title: str) -> None:
    posts = ("ann", WORDS), ("bob", f"{title}\n{WORDS}\n\n{ANSWER}")
    assert last(*posts) == [(1, "ann", WORDS, 1)]


@pytest.mark.parametrize(
    "body",
    [
        "My brother said: do not open it.\nI opened it.",
        "And then he said:\nDo not open it.",
        "They wrote: nothing new.\n\nSo what.",
        "It was originally posted by mistake.",
        "This quote is from an old book.",
        "Zobacz więcej... or less of it",
        "Click to expand... is what it says.",
    ],
)
def test_running_text_is_no_attribution(body: str) -> None:
    assert last(("ann", "Another thing altogether."), ("bob", body)) == []


def test_an_attribution_at_the_end_of_a_post_has_no_quote() -> None:
    assert last(("bob", f"{ANSWER}\nann said:")) == []


def test_a_closer_without_an_opener_is_no_quote() -> None:
    assert last(("bob", f"{ANSWER}\nClick to expand...\nMore of it.")) == []


def test_two_quotes_and_two_answers_keep_their_places() -> None:
    one = "ann said:\nOne question?\nClick to expand...\nYes."
    body = f"{one}\nann said:\nOther one?\nClick to expand...\nNo."
    assert last(("bob", body)) == [
        (1, "ann", "One question?", None),
        (1, "ann", "Other one?", None),
    ]


def test_quotes_nest_four_deep_between_closers() -> None:
    inner = "dan said:\nFourth words.\nClick to expand..."
    for name, words in (("cid", "Third words."), ("bob", "Second words."), ("ann", "First words.")):
        inner = f"{name} said:\n{inner}\n{words}\nClick to expand..."
    found = last(("eve", f"{inner}\nMy answer."))
    assert [(depth, author) for depth, author, _, _ in found] == [
        (1, "ann"),
        (2, "bob"),
        (3, "cid"),
        (4, "dan"),
    ]
    assert found[3][2] == "Fourth words."
    assert "said:" not in found[0][2]
    assert "expand" not in found[0][2]


def test_a_quote_of_a_quote_without_closers_is_parted_by_the_words() -> None:
    first = "How long does the glue need to dry in winter?"
    second = "Two days at least, and keep the lamp on it overnight."
    posts = (
        ("ann", first),
        ("bob", f"ann wrote:\n{first}\n{second}"),
        ("cid", f"bob wrote:\nann wrote:\n{first}\n{second}\nThat is a waste of power."),
    )
    found = last(*posts)
    assert [(depth, author, source) for depth, author, _, source in found] == [
        (1, "bob", 2),
        (2, "ann", 1),
    ]
    assert found[1][2] == first
    assert found[0][2].endswith(second)


@pytest.mark.parametrize(
    "indented",
    [
        "  ann wrote:\n\n    The pump leaks at the\n    lower seal.\n\n  Replace the gasket then.",
        "ann wrote:\n\n    The pump leaks at the\n    lower seal.\n\nReplace the gasket then.",
        "  ann wrote:The pump leaks at the\n  lower seal.\n\nReplace the gasket then.",
    ],
)
def test_indentation_ends_the_quote(indented: str) -> None:
    assert [(d, a, " ".join(t.split())) for d, a, t, _ in last(("bob", indented))] == [
        (1, "ann", WORDS)
    ]


def test_the_header_of_a_post_that_nothing_parted_is_no_attribution() -> None:
    assert last(("bob", "ann Posted: Mon Dec 21, 2009 10:26 am\nThe tide is out.")) == []


def test_a_bar_before_the_body_is_no_edge_of_its_quote() -> None:
    said = "The tide is out, and it will be out for hours."
    cell = f"ann wrote:{said}  \nThen wait.\n  \n|  \n---  \nTop"
    text = f"{said}\n\nPosts: 7 | {cell}"
    at = text.index(cell)
    bodies = [Body(1, 0, len(said), "ann"), Body(2, at, len(text), "bob")]
    quoted = find_quotes(text, bodies, lambda at: 1)[1]
    assert [quote.text for quote in quoted.quotes] == [said]


def test_the_indentation_of_the_page_says_nothing_of_a_quote() -> None:
    plain = [(name, f"  I saw {thing} today.\n  It was old.") for name, thing in THINGS]
    answer = "So did I, and more of them.\n\nPage made in May"
    quoting = f"  eve wrote:\n  I saw a boat today.\n\n  {answer}"
    assert last(*plain, ("bob", quoting)) == [(1, "eve", "I saw a boat today.", 1)]


def test_a_line_further_out_than_the_page_ends_no_quote() -> None:
    plain = [(name, f"   I saw {thing} today.\n   It was old.") for name, thing in THINGS]
    quoting = (
        "     eve wrote:\n     There are two ways:\nb) by road\n     or on foot.\n\n   On foot."
    )
    assert [text for _, _, text, _ in last(*plain, ("bob", quoting))] == [
        "There are two ways:\nb) by road\n     or on foot."
    ]


def test_the_column_of_the_bodies_is_that_of_most_of_their_lines() -> None:
    """A card beside the words is no line of the reply."""
    plain = [
        (name, f"{'':40}I saw {thing} on the lake,\nJoined: 2003{'':28}and it was very old.")
        for name, thing in THINGS
    ]
    saw = f"{'':40}I saw a boat on the lake,\nJoined: 2004{'':28}and it was very old."
    quoting = f"{'':40}eve wrote:\n{saw}\n\n{'':40}So did I, and more of them."
    assert [text for _, _, text, _ in last(*plain, ("bob", quoting))] == [saw.strip()]


THINGS = (("eve", "a boat"), ("kim", "two ducks"), ("lou", "three nets"), ("max", "four men"))


def test_what_a_colon_announces_belongs_to_the_quote() -> None:
    body = "ann wrote:\nThe sign says:\n\nNo boats\n\nHow rude."
    assert last(("bob", body)) == [(1, "ann", "The sign says:\n\nNo boats", None)]


def test_attributions_without_words_quote_nothing() -> None:
    text, quoted = quotes_of(("bob", "ann said:\ncat said:\ndan said:\n"))
    assert quoted[0].quotes == ()
    spans = [text[start:end] for start, end in quoted[0].attributions]
    assert spans == ["ann said:", "cat said:", "dan said:"]


def test_a_heading_announces_more_of_a_quoted_list() -> None:
    one = "http://one.example.org\nopen on Mondays\n\nhttp://two.example.org"
    two = "http://three.example.org\n\nhttp://four.example.org"
    listed = f"{one}\n\nFor boats alone:\n\n{two}"
    body = f"There is a list:\n\nQuote:\n{listed}\n\nI know none of them."
    assert [text for _, _, text, _ in last(("bob", body))] == [listed]


def test_the_title_of_a_box_may_be_glued_to_the_text_before_a_table() -> None:
    body = f"Look at this. Quote: |  \n{WORDS}  \n---  \n  \n{ANSWER}"
    assert [text for _, _, text, _ in last(("bob", body))] == [WORDS]
    prose = f"Look at this. Quote: it is\n{WORDS}\n\n{ANSWER}"
    assert last(("bob", prose)) == []


def test_where_nothing_parts_the_posts_the_words_above_end_the_quote() -> None:
    said = "The sign is new.\n\nIt reads:\nno boats\n\n(and below that, no dogs)"
    body = f"Hello.\n{said}\nann wrote:\n{said}\n\nThen walk."
    assert [text for _, _, text, _ in last((None, body))] == [said]


def test_an_attribution_beside_a_picture_is_found() -> None:
    """Words beside pictures are not compared; what opens a quote may stand there all the same."""
    body = f"![Quote](q.png)\n\n![Originally Posted by](p.png) ann\n{WORDS}\n\n{ANSWER}"
    assert [text for _, _, text, _ in last(("bob", body))] == [WORDS]
