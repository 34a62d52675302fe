"""Invision Community 4 and 5: name, user card, `Posted date`, body, `Quote`, signature."""

from threadtool.dialects.dialect import Dialect

DIALECT = Dialect(
    name="invision4",
    title="Invision Community 4",
    signs=(
        (r"posted \p{L}{3,9} \d{1,2}, \d{4}", 4),
        (r"recommended posts", 3),
        (r"jump to content", 2),
        (r"link to (?:comment|post)|share on other sites", 3),
        (r"create an account or sign in to comment", 3),
        (r"powered by invision community.{0,30}", 4),
        (r"go to topic listing|sign in to follow this|followers \d+", 1),
        (r"\d+ posts in this topic", 1),
    ),
    head=(r"posted (?P<date>{date})",),
    closers=(r"link to (?:comment|post)", r"share on other sites", r"quote"),
    foot=(
        r"more sharing options\.\.\.",
        r"https?://\S{1,60}/topic/\d+-\S{1,200}",  # the address to share, printed with the buttons
        r"edited .{6,30} by .{1,60}",
        r"like(?: \d+)?|thanks(?: \d+)?|agree(?: \d+)?|funny(?: \d+)?|informative(?: \d+)?",
    ),
    page=(
        r"recommended posts|create an account or sign in to comment|create an account|sign in",
        r"you need to be a member in order to leave a comment|go to topic listing",
        r"sign up for a new account in our community.*|already have an account\?.*",
        r"by .{1,50},?|followers \d+|\d+ posts in this topic",
        r"sign in now|register a new account|powered by invision community.{0,30}",
    ),
    banners=("author", "member", "report", "share"),
    order=("card", "head"),
    signature_after=True,
)
