//! Steps from older stored forms to today's. A step is never changed once it is published; a change is a new step.

use serde_json::Value;

/// One step of a migration: from one version to the next.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The version it starts from.
    pub from: u32,
    /// Changes the envelope in place.
    ///
    /// # Errors
    /// A sentence on what the stored text lacks.
    pub run: fn(&mut Value) -> Result<(), String>,
}

/// Why a stored form could not be brought up to date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MigrationError {
    /// It was saved by a newer version of the app.
    #[error("version {0} is newer than this app knows")]
    TooNew(u32),
    /// No step starts from this version.
    #[error("version {0} is not known")]
    Unknown(u32),
    /// A step could not be taken.
    #[error("{0}")]
    Broken(String),
}

/// Takes every step from `version` up to `current`, in order.
///
/// # Errors
/// [`MigrationError`]; the value may then be half changed and must be thrown away.
pub fn migrate(value: &mut Value, version: u32, current: u32, steps: &[Step]) -> Result<(), MigrationError> {
    if version > current {
        return Err(MigrationError::TooNew(version));
    }
    for from in version..current {
        let step = steps.iter().find(|step| step.from == from).ok_or(MigrationError::Unknown(from))?;
        (step.run)(value).map_err(MigrationError::Broken)?;
        value["version"] = Value::from(from + 1);
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;

    const STEPS: [Step; 2] = [
        Step {
            from: 1,
            run: |value| {
                value["b"] = value["a"].take();
                Ok(())
            },
        },
        Step { from: 2, run: |value| if value["b"].is_null() { Err("b is missing".to_owned()) } else { Ok(()) } },
    ];

    #[test]
    fn steps_run_in_order_from_the_stored_version() {
        let mut value = json!({ "version": 1, "a": 7 });
        migrate(&mut value, 1, 3, &STEPS).unwrap();
        assert_eq!(value, json!({ "version": 3, "a": null, "b": 7 }));
    }

    #[test]
    fn newer_unknown_and_broken_are_told_apart() {
        assert_eq!(migrate(&mut json!({}), 4, 3, &STEPS), Err(MigrationError::TooNew(4)));
        assert_eq!(migrate(&mut json!({}), 0, 3, &STEPS), Err(MigrationError::Unknown(0)));
        assert_eq!(migrate(&mut json!({}), 2, 3, &STEPS), Err(MigrationError::Broken("b is missing".to_owned())));
    }
}
