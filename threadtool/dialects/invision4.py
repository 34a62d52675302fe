"""Invision Community 4 and 5: name, user card, `Posted date`, body, `Quote`, signature."""

from threadtool.dialects.dialect import Dialect

_POSTED = (
    r"(?:posted|geschrieben|verfasst|posté(?:\(e\))?(?: le)?|publicado(?: el)?|inviat[oa](?: il)?"
    r"|geplaatst:?|napisano|opublikowano|postado|опубликовано:?|gönderi tarihi:?|postad|publicerat"
    r"|odesláno)"
)
_LINK = (
    r"(?:link to (?:comment|post)|share on other sites|share this post"
    r"|link zu diesem kommentar|auf anderen seiten teilen|lien vers le commentaire"
    r"|partager sur d['’]autres sites|enlace al comentario|compartir en otros sitios"
    r"|link al commento|condividi su altri siti|link naar (?:opmerking|reactie)|delen op andere sites"
    r"|odnośnik do komentarza|udostępnij na innych stronach|link para o comentário"
    r"|compartilhar em outros sites|ссылка на (?:комментарий|сообщение)"
    r"|поделиться на (?:другие сайты|других сайтах)|diğer sitelerde paylaş)"
)
_RECOMMENDED = (
    r"(?:recommended posts|empfohlene beiträge|messages recommandés|(?:mensajes|publicaciones)"
    r" recomendad[oa]s|messaggi raccomandati|aanbevolen berichten|rekomendowane odpowiedzi"
    r"|post(?:agen)?s recomendad[oa]s|рекомендуемые сообщения|önerilen (?:mesajlar|iletiler))"
)
_EDITED = (
    r"(?:edited|bearbeitet|modifié(?:e|\(e\))?|editado|modificato|bewerkt|edytowan[eo]|изменено"
    r"|düzenlendi|redigerad)"
)

DIALECT = Dialect(
    name="invision4",
    title="Invision Community 4",
    signs=(
        (
            rf"{_POSTED} (?:\p{{L}}{{3,9}} \d{{1,2}}, \d{{4}}|\d{{1,2}}\.? (?:de )?\p{{L}}{{3,12}},? (?:del? )?\d{{4}})",
            4,
        ),
        (_RECOMMENDED, 3),
        (r"jump to content", 2),
        (_LINK, 3),
        (r"create an account or sign in to comment", 3),
        (r"powered by invision community.{0,30}", 4),
        (r"go to topic listing|sign in to follow this|followers \d+", 1),
        (r"\d+ posts in this topic", 1),
    ),
    head=(
        rf"{_POSTED} (?P<date>{{date}})",
        rf"{_POSTED}(?: ?\({_EDITED}\))?",  # where the extractor dropped the time
    ),
    closers=(_LINK, r"quote|zitieren|citer|citar|cita|citeren|cytuj|цитата|alıntı"),
    foot=(
        r"more sharing options\.\.\.",
        r"https?://\S{1,60}/topic/\d+-\S{1,200}",  # the address to share, printed with the buttons
        rf"{_EDITED} .{{6,30}} (?:by|von|par|por|da|door|przez|пользователем|av) .{{1,60}}",
        rf"{_EDITED} (?:by|von|par|por|da|door|przez|пользователем|av) .{{1,40}}",
        r"like(?: \d+)?|thanks(?: \d+)?|agree(?: \d+)?|funny(?: \d+)?|informative(?: \d+)?",
    ),
    page=(
        _RECOMMENDED,
        r"create an account or sign in to comment|create an account|sign in",
        r"you need to be a member in order to leave a comment|go to topic listing",
        r"sign up for a new account in our community.*|already have an account\?.*",
        r"by .{1,50},?|followers \d+|\d+ posts in this topic",
        r"sign in now|register a new account|powered by invision community.{0,30}",
    ),
    banners=("author", "member", "report", "share"),
    order=("card", "head"),
    signature_after=True,
)
