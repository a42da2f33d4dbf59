//! Parts of the policies' own data, held by components.

use std::ops::Deref;

/// A part of the data that ships with the app. Two are equal when they are the same one, so that no component compares a whole
/// form to find that it shows what it showed before.
pub struct Held<T: 'static>(pub &'static T);

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T> PartialEq for Held<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl<T> Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}
