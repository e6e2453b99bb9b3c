//! Kills, failing disks and full disks: what was acknowledged is there, and no operation is half there.
//!
//! Faults are injected into the real program by `strace`, at the n-th write, for n = 1, 2, 3 and on.
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use journeys::{PASSWORD, cli, cli_path, run};
use tempfile::TempDir;

/// The program is expected to make fewer writes than this; one person needs some forty, an attached file a hundred and
/// more: a log that a killed run left is folded in by the next.
const MOST_WRITES: usize = 600;

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self::made(&["--no-template"])
    }

    fn with_plan() -> Self {
        Self::made(&[])
    }

    fn made(more: &[&str]) -> Self {
        let place = Self { folder: tempfile::tempdir().expect("a folder") };
        let usual = ["create", "--name", "Ақбұлақ", "--year", "2026-2027", "--person", "Сейітова Гүлмира"];
        let made = run(cli(&place.school(), &place.machine()).args(usual).args(more));
        assert_eq!(made.code, 0, "{}", made.err);
        place
    }

    fn ask(&self, name: &str, request: &str) -> serde_json::Value {
        let ran = run(cli(&self.school(), &self.machine()).args(["--json", "call", name, request]));
        assert_eq!(ran.code, 0, "the school opens after every fault: {} {}", ran.out, ran.err);
        ran.json()
    }

    fn school(&self) -> std::path::PathBuf {
        self.folder.path().join("school")
    }

    fn machine(&self) -> std::path::PathBuf {
        self.folder.path().join("machine")
    }

    fn surnames(&self) -> Vec<String> {
        texts(&self.ask("list_people", "{}"), "surname")
    }

    fn is_sound(&self) {
        let found = run(cli(&self.school(), &self.machine()).args(["--json", "check"]));
        assert_eq!(found.code, 0, "{} {}", found.out, found.err);
    }
}

fn can_trace() -> bool {
    Command::new("strace").args(["-f", "-e", "trace=pwrite64", "true"]).output().is_ok_and(|ran| ran.status.success())
}

/// Gives one command while a fault is injected into the n-th call of a kind; tells the exit code and whether it was hit.
fn under_fault(place: &Place, command: &str, request: &str, (call, fault, n): (&str, &str, usize)) -> (i32, bool) {
    let trace = place.folder.path().join("trace");
    let when = if fault.starts_with("signal") { format!("{n}") } else { format!("{n}+") };
    let mut traced = Command::new("strace");
    traced
        .args(["-f", "-o"])
        .arg(&trace)
        .args(["-e", &format!("trace={call}"), "-e", &format!("inject={call}:{fault}:when={when}")])
        .arg(cli_path())
        .arg("--school")
        .arg(place.school())
        .args(["call", command, request])
        .env("ZHOSPAR_DATA", place.machine())
        .env("ZHOSPAR_PASSWORD", PASSWORD);
    let ran = run(&mut traced);
    let log = fs::read_to_string(&trace).unwrap_or_default();
    (ran.code, log.contains("INJECTED") || log.contains("killed by SIGKILL"))
}

fn texts(rows: &serde_json::Value, field: &str) -> Vec<String> {
    let rows = rows.as_array().expect("rows");
    rows.iter().map(|row| row[field].as_str().expect("text").to_owned()).collect()
}

