//! Writes the interface's view of the commands: every type, and a table of requests and replies.

use std::collections::BTreeMap;
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use super::commands::{COMMANDS, Kind};
use crate::changes::{Area, Step};
use crate::error::Rejection;

/// Collects the declarations of all types that commands use.
pub struct TypeBook {
    config: Config,
    declarations: BTreeMap<String, String>,
}

impl TypeBook {
    fn new() -> Self {
        Self { config: Config::new().with_large_int("number"), declarations: BTreeMap::new() }
    }

    /// Notes a type with everything it refers to, and returns its name.
    pub(super) fn name_of<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for TypeBook {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types of our own have a place to be written to; the others are part of the language.
        if T::output_path().is_some() {
            let declaration = T::decl(&self.config);
            if self.declarations.insert(T::ident(&self.config), declaration).is_some() {
                return;
            }
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
    }
}

/// The whole of `generated.ts`.
pub fn typescript() -> String {
    let mut book = TypeBook::new();
    let types: Vec<(String, String)> = COMMANDS.iter().map(|command| (command.types)(&mut book)).collect();
    for extra in [TypeBook::name_of::<Rejection>, TypeBook::name_of::<Step>, TypeBook::name_of::<Area>] {
        extra(&mut book);
    }
    let mut out = String::from("// Generated from the command list of the core. Do not edit.\n\n");
    for declaration in book.declarations.values() {
        let _ = writeln!(out, "export {declaration}");
    }
    out.push_str(
        "\nexport type Reply<T> =\n  | { kind: \"done\"; value: T; changed: Area[]; step: Step | null }\n  \
         | { kind: \"rejected\"; rejection: Rejection }\n  | { kind: \"fault\"; reference: string };\n",
    );
    out.push_str("\nexport interface Commands {\n");
    for (command, (request, reply)) in COMMANDS.iter().zip(&types) {
        let _ = writeln!(out, "  {}: {{ request: {request}; reply: {reply} }};", command.name);
    }
    out.push_str("}\n\nexport const kinds = {\n");
    for command in COMMANDS {
        let kind = match command.kind {
            Kind::Open => "open",
            Kind::Read => "read",
            Kind::Write => "write",
            Kind::Job => "job",
        };
        let _ = writeln!(out, "  {}: \"{kind}\",", command.name);
    }
    out.push_str("} as const satisfies Record<keyof Commands, \"open\" | \"read\" | \"write\" | \"job\">;\n\n");
    out.push_str("export const watching: Partial<Record<keyof Commands, Area[]>> = {\n");
    for command in COMMANDS.iter().filter(|command| !command.watching.is_empty()) {
        let areas: Vec<String> = command.watching.iter().map(|area| format!("\"{}\"", area.name())).collect();
        let _ = writeln!(out, "  {}: [{}],", command.name, areas.join(", "));
    }
    out.push_str("};\n");
    out
}
