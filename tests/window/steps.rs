//! What a person does in the window, one step at a time, in the words of the Kazakh screens.

use std::path::Path;

use zhospar_core::words::{Language, Value, say, say_with};

use crate::desktop;
use crate::driver::{TITLE, Window};

const SCHOOL: &str = "Ақбұлақ орта мектебі";
const LOGIN: &str = "seitova";
const PASSWORD: &str = "ақ-бұлақ-суы-таза";
pub const SURNAME: &str = "Сейітова";
const CREATOR_IN_FULL: &str = "Сейітова Гүлмира Болатқызы";
const CREATOR: &str = "Сейітова Г. Б.";
/// The day that the program believes it is.
const TODAY: &str = "20.11.2026";
const DOCUMENT: &str = "Талдамалық анықтама № 3";
/// What the attached file is called and what stands in it.
pub const PAPER_NAME: &str = "anyqtama-3.txt";
pub const PAPER: &str = "Мектептің дайындығы туралы анықтама, бақылау белгісі 7Қ4";
/// What is pasted, as a picture of a screen, and the name of what is dropped.
const SCREEN: &[u8] = include_bytes!("../../seeds/demo-files/stand.png");
const DROPPED_NAME: &str = "stend-sipattamasy.txt";
pub const INCIDENT: &str = "ЖИ көмекшісі тарих сабағында болмаған оқиғаны дерек ретінде берді";
/// The first incident of the school year, under the journal's index in the list of files.
const NUMBER: &str = "2026-07/01";
const QUESTION: &str = "Тарих сабағындағы қате мазмұн туралы";
pub const DECISION: &str = "Тексеру парағын сабақ жоспарына қосу";

/// The words of the screens under `key`.
pub fn words(key: &str) -> String {
    say(Language::Kk, key)
}

/// The first run, from the language to the recovery code.
pub async fn create_school(window: &Window) {
    window.see(&words("welcome-title")).await;
    window.picture("01-welcome").await;
    window.press(&words("create-school")).await;

    window.fill(&words("school-name"), SCHOOL).await;
    window.picture("02-school").await;
    window.press(&words("next")).await;

    window.fill(&words("field-surname"), SURNAME).await;
    window.fill(&words("field-given_name"), "Гүлмира").await;
    window.fill(&words("field-patronymic"), "Болатқызы").await;
    window.fill(&words("field-post"), "директордың оқу ісі жөніндегі орынбасары").await;
    window.press(&words("next")).await;

    window.see(&words("first-run-title-3")).await;
    window.picture("03-others").await;
    window.press(&words("next")).await;

    window.fill(&words("field-login"), LOGIN).await;
    window.fill(&words("field-password"), PASSWORD).await;
    window.fill(&words("password-repeat"), PASSWORD).await;
    window.picture("04-password").await;
    window.press(&words("create-school")).await;

    window.see(&words("recovery-title")).await;
    window.picture("05-recovery-code").await;
    window.press(&words("recovery-kept")).await;
    window.press(&words("continue")).await;
}

/// The plan made from the template is there; its first activity is marked as done.
pub async fn mark_first_activity(window: &Window) {
    window.see(&words("next-step-approve_plan")).await;
    window.picture("06-today").await;
    window.press(&words("screen-plan")).await;
    window.see(&say_with(Language::Kk, "plan-total", &[("total", Value::Number(30))])).await;
    window.picture("06-plan").await;
    window.open_row(&first_activity(window).await).await;
    window.press(&words("mark-done")).await;
    window.fill(&words("mark-document"), DOCUMENT).await;
    window.picture("07-mark").await;
    window.press(&words("mark-save")).await;
    window.see(&say_with(Language::Kk, "plan-done", &[("count", Value::Number(1))])).await;
    window.picture("08-marked").await;
}

/// A file of the school's is attached where a document is missing, chosen in the system's own dialog, and read on the screen.
pub async fn attach_document(window: &Window, path: &Path) {
    std::fs::write(path, format!("{PAPER}\n")).expect("a file to attach");
    window.press(&words("view-documents")).await;
    let attach = say_with(Language::Kk, "documents-attach-to", &[("document", Value::Text(String::new()))]);
    window.press(attach.trim()).await;
    window.press(&words("evidence-choose")).await;
    desktop::choose(&words("evidence-choose-title"), path);
    window.see(shown(PAPER_NAME)).await;
    window.picture("08-attached").await;
    paste_and_drop(window, path.parent().expect("a file lies in a folder")).await;
    // The school keeps its own copy from now on.
    std::fs::remove_file(path).expect("the file was left where it was");
    window.press(&words("view-table")).await;
}

/// A file's name as its card shows it; the notice that has its ending too is soon gone.
fn shown(name: &str) -> &str {
    name.trim_end_matches(".txt")
}

