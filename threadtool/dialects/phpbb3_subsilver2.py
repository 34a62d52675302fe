"""phpBB 3 with subsilver2: subject and date lines, then the user card, body, `Top`."""

from threadtool.dialects import phpbb_words as words
from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="phpbb3-subsilver2",
    title="phpBB 3 (subsilver2)",
    signs=(
        (rf"{words.SUBJECT}:.{{0,120}}", 3),
        (rf"{words.POST_ICON}{words.POSTED}: .{{8,40}}", 2),
        (words.NOW, 2),
        (r"all times are utc.{0,40}|часовой пояс: utc.{0,40}|.{8,30} utc [+-] \d.{0,30}", 2),
        (r"\[ \d+ posts? \]", 2),
        (r"view unanswered posts.{0,40}", 1),
        (words.PREVIOUS_OR_NEXT, 2),
        (words.BACK_TO_TOP, 1),
        (rf"{words.AUTHOR_MESSAGE}|author", 1),
        (r"who is online", 1),
        (words.SHOW_POSTS, 1),
    ),
    head=(
        rf"{words.SUBJECT}:.{{0,160}}?\s?{words.POST_ICON}{words.POSTED}: (?P<date>{{date}})",
        rf"{words.POST_ICON}{words.POSTED}: (?P<date>{{date}})(?:\s*{words.SUBJECT}:.{{0,160}})?",
        rf"{words.SUBJECT}:.{{0,160}}",
    ),
    closers=(r"top(?: .{0,60})?", words.TOP),
    foot=(
        words.EDITED,
        r"(?:\s*(?:profile|send private message|e-?mail|www|icq|aim|msnm|yim))+",
        words.ATTACHMENTS,
        r"attachment:.{0,80}",
        words.SHOW_POSTS,
    ),
    page=(
        words.AUTHOR_MESSAGE,
        words.AUTHOR_OR_MESSAGE,
        r"new topic.{0,20}post reply.{0,80}|(?:\d+ posts? .{1,3} )?page \d+ of \d+.{0,80}|\[ \d+ posts? \].{0,60}",
        r"go to page.{0,40}|previous topic.{0,30}next topic.{0,10}",
        words.PREVIOUS_OR_NEXT,
        words.ALL_TIMES,
        words.NOW,
        words.YOU_CANNOT,
        words.BROWSING,
        r"board index.{0,80}|jump to:.{0,80}|search for:.{0,40}|powered by .{0,60}phpbb.{0,60}",
    ),
    order=("head", "card"),
    other_orders=(("card", "head"),),
    signature_rule=r"_{15,20}",
)
