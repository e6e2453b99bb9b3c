//! The real program under WebKitWebDriver. Things on the page are found the way a person or a screen reader finds
//! them: a button by its name, a field by its label.

use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::desktop;

/// What the toolkit calls the window of the program.
pub const TITLE: &str = "Zhospar";

/// A working day in the middle of the school year, whenever the tests are run.
const NOW: &str = "2026-11-20T06:00:00Z";

const PATIENCE: Duration = Duration::from_secs(30);
const FINDER: &str = include_str!("find.js");

/// A person's home folder with the program's data in it; starts and closings of the program share it.
pub struct Home {
    folder: TempDir,
}

impl Home {
    pub fn new() -> Home {
        Home { folder: TempDir::new().expect("a temporary folder can be made") }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Lists the files below this home in which `text` can be read, in the encodings that programs store text in.
    pub fn files_that_show(&self, text: &str) -> Vec<PathBuf> {
        let narrow = text.as_bytes().to_vec();
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut folders = vec![self.folder.path().to_path_buf()];
        let mut showing = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("the home can be listed") {
                let path = entry.expect("the home can be listed").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let bytes = fs::read(&path).unwrap_or_default();
                let holds = |wanted: &[u8]| bytes.windows(wanted.len()).any(|part| part == wanted);
                if holds(&narrow) || holds(&wide) {
                    showing.push(path);
                }
            }
        }
        showing
    }

    /// Prepares `program` to see this home instead of the one of the person who runs the tests.
    pub fn dress(&self, program: &mut Command) {
        program
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("share"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .env("ZHOSPAR_DATA", self.path("data"))
            .env("ZHOSPAR_NOW", NOW)
            .env("TZ", "Asia/Almaty")
            .env("GTK_USE_PORTAL", "0");
    }
}

/// The program as it was built beside this test.
pub fn program() -> PathBuf {
    let program = build_folder().join("debug").join("zhospar");
    assert!(program.is_file(), "{} is not built; script/test builds it first", program.display());
    program
}

fn build_folder() -> PathBuf {
    let test = std::env::current_exe().expect("a running program has a path");
    test.ancestors().nth(3).expect("tests are built in <target>/debug/deps").to_path_buf()
}

/// The running program and the driver that holds it.
pub struct Window {
    client: Client,
    driver: Child,
}

impl Window {
    /// Starts the program at `home` and waits for its page.
    pub async fn open(home: &Home) -> Window {
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        home.dress(&mut command);
        let driver = command
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is installed, see script/bootstrap");

        let mut wanted = Capabilities::new();
        wanted.insert("webkitgtk:browserOptions".into(), json!({ "binary": program(), "args": [] }));
        let address = format!("http://127.0.0.1:{port}");
        let client =
            tokio::time::timeout(PATIENCE, connect(&address, &wanted)).await.expect("the program starts in time");
        Window { client, driver }
    }

    /// Closes the window as a person does and waits until the program has ended.
    pub async fn close(mut self) {
        desktop::close(TITLE);
        // The session ended with the program, so the driver may only complain here.
        let _ = self.client.clone().close().await;
        self.driver.kill().expect("the driver is still there");
        self.driver.wait().expect("the driver can be waited for");
    }

    /// Presses the button, link, tab or choice called `name`.
    pub async fn press(&self, name: &str) {
        self.act("press", name, async |element| element.click().await).await;
    }

    /// Presses the cell, list row or suggestion that begins with `text`.
    pub async fn open_row(&self, text: &str) {
        self.act("open", text, async |element| element.click().await).await;
    }

    /// Writes `text` into the field labelled `label`, instead of what stood there.
    pub async fn fill(&self, label: &str, text: &str) {
        self.act("fill", label, async |element| {
            element.clear().await?;
            element.send_keys(text).await
        })
        .await;
    }

    /// Picks `option` in the list labelled `label`.
    pub async fn choose(&self, label: &str, option: &str) {
        self.act("fill", label, async |element| element.select_by_label(option).await).await;
    }

    /// Where the middle of the button called `name` is, from the corner of the window.
    pub async fn place_of(&self, name: &str) -> (u32, u32) {
        let started = Instant::now();
        let found = loop {
            match self.find("press", name).await {
                Some(found) => break found,
                None => self.still_patient(started, &format!("nothing is called «{name}»")).await,
            }
        };
        let (left, top, wide, high) = found.rectangle().await.expect("what is in sight has a place");
        ((left + wide / 2.0) as u32, (top + high / 2.0) as u32)
    }

    /// Waits until `text` can be read on the page.
    pub async fn see(&self, text: &str) {
        let started = Instant::now();
        while !self.text().await.contains(text) {
            self.still_patient(started, &format!("«{text}» is not on the page")).await;
        }
    }

    /// Everything that can be read on the page now.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText.replace(/\\s+/g, ' ')", vec![]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Runs `script` in the page.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.expect("the page runs scripts of its driver")
    }

    /// Runs `script`, whose last argument is the function to call with the answer.
    pub async fn run_and_wait(&self, script: &str) -> Value {
        self.client.execute_async(script, vec![]).await.expect("the page runs scripts of its driver")
    }

    /// Keeps a picture of the display as `window/<name>.png` in the build folder.
    pub async fn picture(&self, name: &str) {
        // The page is asked to draw what it has; the display needs a moment more to show it.
        self.run_and_wait("const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(done))").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        let folder = build_folder().join("window");
        fs::create_dir_all(&folder).expect("the build folder can be written");
        desktop::picture(&folder.join(name).with_extension("png"));
    }

    /// Finds what is called `name` and acts on it, again and again while the page is still moving.
    async fn act(
        &self,
        way: &str,
        name: &str,
        action: impl AsyncFn(Element) -> Result<(), fantoccini::error::CmdError>,
    ) {
        let started = Instant::now();
        loop {
            let failed = match self.find(way, name).await {
                None => format!("nothing to {way} is called «{name}»"),
                Some(element) => match action(element).await {
                    Ok(()) => return,
                    Err(error) => format!("«{name}» does not let itself {way}: {error:?}"),
                },
            };
            self.still_patient(started, &failed).await;
        }
    }

    async fn find(&self, way: &str, name: &str) -> Option<Element> {
        let found = self.run(FINDER, vec![way.into(), name.into()]).await;
        // The name that the WebDriver standard gives to a reference to an element.
        let reference = found.get("element-6066-11e4-a52e-4f735466cecf")?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(reference.to_owned())))
    }

    async fn still_patient(&self, started: Instant, failed: &str) {
        if started.elapsed() > PATIENCE {
            self.picture("failed").await;
            let page: String = self.text().await.chars().take(600).collect();
            panic!("{failed}\nThe page says: {page}");
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

impl Drop for Window {
    /// A failed test must not leave the driver, and with it the program, running.
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Asks the driver to start the program, as soon as the driver itself has started.
async fn connect(address: &str, wanted: &Capabilities) -> Client {
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        match builder.capabilities(wanted.clone()).connect(address).await {
            Ok(client) => return client,
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("this machine has a free port");
    listener.local_addr().expect("a bound port has a number").port()
}
