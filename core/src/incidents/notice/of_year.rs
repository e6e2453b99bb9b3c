//! How the notices of a whole year stand, for those who count them: each day of discovery is looked up once.

use std::collections::HashMap;

use super::{NoticeState, clock, needed, store};
use crate::calendar::{self, SchoolYear};
use crate::clock::{Day, Instant, TimeOfDay};
use crate::error::Result;
use crate::ids::IncidentId;
use crate::incidents::journal;
use crate::store::Reader;

/// An incident that touches personal data, and how its notice stands.
pub(crate) struct NoticeOfYear {
    pub incident_id: IncidentId,
    pub number: String,
    pub what: String,
    pub detected_on: Day,
    pub state: NoticeState,
    /// One working day after the discovery.
    pub due_at: Instant,
    pub sent_at: Option<Instant>,
    pub sent_by: String,
    pub recipient: String,
    pub channel: String,
    pub reference: String,
    /// What was noted about the sending, or why none was needed.
    pub note: String,
}

/// What of an incident and its notice decides on how that stands.
pub(super) struct Sent {
    pub incident_id: IncidentId,
    pub number: String,
    pub what: String,
    pub detected_on: Day,
    pub detected_time: Option<TimeOfDay>,
    pub recorded_at: Instant,
    pub sent_at: Option<Instant>,
    pub sent_by: String,
    pub recipient: String,
    pub channel: String,
    pub reference: String,
    pub note: String,
    /// Why no notice is needed; empty while one is.
    pub waived: String,
}

/// Lists the incidents of a school year that touch personal data, the newest first; void ones need no notice.
pub(crate) fn list_notices_of_year(file: &Reader<'_>, year: &SchoolYear) -> Result<Vec<NoticeOfYear>> {
    let mut due_days: HashMap<Day, Day> = HashMap::new();
    let mut notices = Vec::new();
    for sent in store::list_of_year(file, journal::journal_year(year))? {
        let due_day = match due_days.get(&sent.detected_on) {
            Some(known) => *known,
            None => calendar::next_working_day(file, sent.detected_on)?.day,
        };
        due_days.insert(sent.detected_on, due_day);
        let (time, _) = clock::counted_from(sent.detected_time, sent.recorded_at);
        let due_at = Instant::of(due_day, time);
        let is_over = sent.sent_at.unwrap_or_else(|| file.now()) > due_at;
        notices.push(NoticeOfYear {
            state: needed(sent.sent_at.is_some(), !sent.waived.is_empty(), is_over),
            due_at,
            sent_at: sent.sent_at,
            sent_by: sent.sent_by,
            recipient: sent.recipient,
            channel: sent.channel,
            reference: sent.reference,
            note: if sent.waived.is_empty() { sent.note } else { sent.waived },
            incident_id: sent.incident_id,
            number: sent.number,
            what: sent.what,
            detected_on: sent.detected_on,
        });
    }
    Ok(notices)
}
