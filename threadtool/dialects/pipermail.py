"""Pipermail: subject, `name user at host`, date, links, then the mail between two rules."""

from threadtool.dialects.dialect import Dialect

_PREVIOUS = (
    r"(?:previous message|vorherige nachricht|message précédent|mensaje anterior"
    r"|messaggio precedente|vorig bericht|poprzednia wiadomość|mensagem anterior"
    r"|предыдущее сообщение)"
)
_NEXT = (
    r"(?:next message|nächste nachricht|message suivant|próximo mensaje|messaggio successivo"
    r"|prossimo messaggio|volgend bericht|następna wiadomość|próxima mensagem"
    r"|следующее сообщение)"
)
_SORTED = (
    r"(?:messages sorted by|nachrichten sortiert nach|messages triés par|mensajes ordenados por"
    r"|messaggi ordinati per|berichten gesorteerd op|wiadomości posortowane wg"
    r"|mensagens ordenadas por|сообщения, упорядоченные по)"
)
_LIST = (
    r"(?:more information about the|mehr informationen über die mailingliste"
    r"|plus d'informations sur la liste de diffusion|más información sobre la lista de distribución"
    r"|maggiori informazioni sulla lista|meer informatie over de|więcej informacji o liście"
    r"|mais detalhes sobre a lista de discussão|подробная информация о списке рассылки)"
)

DIALECT = Dialect(
    name="pipermail",
    title="Pipermail",
    signs=(
        (rf"{_SORTED}:? ?\[ ?.{{2,20}} ?\].*", 2),
        (rf"(?:{_PREVIOUS}|{_NEXT})(?: \(by thread\))?: .*", 1),
        (rf"{_LIST} .{{1,80}}", 4),
        (r".{1,60} \S+ at \S+\.\p{L}{2,12}", 1),
    ),
    head=(
        r"(?P<author>.{1,60}?) <?[^\s:@]{1,64} (?:at|en|bei|à|в) [^\s:@]{1,80}\.\p{L}{2,12}>?",
        r"<?[^\s:@]{1,64} at [^\s:@]{1,80}\.\p{L}{2,12}>?",
    ),
    foot=(
        r"to unsubscribe.{0,160}|for additional commands, e-?mail.{0,120}",
        r".{1,80} mailing list",
    ),
    page=(
        rf"(?:{_PREVIOUS}|{_NEXT})(?: \(by thread\))?:.*|{_SORTED}:?.*",
        rf"{_LIST} .{{1,80}}|\[ ?date ?\]\s*\[ ?thread ?\].*",
        r"\[? ?(?:date|thread|subject|author|datum|thema|betreff(?: \(subject\))?|autor) ?\]?",
    ),
    order=("head",),
    name_first=False,
    mail=True,
)
