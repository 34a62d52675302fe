"""Archive pages of vBulletin 3 and 4 (`archive/index.php/t-1.html`): name, date, body."""

from threadtool.dialects.dialect import Dialect

_FULL = (
    r"(?:view full version|vollständige version anzeigen|voir la version complète|ver la versión completa"
    r"|просмотр полной версии|ver versão completa|visualizza la versione completa"
    r"|volledige versie bekijken|pokaż pełną wersję|tam sürüm|se fullständig version"
    r"|vizualizaţi versiunea completă|zobrazit plnou verzi)"
)

DIALECT = Dialect(
    name="vbulletin-archive",
    title="vBulletin archive",
    signs=(
        (rf"{_FULL} ?: ?.{{0,200}}", 6),
        (r"pda|\[pda\]", 2),
        (r"vbulletin®? v\d.{0,100}", 3),
    ),
    page=(
        rf"{_FULL} ?: ?(?P<title>.{{1,200}})",
        rf"{_FULL} ?:",
        r"pda|pages? ?: ?.{1,80}|vbulletin® v\d.{0,120}|vbulletin v\d.{0,120}|.{1,60} > .{1,160}",
    ),
    order=("date",),
    ruled_off=True,
)
