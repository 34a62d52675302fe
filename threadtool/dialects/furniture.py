"""The furniture of a page in words that any software may use: kind -> patterns of whole lines.

They are tried on lines outside of posts and on what follows the last header, ignoring case, in
the order of this table. `SECTIONS` are the kinds whose heading speaks for the lines below it too.
"""

from __future__ import annotations

from typing import Final

_PAGE = "pages?|seiten?|páginas?|pagin[ae]|страниц[аы]|сторінк[аи]|stron[ay]|sid(?:a|or|e)|stránk[ay]|sayfa|pagin[ăi]"

FURNITURE: Final[dict[str, tuple[str, ...]]] = {
    "visitors": (
        r"(?:users|members|people)(?: currently)? (?:browsing|viewing|reading) this (?:forum|thread|topic|page).{0,160}",
        r"\d+ (?:members?|users?|people)(?:,)? .{0,30}\d+ guests?.{0,120}",
        r"(?:currently active users|active users|who is online|who's online|recently browsing).{0,120}",
        r"in total there (?:is|are) \d+ .{0,160}|(?:registered (?:users|members)|guests) ?: .{0,120}",
        r"(?:mitglieder|benutzer)(?: in diesem forum| , die .{1,60}| online).{0,120}|wer ist online.{0,40}",
        r"aktive benutzer.{0,120}|\d+ mitglieder?,? .{0,30}gäste?.{0,60}",
        r"(?:utilisateurs?|membres) (?:parcourant|en ligne|actifs|naviguant).{0,160}|qui est en ligne.{0,40}",
        r"usuarios? (?:navegando|viendo|activos|conectados).{0,160}|¿?qui[eé]n est[aá] conectado.{0,40}",
        r"(?:chi c'è in linea|visitano il forum|utenti (?:attivi|connessi|che)).{0,160}",
        r"(?:wie is er online|gebruikers op dit forum|actieve gebruikers).{0,160}",
        r"(?:użytkownicy przeglądający|kto jest (?:online|na forum)|osoby przeglądające).{0,160}",
        r"(?:usuários (?:navegando|vendo)|quem está (?:online|ligado)).{0,160}",
        r"(?:сейчас (?:этот форум|эту тему|на форуме)|кто (?:сейчас )?(?:на конференции|онлайн)|пользователи, просматривающие).{0,160}",
        r"(?:зараз переглядають|хто (?:зараз )?онлайн).{0,160}|kdo je (?:přítomen|online).{0,60}",
        r"uživatelé prohlížející.{0,120}|vem är online.{0,60}|kimler (?:online|çevrimiçi).{0,60}|cine este conectat.{0,60}",
    ),
    "similar-threads": (
        r"(?:similar|related|more|recommended|suggested|other|possibly related) (?:threads|topics|discussions|posts|content)(?: .{0,40})?[:…. ]*",
        r"(?:you may also like|you might also like|more from this forum|latest (?:threads|topics|posts))[:…. ]*",
        r"(?:ähnliche|verwandte) (?:themen|beiträge).{0,20}|(?:discussions|sujets) (?:similaires|relatifs).{0,20}",
        r"temas (?:similares|relacionados|parecidos).{0,20}|(?:discussioni|argomenti) simili.{0,20}",
        r"(?:vergelijkbare|soortgelijke) (?:onderwerpen|topics|discussies).{0,20}|(?:podobne|powiązane) (?:tematy|wątki).{0,20}",
        r"tópicos (?:semelhantes|similares|relacionados).{0,20}|(?:похожие|схожие) темы.{0,20}|схожі теми.{0,20}",
        r"podobná témata.{0,20}|liknande (?:trådar|ämnen).{0,20}|benzer konular.{0,20}|(?:subiecte|discuții) similare.{0,20}",
    ),
    "reply-form": (
        r"(?:quick reply|write your reply|post (?:a |your )?(?:reply|comment)|leave a (?:reply|comment)|add (?:a )?(?:reply|comment))[:….\s]*",
        r"(?:your (?:reply|message|comment|name)|reply to (?:this )?(?:topic|thread|discussion)|join the (?:conversation|discussion))[:….\s]*",
        r"(?:attach files|insert quotes|preview(?: post)?|submit(?: reply)?|post quick reply|go advanced|save draft)[:….\s]*",
        r"(?:you must|you need to|please|sign in|log ?in|register|create an account).{0,40} to (?:reply|post|comment|participate|join)\b.{0,60}",
        r"(?:this )?(?:topic|thread|discussion|question|conversation|(?:forum )?post) (?:is|was|has been)(?: (?:now|automatically|also))? (?:closed|locked|archived)\b.{0,120}",
        r"(?:topic|thread|discussion) (?:closed|locked|archived)\.?|comment(?:ing|s) (?:has been|have been|are) (?:disabled|closed)\b.{0,60}",
        r"(?:schnellantwort|antwort (?:schreiben|erstellen)|auf (?:das )?thema antworten|du musst .{0,40} um (?:hier )?(?:zu )?antworten).{0,40}",
        r"(?:réponse rapide|poster (?:une|la) réponse|laisser un commentaire|vous devez .{0,60}répondre).{0,40}",
        r"(?:respuesta rápida|publicar respuesta|deja un comentario|debes .{0,60}responder).{0,40}",
        r"(?:risposta rapida|rispondi (?:alla|al) (?:discussione|argomento)|devi .{0,60}rispondere).{0,40}",
        r"(?:snel(?:le)? (?:antwoord|reactie)|plaats reactie|szybka odpowiedź|napisz odpowiedź|resposta rápida).{0,40}",
        r"(?:быстрый ответ|ответить в тему|оставить комментарий|написать ответ|швидка відповідь).{0,40}",
        r"(?:rychlá odpověď|snabbsvar|skriv svar|hızlı cevap|răspuns rapid).{0,40}",
    ),
    "poll": (
        r"(?:poll(?: results?| closed| ended)?|view poll results|question|vote(?:rs|d)?)(?:: .{0,160}|[:\s]*)",
        r"(?:total )?(?:votes|voters|votantes|abstimmungen|stimmen|votes exprimés|głosów|голосов|oy)(?: cast)?:? ?\d+.{0,40}",
        r"\d+ (?:votes?|voters?|stimmen?|votos?|voti|głos(?:y|ów)?|голос(?:а|ов)?|stem(?:men)?|oy)(?: \(.{1,12}\))?",
        r"(?:you may not vote on this poll|multiple votes are allowed|results are only viewable|this poll (?:is|will|has)).{0,80}",
        r"(?:umfrage|sondage|encuesta|sondaggio|enquete|peiling|ankieta|sonda|опрос|голосование|опитування|anketa|omröstning|anket|sondaj)(?:[: ].{0,120})?",
        r".{1,80}? \d{1,3}(?:[.,]\d{1,2})? ?%.{0,20}|\d{1,3}(?:[.,]\d{1,2})? ?%(?: \[ \d+ \])?",
    ),
    "share": (
        r"(?:share|share (?:this|on|via|link|page|to)(?: .{1,30})?|tweet|teilen|partager|compartir|condividi|delen|udostępnij|compartilhar|поделиться|sdílet|dela|paylaş)[:\s]*",
        r"(?:facebook|x|twitter|x \(twitter\)|reddit|pinterest|tumblr|whatsapp|linkedin|bluesky|telegram|email|e-mail|link|digg|delicious|stumbleupon|vk|mastodon|google\+?)(?:[ ,|·]+(?:facebook|x|twitter|\(twitter\)|reddit|pinterest|tumblr|whatsapp|linkedin|bluesky|telegram|email|e-mail|link|digg|delicious|vk|mastodon)){0,12}",
    ),
    "permissions": (
        r"(?:posting|forum) (?:rules|permissions)|you (?:may|can|cannot|can not|may not|must not) (?:not )?(?:post|reply|edit|delete|start|create|vote|attach|download|moderate|read)\b.{0,260}",
        r"(?:bb ?code|smilies|\[img\](?: code)?|html(?: code)?|trackbacks|pingbacks|refbacks|\[video\] code) (?:is|are) (?:on|off)",
        r"(?:du darfst|sie können|vous (?:ne )?pouvez|no puede|non puoi|nie możesz|você não pode|вы не можете|ви не можете|nemůžete|du kan inte|je mag|je kunt).{1,60}",
    ),
    "footer": (
        r"(?:proudly )?(?:powered|driven|published|hosted|provided) by .{1,120}|.{0,60}©.{0,160}|copyright .{1,160}|\(c\) (?:19|20)\d\d.{0,120}",
        r".{0,100}all rights reserved.{0,60}|(?:page|this page was|site) (?:generated|created|rendered|loaded) (?:in|on|by|from|at) .{1,120}|generated (?:by|in|from|on|at) .{1,200}",
        r"all times are .{1,60}|the time now is .{1,40}|(?:current )?time ?zone:? .{1,40}|it is currently .{6,40}",
        r"alle zeiten .{1,60}|es ist jetzt .{3,30}|le fuseau horaire .{1,60}|heures au format .{1,40}|todos los horarios .{1,40}|tutti gli orari .{1,40}",
        r"(?:часовой пояс|текущее время|strefa czasowa|czas w strefie|obecny czas|časové pásmo|alla tider|tüm zamanlar|horário).{1,60}",
        r"(?:forum|bulletin board|community) (?:software|platform|engine) (?:by|from) .{1,100}|(?:theme|style|skin|design|template|translation|icons) (?:by|from|©) .{1,80}",
        r"(?:terms(?: (?:of (?:use|service)|and (?:rules|conditions)))?|privacy(?: policy)?|cookie(?:s| policy)|contact(?: us)?|imprint|impressum|datenschutz(?:erklärung)?|nutzungsbedingungen|mentions légales|aviso legal|legal notice|disclaimer|do not sell .{0,30}|accessibility|help(?: centre| center)?)",
        r"view (?:full|desktop|mobile) (?:site|version).{0,20}|(?:mobile|desktop|archive|lo-fi|full) (?:version|view|mode)|delete (?:all )?(?:board )?cookies|mark .{1,30} (?:as )?read",
    ),
    "pagination": (
        rf"(?:go ?to )?(?:{_PAGE}):?[\s\[(]*\d.{{0,60}}|\d+ .{{1,3}} \d+ (?:{_PAGE})",
        r"(?:«|‹|<<?)?\s*(?:prev(?:ious)?|next|first|last|newer|older|zurück|weiter|vor|letzte|erste|précédente?|suivante?|dernière|anterior|siguiente|próximo|última|precedente|successiv[ao]|vorige|volgende|poprzednia|następna|предыдущая|следующая|след\.?|пред\.?|первая|последняя|předchozí|další|föregående|nästa|önceki|sonraki)(?: (?:page|thread|topic|posts?|seite|tema|sujet|strona|страница))?\s*(?:»|›|>>?|\.{3}|…)?",
        r"(?:load|show|view|read|get) (?:more|all|previous|earlier|newer|older)(?: (?:posts|comments|replies|messages))?(?: .{0,20})?|jump to (?:page|first unread|latest|new|last|top|bottom).{0,20}",
        r"\d[\d.,]* (?:posts|messages|replies|comments|beiträge|antworten|mensajes|respuestas|messaggi|risposte|posty|postów|сообщени[йея]|ответ(?:а|ов)?)(?: .{0,60})?",
    ),
    "breadcrumb": (
        r"[»›→/>]|(?:you are here|sie sind hier|vous êtes ici|estás aquí|jesteś tutaj|вы здесь)\b.{0,160}",
        r"(?:[^»›→>|]{1,80}[»›→>]){1,8}[^»›→>|]{0,120}|[»›→] .{1,120}",
    ),
}
SECTIONS: Final = frozenset({"similar-threads", "visitors", "reply-form", "poll", "permissions"})
