//! A scene as the renderer's own tree, from which PNG, PDF and outlines are made.

use super::ExportError;
use super::fonts::Fonts;
use super::svg::for_renderer;
use crate::scene::items::Scene;
use crate::scene::text::FAMILY;
use resvg::usvg::{Options, Tree};

/// Lays a scene out.
pub fn of(scene: &Scene, fonts: &Fonts) -> Result<Tree, ExportError> {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: fonts.faces.clone(),
        font_resolver: fonts.resolver(),
        ..Options::default()
    };
    Tree::from_str(&for_renderer(scene, fonts), &options).map_err(|error| ExportError::NotDrawn(error.to_string()))
}
