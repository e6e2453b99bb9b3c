//! The product without a window: the same commands as the window, for scripts, servers and tests.

mod arguments;
mod council;
mod export;
mod import;
mod password;
mod plan;
mod plan_document;
mod plan_preview;
mod run;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
use run::Ending;

fn main() -> ExitCode {
    env_logger::builder().filter_level(log::LevelFilter::Warn).parse_default_env().init();
    let arguments = Arguments::parse();
    let ending = run::run(&arguments);
    let shown = match &ending {
        Ending::Done(said) | Ending::Problems(said) => {
            let text = if arguments.json { said.json.to_string() } else { said.text.clone() };
            writeln!(std::io::stdout(), "{text}")
        }
        Ending::Rejected { text, json } | Ending::Fault { text, json } | Ending::SignedOut { text, json } => {
            if arguments.json {
                writeln!(std::io::stdout(), "{json}")
            } else {
                writeln!(std::io::stderr(), "{text}")
            }
        }
    };
    match shown {
        Ok(()) => ExitCode::from(ending.code()),
        // Nobody reads the answer any more; the work itself was done.
        Err(_) => ExitCode::from(1),
    }
}
