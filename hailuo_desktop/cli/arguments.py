"""The arguments of all commands."""

from __future__ import annotations

import argparse
from decimal import Decimal, InvalidOperation

from hailuo_desktop import __version__
from hailuo_desktop.cli import costs, generate, jobs, keys, models
from hailuo_desktop.domain.money import Money
from hailuo_desktop.services.code_samples import Language


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; each command leaves its function as `command`."""
    root = argparse.ArgumentParser(
        prog="hailuo-desktop",
        description="Turn a picture and a sentence into a video. Without a command, the window opens.",
    )
    root.add_argument("--version", action="version", version=f"Hailuo Desktop {__version__}")
    commands = root.add_subparsers(required=True, metavar="COMMAND")
    as_json = argparse.ArgumentParser(add_help=False)
    as_json.add_argument("--json", action="store_true", help="print JSON on standard output")

    making = commands.add_parser("generate", parents=[as_json], help="make one video")
    making.set_defaults(command=generate.generate)
    making.add_argument(
        "--provider", metavar="ID", help="atlas, minimax or sketch; by default the one with a key"
    )
    making.add_argument("--model", default="", metavar="FAMILY-OR-ID", help="by default Hailuo 02")
    making.add_argument("--image", metavar="PATH", help="the first picture")
    making.add_argument("--end-image", metavar="PATH", help="the last picture, where the model takes one")
    making.add_argument(
        "--fit",
        action="append",
        default=[],
        choices=["crop", "pad", "enlarge"],
        help="what may be done to a picture of the wrong shape (its middle is used, or a white border put "
        "around it) or size; can be given twice",
    )
    making.add_argument("--prompt", default="", metavar="TEXT", help="what should move")
    making.add_argument("--duration", type=int, default=0, metavar="S", help="seconds")
    making.add_argument("--resolution", default="", metavar="768P")
    making.add_argument("--set", action="append", default=[], type=_field, metavar="FIELD=VALUE")
    making.add_argument("--max-cost", type=_sum, metavar="USD", help="refuse to spend more than this")
    making.add_argument("--dry-run", action="store_true", help="show what would be sent, send nothing")
    making.add_argument(
        "--code", choices=list(Language), help="print the request as a program instead of sending it"
    )
    making.add_argument("--output", metavar="PATH", help="where to put the video")

    job_commands = commands.add_parser("jobs", help="look at jobs and go on with them").add_subparsers(
        required=True, metavar="list|show|code|resume|forget"
    )
    listing = job_commands.add_parser("list", parents=[as_json], help="all jobs, newest first")
    listing.set_defaults(command=jobs.list_jobs)
    showing = job_commands.add_parser("show", parents=[as_json], help="one job")
    showing.set_defaults(command=jobs.show)
    showing.add_argument("id")
    coding = job_commands.add_parser("code", parents=[as_json], help="a program that makes the same again")
    coding.set_defaults(command=jobs.code)
    coding.add_argument("id")
    coding.add_argument("--language", choices=list(Language), default=Language.CURL, help="curl by default")
    resuming = job_commands.add_parser("resume", parents=[as_json], help="go on with one job, or with all")
    resuming.set_defaults(command=jobs.resume)
    resuming.add_argument("id", nargs="?")
    resuming.add_argument(
        "--submit-again",
        action="store_true",
        help="send a second paid request for a job whose outcome is unknown, and forget the first",
    )
    forgetting = job_commands.add_parser(
        "forget", parents=[as_json], help="stop caring for a job; videos stay"
    )
    forgetting.set_defaults(command=jobs.forget)
    forgetting.add_argument("id")

    listing_models = commands.add_parser(
        "models", parents=[as_json], help="what can be made, and its list price"
    )
    listing_models.set_defaults(command=models.models)
    listing_models.add_argument("--provider", metavar="ID")
    listing_models.add_argument(
        "--refresh", action="store_true", help="ask the providers for their lists first"
    )

    spending = commands.add_parser("costs", parents=[as_json], help="what was spent")
    spending.set_defaults(command=costs.costs)
    spending.add_argument("--by", choices=["day", "month", "model"], default="month", help="month by default")
    spending.add_argument("--csv", metavar="PATH", help="also write every paid request there")

    key_commands = commands.add_parser("key", help="your API keys").add_subparsers(
        required=True, metavar="set|status|delete"
    )
    for name, command, words in (
        ("set", keys.set_key, "keep a key, read from standard input or asked for"),
        ("status", keys.status, "is there a key, and where"),
        ("delete", keys.delete, "remove a key from the keyring"),
    ):
        action = key_commands.add_parser(name, parents=[as_json], help=words)
        action.set_defaults(command=command)
        action.add_argument("provider")
    return root


def _field(text: str) -> tuple[str, str]:
    name, found, value = text.partition("=")
    if not found or not name:
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form FIELD=VALUE")
    return name, value


def _sum(text: str) -> Money:
    try:
        amount = Decimal(text.removeprefix("$"))
    except InvalidOperation:
        raise argparse.ArgumentTypeError(f"{text!r} is not a sum of money") from None
    if not amount.is_finite() or amount < 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a sum of money")
    return Money(amount)
