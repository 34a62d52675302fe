"""Detection on invented posts: an encoding is right if it gives the text back to the letter."""

from __future__ import annotations

import random

import pytest

from threadtool.decode import canonical_encoding, decode
from threadtool.errors import DecodeError

TEXTS = {
    "ru": (
        "Всем привет! Поставил вчера новый насос на дачу, работает тихо, но гре"
        "ется. Кто-нибудь сталкивался? Сообщений: 12. Добавлено через 5 минут: "
        "нашёл в чём дело, забился фильтр. Спасибо за советы, друзья!"
    ),
    "ru_short": "Спасибо, помогло!",
    "ru_en": (
        "Installed version 2.4 on my PC, error log below, full report at exampl"
        "e.org, works fine with older driver\nспасибо за помощь\nTry to reinstall"
        " the driver please and reboot the machine after that"
    ),
    "ru_caps": "ПОМОГИТЕ ПОЖАЛУЙСТА НЕ РАБОТАЕТ ПРИНТЕР",
    "uk": (
        "Доброго дня! Купив учора новий їжак для сина, але він не їсть яблука. "
        "Що робити? Дякую за відповіді, є ще питання щодо клітки."
    ),
    "bg": (
        "Здравейте, имам въпрос за котела. Снощи спря да работи и не знам какво"
        " да правя. Ще съм благодарен на всеки съвет."
    ),
    "pl": (
        "Cześć, wczoraj kupiłem używany rower i łańcuch ciągle spada. Czy ktoś "
        "miał podobny problem? Dzięki za każdą podpowiedź, pozdrawiam serdeczni"
        "e. Źle założyłem koło?"
    ),
    "pl_short": "Dziękuję, działa już.",
    "cs": (
        "Ahoj, včera jsem koupil nový počítač a nemůžu ho připojit k síti. Už j"
        "sem zkoušel vyměnit kabel, ale pořád nic. Děkuji předem za každou radu"
        ", řešení určitě existuje."
    ),
    "hu": (
        "Sziasztok! Tegnap vettem egy új fűnyírót, de nem akar beindulni. Próbá"
        "ltam már gyertyát cserélni, üzemanyagot tölteni, őszintén szólva nem t"
        "udom, mi a baj. Köszönöm előre is!"
    ),
    "de": (
        "Hallo zusammen, ich möchte über das Wochenende nach München fahren. We"
        "iß jemand, wo man günstig übernachten kann? Grüße, Jörg"
    ),
    "de_short": "Schöne Grüße",
    "fr": (
        "Bonjour à tous, j’ai acheté une vieille guitare très abîmée. Où pourra"
        "is-je trouver des pièces ? Ça coûte 40 € chez l’artisan, mais le cœur "
        "me dit d’attendre. Merci d’avance, à bientôt !"
    ),
    "fr_15": (
        "Bonjour à tous, ma sœur a acheté un œuf très abîmé. Ça coûte 40 € chez"
        " nous, mais le cœur me dit d'attendre."
    ),
    "es": (
        "¿Alguien sabe cómo arreglar una lavadora? El año pasado funcionaba bie"
        "n, pero mañana viene el técnico. ¡Gracias!"
    ),
    "pt": (
        "Olá pessoal, alguém já comprou peças para o carro nessa loja? Não sei "
        "se é confiável, então agradeço qualquer informação. Até amanhã!"
    ),
    "sv": (
        "Hej på er! Jag såg en räv i trädgården i går kväll. Är det någon här s"
        "om vet vad man gör åt det? Tack för svar."
    ),
    "tr": (
        "Merhaba arkadaşlar, dün aldığım telefon şarj olmuyor. Bu sorunu yaşaya"
        "n var mı? Şimdiden teşekkürler, iyi günler. Çok güzel bir ığdır gezisi"
        " yaptım."
    ),
    "tr_short": "Teşekkürler, çözüldü",
    "el": (
        "Καλησπέρα σε όλους. Αγόρασα χθες ένα μεταχειρισμένο ποδήλατο και δεν δ"
        "ουλεύουν τα φρένα. Ξέρει κανείς τι να κάνω; Ευχαριστώ πολύ!"
    ),
    "he": ("שלום לכולם, קניתי אתמול מחשב חדש והוא לא עובד. מישהו יודע מה אפשר לעשות? תודה רבה"),
    "ar": (
        "السلام عليكم، اشتريت أمس هاتفا جديدا ولكنه لا يعمل. هل يعرف أحد ما هو الحل؟ شكرا لكم جميعا"
    ),
    "lt": (
        "Sveiki, vakar nusipirkau naują dviratį, bet jis girgžda. Gal kas žinot"
        "e, kaip tai sutvarkyti? Ačiū už pagalbą, gražios dienos, šiąnakt važiu"
        "osiu."
    ),
    "lv": (
        "Sveiki! Vakar nopirku jaunu velosipēdu, bet tas čīkst. Varbūt kāds zin"
        "a, ko darīt? Paldies jau iepriekš, ļoti ceru uz jūsu palīdzību, šķiet "
        "ķēde."
    ),
    "th": ("สวัสดีครับ เมื่อวานผมซื้อโทรศัพท์ใหม่มา แต่เปิดไม่ติด ใครรู้วิธีแก้บ้างครับ ขอบคุณมาก"),
    "zh": (
        "大家好,昨天我买了一台新电脑,可是不能上网。请问有没有人知道怎么办?谢谢"
        "各位!发表于 2009-03-12 10:11"
    ),
    "zh_short": "谢谢楼主分享",
    "zh-hant": (
        "大家好,昨天我買了一台新電腦,可是不能上網。請問有沒有人知道怎麼辦?謝謝"
        "各位!發表於 2009-03-12"
    ),
    "zh-hant_short": "感謝樓主分享",
    "ja": (
        "こんにちは。昨日新しいパソコンを買ったのですが、インターネットにつながり"
        "ません。どなたか教えていただけませんか?よろしくお願いします。"
    ),
    "ja_short": "ありがとうございます",
    "ko": (
        "안녕하세요. 어제 새 컴퓨터를 샀는데 인터넷이 안 됩니다. 혹시 "
        "해결 방법을 아시는 분 계신가요? 감사합니다."
    ),
    "ko_short": "감사합니다",
    "en_curly": (
        "I don’t know what he said, but it wasn’t “fine”. Join Date: Mar 2004, "
        "Posts: 1,204. The cat sat on it … and slept – badly."
    ),
    "en_one": (
        "The bridge is closed until Monday, as the council said in the paper. I"
        "t's in the café next door that you should ask."
    ),
    "en_pound": (
        "It cost me £20 and that is all I have to say on the matter of the pump and its fittings."
    ),
    "en_deg": "It was 20°C outside and the pump was not on.",
    "en_apos": "That’s it",
    "fi": (
        "Moi, ostin eilen käytetyn polkupyörän, mutta se ei toimi hyvin. Tietää"
        "kö kukaan mitä pitäisi tehdä?"
    ),
}

