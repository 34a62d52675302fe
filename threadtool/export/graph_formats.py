"""A reply graph as DOT, Mermaid, GraphML or JSON.

Names and words of members stand in strings alone, where each format has its own way to keep a
character from ending them; node ids are ours. Control characters, which no format takes, become
spaces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from threadtool.export.graph import Edge, Graph, Node
from threadtool.export.json_text import encoder
from threadtool.export.text import encodable
from threadtool.patterns import re

_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_MERMAID_PLAIN: Final = re.compile(r"[^A-Za-z0-9 .,]")
_MERMAID_DIRECTIVE: Final = re.compile(r"[<>{}%]")
"""What directives and tags are made of; in a title they cannot be written otherwise."""
_JSON_INDENT: Final = 1


def _clean(text: str) -> str:
    return " ".join(_CONTROLS.sub(" ", encodable(text)).split())


def dot(graph: Graph) -> Iterator[str]:
    """For Graphviz: `dot -Tsvg`."""
    yield f"digraph thread {{\n  label={_dot(graph.title)}\n  rankdir=RL\n"
    yield '  node [shape=box, style=rounded, fontname="sans-serif"]\n'
    for node in graph.nodes:
        yield f"  {node.key} [label={_dot(node.label)}, tooltip={_dot(node.words or node.label)}]\n"
    for edge in graph.edges:
        width = f" [label={edge.quotes}]" if edge.quotes > 1 else ""
        yield f"  {edge.source} -> {edge.target}{width}\n"
    yield "}\n"


def _dot(text: str) -> str:
    r"""A quoted string. A backslash begins `\N`, `\l` and others; `&` an entity, as in HTML."""
    clean = _clean(text).replace("&", "&amp;")
    return '"' + clean.replace("\\", "\\\\").replace('"', '\\"') + '"'


def mermaid(graph: Graph) -> Iterator[str]:
    """For Mermaid: a flow chart, in a fenced block of Markdown."""
    title = _MERMAID_DIRECTIVE.sub(" ", _clean(graph.title))
    yield f"---\ntitle: {encoder()(title)}\n---\nflowchart RL\n"
    for node in graph.nodes:
        yield f'  {node.key}["{_mermaid(node.label)}"]\n'
    for edge in graph.edges:
        count = f"|{edge.quotes}|" if edge.quotes > 1 else ""
        yield f"  {edge.source} -->{count} {edge.target}\n"


def _mermaid(text: str) -> str:
    """Mermaid knows no escape but the number of a character; Markdown and HTML run in labels."""
    return _MERMAID_PLAIN.sub(lambda match: f"#{ord(match[0])};", _clean(text))


def graphml(graph: Graph) -> Iterator[str]:
    """For Gephi, yEd, NetworkX and others."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for key, holder, kind in _GRAPHML_KEYS:
        yield f'  <key id="{key}" for="{holder}" attr.name="{key}" attr.type="{kind}"/>\n'
    yield f'  <graph id="thread" edgedefault="directed">\n    <desc>{_xml(graph.title)}</desc>\n'
    for node in graph.nodes:
        yield f'    <node id="{node.key}">{"".join(_node_data(node))}</node>\n'
    for number, edge in enumerate(graph.edges, 1):
        ends = f'id="e{number}" source="{edge.source}" target="{edge.target}"'
        yield f"    <edge {ends}>{''.join(_edge_data(edge))}</edge>\n"
    yield "  </graph>\n</graphml>\n"


_GRAPHML_KEYS: Final = (
    ("label", "node", "string"),
    ("author", "node", "string"),
    ("posts", "node", "int"),
    ("index", "node", "int"),
    ("date", "node", "string"),
    ("text", "node", "string"),
    ("weight", "edge", "int"),
    ("score", "edge", "double"),
)


def _node_data(node: Node) -> Iterator[str]:
    values = node.to_dict()
    for key, holder, _ in _GRAPHML_KEYS:
        if holder == "node" and values[key] not in (None, ""):
            yield f'<data key="{key}">{_xml(str(values[key]))}</data>'


def _edge_data(edge: Edge) -> Iterator[str]:
    yield f'<data key="weight">{edge.quotes}</data><data key="score">{edge.score}</data>'


def _xml(text: str) -> str:
    clean = _clean(text).replace("&", "&amp;")
    return clean.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def json_graph(graph: Graph) -> Iterator[str]:
    """For programs: `nodes` and `edges`."""
    yield f"{encoder(_JSON_INDENT)(graph.to_dict())}\n"


GRAPH_FORMATS: Final[dict[str, Callable[[Graph], Iterator[str]]]] = {
    "dot": dot,
    "mermaid": mermaid,
    "graphml": graphml,
    "json": json_graph,
}
