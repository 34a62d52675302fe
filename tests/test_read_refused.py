from __future__ import annotations

import pytest

from threadtool.errors import ReadError
from threadtool.read import read

PAGE = (
    '<div class="post"><p>Hello <b>all</b></p><a href="/u/7">Ann</a></div>\n'
    '<div class="post"><p>Hi</p></div>\n'
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "a JPEG image"),
        (b"GIF89a\x01\x00\x01\x00", "a GIF image"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a zip archive"),
        (b"\x1f\x8b\x08\x00\x00", "a gzip file"),
        (b"BZh91AY&SY\x00\x01", "a bzip2 file"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"{\\rtf1\\ansi hello}", "an RTF file"),
        (b"\x7fELF\x02\x01\x01\x00", "a program"),
        (b"SQLite format 3\x00", "an SQLite database"),
        (b"some words\x00\x01\x02 and more", "binary data"),
        (bytes(range(1, 32)) * 40, "binary data"),
    ],
)
def test_binary_data_is_named(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=f"looks like {says}"):
        read(data)


def test_a_hint_names_the_file_as_a_shell_needs_it() -> None:
    with pytest.raises(ReadError) as caught:
        read(b"%PDF-1.7\n", name="my thread.pdf")
    assert caught.value.hint == (
        "make it text first: pdftotext -layout 'my thread.pdf' - | threadtool"
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_with_no_mark_is_recognised_and_can_be_named(encoding: str) -> None:
    data = "Where can I buy this pump?\n".encode(encoding)
    with pytest.raises(ReadError, match="UTF-16 text with no byte-order mark") as caught:
        read(data)
    assert f"--encoding {encoding}" in (caught.value.hint or "")
    assert read(data, encoding=encoding).text == "Where can I buy this pump?\n"


@pytest.mark.parametrize(
    "text",
    [
        "RIFF is a file format, BZh another.\n",
        "BZh is how it starts\n",
        "ID3 tags are broken in my player\n",
        "a stray \x07 bell and a \x0c form feed\n",
    ],
)
def test_words_are_no_signature(text: str) -> None:
    assert read(text.encode()).text == text


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html>\n<html><body>x</body></html>",
        "\ufeff\n  <html lang='en'>",
        "<HEAD><title>x</title>",
        "<body>",
        "<!-- saved page -->\n<!doctype html>",
        '<?xml version="1.0"?>\n<html>',
        PAGE,
        "Thread\n" + PAGE * 20,
    ],
)
def test_html_is_refused_with_the_command_that_flattens_it(page: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(page.encode(), name="my page.html")
    assert str(caught.value) == (
        "my page.html: looks like HTML; flatten it first: lynx -dump -nolist 'my page.html'"
    )


def test_html_on_a_pipe() -> None:
    with pytest.raises(ReadError, match=r"lynx -dump -nolist -stdin$"):
        read(b"<html>")


@pytest.mark.parametrize(
    "text",
    [
        "Use <b> and <i> for bold and italic, <br> for a new line, I think.\n",
        "How do I centre a div?\n\nI have this:\n\n" + PAGE + "\nand it does not work.\n" * 20,
        "<ann> hello there\n<bob> hi ann, how is the pump?\n<ann> it works again\n",
        "<htmlhelp> is my name here\n",
        "<b>Solved</b> I took the filter out and washed it, and it has run for a week now.\n",
        "a < b and c > d\n" * 100,
    ],
)
def test_a_post_that_mentions_tags_is_no_html(text: str) -> None:
    assert read(text.encode()).text == text


def test_text_given_as_text_is_never_refused() -> None:
    assert read("<html>\0").text == "<html>\0"


def test_a_tag_that_never_ends_costs_no_more_than_a_text() -> None:
    hostile = "<a " * 2_000_000
    assert len(read(hostile.encode()).text) == len(hostile)
