//! What every sheet of the scorecard is written from.

use super::sheet::Styles;
use crate::chart::Material;

/// What every sheet is written from.
#[derive(Clone, Copy)]
pub struct Book<'a> {
    pub material: &'a Material<'a>,
    pub styles: &'a Styles,
}