fn endure(call: &str, fault: &str) {
    let place = Place::new();
    let request = |name: &str| format!(r#"{{"surname":"{name}","given_name":"А"}}"#);
    endure_command(&place, "add_person", &request, &Place::surnames, (call, fault, 1));
}

/// Gives a command again and again, with the fault `step` calls later each time, until none is hit.
///
/// `request` is told the name of what it adds, and `names` lists what is there.
fn endure_command(
    place: &Place,
    command: &str,
    request: &dyn Fn(&str) -> String,
    names: &dyn Fn(&Place) -> Vec<String>,
    (call, fault, step): (&str, &str, usize),
) {
    if !can_trace() {
        panic!("strace is missing: run script/bootstrap --tests");
    }
    let mut expected: BTreeSet<String> = names(place).into_iter().collect();
    let mut hit = 0;
    let mut lost = 0;
    for n in (1..=MOST_WRITES).step_by(step) {
        let name = format!("Атау{n:03}");
        let (code, injected) = under_fault(place, command, &request(&name), (call, fault, n));
        let now: BTreeSet<String> = names(place).into_iter().collect();
        if code == 0 {
            expected.insert(name.clone());
            assert!(now.contains(&name), "{call} {fault} at {n}: acknowledged and gone");
        } else if now.contains(&name) {
            // Killed between the commit and its acknowledgement: it is there, and whole.
            expected.insert(name);
        } else {
            lost += 1;
        }
        assert_eq!(now, expected, "{call} {fault} at {n}: nothing else changed");
        if !injected {
            break;
        }
        hit += 1;
        assert!(n + step <= MOST_WRITES, "{call}: the program makes more calls than are tried");
    }
    assert!(hit > 2, "{call} {fault}: the fault was injected {hit} times only");
    assert!(lost > 0, "{call} {fault}: some faults must leave the old state, or nothing was tested");
    place.is_sound();
}

/// Attaching writes two files; whatever is acknowledged has its content, and nothing points to a content that is not there.
fn endure_attaching(fault: &str) {
    let place = Place::with_plan();
    let year = place.ask("list_school_years", "{}")[0]["id"].clone();
    let plan = place.ask("show_plan", &serde_json::json!({ "school_year_id": year }).to_string());
    let activity = plan["stages"][0]["activities"][0]["id"].clone();
    let request = |name: &str| {
        let path = place.folder.path().join(format!("{name}.txt"));
        fs::write(&path, name.repeat(900)).expect("written");
        let source = serde_json::json!({ "kind": "path", "path": path.display().to_string() });
        serde_json::json!({ "activity_id": activity, "source": source }).to_string()
    };
    let names = |place: &Place| {
        let cards = place.ask("evidence_of_activity", &serde_json::json!({ "id": activity }).to_string());
        texts(&cards, "title")
    };
    // The check at the end reads every content that a row refers to.
    endure_command(&place, "attach_evidence", &request, &names, ("pwrite64", fault, 11));
}

#[test]
fn a_kill_at_any_write_while_attaching_leaves_no_row_without_its_file() {
    endure_attaching("signal=SIGKILL");
}

#[test]
fn a_disk_that_is_full_while_attaching_leaves_no_row_without_its_file() {
    endure_attaching("error=ENOSPC");
}

#[test]
fn a_kill_at_any_write_keeps_what_was_acknowledged() {
    endure("pwrite64", "signal=SIGKILL");
}

#[test]
fn a_disk_that_is_full_from_any_write_on_keeps_what_was_acknowledged() {
    endure("pwrite64", "error=ENOSPC");
}

#[test]
fn a_disk_that_fails_from_any_write_on_keeps_what_was_acknowledged() {
    endure("pwrite64", "error=EIO");
}

#[test]
fn a_full_disk_is_said_in_words() {
    let place = Place::new();
    let trace = place.folder.path().join("trace");
    let ran = run(Command::new("strace")
        .args(["-f", "-o"])
        .arg(&trace)
        .args(["-e", "trace=pwrite64", "-e", "inject=pwrite64:error=ENOSPC:when=1+"])
        .arg(cli_path())
        .arg("--school")
        .arg(place.school())
        .args(["--json", "call", "add_person", r#"{"surname":"Толы","given_name":"Диск"}"#])
        .env("ZHOSPAR_DATA", place.machine())
        .env("ZHOSPAR_PASSWORD", PASSWORD));
    assert_eq!(ran.code, 3, "{} {}", ran.out, ran.err);
    assert_eq!(ran.json()["rejection"]["code"], "disk-full");
}

#[test]
fn a_disk_that_really_fills_up_is_said_and_the_school_stays_whole() {
    let place = Place::new();
    let small = place.folder.path().join("small disk");
    fs::create_dir(&small).expect("made");
    // A disk of three megabytes, seen by this one process only; people are added until it is full.
    let script = r#"
        mount -t tmpfs -o size=3m none "$1" && cp -r "$2" "$1/school" && export ZHOSPAR_DATA="$4"
        note=$(printf 'қ%.0s' $(seq 290))
        for n in $(seq 200); do
            "$3" --school "$1/school" --json call add_person \
                "{\"surname\":\"Адам $n\",\"given_name\":\"$note\",\"patronymic\":\"$note\",\"post\":\"$note\"}" > "$5" && added=$n || break
            dd if=/dev/zero of="$1/filler" bs=64k count=1 oflag=append conv=notrunc status=none || true
        done
        rm -f "$1/filler"
        echo "added=$added"
        "$3" --school "$1/school" --json call list_people '{}' > "$6" && "$3" --school "$1/school" --json check
    "#;
    let (last, people) = (place.folder.path().join("last"), place.folder.path().join("people"));
    let Some(mut apart) = own_mounts() else {
        println!("This machine lets nobody but root mount a small disk: not tried.");
        return;
    };
    let ran = run(apart
        .args(["bash", "-c", script, "-"])
        .args([&small, &place.school(), &cli_path(), &place.machine(), &last, &people])
        .env("ZHOSPAR_PASSWORD", PASSWORD));
    assert_eq!(ran.code, 0, "{} {}", ran.out, ran.err);
    let refused: serde_json::Value = serde_json::from_slice(&fs::read(&last).expect("an answer")).expect("JSON");
    assert_eq!(refused["rejection"]["code"], "disk-full", "{refused}");
    let added: usize =
        ran.out.lines().find_map(|line| line.strip_prefix("added=")?.parse().ok()).expect("some were added");
    let people: serde_json::Value = serde_json::from_slice(&fs::read(&people).expect("people")).expect("JSON");
    assert_eq!(people.as_array().map(Vec::len), Some(added + 1), "everybody who was acknowledged, and nobody else");
}

#[test]
fn a_folder_without_rights_is_said_in_words() {
    let place = tempfile::tempdir().expect("a folder");
    let closed = place.path().join("closed");
    fs::create_dir(&closed).expect("made");
    set_mode(&closed, 0o500);
    set_mode(place.path(), 0o755);
    let machine = place.path().join("machine");
    fs::create_dir(&machine).expect("made");
    set_mode(&machine, 0o777);
    let mut command = unprivileged();
    command
        .arg("--school")
        .arg(closed.join("school"))
        .args(["--json", "create", "--name", "Мектеп", "--year", "2026-2027"])
        .env("ZHOSPAR_DATA", &machine)
        .env("ZHOSPAR_PASSWORD", PASSWORD);
    let ran = run(&mut command);
    set_mode(&closed, 0o700);
    assert_eq!(ran.code, 3, "{} {}", ran.out, ran.err);
    assert_eq!(ran.json()["rejection"]["code"], "folder-unwritable", "{}", ran.out);
}

/// A way to mount a disk that only one process sees; `None` where the system allows that to root alone.
fn own_mounts() -> Option<Command> {
    let with = |arguments: &[&str]| {
        let mut command = Command::new("unshare");
        command.args(arguments);
        command
    };
    let ways: [&[&str]; 2] = [&["--mount"], &["--user", "--map-root-user", "--mount"]];
    let works = |way: &&&[&str]| {
        let mut trial = with(way);
        trial.args(["mount", "-t", "tmpfs", "none", "/mnt"]).output().is_ok_and(|ran| ran.status.success())
    };
    ways.iter().find(works).map(|way| with(way))
}

/// The program as somebody whom file rights bind; root may write everywhere.
fn unprivileged() -> Command {
    let root = Command::new("id").arg("-u").output().is_ok_and(|out| out.stdout == b"0\n");
    if !root {
        return Command::new(cli_path());
    }
    // Nobody may not enter root's home, where the program was built.
    let copy = std::env::temp_dir().join(format!("zhospar-cli-{}", std::process::id()));
    fs::copy(cli_path(), &copy).expect("a copy");
    set_mode(&copy, 0o755);
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(copy);
    command
}

fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("rights");
}
