"""The reply graph: what is linked, and that no name breaks out of a format."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest
from hypothesis import given, settings

from tests.helpers_cli import PATIENCE, THREAD, run, stderr_lines
from tests.helpers_threads import NASTY, make_thread, plan, quote, threads
from tests.readme_blocks import SEED
from threadtool.cli.graph import graph as graph_command
from threadtool.export.graph import LEVELS, Edge, reply_graph
from threadtool.export.graph_formats import GRAPH_FORMATS
from threadtool.model import Thread

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    *NASTY,
    '"]; x -> y; ["',
    '"><script>alert(1)</script>',
    "]]>",
    "end",
    "%%{init: {}}%%",
    "\\",
)


def thread() -> Thread:
    return make_thread(
        plan("one", author="Ann"),
        plan(quote("one", source_post=1), "a", quote("ne", opens=True, source_post=1), author="Bo"),
        plan(quote("two", source_post=2, author="Bo"), "b", author="ann"),
        plan(quote("far", author="Zoe"), "c", author="Bo"),
        plan(quote("x", depth=2), "d", author=None),
    )


def hostile() -> Thread:
    first = [plan("x", author=name) for name in HOSTILE]
    return make_thread(*first, plan(quote("x", source_post=1), "y"), title='"}; digraph x {')


def written(made: Thread, name: str, level: str = "posts") -> str:
    return "".join(GRAPH_FORMATS[name](reply_graph(made, level)))


def test_posts_are_linked_to_those_they_quote() -> None:
    graph = reply_graph(thread())
    assert [node.key for node in graph.nodes] == ["p1", "p2", "p3", "p4", "p5"]
    assert graph.nodes[1].label == "2 Bo"
    assert graph.edges == (Edge("p2", "p1", 2, 0.5), Edge("p3", "p2", 1, 0.5))


def test_authors_are_linked_by_name() -> None:
    graph = reply_graph(thread(), "authors")
    assert [(node.label, node.posts) for node in graph.nodes] == [("Ann", 2), ("Bo", 2), ("Zoe", 0)]
    ends = [(edge.source, edge.target, edge.quotes) for edge in graph.edges]
    assert ends == [("a2", "a1", 2), ("a1", "a2", 1), ("a2", "a3", 1)]


def test_what_nothing_links_can_be_left_out() -> None:
    assert [node.key for node in reply_graph(thread()).linked().nodes] == ["p1", "p2", "p3"]
    drawn = run("graph", SEED, "--linked").stdout.decode()
    assert re.findall(r"^  (p\d+) \[", drawn, re.MULTILINE) == ["p5", "p7", "p11", "p12"]


def test_posts_that_were_not_picked_are_no_nodes() -> None:
    done = json.loads(run("graph", SEED, "-f", "json", "--posts", "6-").stdout)
    assert [node["index"] for node in done["nodes"]] == [6, 7, 8, 9, 10, 11, 12]
    assert done["edges"] == [{"source": "p12", "target": "p11", "quotes": 1, "score": 1.0}]


def drawn(dot: str) -> ElementTree.Element:
    if not shutil.which("dot"):
        pytest.skip("needs dot, not on this machine")
    done = subprocess.run(
        ["dot", "-Tsvg"], input=dot.encode(), capture_output=True, timeout=PATIENCE, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return ElementTree.fromstring(done.stdout)


def test_graphviz_draws_it() -> None:
    picture = drawn(run("graph", SEED).stdout.decode())
    titles = [title.text for title in picture.iter(f"{SVG}title")]
    assert len(titles) == 1 + 12 + 2
    assert {"p7->p5", "p12->p11"} <= set(titles)


@pytest.mark.parametrize("level", ["posts", "authors"])
def test_no_name_breaks_out_of_dot(level: str) -> None:
    made = hostile()
    picture = drawn(written(made, "dot", level))
    classes = [group.get("class") for group in picture.iter(f"{SVG}g")]
    assert classes.count("node") == len(reply_graph(made, level).nodes)
    shown = "".join(picture.itertext())
    assert "<script>alert(1)</script>" in shown
    assert r"\* \\* \&amp;" in shown
    assert not list(picture.iter(f"{SVG}script"))


def test_no_name_breaks_out_of_mermaid() -> None:
    front, _, chart = written(hostile(), "mermaid").partition("\n---\nflowchart RL\n")
    assert front == '---\ntitle: "\\" ; digraph x  "'
    assert front.count("\n") == 1
    *nodes, edge = chart.splitlines()
    assert edge == f"  p{len(nodes)} --> p1"
    for place, node in enumerate(nodes, 1):
        assert re.fullmatch(rf'  p{place}\["(?:[A-Za-z0-9 .,]|#\d+;)*"\]', node), node


@pytest.mark.parametrize("level", ["posts", "authors"])
@given(made=threads())
@settings(deadline=None, max_examples=60)
def test_graphml_and_json_are_valid_whatever_the_names(level: str, made: Thread) -> None:
    graph = reply_graph(made, level)
    root = ElementTree.fromstring(written(made, "graphml", level))
    keys = {key.get("id") for key in root.iter(f"{GRAPHML}key")}
    assert {data.get("key") for data in root.iter(f"{GRAPHML}data")} <= keys
    assert [node.get("id") for node in root.iter(f"{GRAPHML}node")] == [n.key for n in graph.nodes]
    ends = [(edge.get("source"), edge.get("target")) for edge in root.iter(f"{GRAPHML}edge")]
    assert ends == [(edge.source, edge.target) for edge in graph.edges]
    assert json.loads(written(made, "json", level))["directed"] is True


def test_the_command_offers_what_there_is() -> None:
    choices = {
        parameter.name: tuple(parameter.type.choices)
        for parameter in graph_command.params
        if isinstance(parameter.type, click.Choice)
    }
    assert choices == {"format_name": tuple(GRAPH_FORMATS), "level": LEVELS}


def test_a_graph_is_of_one_thread(tmp_path: Path) -> None:
    done = run("graph", SEED, SEED)
    assert done.returncode == 2
    (tmp_path / "a.txt").write_bytes(THREAD.encode())
    both = run("a.txt", "a.txt", "--array", cwd=tmp_path).stdout
    done = run("graph", stdin=both)
    assert done.returncode == 1
    assert "one thread" in stderr_lines(done)[0]
    assert done.stdout.count(b"digraph") == 1
