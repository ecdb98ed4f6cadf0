"""`hailuo-desktop costs`: what was spent, by day, month or model."""

from __future__ import annotations

import argparse
from pathlib import Path

from hailuo_desktop.cli.output import print_json, print_line, say
from hailuo_desktop.job_json import DONE
from hailuo_desktop.parts import Parts


async def costs(options: argparse.Namespace, parts: Parts) -> int:
    """Totals, or all entries as a file for a spreadsheet."""
    await parts.open()
    desk = parts.ledger
    entries = await desk.entries()
    if options.csv is not None:
        target = _target(options.csv)
        await desk.export(entries, target)
        say(f"{len(entries)} entries written to {target}.")
    totals = desk.grouped(entries, options.by)
    if options.json:
        print_json(
            [
                {
                    options.by: total.key,
                    "currency": total.currency,
                    "clips": total.clips,
                    "kept": total.kept,
                    "price_unknown": total.unknown,
                    "spent": str(total.spent),
                    "reserved": str(total.reserved),
                    "returned": str(total.returned),
                }
                for total in totals
            ]
        )
        return DONE
    for total in totals:
        unknown = f", {total.unknown} of unknown price" if total.unknown else ""
        returned = f", {total.returned} returned" if total.returned else ""
        print_line(
            f"{total.key:<36} {total.spent:>10} {total.currency}"
            f"  {total.clips} paid requests, {total.kept} clips here{unknown}{returned}"
        )
    if not totals:
        say("Nothing was paid for yet.")
    return DONE


def _target(path: str) -> Path:
    return Path(path).expanduser()
