"""Every phrase of the tables, in every language, opens or closes a quote."""

from __future__ import annotations

import pytest

from tests.quotes_helper import last
from threadtool.quotes import attribution_phrases as phrases
from threadtool.quotes import attribution_words as around

SOURCE = "The pump by the gate leaks at the lower seal since the frost."
ANSWER = "Replace the gasket then."


def entries(table: phrases.Phrases) -> list[tuple[str, str]]:
    """(language, phrase) of a table."""
    return [(language, phrase) for language, some in table.items() for phrase in some]


def quoted(opener: str, closer: str = "") -> list[tuple[int, str | None, str, int | None]]:
    """What the last of two posts quotes, with and without the post quoted."""
    body = f"{opener}\n{SOURCE}\n{closer}\n{ANSWER}"
    found = last(("bob", body))
    linked = last(("ann", SOURCE), ("bob", body))
    # Whether its words or the layout end the quote, the words are the same.
    assert [quote[2] for quote in found] == [quote[2] for quote in linked]
    return linked


@pytest.mark.parametrize(("language", "verb"), entries(phrases.SAID))
def test_a_name_and_a_verb_open_a_quote(language: str, verb: str) -> None:
    assert quoted(f"ann {verb}:") == [(1, "ann", SOURCE, 1)], language


@pytest.mark.parametrize(("language", "verb"), entries(phrases.GLUED_SAID))
def test_a_verb_glued_to_a_name_opens_a_quote(language: str, verb: str) -> None:
    assert quoted(f"ann{verb}:") == [(1, "ann", SOURCE, 1)], language


@pytest.mark.parametrize(("language", "verb"), entries(around.VERB_BEFORE_NAME))
def test_a_verb_before_the_name_opens_a_quote(language: str, verb: str) -> None:
    lead = around.MAIL_LEADS[language][0]
    assert quoted(f"{lead} 19.04.2010 13:23 {verb} ann:") == [(1, "ann", SOURCE, 1)], language


@pytest.mark.parametrize(("language", "words"), entries(phrases.POSTED_BY))
def test_words_before_a_name_open_a_quote(language: str, words: str) -> None:
    assert quoted(f"{words} ann") == [(1, "ann", SOURCE, 1)], language


@pytest.mark.parametrize(("language", "button"), entries(phrases.NAME_TAILS))
def test_the_words_of_a_button_are_no_part_of_the_name(language: str, button: str) -> None:
    opener = phrases.POSTED_BY.get(language, phrases.POSTED_BY["en"])[0]
    assert quoted(f"{opener} ann {button}") == [(1, "ann", SOURCE, 1)], language


@pytest.mark.parametrize(("language", "words"), entries(phrases.NAME_FIRST))
def test_words_behind_a_name_open_a_quote(language: str, words: str) -> None:
    assert quoted(f"ann {words}") == [(1, "ann", SOURCE, 1)], language


@pytest.mark.parametrize(("language", "title"), entries(phrases.BOX))
def test_the_title_of_a_box_opens_a_quote(language: str, title: str) -> None:
    assert quoted(f"{title}:") == [(1, "ann", SOURCE, 1)], language


@pytest.mark.parametrize(("language", "words"), entries(phrases.QUOTE_FROM))
def test_quote_from_opens_a_quote(language: str, words: str) -> None:
    join = around.DATE_JOINS.get(language, around.DATE_JOINS["en"])[0]
    assert quoted(f"{words}: ann {join} 04.03.2010, 22:02") == [(1, "ann", SOURCE, 1)], language


@pytest.mark.parametrize(("language", "line"), entries(around.EXPAND))
def test_a_line_below_closes_a_quote(language: str, line: str) -> None:
    assert quoted("ann said:", line) == [(1, "ann", SOURCE, 1)], language


@pytest.mark.parametrize(("language", "lead"), entries(around.MAIL_LEADS))
def test_the_attribution_of_a_mail_opens_a_quote(language: str, lead: str) -> None:
    verb = phrases.SAID.get(language, phrases.SAID["en"])[0]
    assert quoted(f"{lead} 19.04.2010 13:23, ann {verb}:") == [(1, "ann", SOURCE, 1)], language
    wrapped = f"{lead} 19.04.2010 13:23, ann\n<ann@example.org> {verb}:"
    assert quoted(wrapped) == [(1, "ann", SOURCE, 1)], language


@pytest.mark.parametrize("language", around.FIELD_FROM)
@pytest.mark.parametrize("title", ["-----Original Message-----\n", "\\-----Mail-----  \n", ""])
def test_header_fields_open_a_quote_that_goes_on_to_the_end(title: str, language: str) -> None:
    """The answer stands above the block."""
    for sent in around.FIELD_SENT[language]:
        for subject in around.FIELD_SUBJECT[language]:
            head = f"**{around.FIELD_FROM[language][0]}:** ann [mailto:ann@example.org]  \n"
            date = f"**{sent}:** 19.04.2010 13:23  \nX: bob  \n"
            block = f"{title}{head}{date}**{subject}:** Pump  \n"
            body = f"{ANSWER}\n\n{block}\n{SOURCE}\n\nYours, Ann"
            wanted = f"{SOURCE}\n\nYours, Ann"
            assert last(("bob", body)) == [(1, "ann", wanted, None)], (sent, subject)
            assert last(("ann", SOURCE), ("bob", body)) == [(1, "ann", wanted, 1)]


def test_the_header_of_the_mail_itself_opens_no_quote() -> None:
    block = "From: ann\nSent: 19.04.2010 13:23\nSubject: Pump\n"
    assert last(("ann", f"{block}\n{SOURCE}")) == []
    assert last(("ann", f"Hello.\n\nFrom: here to there.\nSubject: none.\n\n{SOURCE}")) == []


def test_who_sent_for_another_is_not_the_author() -> None:
    head = "From: list-bounces@example.org [mailto:list@example.org] On Behalf Of ann"
    body = f"{ANSWER}\n\n{head}\nDate: Monday\nTo: bob\nSubject: Pump\n\n{SOURCE}"
    assert last(("bob", body)) == [(1, "ann", SOURCE, None)]


@pytest.mark.parametrize(("language", "button"), entries(around.TOGGLES))
def test_buttons_amid_a_quote_are_none_of_its_words(language: str, button: str) -> None:
    one, two = SOURCE.split(" leaks")
    body = f"ann wrote:\n> {one}\n\n{button}\n> leaks{two}\n{button}\n\n{ANSWER}"
    ((_, author, words, _),) = last(("bob", body))
    assert (author, words.split()) == ("ann", SOURCE.split()), language
    above = f"ann wrote:\n{button}\n> {one}\n> leaks{two}\n\n{ANSWER}"
    ((_, author, words, _),) = last(("bob", above))
    assert (author, words.split()) == ("ann", SOURCE.split()), language
    assert last(("bob", f"ann wrote:\n\n{button}\n\n{ANSWER}")) == [], language


def test_a_name_and_a_full_date_open_a_quote() -> None:
    opener = "ann, Fri, 07 May 2010 11:34:48 +0200:"
    assert quoted(opener) == [(1, "ann", SOURCE, 1)]
    marked = f"{opener}\n> {SOURCE}\n\n{ANSWER}"
    assert last(("bob", marked)) == [(1, "ann", SOURCE, None)]
