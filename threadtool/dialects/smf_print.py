"""The print page of SMF: `Title: Re: x`, `Post by: X on date`, body, and nothing else."""

from threadtool.dialects.dialect import Dialect

_BY = (
    r"(?:post(?:ed)? by|beitrag von|geschrieben von|posté par|message par|publicado por|mensaje de"
    r"|escrito por|inserito da|inviato da|post di|wiadomość wysłana przez|wysłane przez"
    r"|bericht door|geplaatst door|enviado por|mensagem de|отправлено|сообщение от|автор"
    r"|gönderen|skrivet av|inlägg av|odeslal)"
)
_ON = r"(?:on|am|le|el|en|il|in data|w|dnia|op|em|от|üzerinde|skrivet|den|dne|-)"
_TITLE = r"(?:title|titel|titre|título|titolo|tytuł|название|тема|konu başlığı|předmět)"

DIALECT = Dialect(
    name="smf-print",
    title="SMF print page",
    signs=(
        (rf"(?:{_TITLE}: .{{1,160}}? ?)?{_BY}: .{{1,60}} {_ON} .{{10,40}}", 5),
        (rf"{_TITLE}:(?: .{{1,160}})?", 1),
        (r".{1,120} => .{1,160}", 3),
        (r"(?:powered by )?smf \d.{0,60}|powered by smf.{0,60}", 2),
    ),
    head=(
        rf"(?:{_TITLE}: .{{1,160}}? ?)?{_BY}: (?P<author>.{{1,60}}) {_ON} (?P<date>{{date}})",
        rf"{_TITLE}: (?:re: )?(?P<title>.{{1,160}})",
        rf"{_BY}:",
    ),
    foot=(r"«? ?last edit: .{6,80}",),
    page=(
        r".{1,120} => .{1,160}",
        r"(?:powered by )?smf \d.{0,60}|powered by smf.{0,60}|simple machines.{0,20}",
    ),
    labels=(
        "title", "titel", "titre", "título", "titolo", "tytuł", "название", "тема",
        "konu başlığı", "předmět",
    ),
    order=("card", "head", "date"),
    name_first=False,
    name_inside=True,
)  # fmt: skip
