//! What goes wrong between camera, picture and code, as sentences that say what to do.

use crate::web::edge::camera::CameraError;

/// Why the camera is not on, and the other ways.
pub(super) fn of_camera(error: CameraError) -> &'static str {
    match error {
        CameraError::Refused => {
            "The browser does not let this page use the camera. Allow it in the browser’s settings for this site and try again. Or choose a picture of the code, or paste the text."
        }
        CameraError::Missing => {
            "The browser finds no camera on this device. Choose a picture of the code, or paste the text."
        }
        CameraError::Busy => {
            "The camera does not start. Another app may be using it: close that app and try again. Or choose a picture of the code, or paste the text."
        }
        CameraError::Ended => {
            "The camera was taken away while it was on. Try again. Or choose a picture of the code, or paste the text."
        }
        CameraError::Failed => {
            "The browser cannot show what the camera sees. Choose a picture of the code, or paste the text."
        }
    }
}

/// The worker that makes and reads codes is not there.
pub(super) const NO_CODES: &str = "The part of the tool that makes and reads codes could not be loaded. Connect, load this page again and try once more. Or use a file, or the text.";

/// A file is no picture.
pub(super) const NO_PICTURE: &str =
    "The browser cannot open this file as a picture. Choose a screenshot or a photo as PNG or JPEG.";

/// A picture shows no code.
pub(super) const NO_CODE_IN_PICTURE: &str = "No code was found in this picture. Choose one that shows a whole code, sharp, with its white edge. Or paste the text.";

/// The page was left with the camera on.
pub(super) const WAS_AWAY: &str =
    "The camera was switched off while this page was out of sight. Scan again to go on. What was read is kept.";
