"""The traps of QtMultimedia, stepped around. Imports it only when a player is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject, QObject, Qt, QUrl, qInstallMessageHandler

from hailuo_desktop.ui.stage.player_settings import PlayerSettings

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

_USUAL_RATE = 24.0


class Parts(NamedTuple):
    """A player with its sound and its pictures, made once and kept."""

    player: QMediaPlayer
    sound: QAudioOutput
    sink: QVideoSink


def make_parts(owner: QObject) -> Parts:
    """Load QtMultimedia and make a player."""
    # Frames are painted by widgets. Turning them into pictures on a graphics card and reading them back costs
    # more than doing it in the processor: 2 to 4 times the time, and 100 MB, where GL is software.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)
    # What the libraries say while they are loaded must not reach Python: the loader's lock is held then.
    # Another thread that loads something waits for it with the interpreter's lock, and this one for that.
    heard_by = qInstallMessageHandler(None)
    try:
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink

        parts = Parts(QMediaPlayer(owner), QAudioOutput(owner), QVideoSink(owner))
    finally:
        qInstallMessageHandler(heard_by)
    for part in parts:
        # When its audio thread ends, the player calls into these objects. PySide then wants the interpreter's
        # lock the first time, while a stop() from Python holds it and waits for that very thread: the window
        # would freeze for good. Connecting once makes that first time now.
        part.destroyed.connect(_nothing)
        part.destroyed.disconnect(_nothing)
    parts.player.setAudioOutput(parts.sound)
    parts.player.setVideoSink(parts.sink)
    return parts


def change_source(player: QMediaPlayer, url: QUrl, owner: QObject, between: str) -> None:
    """Stop and go to another source, calling the slot `between` of `owner` when the old one is gone.

    All of it queued: a direct call holds the interpreter's lock while the player waits for its threads.
    """
    queued = Qt.ConnectionType.QueuedConnection
    QMetaObject.invokeMethod(player, "stop", queued)
    # A source set a second time is not loaded a second time; the file may be another by now.
    QMetaObject.invokeMethod(player, "setSource", queued, Q_ARG(QUrl, QUrl()))
    QMetaObject.invokeMethod(owner, between, queued)
    QMetaObject.invokeMethod(player, "setSource", queued, Q_ARG(QUrl, url))


def set_up(parts: Parts, settings: PlayerSettings, *, may_loop: bool) -> None:
    """Make settings hold."""
    from PySide6.QtMultimedia import QAudio, QMediaPlayer

    # Half-way on the slider shall sound half as loud, which is far less than half of the signal.
    loudness = QAudio.convertVolume(
        settings.volume / 100,
        QAudio.VolumeScale.LogarithmicVolumeScale,
        QAudio.VolumeScale.LinearVolumeScale,
    )
    parts.sound.setVolume(loudness)
    parts.sound.setMuted(settings.muted)
    parts.player.setPlaybackRate(settings.speed)
    loops = QMediaPlayer.Loops.Infinite if settings.loop and may_loop else QMediaPlayer.Loops.Once
    if parts.player.loops() != loops.value:
        parts.player.setLoops(int(loops.value))
        if parts.player.playbackState() is not QMediaPlayer.PlaybackState.StoppedState:
            # What has been read ahead up to the end of the file knows nothing of it; a seek reads anew.
            parts.player.setPosition(parts.player.position())


def frame_length(player: QMediaPlayer) -> float:
    """Microseconds from one frame to the next, by what the file says."""
    from PySide6.QtMultimedia import QMediaMetaData

    rate = player.metaData().value(QMediaMetaData.Key.VideoFrameRate)
    return 1_000_000 / (rate if isinstance(rate, int | float) and rate > 0 else _USUAL_RATE)


def frame_times(frame: QVideoFrame | None, player: QMediaPlayer | None, position: int) -> tuple[float, float]:
    """Start and length in microseconds of a frame, or of the one that should be at `position` (ms)."""
    if frame is not None and frame.endTime() > frame.startTime() >= 0:
        return frame.startTime(), frame.endTime() - frame.startTime()
    length = frame_length(player) if player is not None else 1.0
    return (position * 1000) // length * length, length


def _nothing() -> None:
    pass
