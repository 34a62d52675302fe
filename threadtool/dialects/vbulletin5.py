"""vBulletin 5: name, title, `Join Date:`, `Posts:`, `#1`, title, date, body, `Like`."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="vbulletin5",
    title="vBulletin 5",
    signs=(
        (r"no announcement yet\.|keine ankündigung bisher\.|aucune annonce\.?", 5),
        (r"filtered by:|gefiltert nach:", 3),
        (r"(?:show )?all discussions only photos only.{0,80}", 4),
        (r"previous template next", 3),
        (r"page \(?of\)? ?\d+", 2),
        (r"powered by vbulletin®? version [56].{0,80}", 6),
        (r"tags: none|stichworte: -", 3),
        (r"join date: .{6,12}", 1),
        (r"originally posted by .{1,50}(?: view post)?", 1),
        (r"clear all|new posts|latest activity", 1),
    ),
    foot=(
        r"(?:last edited by|zuletzt geändert von|geändert von|dernière modification par)",
        r"last edited by .{1,60}; .{6,40}",
        r"zuletzt geändert von .{1,60}; .{6,40}|dernière modification par .{6,100}",
        r"tags: .{0,120}|tags:|none|stichworte: .{0,120}|etiquetas: .{0,120}",
        r"gefällt mir(?: \d+)?|j'aime(?: \d+)?|commentaire|comentario|comment|post|cancel|flag|likes?:? ?\d*|\d+ likes?|kommentar|abbrechen",
        r"attached files|\d+ photos?",
    ),
    page=(
        r"einklappen|gefiltert nach:|alles löschen|neue beiträge|vorherige (?:anzeigen|template) nächste",
        r"réduire|filtré par:|tout effacer|nouveaux messages|filtrado por:|limpiar todo|borrar todo",
        r"no announcement yet\.|keine ankündigung bisher\.|collapse|filter(?:ed by:)?|clear all",
        r"x|all time|last (?:week|month)|discussions only|photos only|videos only",
        r"links only|polls only|events only|(?:show )?all discussions only.{0,100}|page of \d+|page",
        r"previous template next|previous|template|next|working\.\.\.|ok|cancel",
        r"powered by vbulletin.{0,80}|copyright ©.{0,100}|all times are gmt.{0,100}|posts|photos",
    ),
    banners=(
        "share",
        "teilen",
        "partager",
        "compartir",
        "tweet",
    ),
    order=("card", "number", "date"),
    signature_repeats=True,
    post_title=r"re: .{1,160}",
)
