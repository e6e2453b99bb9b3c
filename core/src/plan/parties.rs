//! Who answers for an activity: a role, a body, a person, or words; roles and bodies are resolved to people by day.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::Day;
use crate::error::Result;
use crate::ids::PersonId;
use crate::named_values;
use crate::people::{self, PersonName};
use crate::roles::{BodyKey, Role};
use crate::store::Reader;
use crate::words::{self, Language};

named_values! {
    /// In which of the plan's two columns of people a party stands.
    Duty {
        Responsible = "responsible",
        CoExecutor = "co_executor",
    }
}

/// A party as the plan names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Party {
    Role { role: Role },
    Body { body: BodyKey },
    Person { person_id: PersonId },
    Text { text: String },
}

/// A party as a reader sees it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PartyView {
    #[serde(flatten)]
    pub party: Party,
    /// The role or body in words, or the person's short name.
    pub label: String,
    /// Who holds the role on the day, when somebody does.
    pub holder: Option<String>,
    pub holder_id: Option<PersonId>,
    /// The person's post.
    pub post: Option<String>,
}

/// Resolves parties for one day and language, each of them once.
pub(super) struct Resolver {
    on: Day,
    language: Language,
    people: HashMap<PersonId, PersonName>,
    known: HashMap<Party, Arc<PartyView>>,
}

impl Resolver {
    pub(super) fn new(file: &Reader<'_>, on: Day, language: Language) -> Result<Self> {
        let people = people::list_names(file)?.into_iter().map(|person| (person.id.clone(), person)).collect();
        Ok(Self { on, language, people, known: HashMap::new() })
    }

    pub(super) fn view(&mut self, file: &Reader<'_>, party: Party) -> Result<Arc<PartyView>> {
        if let Some(known) = self.known.get(&party) {
            return Ok(Arc::clone(known));
        }
        let view = Arc::new(self.resolve(file, party.clone())?);
        self.known.insert(party, Arc::clone(&view));
        Ok(view)
    }

    fn resolve(&self, file: &Reader<'_>, party: Party) -> Result<PartyView> {
        let (label, holder) = match &party {
            Party::Role { role } => {
                let holder = people::find_holder(file, *role, self.on)?;
                (words::say(self.language, &format!("role-{}", role.name())), holder)
            }
            Party::Body { body } => (words::say(self.language, &format!("body-{}", body.name())), None),
            Party::Person { person_id } => {
                let person = self.people.get(person_id).cloned();
                (person.as_ref().map(PersonName::short).unwrap_or_default(), person)
            }
            Party::Text { text } => (text.clone(), None),
        };
        Ok(PartyView {
            label,
            holder: holder.as_ref().map(PersonName::short),
            post: holder.as_ref().map(|person| person.post_in(self.language)).filter(|post| !post.is_empty()),
            holder_id: holder.map(|person| person.id),
            party,
        })
    }
}
