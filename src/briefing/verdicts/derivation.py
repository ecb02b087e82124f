"""Derived numbers: recomputed from the records that their attribute names, and held against the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from briefing.claims.model import Claim
from briefing.evidence.calculation import Fault, Value, calculate, names, parse
from briefing.evidence.model import DerivedDefinition, Event, Evidence, Number, Precision, Record
from briefing.manuscript.model import Attributes
from briefing.quantities.quantity import Quantity
from briefing.verdicts.calcunits import contradicts, result_unit
from briefing.verdicts.directions import movement
from briefing.verdicts.model import Verdict
from briefing.verdicts.periods import days
from briefing.verdicts.scenes import Scene
from briefing.verdicts.values import ValueFit, hold_value


def judge_derived(claim: Claim, quantity: Quantity, scene: Scene, binding: Attributes, evidence: Evidence) -> Verdict:
    """Recompute {.derived of=id} or {.derived calc=... a=key:id b=key:id} and hold the written quantity against it."""
    name = binding.get("of")
    if name:
        definition = evidence.derived.get(name)
        if definition is None:
            return _wrong(claim, f"derived.yaml has no '{name}'")
        calc, inputs, unit = definition.calc, dict(definition.inputs), definition.unit
    else:
        calc = binding.get("calc")
        inputs = {
            key: value for key, value in binding.pairs.items() if key not in ("calc", "of", "unit", "reason", "lang")
        }
        unit, definition = binding.get("unit"), None
        if not calc:
            return _wrong(claim, '{.derived} needs of="id" or calc="..."')
    result = result_of(calc, inputs, evidence, ())
    if isinstance(result, Fault):
        return _wrong(claim, f"{calc}: {result.message}")
    value, used = result
    unit = unit or unit_of(calc, used)
    mixed = mixed_units(calc, units_of(inputs, calc, evidence))
    if mixed:
        return _wrong(claim, mixed)
    shown = _shown(value)
    told = f"{calc} = {shown} {unit}, from " + ", ".join(_named(item) for item in used)
    if not used:
        return _wrong(claim, f"{calc} uses no record")
    way = movement(scene).way
    is_change = any(word in calc for word in ("change(", "pp("))
    if is_change and way and value != 0 and (value < 0) != (way == "down"):
        return _wrong(claim, f"the text says {'a fall' if way == 'down' else 'a rise'}; {told}", tuple(used), told)
    fit = hold_result(quantity, scene, value, unit, used, is_change, definition.measure if definition else "")
    if not fit.passes:
        return _wrong(
            claim, f"“{quantity.words}”: {fit.reason}; {told}", tuple(used), told, f"write {_rounded(value, quantity)}"
        )
    return Verdict(claim, "derived", told, "", tuple(used), calculation=told, caution=fit.caution)


def hold_result(
    quantity: Quantity,
    scene: Scene,
    value: Decimal,
    unit: str,
    used: Sequence[Number | Event],
    change: bool,
    measure: str = "",
) -> ValueFit:
    """Whether the written quantity is the result of a calculation over `used`, rounded as the text writes it."""
    size = abs(value) if change and not quantity.negative else value
    if unit in ("percent", "percentage-points", "times") and quantity.form == "decimal":
        size = size.quantize(max(quantity.grain / 1000, Decimal("1e-9")))  # 50 is 50.0 too, where it was worked out
    first = used[0]
    number = Number(
        first.key, "derived", _shown(value), size, size, unit, measure, "", "none", first.span, first.span,
        precision=_bound_of(used),
    )  # fmt: skip
    return hold_value(scene, number, change, True)


def _wrong(claim: Claim, reason: str, used: tuple[Record, ...] = (), told: str = "", offer: str = "") -> Verdict:
    return Verdict(claim, "mismatched", reason, "derivation", used, (), offer, "", told)


def result_of(
    calc: str, inputs: Mapping[str, str], evidence: Evidence, under: tuple[str, ...]
) -> tuple[Decimal, list[Number | Event]] | Fault:
    """The value of a calculation and the records under it; a derived input is worked out first. Events can be counted."""
    expression = parse(calc)
    if isinstance(expression, Fault):
        return expression
    values: dict[str, Value] = {}
    lengths: dict[str, int] = {}
    used: list[Number | Event] = []
    for name in names(expression):
        ref = inputs.get(name, name)
        record = evidence.records.get(ref)
        points = _points(ref, evidence)
        if points:
            values[name] = tuple(point.value for point in points if point.value is not None)
            used.extend(points)
            continue
        if isinstance(record, Number):
            if record.value is None:
                return Fault("name", f"{ref} is a range")
            values[name] = record.value
            length = days(record.period)
            if length:
                lengths[name] = length
            used.append(record)
            continue
        if isinstance(record, Event):
            if not _COUNT.fullmatch(calc.strip()):
                return Fault("arguments", f"{ref} is an event, which can only be counted")
            values[name] = Decimal(1)
            used.append(record)
            continue
        definition = evidence.derived.get(ref)
        if definition is None:
            return Fault("name", f"'{ref}' is neither a recorded number nor a definition")
        if ref in under:
            return Fault("cycle", f"{' -> '.join((*under, ref))} leads back to itself")
        inner = result_of(definition.calc, definition.inputs, evidence, (*under, ref))
        if isinstance(inner, Fault):
            return inner
        values[name] = inner[0]
        used.extend(inner[1])
    result = calculate(expression, values, lengths)
    return result if isinstance(result, Fault) else (result, list(dict.fromkeys(used)))


_COUNT = re.compile(r"count\([^()]*\)")


def _named(item: Number | Event) -> str:
    return f"{item.ref} = {item.written}" if isinstance(item, Number) else item.ref


def _points(ref: str, evidence: Evidence) -> tuple[Number, ...]:
    """The points of a series named as a whole ("key:series")."""
    key, _, name = ref.partition(":")
    file = evidence.files.get(key)
    return file.series.get(name, ()) if file else ()


def mixed_units(calc: str, units: Mapping[str, str]) -> str:
    """What a calculation adds or compares although it counts different things; "" where nothing. `units` by input name."""
    expression = parse(calc)
    found = expression if isinstance(expression, Fault) else result_unit(expression, units)
    return f"{calc}: {found.message}" if isinstance(found, Fault) else ""


def units_of(inputs: Mapping[str, str], calc: str, evidence: Evidence) -> dict[str, str]:
    """The unit of each name of a calculation."""
    expression = parse(calc)
    found: dict[str, str] = {}
    for name in () if isinstance(expression, Fault) else names(expression):
        ref = inputs.get(name, name)
        record, definition, points = evidence.records.get(ref), evidence.derived.get(ref), _points(ref, evidence)
        if isinstance(record, Number):
            found[name] = record.unit
        elif points:
            found[name] = points[0].unit
        elif definition is not None:
            found[name] = definition.unit
    return found


def definition_faults(evidence: Evidence) -> Iterator[tuple[DerivedDefinition, str, str]]:
    """Entries of derived.yaml that can be calculated and yet say nothing: units that do not go together, measures that
    `not-with` keeps apart, a unit that the calculation does not give, a range among the inputs. Each with what to do."""
    for definition in evidence.derived.values():
        expression = parse(definition.calc)
        if isinstance(expression, Fault):
            continue  # told where it is read
        worked = result_of(definition.calc, definition.inputs, evidence, (definition.id,))
        if isinstance(worked, Fault):
            if (worked.kind == "name" and worked.message.endswith("is a range")) or worked.kind == "arguments":
                yield definition, worked.message, "take a record with one value and a period"
            continue
        units = units_of(definition.inputs, definition.calc, evidence)
        unit = result_unit(expression, units)
        if isinstance(unit, Fault):
            told = ", ".join(f"{definition.inputs.get(name, name)} in {unit_}" for name, unit_ in units.items())
            yield definition, f"{unit.message} ({told})", "take records of one unit"
        elif contradicts(definition.unit, unit.name):
            yield definition, f"the calculation gives {unit.name}, not {definition.unit}", f"write `unit: {unit.name}`"
        measures = dict.fromkeys(item.measure for item in worked[1] if isinstance(item, Number))
        for one, two in combinations(measures, 2):
            if any(b in evidence.measures[a].not_with for a, b in ((one, two), (two, one)) if a in evidence.measures):
                yield definition, f"{one} and {two} must not be mixed", "take records of one measure"


def unit_of(calc: str, records: Sequence[Number | Event]) -> str:
    """The unit that a calculation over records gives by itself; "" for a plain number."""
    head = calc.replace(" ", "")
    used = [item for item in records if isinstance(item, Number)]
    if head.startswith(("change(", "share(")):
        return "percent"
    if head.startswith("pp("):
        return "percentage-points"
    if head.startswith("per_day(") and used:
        return f"{used[0].unit} per day"
    if "/" in head and "sum" not in head and used and len({number.unit for number in used}) == 1:
        return "times"
    if head.startswith(("count(", "rank(")):
        return ""
    return used[0].unit if used else ""


def _bound_of(used: Sequence[Number | Event]) -> Precision:
    estimated = any(isinstance(item, Number) and item.precision == "estimate" for item in used)
    return "estimate" if estimated else "exact"


def _shown(value: Decimal) -> str:
    rounded = value.quantize(Decimal("0.0001")) if value != value.to_integral_value() else value.to_integral_value()
    return f"{rounded.normalize():f}"


def _rounded(value: Decimal, quantity: Quantity) -> str:
    grain = quantity.grain if quantity.grain else Decimal(1)
    steps = (abs(value) / grain).quantize(Decimal(1))
    return f"{(steps * grain).normalize():,f}"
