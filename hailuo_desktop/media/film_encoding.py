"""The encoders of a film: H.264 or ProRes for pictures, AAC or plain samples for sound."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import av
from av.container import OutputContainer
from av.video.frame import PictureType
from av.video.reformatter import ColorPrimaries, ColorRange, ColorTrc

from hailuo_desktop.domain.film import Encoding, FilmFormat
from hailuo_desktop.media.film_pictures import Canvas
from hailuo_desktop.media.film_sound import FORMAT, LAYOUT

SOUND_BITS = 192_000
"""A second of stereo in AAC; nothing is heard to be missing."""

KEY_FRAME_SECONDS = 2
"""From key frame to key frame: closer makes scrubbing quicker and files larger."""

_BT709 = 1
_PRORES_HQ = "3"


class PictureEncoder:
    """Encodes frames as they come, and puts them into a container."""

    def __init__(
        self, container: OutputContainer, encoding: Encoding, canvas: Canvas, rate: Fraction, base: Fraction
    ) -> None:
        """`base` is the unit of the frames' times, in seconds."""
        self._container = container
        self._base = base
        is_prores = encoding.format is FilmFormat.PRORES
        stream = container.add_stream("prores_ks" if is_prores else "libx264", rate=rate)
        stream.width, stream.height, stream.pix_fmt = canvas.width, canvas.height, canvas.pixels
        stream.options = (
            {"profile": _PRORES_HQ, "vendor": "apl0"}
            if is_prores
            else {"preset": encoding.preset, "crf": str(encoding.crf)}
        )
        stream.thread_type = "AUTO"
        context = stream.codec_context
        context.time_base = base
        if not is_prores:
            context.gop_size = max(1, round(KEY_FRAME_SECONDS * rate))
        context.color_range = ColorRange.MPEG
        context.color_primaries = ColorPrimaries.BT709
        context.color_trc = ColorTrc.BT709
        context.colorspace = _BT709
        stream.time_base = base
        self._stream = stream

    def write(self, frame: av.VideoFrame, time: int, duration: int) -> None:
        """Encode a frame that is shown from `time` on, for so long."""
        frame.pict_type = PictureType.NONE
        frame.pts, frame.time_base, frame.duration = time, self._base, duration
        self._container.mux(self._stream.encode(frame))

    def finish(self) -> None:
        """Write what is left."""
        self._container.mux(self._stream.encode(None))


class SoundEncoder:
    """Encodes sound alongside the pictures, so that both lie beside each other in the file."""

    def __init__(
        self, container: OutputContainer, frames: Iterator[av.AudioFrame], rate: int, *, is_plain: bool
    ) -> None:
        """`is_plain`: samples as they are, not AAC."""
        self._container = container
        self._frames = frames
        self._reached = Fraction(0)
        self._rate = rate
        self._stream = container.add_stream("pcm_s16le" if is_plain else "aac", rate=rate)
        context = self._stream.codec_context
        context.layout = LAYOUT
        context.format = "s16" if is_plain else FORMAT
        if not is_plain:
            context.bit_rate = SOUND_BITS

    def until(self, seconds: Fraction) -> None:
        """Write the sound up to that moment of the film."""
        while self._reached < seconds:
            frame = next(self._frames, None)
            if frame is None:
                return
            self._write(frame)

    def finish(self) -> None:
        """Write what is left."""
        for frame in self._frames:
            self._write(frame)
        self._container.mux(self._stream.encode(None))

    def _write(self, frame: av.AudioFrame) -> None:
        self._reached += Fraction(frame.samples, self._rate)
        self._container.mux(self._stream.encode(frame))