# (text, encoding); where two encodings give the same text, either may be named
CASES = [
    ("ru", "windows-1251"),
    ("ru", "koi8-r"),
    ("ru", "iso-8859-5"),
    ("ru", "cp866"),
    ("ru_short", "windows-1251"),
    ("ru_short", "koi8-r"),
    ("ru_en", "windows-1251"),
    ("ru_en", "koi8-r"),
    ("ru_caps", "windows-1251"),
    ("ru_caps", "koi8-r"),
    ("uk", "windows-1251"),
    ("uk", "koi8-u"),
    ("bg", "windows-1251"),
    ("pl", "windows-1250"),
    ("pl", "iso-8859-2"),
    ("pl_short", "windows-1250"),
    ("pl_short", "iso-8859-2"),
    ("cs", "windows-1250"),
    ("cs", "iso-8859-2"),
    ("hu", "windows-1250"),
    ("hu", "iso-8859-2"),
    ("de", "windows-1252"),
    ("de_short", "windows-1252"),
    ("fr", "windows-1252"),
    ("fr_15", "iso-8859-15"),
    ("es", "windows-1252"),
    ("pt", "windows-1252"),
    ("sv", "windows-1252"),
    ("fi", "windows-1252"),
    ("tr", "windows-1254"),
    ("tr_short", "windows-1254"),
    ("el", "windows-1253"),
    ("el", "iso-8859-7"),
    ("he", "windows-1255"),
    ("ar", "windows-1256"),
    ("lt", "windows-1257"),
    ("lv", "windows-1257"),
    ("th", "cp874"),
    ("zh", "gb18030"),
    ("zh_short", "gb18030"),
    ("zh-hant", "big5"),
    ("zh-hant_short", "big5"),
    ("ja", "cp932"),
    ("ja", "euc-jp"),
    ("ja_short", "cp932"),
    ("ja_short", "euc-jp"),
    ("ko", "euc-kr"),
    ("ko_short", "euc-kr"),
    ("en_curly", "windows-1252"),
    ("en_one", "windows-1252"),
    ("en_pound", "windows-1252"),
    ("en_deg", "windows-1252"),
    ("en_apos", "windows-1252"),
]


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_the_text_comes_back(text: str, encoding: str) -> None:
    decoded, found = decode(TEXTS[text].encode(encoding))
    assert decoded == TEXTS[text]
    assert canonical_encoding(found) == found
    assert decoded.encode(found) == TEXTS[text].encode(encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("ru", "windows-1251"),
        ("ru", "koi8-r"),
        ("pl", "windows-1250"),
        ("pl", "iso-8859-2"),
        ("fr", "windows-1252"),
        ("tr", "windows-1254"),
        ("lt", "windows-1257"),
        ("zh", "gb18030"),
        ("zh-hant", "big5"),
        ("ja", "cp932"),
        ("ja", "euc-jp"),
        ("ko", "euc-kr"),
    ],
)
def test_the_encoding_is_named(text: str, encoding: str) -> None:
    assert decode(TEXTS[text].encode(encoding))[1] == encoding


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_foreign_words_late_in_a_long_ascii_text(encoding: str) -> None:
    text = "The report is below, the pump is fine and so is the filter.\n" * 20_000 + TEXTS["ru"]
    assert decode(text.encode(encoding)) == (text, encoding)


