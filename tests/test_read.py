from __future__ import annotations

import hashlib
import io
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadtool.errors import DecodeError, OptionError, ReadError
from threadtool.read import display_name, read

TEXT = "Größe: 40 €\r\nnext\rlast\n\u00a0\n"


def test_text_is_taken_as_it_is() -> None:
    source = read(TEXT)
    data = TEXT.encode()
    assert source.text == TEXT
    assert (source.name, source.encoding, source.format) == ("-", "utf-8", "text")
    assert (source.bytes, source.sha256) == (len(data), hashlib.sha256(data).hexdigest())


@given(st.text(st.characters()))
def test_any_text_can_be_read(text: str) -> None:
    source = read(text)
    assert source.text == text
    assert source.bytes == len(text.encode("utf-8", "surrogatepass"))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])).map(lambda text: f"x{text}"))
def test_utf_8_comes_back_whatever_it_says(text: str) -> None:
    assert read(text.encode()).text == text


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-32", "utf-32-le"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_no_text(encoding: str, shown: str) -> None:
    data = TEXT.encode(encoding)
    source = read(data)
    assert (source.text, source.encoding, source.bytes) == (TEXT, shown, len(data))
    assert source.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be"])
def test_big_endian_marks(encoding: str) -> None:
    source = read(("\ufeff" + TEXT).encode(encoding))
    assert (source.text, source.encoding) == (TEXT, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16"])
def test_a_mark_is_no_text_where_the_encoding_is_given_either(encoding: str) -> None:
    data = ("\ufeff" if encoding != "utf-16" else "").encode(encoding) + TEXT.encode(encoding)
    assert read(data, encoding=encoding).text == TEXT


def test_a_file_keeps_its_newlines_and_its_name(tmp_path: Path) -> None:
    path = tmp_path / "thread.txt"
    path.write_bytes(TEXT.encode())
    source = read(path)
    assert (source.text, source.name) == (TEXT, str(path))
    assert read(path, name="another").name == "another"


def test_streams_of_bytes_and_of_text() -> None:
    assert read(io.BytesIO("Käse".encode("cp1252"))).text == "Käse"
    assert read(io.StringIO("Käse")).text == "Käse"


def test_bytes_that_are_no_utf_8_show_in_the_name_as_escapes() -> None:
    assert display_name(os.fsdecode(b"a\xff.txt")) == "a\\xff.txt"


def test_empty_inputs_are_texts() -> None:
    assert read(b"").text == read("").text == read(b"\xef\xbb\xbf").text == ""


def test_the_given_encoding_is_kept_to() -> None:
    data = "Größe".encode()
    assert read(data, encoding="latin1").text == "GrÃ¶Ã\x9fe"
    assert read(data, encoding="CP1252").encoding == "windows-1252"
    with pytest.raises(DecodeError, match=r"^-: byte 0xc3 at offset 2 is not ascii$") as caught:
        read(data, encoding="ascii")
    assert caught.value.offset == 2


def test_a_broken_utf_8_text_is_not_read_as_something_else() -> None:
    data = ("Größe und Gewicht, süß. " * 20).encode()
    broken = data[:240] + b"\xfc" + data[240:]
    with pytest.raises(DecodeError, match="byte 0xfc at offset 240 is not utf-8") as caught:
        read(broken)
    assert caught.value.offset == 240
    assert "--encoding" in (caught.value.hint or "")


def test_a_text_cut_in_the_middle_of_a_character() -> None:
    data = "Kein Öl, keine Größe, süß".encode()
    with pytest.raises(DecodeError, match="ends at byte offset 28 in the middle") as caught:
        read(data[:-1])
    assert caught.value.offset == len(data) - 2


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("utf9", "utf-8"),
        ("windows1251", "windows-1251"),
        ("win-1250", "windows-1250"),
        ("koi8r", "koi8-r"),
        ("latin-22", "iso-8859-"),
    ],
)
def test_a_wrong_encoding_name_is_told_with_the_nearest(name: str, meant: str) -> None:
    with pytest.raises(OptionError, match=name) as caught:
        read(b"x", encoding=name)
    assert meant in (caught.value.hint or "")


@pytest.mark.parametrize(
    "name", ["rot13", "base64", "unicode_escape", "idna", "zlib", "", "a\0b", "\udc80"]
)
def test_what_is_no_character_encoding_is_none(name: str) -> None:
    with pytest.raises(OptionError):
        read(b"aGk=", encoding=name)


def test_a_wrong_encoding_name_is_told_before_a_stream_is_waited_for() -> None:
    class Unread(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise AssertionError("must not be read")

    with pytest.raises(OptionError):
        read(Unread(), encoding="utf-9")


def test_missing_files_directories_and_odd_names(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"none\.txt: cannot be read: No such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="is a directory") as caught:
        read(tmp_path)
    assert "*.txt" in (caught.value.hint or "")
    with pytest.raises(ReadError, match="cannot be read"):
        read(Path("a\0b"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_an_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "thread.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ReadError, match="cannot be read: Permission denied"):
        read(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_without_end_is_refused_at_once() -> None:
    with pytest.raises(ReadError, match="looks like binary data"):
        read(Path("/dev/zero"))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "gb18030"])
def test_the_cost_grows_with_the_text(encoding: str) -> None:
    line = "Спасибо за ответ, насос снова работает.\n" if encoding != "gb18030" else "谢谢大家\n"
    data = (line * 20_000).encode(encoding)

    def seconds(content: bytes) -> float:
        begin = time.process_time()
        read(content)
        return time.process_time() - begin

    seconds(data)
    once = min(seconds(data) for _ in range(3))
    eightfold = min(seconds(data * 8) for _ in range(3))
    assert eightfold < 20 * once + 0.5
