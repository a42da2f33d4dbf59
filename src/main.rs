//! Mounts the app.

fn main() {
    provider_concerns::web::mount();
}
