//! Another program on the same desktop: it copies something for the window to paste, and drags a file over to drop it
//! there. What it does is what every file manager does: it owns a selection and answers who asks for it.

use std::path::Path;
use std::time::{Duration, Instant};

use x11rb::COPY_DEPTH_FROM_PARENT;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode, SELECTION_NOTIFY_EVENT,
    SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::wrapper::ConnectionExt as _;

use super::{Desktop, PATIENCE, xdotool};

/// Version 5 of the drag-and-drop protocol, which every toolkit speaks.
const XDND_VERSION: u32 = 5;

/// Copies `bytes` of a media type and presses Ctrl+V in the window titled `title`; stays until they were taken.
pub fn paste(title: &str, media_type: &str, bytes: &[u8]) {
    let neighbour = Neighbour::new("CLIPBOARD", media_type, bytes);
    let window = neighbour.desktop.wait_for_window(title);
    xdotool(&["windowfocus", "--sync", &window.to_string()]);
    xdotool(&["key", "--clearmodifiers", "ctrl+v"]);
    neighbour.answer_until("what was copied was not pasted", |event| matches!(event, Heard::Taken));
    neighbour.answer_for(Duration::from_millis(500));
}

/// Drags the file `path` to the point `at` of the window titled `title` and lets it go there.
pub fn drop_file(title: &str, path: &Path, at: (u32, u32)) {
    let list = format!("file://{}\r\n", path.display());
    let neighbour = Neighbour::new("XdndSelection", "text/uri-list", list.as_bytes());
    let target = neighbour.desktop.wait_for_window(title);
    neighbour.tell(target, "XdndEnter", [XDND_VERSION << 24, neighbour.kind, 0, 0]);
    // The window hears of what is held over it only while it moves, and needs a moment to look at it.
    let copy = neighbour.desktop.atom("XdndActionCopy");
    for step in 0..10 {
        neighbour.tell(target, "XdndPosition", [0, (at.0 + step) << 16 | at.1, 0, copy]);
        neighbour.answer_for(Duration::from_millis(100));
    }
    neighbour.tell(target, "XdndDrop", [0, 0, 0, 0]);
    neighbour.answer_until("the dropped file was not taken", |event| matches!(event, Heard::Finished));
}

struct Neighbour<'b> {
    desktop: Desktop,
    own: Window,
    /// The media type that is offered.
    kind: u32,
    bytes: &'b [u8],
}

enum Heard {
    /// Somebody has taken what is offered.
    Taken,
    Finished,
    Other,
}

impl<'b> Neighbour<'b> {
    fn new(selection: &str, media_type: &str, bytes: &'b [u8]) -> Neighbour<'b> {
        let desktop = Desktop::connect();
        let own = desktop.x11.generate_id().expect("the display has room for a window");
        let shape = CreateWindowAux::new();
        let made = desktop.x11.create_window(
            COPY_DEPTH_FROM_PARENT,
            own,
            desktop.root,
            0,
            0,
            1,
            1,
            0,
            WindowClass::INPUT_OUTPUT,
            0,
            &shape,
        );
        made.expect("the display takes a window");
        desktop.x11.set_selection_owner(own, desktop.atom(selection), 0u32).expect("the selection is free");
        desktop.x11.flush().expect("the display takes messages");
        let kind = desktop.atom(media_type);
        Neighbour { desktop, own, kind, bytes }
    }

    fn tell(&self, target: Window, what: &str, rest: [u32; 4]) {
        let data = [self.own, rest[0], rest[1], rest[2], rest[3]];
        let message = ClientMessageEvent::new(32, target, self.desktop.atom(what), data);
        self.desktop.x11.send_event(false, target, EventMask::NO_EVENT, message).expect("the display takes messages");
        self.desktop.x11.flush().expect("the display takes messages");
    }

    fn answer_until(&self, otherwise: &str, is_it: impl Fn(&Heard) -> bool) {
        let started = Instant::now();
        loop {
            match self.hear() {
                Some(heard) if is_it(&heard) => return,
                Some(_) => {}
                None => std::thread::sleep(Duration::from_millis(10)),
            }
            assert!(started.elapsed() < PATIENCE, "{otherwise}");
        }
    }

    fn answer_for(&self, time: Duration) {
        let started = Instant::now();
        while started.elapsed() < time {
            if self.hear().is_none() {
                std::thread::sleep(Duration::from_millis(5));
            }
        }
    }

    fn hear(&self) -> Option<Heard> {
        let event = self.desktop.x11.poll_for_event().expect("the display is there")?;
        Some(match event {
            Event::SelectionRequest(request) => self.hand_over(request),
            Event::ClientMessage(message) if message.type_ == self.desktop.atom("XdndFinished") => Heard::Finished,
            _ => Heard::Other,
        })
    }

    /// Gives what is offered, or the list of what is offered, to the program that asks.
    fn hand_over(&self, request: SelectionRequestEvent) -> Heard {
        let x11 = &self.desktop.x11;
        let (asker, place, wanted) = (request.requestor, request.property, request.target);
        let targets = self.desktop.atom("TARGETS");
        let mut heard = Heard::Other;
        let given = if wanted == targets {
            x11.change_property32(PropMode::REPLACE, asker, place, AtomEnum::ATOM, &[targets, self.kind])
        } else if wanted == self.kind {
            heard = Heard::Taken;
            x11.change_property8(PropMode::REPLACE, asker, place, self.kind, self.bytes)
        } else {
            self.notify(&request, 0);
            return Heard::Other;
        };
        given.expect("the asker's window is there");
        self.notify(&request, place);
        heard
    }

    fn notify(&self, request: &SelectionRequestEvent, place: u32) {
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: request.time,
            requestor: request.requestor,
            selection: request.selection,
            target: request.target,
            property: place,
        };
        let sent = self.desktop.x11.send_event(false, request.requestor, EventMask::NO_EVENT, answer);
        sent.expect("the display takes messages");
        self.desktop.x11.flush().expect("the display takes messages");
    }
}