def test_one_odd_byte_amid_ascii_is_western() -> None:
    for byte, char in ((b"\x92", "’"), (b"\xe9", "é"), (b"\xa3", "£"), (b"\xa9", "©")):
        text, found = decode(b"The cat sat on the mat and that was it " + byte + b" for today.")
        assert (char in text, found) == (True, "windows-1252")


def test_a_relative_of_a_known_language_is_read_as_well() -> None:
    text = "Здраво свима, да ли неко зна где да купим џак цемента? Молим за помоћ, њему треба."
    assert decode(text.encode("windows-1251"))[0] == text


def test_a_chinese_text_whose_bytes_look_like_utf_8_in_part() -> None:
    text = "谢谢大家\n" * 5
    assert decode(text.encode("gb18030")) == (text, "gb18030")


@pytest.mark.parametrize(
    ("text", "encoding"), [("zh", "gb18030"), ("ja", "cp932"), ("ja", "euc-jp"), ("ko", "euc-kr")]
)
def test_a_text_cut_in_the_middle_of_a_character(text: str, encoding: str) -> None:
    data = (TEXTS[text] + "。").encode(encoding)[:-1]
    with pytest.raises(DecodeError, match="in the middle of a character") as caught:
        decode(data)
    assert caught.value.offset == len(data) - 1


def test_bytes_that_are_no_text_in_any_encoding() -> None:
    data = random.Random(7).randbytes(4000)
    with pytest.raises(DecodeError) as caught:
        decode(data)
    assert data[: caught.value.offset].isascii()
    assert "--encoding" in (caught.value.hint or "")


def test_a_byte_that_the_likely_encoding_lacks_is_an_error_and_not_another_encoding() -> None:
    data = ("Größe, süß und schön. " * 2000).encode("cp1252") + b"\x81"
    with pytest.raises(DecodeError, match="byte 0x81 at offset 44000 is not windows-1252"):
        decode(data)


def test_signs_of_a_page_are_not_letters() -> None:
    footer = "Home » Forum » Pumps \u00a0\u00a0 · 12 replies · © 2009 The Pump Forum®\n"
    text = "Welcome, guest\n" + footer * 40
    assert decode(text.encode("cp1252")) == (text, "windows-1252")


@pytest.mark.parametrize(
    ("text", "encoding"), [("fr", "mac-roman"), ("de", "cp850"), ("ar", "iso-8859-6")]
)
def test_the_encodings_of_old_machines(text: str, encoding: str) -> None:
    expected = TEXTS[text].encode(encoding, "replace").decode(encoding)
    assert decode(expected.encode(encoding))[0] == expected


def test_japanese_mail_of_seven_bits() -> None:
    assert decode(TEXTS["ja"].encode("iso2022_jp")) == (TEXTS["ja"], "iso2022-jp")
    assert decode(b"a terminal: \x1b$B \x1b[0m") == ("a terminal: \x1b$B \x1b[0m", "utf-8")
