"""What the camera's commands are called, and what each does, as people read it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hailuo_desktop.domain.camera import CameraCommand


def command_name(command: CameraCommand) -> str:
    """The command on a button."""
    return {
        CameraCommand.PUSH_IN: QCoreApplication.translate("Camera", "Push in"),
        CameraCommand.PULL_OUT: QCoreApplication.translate("Camera", "Pull out"),
        CameraCommand.TRUCK_LEFT: QCoreApplication.translate("Camera", "Truck left"),
        CameraCommand.TRUCK_RIGHT: QCoreApplication.translate("Camera", "Truck right"),
        CameraCommand.PEDESTAL_UP: QCoreApplication.translate("Camera", "Pedestal up"),
        CameraCommand.PEDESTAL_DOWN: QCoreApplication.translate("Camera", "Pedestal down"),
        CameraCommand.PAN_LEFT: QCoreApplication.translate("Camera", "Pan left"),
        CameraCommand.PAN_RIGHT: QCoreApplication.translate("Camera", "Pan right"),
        CameraCommand.TILT_UP: QCoreApplication.translate("Camera", "Tilt up"),
        CameraCommand.TILT_DOWN: QCoreApplication.translate("Camera", "Tilt down"),
        CameraCommand.ZOOM_IN: QCoreApplication.translate("Camera", "Zoom in"),
        CameraCommand.ZOOM_OUT: QCoreApplication.translate("Camera", "Zoom out"),
        CameraCommand.SHAKE: QCoreApplication.translate("Camera", "Shake"),
        CameraCommand.TRACKING_SHOT: QCoreApplication.translate("Camera", "Tracking shot"),
        CameraCommand.STATIC_SHOT: QCoreApplication.translate("Camera", "Static shot"),
    }[command]


def command_sentence(command: CameraCommand) -> str:
    """What the command does."""
    return {
        CameraCommand.PUSH_IN: QCoreApplication.translate("Camera", "The camera moves closer."),
        CameraCommand.PULL_OUT: QCoreApplication.translate("Camera", "The camera moves away."),
        CameraCommand.TRUCK_LEFT: QCoreApplication.translate(
            "Camera", "The camera glides to the left, as on rails."
        ),
        CameraCommand.TRUCK_RIGHT: QCoreApplication.translate(
            "Camera", "The camera glides to the right, as on rails."
        ),
        CameraCommand.PEDESTAL_UP: QCoreApplication.translate("Camera", "The camera rises straight up."),
        CameraCommand.PEDESTAL_DOWN: QCoreApplication.translate("Camera", "The camera sinks straight down."),
        CameraCommand.PAN_LEFT: QCoreApplication.translate(
            "Camera", "The camera stays where it is and turns to the left."
        ),
        CameraCommand.PAN_RIGHT: QCoreApplication.translate(
            "Camera", "The camera stays where it is and turns to the right."
        ),
        CameraCommand.TILT_UP: QCoreApplication.translate(
            "Camera", "The camera stays where it is and looks up."
        ),
        CameraCommand.TILT_DOWN: QCoreApplication.translate(
            "Camera", "The camera stays where it is and looks down."
        ),
        CameraCommand.ZOOM_IN: QCoreApplication.translate(
            "Camera", "The lens zooms in; the camera stays where it is."
        ),
        CameraCommand.ZOOM_OUT: QCoreApplication.translate(
            "Camera", "The lens zooms out; the camera stays where it is."
        ),
        CameraCommand.SHAKE: QCoreApplication.translate("Camera", "The camera shakes, as if held by hand."),
        CameraCommand.TRACKING_SHOT: QCoreApplication.translate("Camera", "The camera follows what moves."),
        CameraCommand.STATIC_SHOT: QCoreApplication.translate("Camera", "The camera does not move at all."),
    }[command]
