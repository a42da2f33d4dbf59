//! Writing JSON.
//!
//! Stored drafts are written tight and exported files indented, both by one formatter: `serde_json` compiles the writing
//! of every type anew for each kind of formatter, and the app is smaller with one.

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};
use std::io;

/// How JSON is laid out.
pub struct Layout {
    indented: Option<PrettyFormatter<'static>>,
}

/// Writes a value as JSON without white space.
///
/// # Errors
/// If the value cannot be written as JSON; no type of this crate causes it.
pub fn tight<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    write(value, Layout { indented: None })
}

/// Writes a value as indented JSON with a newline at its end.
///
/// # Errors
/// If the value cannot be written as JSON; no type of this crate causes it.
pub fn indented<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    let mut text = write(value, Layout { indented: Some(PrettyFormatter::new()) })?;
    text.push('\n');
    Ok(text)
}

/// A value of any type as a JSON value. It goes by way of its text: writing and reading text are compiled already, and
/// `serde_json::to_value` would compile the writing of every type anew.
///
/// # Errors
/// If the value cannot be written as JSON; no type of this crate causes it.
pub fn value<T: Serialize>(value: &T) -> Result<serde_json::Value, serde_json::Error> {
    serde_json::from_str(&tight(value)?)
}

fn write<T: Serialize>(value: &T, layout: Layout) -> Result<String, serde_json::Error> {
    let mut bytes = Vec::with_capacity(4096);
    value.serialize(&mut Serializer::with_formatter(&mut bytes, layout))?;
    String::from_utf8(bytes).map_err(|error| serde_json::Error::io(io::Error::other(error)))
}

/// Passes each step on to the one formatter or the other.
macro_rules! pass_on {
    ($($name:ident($($argument:ident: $kind:ty),*)),* $(,)?) => {
        $(
            fn $name<W: ?Sized + io::Write>(&mut self, writer: &mut W $(, $argument: $kind)*) -> io::Result<()> {
                match &mut self.indented {
                    Some(indented) => indented.$name(writer $(, $argument)*),
                    None => CompactFormatter.$name(writer $(, $argument)*),
                }
            }
        )*
    };
}

impl Formatter for Layout {
    pass_on! {
        begin_array(),
        end_array(),
        begin_array_value(first: bool),
        end_array_value(),
        begin_object(),
        end_object(),
        begin_object_key(first: bool),
        begin_object_value(),
        end_object_value(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::json;

    #[test]
    fn both_layouts_are_those_of_serde_json() {
        let value = json!({ "a": [1, "two\n", null, {}, []], "b": { "c": true } });
        assert_eq!(super::tight(&value).unwrap(), serde_json::to_string(&value).unwrap());
        assert_eq!(super::indented(&value).unwrap(), serde_json::to_string_pretty(&value).unwrap() + "\n");
    }
}
