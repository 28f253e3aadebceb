//! What to do where the app itself is at fault, and the mount, nothing else.

fn main() {
    bearings::browser::panic::watch();
    bearings::mount();
}
