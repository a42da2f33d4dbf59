//! A place that keeps strings under keys.

/// Why the store did not do as asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no store, or the browser refuses it.
    #[error("the browser does not let this page keep anything on the device ({0})")]
    Unavailable(String),
    /// There is no room for more.
    #[error("there is no room left on the device for this page")]
    Full,
}

/// Keeps strings under keys.
pub trait Store {
    /// All keys, in no particular order.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    fn keys(&self) -> Result<Vec<String>, StoreError>;

    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key, replacing what was there.
    ///
    /// # Errors
    /// [`StoreError::Full`] and [`StoreError::Unavailable`]; what was there before is then unchanged.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes a key; one that is not there is no error.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    fn remove(&self, key: &str) -> Result<(), StoreError>;
}

/// A store that is shared, or only looked at, is a store.
macro_rules! through {
    ($shared:ty) => {
        impl<S: Store + ?Sized> Store for $shared {
            fn keys(&self) -> Result<Vec<String>, StoreError> {
                (**self).keys()
            }

            fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
                (**self).read(key)
            }

            fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
                (**self).write(key, text)
            }

            fn remove(&self, key: &str) -> Result<(), StoreError> {
                (**self).remove(key)
            }
        }
    };
}

through!(std::rc::Rc<S>);
through!(&S);
