//! The real window, driven as a person drives it: first run, a day's work, closing, opening again.
//!
//! Rules are tested beside the rules and journeys through the commands; this only proves that the window, its pages, its
//! dialogs and the core are plugged into each other. Run by `script/test window`, which brings the display.

mod desktop;
mod driver;
mod steps;

use std::process::Command;

use driver::{Home, TITLE, Window, program};

#[tokio::test]
async fn in_the_real_window_a_school_is_made_worked_in_closed_and_found_again() {
    let home = Home::new();
    let workbook = home.path("workbook.xlsx");

    let window = Window::open(&home).await;
    steps::create_school(&window).await;
    steps::mark_first_activity(&window).await;
    steps::attach_document(&window, &home.path(steps::PAPER_NAME)).await;
    steps::log_incident(&window).await;
    steps::join_council(&window).await;
    steps::record_decision(&window).await;
    steps::export_workbook(&window, &workbook).await;
    window.close().await;

    // The school's name is no secret: it is shown before anybody signs in.
    for secret in [steps::SURNAME, steps::PAPER, steps::INCIDENT, steps::DECISION] {
        let showing = home.files_that_show(secret);
        assert!(showing.is_empty(), "nothing of a closed school can be read on the disk: {secret} in {showing:?}");
    }
    let written = std::fs::read(&workbook).expect("the workbook lies where the dialog was told");
    assert!(written.starts_with(b"PK"), "a workbook is a zip archive");

    let window = Window::open(&home).await;
    steps::sign_in(&window).await;
    steps::find_everything_again(&window).await;
    window.close().await;
}

#[tokio::test]
async fn in_the_real_window_nothing_remote_and_nothing_written_into_the_page_runs() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.see(&steps::words("welcome-title")).await;

    let reached = window
        .run_and_wait(
            "const answer = arguments[0];
             fetch('https://example.org/').then(() => answer('reached'), () => answer('refused'));",
        )
        .await;
    assert_eq!(reached, "refused", "the page cannot talk to the network");

    let refused = window
        .run_and_wait(
            "const answer = arguments[0];
             addEventListener('securitypolicyviolation', (event) => answer(event.effectiveDirective));
             setTimeout(() => answer('allowed'), 5000);
             const script = document.createElement('script');
             script.textContent = 'document.title = \"written in\"';
             document.body.append(script);",
        )
        .await;
    assert_eq!(refused, "script-src-elem", "a script that is not part of the program is refused");

    let door = window
        .run_and_wait(
            "const [answer] = arguments;
             window.__TAURI_INTERNALS__.invoke('plugin:opener|open_url', { url: 'https://example.org/' })
               .then(() => answer('opened'), (error) => answer(String(error)));",
        )
        .await;
    let door = door.as_str().unwrap_or_default();
    assert!(door.contains("not allowed"), "the page may only ask for what the capability lists: {door}");
    window.close().await;
}

#[tokio::test]
async fn in_the_real_window_a_second_start_shows_the_first_one() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.see(&steps::words("welcome-title")).await;

    let mut second = Command::new(program());
    home.dress(&mut second);
    let ended = second.status().expect("the program starts");

    assert!(ended.success(), "the second start hands over and leaves quietly");
    assert_eq!(desktop::windows(TITLE), 1, "there is still one window");
    window.close().await;
}
