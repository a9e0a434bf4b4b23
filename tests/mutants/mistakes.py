"""Small mistakes that somebody could make in a source: where, and what the source becomes."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
}
ARITHMETIC: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "+"),
    ast.Div: ("/", "*"),
    ast.Mod: ("%", "*"),
    ast.BitOr: ("|", "&"),
    ast.BitAnd: ("&", "|"),
}
BOOLEAN: dict[type[ast.boolop], tuple[str, str]] = {
    ast.And: ("and", "or"),
    ast.Or: ("or", "and"),
}
# What comes back in place of nothing.
INSTEAD = {"None": '""', '""': '"x"'}
# Of a change that is shown.
LONGEST = 70
# Names that count: one more or less is another line, or another item.
COUNTERS = {"index", "at", "i", "j"}
# Types that are written with parameters where they are called or have another name.
TYPES = {"Callable", "dict", "frozenset", "list", "set", "tuple", "type"}


@dataclass(frozen=True)
class Mistake:
    """One change of a file: `was` stands at byte `start` and becomes `now`."""

    kind: str
    path: Path
    line: int
    start: int
    was: str
    now: str

    def apply(self, source: str) -> str:
        """The source with the mistake in it."""
        raw = source.encode()
        end = self.start + len(self.was.encode())
        assert raw[self.start : end].decode() == self.was
        return (raw[: self.start] + self.now.encode() + raw[end:]).decode()

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind}: {_short(self.was)} → {_short(self.now)}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) < LONGEST else f"{text[:40]} … {text[-25:]}"


def mistakes(path: Path, source: str) -> list[Mistake]:
    """Every small mistake that could be made in a source, in order."""
    finder = _Finder(path, source)
    finder.visit(ast.parse(source))
    return sorted(set(finder.found), key=lambda m: (m.start, m.was, m.now))


def is_program(mistake: Mistake, source: str) -> bool:
    """Whether a source with a mistake in it can still be read, and as another one."""
    try:
        changed = ast.parse(mistake.apply(source))
    except SyntaxError:
        return False
    return ast.dump(changed) != ast.dump(ast.parse(source))


class _Finder(ast.NodeVisitor):
    """Walks a source; what only a type checker reads, and what only people read, is left out."""

    def __init__(self, path: Path, source: str) -> None:
        self.path = path
        self.raw = source.encode()
        lines = self.raw.splitlines(keepends=True)
        self.starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
        self.found: list[Mistake] = []

    def start(self, node: ast.expr | ast.stmt) -> int:
        return self.starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.expr | ast.stmt) -> int:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self.starts[node.end_lineno - 1] + node.end_col_offset

    def text(self, node: ast.expr | ast.stmt) -> str:
        return self.raw[self.start(node) : self.end(node)].decode()

    def add(self, kind: str, start: int, was: str, now: str) -> None:
        line = self.raw.count(b"\n", 0, start) + 1
        self.found.append(Mistake(kind, self.path, line, start, was, now))

    def replace(self, kind: str, node: ast.expr, now: str) -> None:
        self.add(kind, self.start(node), self.text(node), now)

    def between(self, kind: str, left: ast.expr, right: ast.expr, change: tuple[str, str]) -> None:
        """Replace an operator that stands between two expressions."""
        was, now = change
        gap = self.raw[self.end(left) : self.start(right)]
        at = gap.find(was.encode())
        if at >= 0:
            self.add(kind, self.end(left) + at, was, now)

    # What is not looked at: annotations, docstrings, what is imported, what a type is called.

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_arguments(self, node: ast.arguments) -> None:
        for default in (*node.defaults, *(d for d in node.kw_defaults if d is not None)):
            self.visit(default)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for decorator in node.decorator_list:
            self.visit(decorator)
        self.visit(node.args)
        self.body(node.body)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        if any(ast.unparse(base) == "Protocol" for base in node.bases):
            return
        for decorator in node.decorator_list:
            self.visit(decorator)
        self.body(node.body)

    def visit_Module(self, node: ast.Module) -> None:
        self.body(node.body)

    def body(self, statements: list[ast.stmt]) -> None:
        for statement in statements:
            is_text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            if not is_text:
                self.visit(statement)

    def visit_Assign(self, node: ast.Assign) -> None:
        # Block = A | B, Render = Callable[...]: a type by another name.
        name = ast.unparse(node.targets[0])
        is_type = name[:1].isupper() and not name.isupper() and "_RE" not in name
        if not is_type:
            self.visit(node.value)
        for target in node.targets:
            self.visit(target)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        if not _is_type(node):
            self.slice(node)
            self.generic_visit(node)

    # What is changed.

    def slice(self, node: ast.Subscript) -> None:
        part = node.slice
        if isinstance(part, ast.Slice):
            for bound in (part.lower, part.upper):
                if bound is not None:
                    self.replace("slice", bound, f"{self.text(bound)} + 1")
                    self.replace("slice", bound, "")
        elif _counts(part):
            self.replace("slice", part, f"{self.text(part)} + 1")
            self.replace("slice", part, f"{self.text(part)} - 1")

    def visit_Compare(self, node: ast.Compare) -> None:
        values = [node.left, *node.comparators]
        for left, operator, right in zip(values, node.ops, node.comparators, strict=False):
            self.between("comparison", left, right, COMPARISONS[type(operator)])
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        change = BOOLEAN[type(node.op)]
        for left, right in pairwise(node.values):
            self.between("boolean", left, right, change)
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if type(node.op) in ARITHMETIC:
            self.between("arithmetic", node.left, node.right, ARITHMETIC[type(node.op)])
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if type(node.op) in ARITHMETIC:
            was, now = ARITHMETIC[type(node.op)]
            start = self.end(node.target)
            at = self.raw[start : self.start(node.value)].find(f"{was}=".encode())
            self.add("arithmetic", start + at, f"{was}=", f"{now}=")
        self.visit(node.value)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not):
            self.replace("not", node, f"({self.text(node.operand)})")
        elif isinstance(node.op, ast.USub):
            self.replace("arithmetic", node, self.text(node.operand))
        self.generic_visit(node)

    def condition(self, test: ast.expr) -> None:
        """The opposite of a condition, unless a comparison or a `not` is changed anyway."""
        if not isinstance(test, ast.Compare | ast.UnaryOp):
            self.replace("condition", test, f"not ({self.text(test)})")

    def visit_If(self, node: ast.If) -> None:
        self.condition(node.test)
        self.generic_visit(node)

    def visit_While(self, node: ast.While) -> None:
        self.condition(node.test)
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self.condition(node.test)
        self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        for test in node.ifs:
            self.condition(test)
        self.generic_visit(node)

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is None:
            return
        value = self.text(node.value)
        # False and numbers are changed as constants; None in their place would be as good.
        if not isinstance(node.value, ast.Constant) or node.value.value in {None, ""}:
            self.replace("return", node.value, INSTEAD.get(value, "None"))
        if isinstance(node.value, ast.Compare | ast.BoolOp | ast.UnaryOp):
            self.replace("return", node.value, f"not ({value})")
        self.visit(node.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, bool):
            self.replace("constant", node, str(not node.value))
        elif isinstance(node.value, int | float):
            self.replace("constant", node, f"({self.text(node)} + 1)")
            self.replace("constant", node, f"({self.text(node)} - 1)")
        elif isinstance(node.value, str) and node.value:
            self.replace("text", node, '""')

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self.replace("text", node, '""')
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                self.visit(value.value)

    def visit_Call(self, node: ast.Call) -> None:
        """Leave out an argument that has a default, most likely: one by name, or the last."""
        for keyword in node.keywords:
            if keyword.arg:
                self.drop(node, self.starts[keyword.lineno - 1] + keyword.col_offset, keyword.value)
        if len(node.args) > 1 and not node.keywords and not isinstance(node.args[-1], ast.Starred):
            self.drop(node, self.start(node.args[-1]), node.args[-1])
        self.generic_visit(node)

    def drop(self, call: ast.Call, start: int, value: ast.expr) -> None:
        """Leave an argument out, with the comma after it."""
        end = self.end(value)
        rest = self.raw[end : self.end(call)]
        cut = len(rest) - len(rest.lstrip(b", \n"))
        self.add("argument", start, self.raw[start : end + cut].decode(), "")


def _counts(node: ast.expr) -> bool:
    """Whether an index counts, rather than names: `first - 1`, `-1`, `index`."""
    return isinstance(node, ast.BinOp) or (isinstance(node, ast.Name) and node.id in COUNTERS)


def _is_type(node: ast.Subscript) -> bool:
    """A type with its parameters, as `dict[str, Any]`."""
    return isinstance(node.value, ast.Name) and node.value.id in TYPES
