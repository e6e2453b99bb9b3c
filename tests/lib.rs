//! Shared steps of the journeys: a desk with the program on it, and the command line beside it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;
use zhospar_core::api::App;
use zhospar_core::clock::{Clock, Instant};
use zhospar_core::school::DataFolder;

/// The password of every account that journeys make.
pub const PASSWORD: &str = "сынақ-құпиясөз-1";

/// The program, with its data in a folder of its own and a clock that stands until it is turned.
pub struct Desk {
    pub app: App,
    clock: Clock,
    folder: TempDir,
}

impl Desk {
    /// Nothing is here yet; it is 1 September 2026, ten in the morning.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Clock::set_at(Instant::parse("2026-09-01T05:00:00Z").expect("a moment"));
        Self { app: App::with_clock(DataFolder::at(folder.path()), clock.clone()), clock, folder }
    }

    /// A school with the template's plan; its chair is signed in.
    pub fn with_school() -> Self {
        let desk = Self::new();
        desk.done("create_school", new_school());
        desk
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of the one school there is.
    pub fn school_folder(&self) -> PathBuf {
        let state = self.done("app_state", json!({}));
        self.folder.path().join("schools").join(text(&state["schools"][0]["id"]))
    }

    /// Turns the clock to a moment, such as "2026-11-23T04:00:00Z".
    pub fn turn_to(&self, moment: &str) {
        self.clock.turn_to(Instant::parse(moment).expect("a moment"));
    }

    /// The program closed and started again, with nobody signed in.
    pub fn restart(self) -> Self {
        let Self { app, clock, folder } = self;
        drop(app);
        Self { app: App::with_clock(DataFolder::at(folder.path()), clock.clone()), clock, folder }
    }

    pub fn call(&self, name: &str, request: Value) -> Value {
        self.app.dispatch(name, request)
    }

    /// Runs a command that must succeed, and gives its value.
    pub fn done(&self, name: &str, request: Value) -> Value {
        let reply = self.call(name, request);
        assert_eq!(reply["kind"], "done", "{name}: {reply}");
        reply["value"].clone()
    }

    /// Runs a command that must be rejected, and gives the rejection's code.
    pub fn rejected(&self, name: &str, request: Value) -> String {
        let reply = self.call(name, request);
        assert_eq!(reply["kind"], "rejected", "{name}: {reply}");
        text(&reply["rejection"]["code"])
    }

    pub fn year(&self) -> Value {
        self.done("list_school_years", json!({}))[0]["id"].clone()
    }

    pub fn plan(&self) -> Value {
        self.done("show_plan", json!({ "school_year_id": self.year() }))
    }

    /// The plan's row with a number.
    pub fn row(&self, number: &str) -> Value {
        let plan = self.plan();
        plan["stages"]
            .as_array()
            .expect("stages")
            .iter()
            .flat_map(|stage| stage["activities"].as_array().expect("rows"))
            .find(|row| row["number"] == number)
            .unwrap_or_else(|| panic!("no row {number}"))
            .clone()
    }

    /// The id of the person whose surname this is.
    pub fn person(&self, surname: &str) -> Value {
        let people = self.done("list_people", json!({ "include_left": true }));
        people
            .as_array()
            .expect("people")
            .iter()
            .find(|person| person["surname"] == surname)
            .unwrap_or_else(|| panic!("nobody is called {surname}"))["id"]
            .clone()
    }

    /// Signs in to the one school there is.
    pub fn sign_in(&self, login: &str, password: &str) -> Value {
        let state = self.done("app_state", json!({}));
        let school = state["schools"][0]["id"].clone();
        self.call("sign_in", json!({ "school_id": school, "login": login, "password": password }))
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// What the wizard sends for a school with a chair, a director and an integrity officer.
pub fn new_school() -> Value {
    json!({
        "name": "Ақбұлақ орта мектебі",
        "language": "kk",
        "school_year": "2026-2027",
        "week_days": 5,
        "with_template": true,
        "creator": {
            "surname": "Сейітова", "given_name": "Гүлмира", "patronymic": "Болатқызы",
            "post": "директордың орынбасары", "role": "chair", "login": "chair", "password": PASSWORD,
        },
        "director": { "surname": "Ермекова", "given_name": "Толқын", "patronymic": "Асқарқызы", "post": "директор" },
        "chair": null,
        "officer": {
            "surname": "Әбдірахманов", "given_name": "Нұрлан", "patronymic": "Қайратұлы", "post": "информатика мұғалімі",
        },
    })
}

/// An incident's six quick fields, found on a day.
pub fn quick_incident(on: &str) -> Value {
    json!({
        "what": "Тесттегі екі сұрақтың жауабы қате болған. А оқушысы байқаған.",
        "occurred_on": on,
        "occurred_time": "09:10",
        "detected_on": on,
        "detected_time": "09:40",
        "incident_type": "wrong_content",
        "reported_by": "тарих пәнінің мұғалімі",
        "immediate_action": "Екі сұрақ тесттен алынды",
    })
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is not text")).to_owned()
}

/// The command-line program, built beside the tests.
pub fn cli_path() -> PathBuf {
    let tests = std::env::current_exe().expect("the test's own place");
    let built = tests.parent().and_then(Path::parent).expect("the folder of built programs");
    let path = built.join(format!("zhospar-cli{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is not built; run script/test, or cargo build --workspace first", path.display());
    path
}

/// The command line on one school's folder, with its machine data in `machine`.
pub fn cli(school: &Path, machine: &Path) -> Command {
    let mut command = Command::new(cli_path());
    command
        .arg("--school")
        .arg(school)
        .env("ZHOSPAR_DATA", machine)
        .env("ZHOSPAR_PASSWORD", PASSWORD)
        .env_remove("RUST_LOG")
        .stdin(Stdio::null());
    command
}

/// What a run of the command line left behind.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }
}

/// Runs a command to its end; a run killed by a signal has the code −1.
pub fn run(command: &mut Command) -> Ran {
    let output = command.output().expect("the program starts");
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
