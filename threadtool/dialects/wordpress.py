"""Comments of WordPress: `Name says:`, the date below it, the comment, `Reply`."""

from threadtool.dialects.dialect import Dialect

_SAYS = (
    r"(?:says|sagt|schreibt|dit|a dit|dice|diz|disse|zegt|schreef|mówi|pisze|говорит|пишет|каже"
    r"|säger|skriver|siger|sier|dedi ki|diyor ki|spune|szerint|říká|napsal)"
)
_ON = r"(?:on|am|le|el|il|em|op|den|w dniu)"

DIALECT = Dialect(
    name="wordpress",
    title="WordPress (comments)",
    signs=(
        (rf".{{1,60}} {_SAYS} ?:", 2),
        (rf".{{1,60}} {_SAYS} ?: ?{{date}}", 3),
        (r"\d{1,4} (?:thoughts?|responses?|comments?|replies|reply) (?:on|to) [“\"'‘«].{1,160}", 4),
        (
            r"\d{1,4} (?:gedanken zu|antworten auf|réflexions? sur|respuestas a) [“„\"'‘«].{1,160}",
            4,
        ),
        (r"leave a (?:reply|comment)(?: cancel reply)?|cancel reply", 2),
        (r"your email address will not be published.{0,80}", 4),
        (
            r"deine e-mail-adresse wird nicht veröffentlicht.{0,80}|schreibe einen kommentar.{0,30}",
            4,
        ),
        (r"votre adresse e-?mail ne sera pas publiée.{0,80}|laisser un commentaire.{0,30}", 4),
        (r"this entry was posted (?:in|on|by) .{1,200}", 3),
        (r"pingback: ?.{1,160}|trackback:? .{1,160}", 4),
        (r"your comment is awaiting moderation\.?", 4),
        (r"proudly powered by wordpress.{0,40}|powered by wordpress.{0,60}", 4),
    ),
    head=(
        rf"(?P<author>.{{1,60}}?) {_SAYS} ?:(?: ?(?P<date>{{date}}))?",
        rf"(?P<author>.{{1,60}}?),? {_ON} (?P<date>{{date}}) said ?:",
    ),
    closers=(
        r"(?:log in to )?reply|reply to .{1,60}|antworten|répondre|responder|rispondi|beantwoorden",
        r"odpowiedz|ответить|svara|svar|yanıtla|răspunde|válasz|odpovědět",
    ),
    foot=(r"\(edit\)|edit|loading\.\.\.|like|liked by \d+ .{1,20}",),
    page=(
        r"\d{1,4} (?:thoughts?|responses?|comments?|replies|reply) (?:on|to) [“\"'‘«](?P<title>.{1,160}?)[”\"'’»]",
        r"leave a (?:reply|comment)(?: cancel reply)?|cancel reply|your email address will not.{0,120}",
        r"this entry was posted .{1,300}|pingback: ?.{1,160}|post navigation|(?:older|newer) comments",
        r"(?:name|email|website)(?: \*)?|comment(?: \*)?|post comment|notify me of .{1,60}",
        r"save my name, .{1,120}|(?:proudly )?powered by wordpress.{0,60}|comments are closed\.?",
    ),
    order=("head", "date"),
    entry_above=True,
)
