//! Waiting for no longer than so long.

use gloo_timers::future::TimeoutFuture;
use std::{pin::pin, task::Poll};

/// What comes of something, if it comes within so many milliseconds.
pub async fn in_time<T>(patience: u32, what: impl Future<Output = T>) -> Option<T> {
    let mut what = pin!(what);
    let mut late = pin!(TimeoutFuture::new(patience));
    std::future::poll_fn(|context| {
        if let Poll::Ready(done) = what.as_mut().poll(context) {
            return Poll::Ready(Some(done));
        }
        late.as_mut().poll(context).map(|()| None)
    })
    .await
}
