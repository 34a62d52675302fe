"""PunBB 1.3 and 1.4: `2 Reply by X date`, user card, title, body, `Website`."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="punbb",
    title="PunBB",
    signs=(
        (r"(?:\d{1,6} )?(?:topic|reply) by .{1,50} (?:\d{4}-\d\d-\d\d|yesterday|today) .{4,12}", 8),
        (r"(?:\d{1,6} )?(?:topic|reply) by", 4),
        (r"\(edited by .{1,60} \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\)", 4),
        (r"powered by punbb.{0,80}", 5),
        (r"posts: \[ ?\d+ ?\]|you must login or register to post a reply", 4),
        (r"registered: \d{4}-\d\d-\d\d", 1),
    ),
    head=(
        r"(?:(?P<number>\d{1,6}) )?(?:topic|reply|post) by:? (?P<author>.{1,50}?) "
        r"(?P<date>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|(?:today|yesterday|\p{L}{3,9} \d{1,2},? \d{4}) \d.{3,9})",
        r"(?:topic|reply|post) by",
    ),
    foot=(r"\(edited by .{1,60} .{6,40}\)",),
    page=(
        r"powered by .{1,80}|posts: \[.{1,10}\]|you must login or register to post a reply|jump to forum:?",
        r"index|user list|rules|pages .{1,60}|topic options|new posts|unanswered topics",
    ),
    banners=(
        "new member",
        "member",
        "administrator",
        "moderator",
        "guest",
        "banned",
        "website",
        "email",
        "offline",
        "online",
    ),
    order=("head", "date", "card"),
    name_first=False,
    name_inside=True,
    signature_rule=r"-{3,60}",
    signature_repeats=True,
    post_title=r"(?:re|topic): (?P<title>.{1,160})",
)
