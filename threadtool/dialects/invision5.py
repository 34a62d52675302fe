"""Invision Community 5: name and counts, then name with group and the date, body, reactions."""

from threadtool.dialects.dialect import Dialect

# How long ago follows the date without a blank: `April 2, 20241 yr`.
_AGO = r"\d{1,3} ?(?:yrs?|mo|wks?|days?|hrs?|hours?|min|minutes?|d|h|w|m|y)\b\.?"
_DATE = r"\p{L}{3,12} \d{1,2}(?:, \d{4})?|\d{1,2}\.? \p{L}{3,12}(?:,? \d{4})?"

DIALECT = Dialect(
    name="invision5",
    title="Invision Community 5",
    signs=(
        (rf"(?:{_DATE}) ?{_AGO}", 4),
        (r"featured replies", 7),
        (r"most helpful posts?|most popular posts|top posters in this topic", 2),
        (r"expand topic overview|previous carousel slide.{0,30}", 3),
        (r"[\d.,]+k? reputation", 1),
        (r".{0,60}powered by invision community.{0,30}", 4),
        (r"create an account or sign in to comment", 3),
        (r"jump to content|go to topic listing", 1),
    ),
    head=(r"posted (?P<date>{date})",),
    dates=(rf"(?P<date>{_DATE}) ?(?:{_AGO})?(?: ?\(edited\))?(?: ?{_AGO})?",),
    closers=(r"link to (?:comment|post)|share on other sites|quote|link",),
    foot=(
        r"edited .{4,40} by .{1,60}|.{2,60}(?:,| and) (?:and )?\d+ others?(?: reacted to this)?",
        r"(?:like|thanks|haha|agree|confused|sad)? ?\d{1,4}",
    ),
    page=(
        r"featured replies|recommended posts|expand topic overview|.{0,20}carousel slide.{0,40}",
        r"create an account or sign in to comment|register a new account|go to topic listing",
        r"recently browsing.{0,30}|no registered users viewing this page\.",
        r".{0,60}powered by invision community.{0,30}|followers(?: \d+)?|existing user\? sign in.{0,20}",
    ),
    boxes=((r"replies [\d.,]+k?", r"expand topic overview"),),
    labels=("reputation", "solutions"),
    banners=("members", "member", "author", "moderators", "administrators", "staff", "(edited)"),
    order=("card", "date", "head"),
    signature_repeats=True,
)
