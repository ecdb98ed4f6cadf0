"""What was spent, and requests as code, on the command line: real processes, a real service, real files."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

from tests.support.atlas_simulator import KEY
from tests.support.pictures import save_picture
from tests.support.program import PATIENCE, Program
from tests.support.simulator_process import simulator_process
from tests.support.videos import make_clip

PROMPT = 'it\'s a lake at "dawn"; $(id) 湖'


def test_costs_after_real_jobs_and_a_job_again_as_code(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    clip = make_clip(tmp_path / "served.mp4")
    picture = save_picture(tmp_path / "lake.png")
    with simulator_process(videos=[clip]) as simulator:
        simulator.set(states=["completed"])
        atlas = Program(home, ATLASCLOUD_API_KEY=KEY, HAILUO_ATLAS_URL=simulator.origin)
        made = atlas.run("generate", "--image", picture, "--prompt", PROMPT, "--json")
        assert made.code == 0, made.err
        simulator.set(states=["failed"])
        failed = atlas.run("generate", "--prompt", PROMPT, "--json")
        assert failed.code == 3, failed.err

        table = tmp_path / "costs.csv"
        costs = atlas.run("costs", "--by", "month", "--csv", table, "--json")
        assert costs.code == 0, costs.err
        (total,) = costs.json
        assert (total["clips"], total["kept"], total["currency"]) == (2, 1, "USD")
        assert (total["spent"], total["returned"]) == ("0.23", "0.28")
        rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
        assert [(row["settled"], row["returned"], row["kept"]) for row in rows] == [
            ("0.23", "", "yes"),
            ("", "0.28", "no"),
        ]

        simulator.set(states=["completed"])
        before = len(simulator.report()["paid"])
        code = atlas.run("jobs", "code", made.json["id"], "--language", "python")
        assert code.code == 0, code.err
        assert KEY not in code.out
        (tmp_path / "again.py").write_text(code.out, encoding="utf-8")
        again = subprocess.run(
            [sys.executable, "again.py"],
            cwd=tmp_path,
            env=atlas.environ,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert again.returncode == 0, again.stderr
        paid = simulator.report()["paid"]
        assert len(paid) == before + 1
        name = again.stdout.split()[-1]
        assert (tmp_path / name).read_bytes() == clip.read_bytes()

        shown = atlas.run("generate", "--prompt", PROMPT, "--code", "curl", "--json")
        assert shown.code == 0, shown.err
        assert shown.json["language"] == "curl"
        assert "$ATLASCLOUD_API_KEY" in shown.json["code"]
        assert len(simulator.report()["paid"]) == before + 1  # showing sends nothing
