"""phpBB 2 (subSilver): user card, then `Posted: ... Post subject: ...`, body, `Back to top`."""

from threadtool.dialects import phpbb_words as words
from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="phpbb2",
    title="phpBB 2",
    signs=(
        (rf"{words.POST_ICON}{words.POSTED}: .{{8,40}}\s+{words.SUBJECT}:.{{0,120}}", 5),
        (words.PREVIOUS_NEXT, 4),
        (r"powered by phpbb 2.{0,40}|powered by phpbb ?©? ?2.{0,40}", 3),
        (rf"{words.BACK_TO_TOP}(?: .{{0,160}})?", 3),
        (rf"{words.POST_ICON}{words.POSTED}: .{{8,40}}", 2),
        (rf"{words.SUBJECT}:.{{0,120}}", 2),
        (r"view previous topic|view next topic", 2),
        (words.AUTHOR_MESSAGE, 2),
        (words.SHOW_POSTS, 2),
        (r"goto page .{1,40}", 1),
        (r"profile(?: profile)? ?login to check your private messages.{0,80}", 2),
    ),
    head=(
        rf"{words.POST_ICON}{words.POSTED}: (?P<dated>.{{8,60}}?)(?:\s*{words.SUBJECT}:.{{0,160}})?(?:reply with quote)?",
        rf"{words.SUBJECT}:.{{0,160}}",
    ),
    closers=(rf"{words.TOP}(?: .{{0,160}})?",),
    foot=(
        r"(?:\s*(?:view user'?s'? profile|send private message|send e-?mail|visit poster'?s'? website"
        r"|aim address|yahoo messenger|msn messenger|icq number|find all posts by .{1,40}))+",
        words.EDITED,
        words.SHOW_POSTS,
    ),
    page=(
        r"view previous topic :: ?view next topic|view previous topic|view next topic|:: view next.*",
        words.AUTHOR_MESSAGE,
        words.AUTHOR_OR_MESSAGE,
        words.PREVIOUS_NEXT,
        r"post new topic.{0,20}reply to topic.{0,200}|post new topic|reply to topic",
        r"goto page .{0,40}|page \d+ of \d+.{0,40}",
        words.ALL_TIMES,
        words.YOU_CANNOT,
        r"jump to:.{0,160}|powered by phpbb.{0,60}",
        r"(?:faq|search|memberlist|usergroups|register|profile|login)\b.{0,160}check your private.{0,120}",
    ),
    order=("card", "head"),
    signature_rule=r"_{15,20}",
)
