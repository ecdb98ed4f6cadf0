"""XMP as far as marks need it: reading two values out of any packet, and a packet with just these."""

from __future__ import annotations

import html
import re

from hailuo_desktop.domain.labels import SOURCE_TYPES, Marks, labels_in, labels_text

XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
"""Of the box that holds XMP in ISO base media files."""

LARGEST_XMP = 1_000_000

_IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_TC260 = "http://www.tc260.org.cn/ns/AIGC/1.0/"
_OURS = "urn:hailuo-desktop:marks#"

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="">
{properties}  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def xmp_packet(marks: Marks) -> bytes:
    """A packet with the source type and the labels of these marks, or nothing where they have none."""
    properties = ""
    if marks.source_type:
        value = html.escape(SOURCE_TYPES + marks.source_type)
        properties += _property("Iptc4xmpExt", _IPTC, "DigitalSourceType", value)
    if marks.aigc_in_xmp:
        properties += _property("TC260", _TC260, "AIGC", html.escape(marks.aigc_in_xmp, quote=False))
    if marks.others:
        value = html.escape(labels_text(marks.others), quote=False)
        properties += _property("hailuo", _OURS, "FurtherLabels", value)
    return _PACKET.format(properties=properties).encode() if properties else b""


def marks_in_xmp(packet: bytes) -> Marks:
    """The marks in a packet; none where it holds none that can be read."""
    text = packet[:LARGEST_XMP].decode(errors="replace")
    source = _value(text, _IPTC, "DigitalSourceType")
    return Marks(
        source_type=source.strip().rstrip("/").rpartition("/")[2][:100] if source else "",
        aigc_in_xmp=_value(text, _TC260, "AIGC"),
        others=labels_in(_value(text, _OURS, "FurtherLabels")),
    )


def _property(prefix: str, namespace: str, name: str, value: str) -> str:
    return f'   <{prefix}:{name} xmlns:{prefix}="{namespace}">{value}</{prefix}:{name}>\n'


def _value(text: str, namespace: str, name: str) -> str:
    """The value of a property as element, as attribute, or as the resource that an element names."""
    for prefix in dict.fromkeys(re.findall(r'xmlns:([\w-]{1,40})\s*=\s*["\']' + re.escape(namespace), text)):
        tag = re.escape(f"{prefix}:{name}")
        for pattern in (
            rf"<{tag}(?:\s[^<>]*)?>([^<]*)</{tag}\s*>",
            rf'<{tag}\s[^<>]*?rdf:resource\s*=\s*"([^"<]*)"',
            rf'[\s]{tag}\s*=\s*"([^"<]*)"',
            rf"[\s]{tag}\s*=\s*'([^'<]*)'",
        ):
            found = re.search(pattern, text)
            if found and found[1].strip():
                return html.unescape(found[1])
    return ""
