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

/// Writes are tried one by one up to this many; an operation of one person makes far fewer.
const MOST_WRITES: usize = 80;

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().expect("a folder") };
        let made = run(cli(&place.school(), &place.machine()).args([
            "create",
            "--name",
            "Ақбұлақ",
            "--year",
            "2026-2027",
            "--no-template",
            "--person",
            "Сейітова Гүлмира",
        ]));
        assert_eq!(made.code, 0, "{}", made.err);
        place
    }

    fn school(&self) -> std::path::PathBuf {
        self.folder.path().join("school")
    }

    fn machine(&self) -> std::path::PathBuf {
        self.folder.path().join("machine")
    }

    fn surnames(&self) -> Vec<String> {
        let people = run(cli(&self.school(), &self.machine()).args(["--json", "call", "list_people", "{}"]));
        assert_eq!(people.code, 0, "the school opens after every fault: {}", people.err);
        people
            .json()
            .as_array()
            .expect("people")
            .iter()
            .map(|person| person["surname"].as_str().expect("a surname").to_owned())
            .collect()
    }

    fn is_sound(&self) {
        let found = run(cli(&self.school(), &self.machine()).args(["--json", "check"]));
        assert_eq!(found.code, 0, "{} {}", found.out, found.err);
    }
}

fn can_trace() -> bool {
    Command::new("strace").args(["-f", "-e", "trace=pwrite64", "true"]).output().is_ok_and(|ran| ran.status.success())
}

/// Adds a person while a fault is injected into the n-th call of a kind; tells the exit code and whether it was hit.
fn add_under_fault(place: &Place, surname: &str, call: &str, fault: &str, n: usize) -> (i32, bool) {
    let trace = place.folder.path().join("trace");
    let request = format!(r#"{{"surname":"{surname}","given_name":"А"}}"#);
    let when = if fault.starts_with("signal") { format!("{n}") } else { format!("{n}+") };
    let mut command = Command::new("strace");
    command
        .args(["-f", "-o"])
        .arg(&trace)
        .args(["-e", &format!("trace={call}"), "-e", &format!("inject={call}:{fault}:when={when}")])
        .arg(cli_path())
        .arg("--school")
        .arg(place.school())
        .args(["call", "add_person", &request])
        .env("ZHOSPAR_DATA", place.machine())
        .env("ZHOSPAR_PASSWORD", PASSWORD);
    let ran = run(&mut command);
    let log = fs::read_to_string(&trace).unwrap_or_default();
    (ran.code, log.contains("INJECTED") || log.contains("killed by SIGKILL"))
}

fn endure(call: &str, fault: &str) {
    if !can_trace() {
        panic!("strace is missing: run script/bootstrap --tests");
    }
    let place = Place::new();
    let mut expected: BTreeSet<String> = place.surnames().into_iter().collect();
    let mut hit = 0;
    let mut lost = 0;
    for n in 1..=MOST_WRITES {
        let surname = format!("Адам{n:03}");
        let (code, injected) = add_under_fault(&place, &surname, call, fault, n);
        let now: BTreeSet<String> = place.surnames().into_iter().collect();
        if code == 0 {
            expected.insert(surname.clone());
            assert!(now.contains(&surname), "{call} {fault} at {n}: acknowledged and gone");
        } else if now.contains(&surname) {
            // Killed between the commit and its acknowledgement: it is there, and whole.
            expected.insert(surname);
        } else {
            lost += 1;
        }
        assert_eq!(now, expected, "{call} {fault} at {n}: nothing else changed");
        if !injected {
            break;
        }
        hit += 1;
        assert!(n < MOST_WRITES, "{call}: the program makes more calls than are tried");
    }
    assert!(hit > 2, "{call} {fault}: the fault was injected {hit} times only");
    assert!(lost > 0, "{call} {fault}: some faults must leave the old state, or nothing was tested");
    place.is_sound();
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
