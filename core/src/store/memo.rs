//! What was made from the school's file and is asked for again before the file changes.

use std::any::Any;
use std::sync::{Arc, Mutex, PoisonError};

/// How many answers are kept; the screens that are open together ask for three or four.
const ANSWERS_KEPT: usize = 8;

/// Answers that hold for one state of the file, which the newest operation names: nothing changes without one.
#[derive(Default)]
pub(crate) struct Memo(Mutex<Vec<Answer>>);

struct Answer {
    newest_operation: i64,
    question: String,
    answer: Arc<dyn Any + Send + Sync>,
}

impl Memo {
    pub(super) fn find<T: Send + Sync + 'static>(&self, newest_operation: i64, question: &str) -> Option<Arc<T>> {
        let answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_asked = |one: &&Answer| one.newest_operation == newest_operation && one.question == question;
        Arc::clone(&answers.iter().find(is_asked)?.answer).downcast().ok()
    }

    /// Makes every question be answered anew.
    #[cfg(test)]
    pub(crate) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    pub(super) fn keep<T: Send + Sync + 'static>(&self, newest_operation: i64, question: String, answer: Arc<T>) {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A slow reader may come late with an answer that is older than what others know by now; it asks again itself.
        answers.retain(|one| one.newest_operation >= newest_operation && one.question != question);
        answers.push(Answer { newest_operation, question, answer });
        if answers.len() > ANSWERS_KEPT {
            answers.remove(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_holds_until_the_next_operation() {
        let memo = Memo::default();
        memo.keep(7, "plan".into(), Arc::new(30_u32));
        assert_eq!(memo.find::<u32>(7, "plan").as_deref(), Some(&30));
        assert_eq!(memo.find::<u32>(8, "plan"), None, "something changed");
        assert_eq!(memo.find::<u32>(7, "day"), None, "another question");
        memo.keep(8, "day".into(), Arc::new(1_u32));
        assert_eq!(memo.find::<u32>(7, "plan"), None, "what no longer holds is forgotten");
    }

    #[test]
    fn only_the_latest_answers_are_kept() {
        let memo = Memo::default();
        for number in 0..20_u32 {
            memo.keep(1, number.to_string(), Arc::new(number));
        }
        let kept: Vec<u32> = (0..20).filter(|number| memo.find::<u32>(1, &number.to_string()).is_some()).collect();
        assert_eq!(kept, [12, 13, 14, 15, 16, 17, 18, 19]);
    }
}
