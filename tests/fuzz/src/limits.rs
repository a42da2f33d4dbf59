//! Bounds what one input may take: memory, in the place of the address sanitizer's limit, which a stable compiler does not
//! offer; and time of the processor, which is the same on a machine that is busy with other things.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
    time::Duration,
};

/// The longest that an input may take of the processor.
const LONGEST: Duration = Duration::from_secs(1);

/// What any input may take, in bytes: the frameworks and their copies are in it.
const BASE: usize = 24 << 20;

/// And for each of its own bytes.
const FOR_EACH_BYTE: usize = 256;

/// The largest single piece that is ever asked for, in bytes.
const LARGEST_PIECE: usize = 128 << 20;

static LIVE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

/// The system's allocator, counted.
struct Counted;

#[global_allocator]
static COUNTED: Counted = Counted;

// SAFETY: every call goes on to the system's allocator as it came; counting touches no memory of the caller's.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.size() > LARGEST_PIECE {
            eprintln!("asked for {} bytes in one piece", layout.size());
            std::process::abort();
        }
        let live = LIVE.fetch_add(layout.size(), Relaxed) + layout.size();
        PEAK.fetch_max(live, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

/// The time that the processor has spent on this thread.
fn spent() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the call writes into the place that it is given, and into nothing else.
    let failed = unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &raw mut time) };
    assert_eq!(failed, 0, "there is no clock");
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// Does something with an input of so many bytes, and fails if it takes more memory than an input of that size may, or more
/// than a second. What never ends is for the fuzzer's own limit.
pub fn bounded(size: usize, act: impl FnOnce()) {
    // Read once and for all, so that no input is charged for it.
    provider_concerns::framework::built_in();
    let before = LIVE.load(Relaxed);
    PEAK.store(before, Relaxed);
    let began = spent();
    act();
    let took = spent() - began;
    assert!(took <= LONGEST, "{size} bytes took {took:?}");
    let taken = PEAK.load(Relaxed).saturating_sub(before);
    let allowed = BASE + FOR_EACH_BYTE * size;
    assert!(taken <= allowed, "{size} bytes took {taken} bytes of memory, and {allowed} are allowed");
}
