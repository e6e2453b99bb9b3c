//! The desktop around the window: what a person does outside the page. The save dialog is the toolkit's own and the
//! close button belongs to the window manager, so neither can be reached through the page.

#[path = "neighbour.rs"]
mod neighbour;

use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, Window};
use x11rb::rust_connection::RustConnection;

pub use neighbour::{drop_file, paste};

const PATIENCE: Duration = Duration::from_secs(20);

/// Answers the open save dialog titled `title` with `path`, by the keyboard.
pub fn save_as(title: &str, path: &Path) {
    let desktop = Desktop::connect();
    let dialog = desktop.wait_for_window(title);
    let path = path.to_str().expect("the temporary folder has a plain name");
    xdotool(&["windowfocus", "--sync", &dialog.to_string()]);
    xdotool(&["key", "--clearmodifiers", "ctrl+a"]);
    xdotool(&["type", "--delay", "20", path]);
    xdotool(&["key", "Return"]);
    desktop.wait_until_gone(dialog, title);
}

/// Answers the open dialog titled `title` with `path`, by the keyboard.
pub fn choose(title: &str, path: &Path) {
    let desktop = Desktop::connect();
    let dialog = desktop.wait_for_window(title);
    let path = path.to_str().expect("the temporary folder has a plain name");
    xdotool(&["windowfocus", "--sync", &dialog.to_string()]);
    let is_open = || desktop.visible_below(desktop.root).contains(&dialog);
    let started = Instant::now();
    while is_open() {
        assert!(started.elapsed() < PATIENCE, "the window «{title}» stayed open");
        // Opens the field that a path is typed into. On a busy machine a letter may be lost, so it may be typed again.
        xdotool(&["key", "--clearmodifiers", "ctrl+l"]);
        xdotool(&["key", "--clearmodifiers", "ctrl+a"]);
        xdotool(&["type", "--delay", "20", path]);
        // The first stroke may only take what the dialog offered to complete.
        for _ in 0..6 {
            if is_open() {
                xdotool(&["key", "Return"]);
                thread::sleep(Duration::from_millis(500));
            }
        }
    }
}

/// Asks the window titled `title` to close, as its close button does, and waits until its program has ended.
pub fn close(title: &str) {
    let desktop = Desktop::connect();
    let window = desktop.wait_for_window(title);
    let program = desktop.program_of(window);
    desktop.ask_to_close(window);
    wait_until(|| !is_running(program), &format!("the program of «{title}» did not end after its window was closed"));
}

/// Counts the windows titled `title`.
pub fn windows(title: &str) -> usize {
    Desktop::connect().windows_titled(title).len()
}

/// Keeps a picture of everything on the display.
pub fn picture(path: &Path) {
    let status = Command::new("import").args(["-window", "root"]).arg(path).status();
    assert!(status.is_ok_and(|ended| ended.success()), "ImageMagick's import is installed, see script/bootstrap");
}

struct Desktop {
    x11: RustConnection,
    root: Window,
}

impl Desktop {
    fn connect() -> Desktop {
        let (x11, screen) = x11rb::connect(None).expect("the test runs under a display, see script/test");
        let root = x11.setup().roots[screen].root;
        Desktop { x11, root }
    }

    fn wait_for_window(&self, title: &str) -> Window {
        wait_until(|| !self.windows_titled(title).is_empty(), &format!("no window «{title}» appeared"));
        self.windows_titled(title)[0]
    }

    fn wait_until_gone(&self, window: Window, title: &str) {
        let gone = || !self.visible_below(self.root).contains(&window);
        wait_until(gone, &format!("the window «{title}» stayed open"));
    }

    fn windows_titled(&self, title: &str) -> Vec<Window> {
        self.visible_below(self.root).into_iter().filter(|window| self.title_of(*window) == title).collect()
    }

    /// Lists every window that is on the screen; one that closes meanwhile is simply not listed.
    fn visible_below(&self, window: Window) -> Vec<Window> {
        use x11rb::protocol::xproto::MapState;
        let Some(tree) = self.x11.query_tree(window).ok().and_then(|asked| asked.reply().ok()) else {
            return Vec::new();
        };
        tree.children
            .into_iter()
            .filter(|child| {
                let attributes = self.x11.get_window_attributes(*child).ok().and_then(|asked| asked.reply().ok());
                attributes.is_some_and(|shown| shown.map_state == MapState::VIEWABLE)
            })
            .flat_map(|child| [vec![child], self.visible_below(child)].concat())
            .collect()
    }

    fn title_of(&self, window: Window) -> String {
        let bytes = self.property(window, "_NET_WM_NAME", self.atom("UTF8_STRING"));
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn program_of(&self, window: Window) -> u32 {
        let bytes = self.property(window, "_NET_WM_PID", AtomEnum::CARDINAL.into());
        u32::from_ne_bytes(bytes.try_into().expect("the toolkit names its process on the window"))
    }

    fn property(&self, window: Window, name: &str, kind: u32) -> Vec<u8> {
        let asked = self.x11.get_property(false, window, self.atom(name), kind, 0, 1024);
        asked.ok().and_then(|asked| asked.reply().ok()).map(|property| property.value).unwrap_or_default()
    }

    fn ask_to_close(&self, window: Window) {
        let message =
            ClientMessageEvent::new(32, window, self.atom("WM_PROTOCOLS"), [self.atom("WM_DELETE_WINDOW"), 0, 0, 0, 0]);
        self.x11.send_event(false, window, EventMask::NO_EVENT, message).expect("the display takes messages");
        self.x11.flush().expect("the display takes messages");
    }

    fn atom(&self, name: &str) -> u32 {
        let asked = self.x11.intern_atom(false, name.as_bytes()).expect("the display answers");
        asked.reply().expect("the display answers").atom
    }
}

fn xdotool(arguments: &[&str]) {
    let status = Command::new("xdotool").args(arguments).status().expect("xdotool is installed, see script/bootstrap");
    assert!(status.success(), "xdotool {arguments:?} failed");
}

fn is_running(program: u32) -> bool {
    // A process that has ended but was not collected yet still has a folder; its state is Z.
    let status = std::fs::read_to_string(format!("/proc/{program}/stat")).unwrap_or_default();
    status.rsplit(") ").next().is_some_and(|rest| !rest.is_empty() && !rest.starts_with('Z'))
}

fn wait_until(happened: impl Fn() -> bool, otherwise: &str) {
    let started = Instant::now();
    while !happened() {
        assert!(started.elapsed() < PATIENCE, "{otherwise}");
        thread::sleep(Duration::from_millis(50));
    }
}
