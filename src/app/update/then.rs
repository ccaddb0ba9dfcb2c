//! Effects, and what the program goes on to after them.

use crate::app::effect::Effect;
use crate::app::question::Next;

/// Effects, and what the program goes on to after them.
#[derive(Debug)]
pub(super) struct Then {
    /// What is to be done.
    pub effects: Vec<Effect>,
    /// What was waiting for this.
    pub next: Option<Next>,
}

impl From<Vec<Effect>> for Then {
    fn from(effects: Vec<Effect>) -> Self {
        Self { effects, next: None }
    }
}

impl From<Option<Effect>> for Then {
    fn from(effect: Option<Effect>) -> Self {
        effect.into_iter().collect::<Vec<_>>().into()
    }
}
