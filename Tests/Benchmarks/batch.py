"""Times batches of forms against cp, polars and duckdb, with ratios taken in one run: batch.py BIN PYTHON [small]

BIN is the folder of the programs `assess` and `MadeUpForms`, PYTHON the interpreter that has polars and duckdb. The
table goes to standard output, what is done meanwhile to standard error. It ends with 1 where results differ.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
RIVALS = HERE / "Rivals"
OTHERS = ["pcl-5", "rand-36", "whodas-36", "eq-5d-5l", "honos"]


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(command, accepted=(0,), **streams):
    """The seconds of a whole process, the most memory it held in megabytes, and what it said on standard error."""
    begin = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stderr=subprocess.PIPE, text=True, **streams)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        sys.exit(f"{' '.join(map(str, command))}: status {process.returncode}\n{said}")
    return seconds, usage.ru_maxrss / 1024, said


class Benchmark:
    def __init__(self, programs, python, folder, small):
        self.assess, self.make = programs / "assess", programs / "MadeUpForms"
        self.python, self.folder = python, folder
        self.million, self.rounds = (20_000, 1) if small else (1_000_000, 3)
        self.rows = []

    def forms(self, instrument, count):
        path = self.folder / f"{instrument}.{count}.csv"
        with open(path, "wb") as file:
            run([self.make, instrument, count], stdout=file)
        return path

    def best(self, command, accepted=(0,)):
        """The fastest of a few runs: seconds, megabytes, and the seconds of the work that the program tells of itself."""
        runs = []
        for _ in range(self.rounds):
            seconds, memory, said = run(command, accepted)
            told = [line.split()[1] for line in said.splitlines() if line.startswith("work ")]
            runs.append((seconds, memory, float(told[0]) if told else None))
        work = [told for _, _, told in runs if told is not None]
        return min(seconds for seconds, _, _ in runs), max(memory for _, memory, _ in runs), min(work, default=None)

    def score(self, instrument, source, target):
        return self.best([self.assess, "batch", instrument, source, "-o", target], (0, 1, 3))

    def rival(self, script, *arguments):
        return self.best([self.python, RIVALS / script, *arguments])

    def add(self, name, value, reach=""):
        self.rows.append((name, value, reach))
        say(f"{name}: {value}")

    def definition(self, result):
        with open(result) as file:
            file.readline()
            return file.readline().rstrip("\n").rsplit(",", 1)[1]

    def same(self, one, other, *options):
        run([self.python, RIVALS / "compare.py", one, other, *options], stdout=subprocess.DEVNULL)

    def phq9(self):
        source = self.forms("phq-9", self.million)
        ours, copy, theirs = (self.folder / name for name in ("ours.csv", "copy.csv", "theirs.csv"))
        seconds, memory, _ = self.score("phq-9", source, ours)
        copied = self.best(["cp", source, copy])[0]
        written = self.best(["cp", ours, copy])[0]
        name = f"phq-9, {self.million:,} rows"
        self.add(f"{name}: assess", f"{seconds:.2f} s, {memory:.0f} MB", "under 64 MB")
        self.add("  against cp of the input", f"{seconds / copied:.1f} times its {copied:.3f} s", "at most 2")
        self.add("  against cp of the results", f"{seconds / written:.1f} times its {written:.3f} s")
        for script, whole_reach, work_reach in (("polars_phq9.py", 8, 4), ("duckdb_phq9.py", 10, None)):
            whole, _, work = self.rival(script, source, theirs, self.definition(ours))
            self.same(ours, theirs, "--exact")
            tool = script.split("_")[0]
            self.add(f"  {tool}, whole process, same bytes", f"{whole / seconds:.1f} times as long", f"at least {whole_reach}")
            reach = f"at least {work_reach}" if work_reach else ""
            self.add(f"  {tool}, work alone", f"{work / seconds:.1f} times as long", reach)
        copy.unlink(), theirs.unlink()
        # What the disk takes for the results is no matter of the number of rows, so both go nowhere.
        seconds, _, _ = self.score("phq-9", source, "/dev/null")
        self.add(f"{name}, results thrown away: assess", f"{seconds:.2f} s")
        ten = self.forms("phq-9", 10 * self.million)
        longer, memory, _ = self.score("phq-9", ten, "/dev/null")
        name = f"phq-9, {10 * self.million:,} rows, results thrown away: assess"
        self.add(name, f"{longer:.2f} s, {memory:.0f} MB", "under 64 MB")
        self.add("  time a row, against a tenth of the rows", f"{longer / 10 / seconds:.2f}", "0.90 to 1.10")
        ten.unlink(), ours.unlink()

    def others(self):
        for instrument in OTHERS:
            source = self.forms(instrument, self.million)
            ours, theirs = self.folder / "ours.csv", self.folder / "theirs.csv"
            seconds, memory, _ = self.score(instrument, source, ours)
            whole, _, work = self.rival("polars_others.py", instrument, source, theirs, self.definition(ours))
            self.same(ours, theirs)
            self.add(f"{instrument}, {self.million:,} rows: assess", f"{seconds:.2f} s, {memory:.0f} MB", "under 64 MB")
            self.add("  polars, whole process, equal values", f"{whole / seconds:.1f} times as long", "at least 4")
            self.add("  polars, work alone", f"{work / seconds:.1f} times as long")
            source.unlink(), ours.unlink(), theirs.unlink()

    def pipe(self):
        count = 100 * self.million
        maker = subprocess.Popen([self.make, "phq-9", str(count)], stdout=subprocess.PIPE)
        command = [self.assess, "batch", "phq-9", "-", "--format", "csv", "-o", "/dev/null"]
        seconds, memory, said = run(command, (0, 1, 3), stdin=maker.stdout)
        maker.stdout.close()
        maker.wait()
        if f"forms: {count};" not in said:
            sys.exit(f"not every form of the pipe was scored: {said}")
        self.add(f"phq-9, {count:,} rows through a pipe", f"{seconds:.1f} s, {memory:.0f} MB", "under 64 MB")


def main(programs, python, size="full"):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="assess-benchmark-"))
    try:
        benchmark = Benchmark(pathlib.Path(programs), python, folder, size == "small")
        benchmark.phq9()
        benchmark.others()
        benchmark.pipe()
    finally:
        shutil.rmtree(folder)
    print("| measure | measured | reach |\n|---|---|---|")
    for name, *rest in benchmark.rows:
        print("| " + " | ".join([name.replace("  ", "&emsp;", 1), *rest]) + " |")


if __name__ == "__main__":
    main(*sys.argv[1:])