/// A picture is pasted and a file is dropped from another program, each onto the documents that are open.
async fn paste_and_drop(window: &Window, folder: &Path) {
    let choose = words("evidence-choose");
    desktop::paste(TITLE, "image/png", SCREEN);
    window.see(&say_with(Language::Kk, "evidence-pasted", &[("day", TODAY.into()), ("time", "".into())])).await;

    let path = folder.join(DROPPED_NAME);
    std::fs::write(&path, "Стендтің сипаттамасы\n").expect("a file to drop");
    let target = window.place_of(&choose).await;
    desktop::drop_file(TITLE, &path, target);
    window.see(shown(DROPPED_NAME)).await;
    window.picture("08-pasted-and-dropped").await;
    std::fs::remove_file(&path).expect("the file was left where it was");
}

/// An incident goes into the journal with its six quick fields and gets its number.
pub async fn log_incident(window: &Window) {
    window.press(&words("screen-incidents")).await;
    window.press(&words("entry-open")).await;
    window.fill(&words("entry-what"), INCIDENT).await;
    window.fill(&words("entry-occurred"), TODAY).await;
    window.fill(&words("entry-detected"), TODAY).await;
    window.press(&words("incident-type-wrong_content")).await;
    window.fill(&words("entry-reported"), "тарих пәнінің мұғалімі").await;
    window.fill(&words("entry-action"), "Материал қолданыстан алынды").await;
    window.picture("09-incident-entry").await;
    window.press(&words("entry-register")).await;
    window.see(NUMBER).await;
    window.see(INCIDENT).await;
    window.picture("10-incident").await;
}

/// The creator of the school takes the chair of the council.
pub async fn join_council(window: &Window) {
    window.press(&words("screen-people")).await;
    window.open_row(CREATOR_IN_FULL).await;
    window.press(&words("body-join")).await;
    window.choose(&words("field-body"), &words("body-council")).await;
    window.choose(&words("body-post"), &words("body-post-chair")).await;
    window.press(&words("body-join")).await;
    window.see(&words("body-leave")).await;
    window.picture("11-people").await;
}

/// The council meets about the incident and decides.
pub async fn record_decision(window: &Window) {
    window.press(&words("screen-council")).await;
    window.press(&words("meeting-new")).await;
    window.fill(&words("field-held_on"), TODAY).await;
    window.fill(&words("field-place"), "Мұғалімдер бөлмесі").await;
    window.press(&words("meeting-call")).await;

    window.press(&words("agenda-add")).await;
    window.fill(&words("agenda-title"), QUESTION).await;
    window.press(&words("add")).await;
    window.see(QUESTION).await;

    window.press(&words("decision-add")).await;
    window.fill(&words("decision-text-kk"), DECISION).await;
    window.picture("12-decision").await;
    window.press(&words("decision-record")).await;
    window.see(DECISION).await;
    window.picture("13-meeting").await;
}

/// The year goes into a workbook, at the place chosen in the system's own dialog.
pub async fn export_workbook(window: &Window, path: &Path) {
    window.press(&words("screen-plan")).await;
    window.press(&words("export")).await;
    window.press(&words("export-choose-file")).await;
    desktop::save_as(&words("export-save-workbook"), path);
    let path = Value::Text(path.display().to_string());
    window.see(&say_with(Language::Kk, "export-done", &[("path", path)])).await;
    window.picture("14-exported").await;
}

/// Signs in to the only school on this machine.
pub async fn sign_in(window: &Window) {
    window.see(&words("sign-in-title")).await;
    window.see(SCHOOL).await;
    window.picture("20-sign-in").await;
    window.fill(&words("field-login"), LOGIN).await;
    window.fill(&words("field-password"), PASSWORD).await;
    window.press(&words("sign-in")).await;
}

/// The mark, the incident and the decision are where they were left.
pub async fn find_everything_again(window: &Window) {
    window.press(&words("screen-plan")).await;
    window.see(&say_with(Language::Kk, "plan-done", &[("count", Value::Number(1))])).await;
    window.see(CREATOR).await;
    window.open_row(&first_activity(window).await).await;
    window.see(DOCUMENT).await;
    window.picture("21-plan-again").await;
    window.press(&words("view-documents")).await;
    window.press(&words("evidence-look")).await;
    window.see(PAPER).await;
    window.picture("21-document-again").await;
    window.press(&words("close")).await;

    window.press(&words("screen-incidents")).await;
    window.see(INCIDENT).await;
    window.picture("22-incidents-again").await;

    window.press(&words("screen-council")).await;
    window.press(&words("decisions-register")).await;
    window.see(DECISION).await;
    window.picture("23-decisions-again").await;
}

async fn first_activity(window: &Window) -> String {
    let title = window.run("return document.querySelector('td.title').innerText", vec![]).await;
    title.as_str().expect("the plan has a first activity").trim().to_owned()
}
