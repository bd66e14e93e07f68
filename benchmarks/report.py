#!/usr/bin/env python3
"""Renders figures of the benchmarks, which runs write as JSON, as a part of docs/benchmarks.md.

usage: report.py FIGURES.json [PAGE.md]

Prints the part as Markdown, and completes the figures with what is derived from them. With a page, replaces the part
in it, and draws plots beside it; other parts stay. Which part it is follows from the name of the file.
"""

import json
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from statistics import median

import plot


def rounded(number, decimals=0):
    exact = Decimal(repr(number)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{exact:,}"


def percent(share):
    return rounded(100 * share, 1) + " %"


def megabytes(size):
    return rounded(size / (1 << 20))


def spread_of(values):
    values = list(values) or [0.0]
    return {"min": min(values), "median": median(values), "max": max(values)}


def with_range(spread, figure=rounded):
    """The median, and in brackets the least and the most."""
    return f"{figure(spread['median'])} ({figure(spread['min'])} – {figure(spread['max'])})"


def tenths(number):
    return rounded(number, 1)


def row(*cells):
    return "| " + " | ".join(cells) + " |\n"


def machine(of):
    memory = rounded(of["memoryBytes"] / 1e9)
    return f"{of['processor']}, {of['cores']} cores, {memory} GB; {of['system']}; {of['java']}"


# ---------------------------------------------------------------------------------------------- side by side


def is_right(result):
    return result is not None and result["wrong"] == 0


def summary(contender, runs):
    """What the runs of a system have shown together; those with a wrong answer are left out of the figures."""
    of_it = [run["result"] for run in runs if run["contender"] == contender]
    right = [result for result in of_it if is_right(result)]
    costs = [result["cost"] for result in right]
    latencies = [result["latency"] for result in right if result.get("latency")]
    return {
        "contender": contender,
        "runs": len(of_it),
        "rightRuns": len(right),
        "eventsPerCoreSecond": spread_of(cost["events"] / cost["cpuSeconds"] for cost in costs),
        "eventsPerSecond": spread_of(cost["events"] / cost["seconds"] for cost in costs),
        "pacedEventsPerSecond": spread_of(float(one["eventsPerSecond"]) for one in latencies),
        "p50Millis": spread_of(one["p50Micros"] / 1000 for one in latencies),
        "p99Millis": spread_of(one["p99Micros"] / 1000 for one in latencies),
        "p999Millis": spread_of(one["p999Micros"] / 1000 for one in latencies),
        "diskBytesPerEvent": spread_of(result["diskBytesPerEvent"] for result in right),
        "peakRssBytes": spread_of(float(result["peakRssBytes"]) for result in right),
        "allocatedBytesPerEvent": spread_of(cost["allocatedBytes"] / cost["events"] for cost in costs),
        "collectionShare": spread_of(cost["collectionSeconds"] / cost["seconds"] for cost in costs),
        "compilerShare": spread_of(cost["compilerSeconds"] / cost["cpuSeconds"] for cost in costs),
    }


def ratios(summaries):
    """How the medians of events a second a core compare; 0 where one of them is missing."""
    rates = {one["contender"]: one["eventsPerCoreSecond"]["median"] for one in summaries}
    kafka = max(rates.get("KAFKA_STREAMS", 0), rates.get("KAFKA_STREAMS_30", 0))

    def ratio(ours, theirs):
        return ours / theirs if theirs else 0.0

    return {
        "toKafkaStreams": ratio(rates.get("IMPULSE", 0), kafka),
        "onPowerFailureToKafkaStreams": ratio(rates.get("IMPULSE_POWER", 0), kafka),
        "toCeiling": ratio(rates.get("IMPULSE", 0), rates.get("FOLD_JSON", 0)),
    }


def side_by_side(report, _):
    titles = {one["name"]: one for one in report["contenders"]}
    summaries = [summary(name, report["runs"]) for name in titles]
    report["summaries"] = [one for one in summaries if one["runs"]]
    report["ratios"] = ratios(report["summaries"])
    rows = "".join(contender_row(one, titles[one["contender"]]) for one in report["summaries"])
    to = report["ratios"]
    return (
        f"**Impulse to Kafka Streams, events a second a core: {rounded(to['toKafkaStreams'], 2)}** "
        f"({rounded(to['onPowerFailureToKafkaStreams'], 2)} where Impulse survives a power failure too). "
        f"Impulse to the fold in memory with JSON: {percent(to['toCeiling'])}.\n\n"
        "| median (least – most) | events/s/core | events/s | p50 ms | p99 ms | p99.9 ms | at events/s "
        "| disk B/event | peak RSS MB | allocated B/event | in GC | compiling | right |\n"
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n" + rows + "\n" + conditions(report)
    )


def contender_row(one, contender):
    # A ceiling keeps nothing.
    kept = "| | | | " if contender["ceiling"] else kept_cells(one)
    return row(
        contender["title"],
        with_range(one["eventsPerCoreSecond"]),
        with_range(one["eventsPerSecond"]),
        kept,
        megabytes(one["peakRssBytes"]["max"]),
        rounded(one["allocatedBytesPerEvent"]["median"]),
        percent(one["collectionShare"]["median"]),
        percent(one["compilerShare"]["median"]),
        f"{one['rightRuns']} of {one['runs']}",
    )


def kept_cells(one):
    latencies = [with_range(one[name], tenths) for name in ("p50Millis", "p99Millis", "p999Millis")]
    rest = [rounded(one[name]["median"]) for name in ("pacedEventsPerSecond", "diskBytesPerEvent")]
    return " | ".join(latencies + rest)


def conditions(report):
    plan, inputs = report["plan"], report["inputs"]
    out_of_order = inputs["outOfOrder"] / (inputs["events"] - inputs["duplicates"])
    killed = next((run["round"] for run in report["runs"] if run["killed"]), None)
    killed = f"In round {killed}, Impulse's process was killed on the way and started again." if killed else ""
    return (
        f"{machine(report['machine'])}. JVM {report['jvm']}. Kafka {report['kafka']}. Seed {plan['seed']}; "
        f"{plan['rounds']} rounds, each system once a round, in a new process: {plan['warmUp']:,} events to warm up, "
        f"{plan['measured']:,} measured, then {plan['pacedSeconds']} s at half that rate. {plan['customers']:,} "
        f"customers at a time; {percent(out_of_order)} of the events out of order across streams, "
        f"{percent(inputs['duplicates'] / inputs['events'])} duplicates. CPU is that of the whole process, with its "
        "compilers, its garbage collectors, broker and store, without what reads the inputs. " + killed + "\n"
    )


# ---------------------------------------------------------------------------------------------------- growth

# Title with the unit, what is one of the unit, and decimals.
QUANTITIES = {
    "PUT": ("of them put", 1, 0),
    "EVENTS_PER_CORE_SECOND": ("events/s/core", 1, 0),
    "EVENTS_PER_SECOND": ("events/s", 1, 0),
    "DELIVERIES_PER_CORE_SECOND": ("deliveries/s/core", 1, 0),
    "REPLAYED_PER_CORE_SECOND": ("replayed events/s/core", 1, 0),
    "REPLAYED_PER_SECOND": ("replayed events/s", 1, 0),
    "START_MILLIS": ("start to first decision, ms", 1, 0),
    "OPEN_MILLIS": ("start to open, ms", 1, 0),
    "LOAD_SECONDS": ("listed in, s", 1, 1),
    "REPRICE_SECONDS": ("repriced in, s", 1, 2),
    "DELIVERY_MICROS": ("one event, median, µs", 1, 0),
    "DELIVERY_P99_MICROS": ("one event, p99, µs", 1, 0),
    "IDLE_SHARE": ("idle, % of a core", 0.01, 2),
    "RSS": ("peak RSS, MB", 1 << 20, 0),
    "FILLING_RSS": ("peak RSS while filling, MB", 1 << 20, 0),
    "DISK": ("disk, MB", 1 << 20, 0),
    "DISK_PER_EVENT": ("disk, B/event put", 1, 0),
}

# Title, what grows, the columns, and plots: file, title, quantities of one unit, whether logarithmic.
STUDIES = {
    "LOG": (
        "Events in the log",
        "events in the log",
        "PUT EVENTS_PER_CORE_SECOND EVENTS_PER_SECOND START_MILLIS OPEN_MILLIS RSS FILLING_RSS DISK DISK_PER_EVENT",
        [
            ("growth-log-rate", "Rate over a growing log", "EVENTS_PER_CORE_SECOND", False),
            ("growth-log-start", "Start-up over a growing log", "START_MILLIS OPEN_MILLIS", False),
            ("growth-log-memory", "Memory over a growing log", "RSS FILLING_RSS", False),
            ("growth-log-disk", "Disk over a growing log", "DISK", True),
        ],
    ),
    "KEYS": (
        "Keys in a batch of 1,000",
        "keys in a batch",
        "EVENTS_PER_CORE_SECOND EVENTS_PER_SECOND RSS",
        [("growth-keys", "Rate by keys in a batch of 1,000", "EVENTS_PER_CORE_SECOND", False)],
    ),
    "HOT_KEY": (
        "One hot key",
        "events the key has had",
        "EVENTS_PER_CORE_SECOND EVENTS_PER_SECOND RSS",
        [],
    ),
    "ITEMS": (
        "Items that one move of the fuel index reprices",
        "items",
        "REPRICE_SECONDS EVENTS_PER_SECOND LOAD_SECONDS RSS",
        [("growth-items", "One move of the fuel index", "REPRICE_SECONDS", True)],
    ),
    "FUNCTIONS": (
        "Functions on one stream",
        "functions",
        "EVENTS_PER_CORE_SECOND EVENTS_PER_SECOND DELIVERIES_PER_CORE_SECOND RSS",
        [
            (
                "growth-functions",
                "Functions on one stream",
                "EVENTS_PER_CORE_SECOND DELIVERIES_PER_CORE_SECOND",
                True,
            )
        ],
    ),
    "IDLE": (
        "Functions loaded, one of them at work",
        "functions",
        "IDLE_SHARE DELIVERY_MICROS DELIVERY_P99_MICROS RSS",
        [("growth-idle", "One event for one of many functions", "DELIVERY_MICROS", False)],
    ),
    "REPLAY": (
        "Replay of join-ledger",
        "events",
        "EVENTS_PER_CORE_SECOND EVENTS_PER_SECOND REPLAYED_PER_CORE_SECOND REPLAYED_PER_SECOND RSS",
        [],
    ),
}


class Growth:
    def __init__(self, report):
        self.report = report

    def sizes(self, study):
        return sorted({run["size"] for run in self.report["runs"] if run["study"] == study})

    def readings(self, study, size):
        return [run.get("reading") for run in self.report["runs"] if (run["study"], run["size"]) == (study, size)]

    def spread(self, study, size, quantity):
        """What the rounds with right answers have shown together; None if they have not this figure."""
        right = [reading["figures"] for reading in self.readings(study, size) if is_right(reading)]
        values = [figures[quantity] for figures in right if quantity in figures]
        return spread_of(values) if values else None

    def median(self, study, size, quantity):
        spread = self.spread(study, size, quantity)
        return spread["median"] if spread else None

    def ratio(self, study, quantity, larger, smaller):
        return divided(self.median(study, larger, quantity), self.median(study, smaller, quantity))

    def replay_ratio(self):
        sizes = self.sizes("REPLAY")
        live, replayed = (
            self.median("REPLAY", sizes[0], quantity) if sizes else None
            for quantity in ("EVENTS_PER_CORE_SECOND", "REPLAYED_PER_CORE_SECOND")
        )
        return divided(replayed, live)

    def requirements(self):
        """What the report must show: what is asked, what was shown, how that reads, and whether it is enough."""
        report = self.report
        return [
            (
                "rate at 10⁷ events in the log within 10 % of that at 10⁵",
                self.ratio("LOG", "EVENTS_PER_CORE_SECOND", 10_000_000, 100_000),
                percent,
                lambda ratio: ratio >= 0.9,
            ),
            (
                "start-up over 10⁷ events at most 2 s",
                divided(self.median("LOG", 10_000_000, "START_MILLIS"), 1000),
                lambda seconds: rounded(seconds, 2) + " s",
                lambda seconds: seconds <= 2,
            ),
            (
                "peak RSS over 10⁷ events at most 10 % more than over 10⁶",
                self.ratio("LOG", "RSS", 10_000_000, 1_000_000),
                percent,
                lambda ratio: ratio <= 1.1,
            ),
            (
                f"the same for the processes that filled the logs, under -Xmx{report['fillingHeap']}",
                self.ratio("LOG", "FILLING_RSS", 10_000_000, 1_000_000),
                percent,
                lambda ratio: ratio <= 1.1,
            ),
            (
                f"1,000,000 items repriced under -Xmx{report['itemsHeap']}",
                self.median("ITEMS", 1_000_000, "REPRICE_SECONDS"),
                lambda seconds: tenths(seconds) + " s",
                lambda seconds: True,
            ),
            (
                "1,000 idle functions take under 1 % of a core",
                self.median("IDLE", 1_000, "IDLE_SHARE"),
                lambda share: rounded(100 * share, 2) + " %",
                lambda share: share < 0.01,
            ),
            (
                "one event for one of 1,000 functions within 1.5 × what it takes with one",
                self.ratio("IDLE", "DELIVERY_MICROS", 1_000, 1),
                lambda ratio: rounded(ratio, 2) + " ×",
                lambda ratio: ratio <= 1.5,
            ),
            (
                "replay of join-ledger at least 5 × the live rate",
                self.replay_ratio(),
                lambda ratio: rounded(ratio, 2) + " ×",
                lambda ratio: ratio >= 5,
            ),
        ]

    def required(self):
        rows = "".join(
            row(what, tell(value), "held" if enough(value) else "**not held**")
            for what, value, tell, enough in self.requirements()
            if value is not None
        )
        return "| it must show | shown | |\n|---|--:|---|\n" + rows + "\n" if rows else ""

    def study(self, study):
        title, axis, columns, plots = STUDIES[study]
        columns = columns.split()
        head = row(axis, *(QUANTITIES[quantity][0] for quantity in columns), "right")
        rows = "".join(self.size_row(study, size, columns) for size in self.sizes(study))
        links = "".join(f"\n![{caption}]({file}.svg)\n" for file, caption, _, _ in plots)
        return f"### {title}\n\n" + head + "|--:" * (len(columns) + 2) + "|\n" + rows + links

    def size_row(self, study, size, columns):
        readings = self.readings(study, size)
        right = sum(1 for reading in readings if is_right(reading))
        cells = (self.cell(study, size, quantity) for quantity in columns)
        return row(f"{size:,}", *cells, f"{right} of {len(readings)}")

    def cell(self, study, size, quantity):
        spread = self.spread(study, size, quantity)
        if spread is None:
            return "–"
        _, unit, decimals = QUANTITIES[quantity]
        in_unit = {name: value / unit for name, value in spread.items()}
        if spread["min"] == spread["max"]:
            return rounded(in_unit["median"], decimals)
        return with_range(in_unit, lambda value: rounded(value, decimals))

    def draw(self, folder):
        for study, (_, axis, _, plots) in STUDIES.items():
            for file, title, quantities, logarithmic in plots:
                lines = [self.line(study, quantity) for quantity in quantities.split()]
                lines = [line for line in lines if len(line.points) > 1]
                if lines:
                    (folder / f"{file}.svg").write_text(plot.drawn(title, axis, lines, logarithmic), "utf-8")

    def line(self, study, quantity):
        title, unit, decimals = QUANTITIES[quantity]
        points = []
        for size in self.sizes(study):
            spread = self.spread(study, size, quantity)
            if spread:
                least, middle, most = (spread[name] / unit for name in ("min", "median", "max"))
                points.append(plot.Point(size, least, middle, most, rounded(middle, decimals)))
        return plot.Line(title, points)


def divided(one, other):
    return None if one is None or other is None else one / other


def growth(report, folder):
    figures = Growth(report)
    if folder:
        figures.draw(folder)
    studies = "\n".join(figures.study(study) for study in STUDIES if figures.sizes(study))
    return (
        f"## As things grow\n\n{figures.required()}{studies}\n"
        "Medians, and in brackets the least and the most. Each run has a process of its own, and counts only if all "
        f"its answers are right. {machine(report['machine'])}. JVM {report['jvm']}, except for items, which have "
        f"-Xmx{report['itemsHeap']}, and for filling logs, -Xmx{report['fillingHeap']}. Seed {report['seed']}.\n"
    )


# ----------------------------------------------------------------------------------------------- other parts


def micro(report, _):
    rows = "".join(
        row(part["title"], rounded(part["nanos"]), rounded(part["error"]), rounded(part["allocatedBytes"]))
        for part in report["parts"]
    )
    return (
        f"## The hot parts\n\n| | ns | ± | allocated B |\n|---|--:|--:|--:|\n{rows}\n"
        f"By JMH, an event, in batches of {report['batch']}; allocation is that of the thread that measures. "
        f"{machine(report['machine'])}.\n"
    )


def cold_start(report, _):
    def whole(millis):
        return rounded(millis).replace(",", "")

    rows = "".join(row(one["function"], one["jvm"], with_range(one["millis"], whole)) for one in report["starts"])
    return (
        f"| function | JVM | ms, median (least – most) |\n|---|---|--:|\n{rows}\n"
        f"From the start of the JVM to the answer to a first batch of {report['records']} Kinesis records, "
        f"{report['rounds']} rounds. {machine(report['machine'])}\n"
    )


def lambda_host(report, _):
    functions = "\n".join(lambda_function(one) for one in report["functions"])
    return (
        f"## CPU of a function on Lambda\n\n{functions}\n"
        "By the thread that does it; what leaves stays in memory. All ways are given the same and answer the same. "
        f"Impulse's figures include its log, metrics and trace contexts. {report['rounds']} rounds in turn. "
        f"{machine(report['machine'])}.\n"
    )


def lambda_function(function):
    ours = function["ways"][0]["nanos"]["median"]
    rows = "".join(
        row(way["title"], with_range(way["nanos"]), rounded(way["nanos"]["median"] / ours, 2), rounded(way["bytes"]))
        for way in function["ways"]
    )
    return (
        f"| {function['function']} by | CPU ns an event, median (least – most) | of Impulse's | allocated B |\n"
        f"|---|--:|--:|--:|\n{rows}\n{function['about']}\n"
    )


# ------------------------------------------------------------------------------------------------------ page

PARTS = {
    "benchmarks": ("side by side", side_by_side),
    "growth": ("growth", growth),
    "micro": ("micro", micro),
    "cold-start": ("cold start", cold_start),
    "lambda-host": ("lambda host", lambda_host),
}


def replaced(page, name, markdown):
    """The page with this part between its marks: in the place of the one before, or at the end."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    part = f"{begin}\n{markdown}{end}"
    if begin not in page or end not in page:
        return f"{page}\n{part}\n"
    return page[: page.index(begin)] + part + page[page.index(end) + len(end) :]


def main(figures, page=None):
    figures, page = Path(figures), page and Path(page)
    name, render = PARTS[figures.stem]
    report = json.loads(figures.read_text("utf-8"))
    markdown = render(report, page and page.parent)
    figures.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(markdown)
    if page:
        before = page.read_text("utf-8") if page.exists() else "# Benchmarks\n"
        page.write_text(replaced(before, name, markdown), "utf-8")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(*sys.argv[1:])
