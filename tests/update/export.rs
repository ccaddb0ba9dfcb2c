//! Charts on their way into files and onto the clipboard.

use super::words::question_words;
use super::{acts, answers, bakery, does, play, says};
use seven_milestones::app::action::Action;
use seven_milestones::app::command::Command;
use seven_milestones::app::effect::Effect;
use seven_milestones::app::export::{Copied, ExportCommand, ExportEffect, Progress, ReadBrand};
use seven_milestones::app::file_dialog::{Choice, Purpose};
use seven_milestones::app::question::Answer;
use seven_milestones::app::rgba::Rgba;
use seven_milestones::app::state::State;
use seven_milestones::app::update::update;
use seven_milestones::chart::Chart;
use seven_milestones::domain::brand::{Brand, Rgb};
use seven_milestones::domain::edit::{ChoiceEdit, Edit};
use seven_milestones::scene::style::Ground;
use std::sync::Arc;

/// The folder, how the work is going, whose look, whether there is a preview, and what is asked.
fn export(state: &State) -> String {
    let Some(export) = &state.export else { return format!("never opened{}", question_words(state)) };
    let work = match (&export.progress, &export.ended) {
        (Some(progress), _) => format!("{} of {} made", progress.done, progress.of),
        (None, Some(Ok(files))) => format!("{} there", files.len()),
        (None, Some(Err(sentence))) => sentence.clone(),
        (None, None) => "not begun".to_owned(),
    };
    let look = export.order.brand.as_ref().map_or("our look", |brand| &brand.name);
    let preview = if export.preview.is_some() { "seen" } else { "unseen" };
    format!("“{}”, {work}, {look}, {preview}{}", export.folder, question_words(state))
}

fn asks(command: ExportCommand) -> super::Event {
    does(Command::Export(command))
}

fn chosen(purpose: Purpose, choice: Choice) -> super::Event {
    does(Command::Chosen { purpose, choice })
}

fn ended(result: Result<usize, &str>) -> super::Event {
    let result = result.map(|count| vec!["a.pptx".into(); count]).map_err(str::to_owned);
    asks(ExportCommand::Ended { result, warnings: Vec::new() })
}

fn picture() -> Arc<Rgba> {
    Arc::new(Rgba { size: [2, 1], bytes: vec![0; 8] })
}

/// The thread has drawn the preview of so many wishes ago; the last is 0.
fn drawn(ago: u64) -> super::Event {
    answers(move |played| {
        let last = played.last(|effect| match effect {
            Effect::Export(ExportEffect::Preview { number, .. }) => Some(*number),
            _ => None,
        });
        Command::Export(ExportCommand::Previewed { number: last - ago, image: Some(picture()) })
    })
}

#[test]
fn files_are_made() {
    let progress = |done| asks(ExportCommand::Progress(Progress { done, of: 2, name: "bakery.pptx".to_owned() }));
    let script = vec![
        ("opens the dialog", acts(Action::Export), "“”, not begun, our look, unseen, asks: Export", "preview 1: Fit"),
        ("has said no folder", asks(ExportCommand::Start), "“”, not begun, our look, unseen, asks: Export", ""),
        (
            "shows another chart",
            asks(ExportCommand::Show(Chart::Radar)),
            "“”, not begun, our look, unseen, asks: Export",
            "preview 2: Radar",
        ),
        ("the older preview comes late", drawn(1), "“”, not begun, our look, unseen, asks: Export", ""),
        ("the newer comes", drawn(0), "“”, not begun, our look, seen, asks: Export", ""),
        (
            "chooses a folder",
            asks(ExportCommand::AskFolder),
            "“”, not begun, our look, seen, asks: Export",
            "dialog Folder",
        ),
        (
            "which is this",
            chosen(Purpose::Folder, Choice::Path("deck".into())),
            "“deck”, not begun, our look, seen, asks: Export",
            "",
        ),
        (
            "begins",
            asks(ExportCommand::Start),
            "“deck”, not begun, our look, seen, asks: Export",
            "make pptx of bakery in deck",
        ),
        ("one is being made", progress(0), "“deck”, 0 of 2 made, our look, seen, asks: Export", ""),
        ("begins again", asks(ExportCommand::Start), "“deck”, 0 of 2 made, our look, seen, asks: Export", ""),
        (
            "they are there already",
            ended(Err("There is a file")),
            "“deck”, There is a file, our look, seen, asks: Export",
            "",
        ),
        (
            "may replace them",
            asks(ExportCommand::Replace(true)),
            "“deck”, There is a file, our look, seen, asks: Export",
            "",
        ),
        (
            "begins",
            asks(ExportCommand::Start),
            "“deck”, not begun, our look, seen, asks: Export",
            "make pptx of bakery in deck, replacing",
        ),
        ("one is made", progress(1), "“deck”, 1 of 2 made, our look, seen, asks: Export", ""),
        (
            "calls it off",
            asks(ExportCommand::Cancel),
            "“deck”, not begun, our look, seen, asks: Export",
            "end the export",
        ),
        (
            "it ended",
            ended(Err("Stopped after 1 of 2 files. Everything saved so far is complete.")),
            "“deck”, Stopped after 1 of 2 files. Everything saved so far is complete., our look, seen, asks: Export",
            "",
        ),
        (
            "begins once more",
            asks(ExportCommand::Start),
            "“deck”, not begun, our look, seen, asks: Export",
            "make pptx of bakery in deck, replacing",
        ),
        ("closes the dialog", says(Answer::Cancel), "“deck”, not begun, our look, seen", ""),
        ("they are there, which is said", ended(Ok(2)), "“deck”, 2 there, our look, seen", "says “2 files saved.”"),
        ("opens it again", acts(Action::Export), "“deck”, not begun, our look, seen, asks: Export", "preview 3: Radar"),
    ];
    play(bakery(), export, script);
}

#[test]
fn a_folder_is_typed_where_there_is_no_dialog() {
    let script = vec![
        ("opens the dialog", acts(Action::Export), "“”, not begun, our look, unseen, asks: Export", "preview 1: Fit"),
        (
            "chooses a folder",
            asks(ExportCommand::AskFolder),
            "“”, not begun, our look, unseen, asks: Export",
            "dialog Folder",
        ),
        (
            "has no dialog",
            chosen(Purpose::Folder, Choice::NoDialog),
            "“”, not begun, our look, unseen, asks: which path to Folder: “”",
            "",
        ),
        (
            "types one",
            does(Command::PathTyped("decks".to_owned())),
            "“”, not begun, our look, unseen, asks: which path to Folder: “decks”",
            "",
        ),
        ("enters it", says(Answer::Yes), "“decks”, not begun, our look, unseen, asks: Export", ""),
    ];
    play(bakery(), export, script);
}

/// The look of a client.
fn look() -> ReadBrand {
    let brand = Brand {
        name: "Acme & Sons".to_owned(),
        accents: None,
        ink: None,
        paper: None,
        heading_font: None,
        body_font: None,
        logo: None,
    };
    ReadBrand { brand, logo: None, warnings: Vec::new() }
}

/// The ground is that of the look, until a person chooses another.
#[test]
fn a_dark_look_has_a_dark_ground() {
    let ground = |state: &State| format!("{:?}", state.export.as_ref().map(|export| export.order.ground));
    let takes = |paper: Option<Rgb>| {
        asks(ExportCommand::Brand(Ok(Box::new(ReadBrand { brand: Brand { paper, ..look().brand }, ..look() }))))
    };
    let dark = || takes(Some(Rgb([11, 31, 58])));
    let script = vec![
        ("opens the dialog", acts(Action::Export), "Some(Light)", "preview 1: Fit"),
        ("a dark look", dark(), "Some(Dark)", "preview 2: Fit"),
        ("a light one", takes(None), "Some(Light)", "preview 3: Fit"),
        ("the dark one again", dark(), "Some(Dark)", "preview 4: Fit"),
        ("none", asks(ExportCommand::NoBrand), "Some(Light)", "preview 5: Fit"),
    ];
    let state = play(bakery(), ground, script);
    let mut order = state.export.as_ref().expect("the dialog").order.clone();
    order.ground = Ground::Transparent;
    let script = vec![
        ("chooses another", asks(ExportCommand::Order(Box::new(order))), "Some(Transparent)", "preview 6: Fit"),
        ("a dark look", dark(), "Some(Transparent)", "preview 7: Fit"),
    ];
    play(state, ground, script);
}

#[test]
fn a_clients_look_is_taken_saved_and_left_behind() {
    let read = || asks(ExportCommand::Brand(Ok(Box::new(look()))));
    let other_client = Command::Edit(Edit::Client(Some("Somebody".to_owned())));
    let script = vec![
        ("opens the dialog", acts(Action::Export), "“”, not begun, our look, unseen, asks: Export", "preview 1: Fit"),
        (
            "wants a look",
            asks(ExportCommand::AskBrand),
            "“”, not begun, our look, unseen, asks: Export",
            "dialog Brand",
        ),
        (
            "which is in this",
            chosen(Purpose::Brand, Choice::Path("acme.pptx".into())),
            "“”, not begun, our look, unseen, asks: Export",
            "read look acme.pptx",
        ),
        (
            "it has none",
            asks(ExportCommand::Brand(Err("it has no theme".to_owned()))),
            "“”, not begun, our look, unseen, asks: Export",
            "FAILS “It has no theme.”",
        ),
        ("another has", read(), "“”, not begun, Acme & Sons, unseen, asks: Export", "preview 2: Fit"),
        (
            "saves it",
            asks(ExportCommand::AskSaveBrand),
            "“”, not begun, Acme & Sons, unseen, asks: Export",
            "dialog SaveBrand acme-sons.brand.ron",
        ),
        (
            "under this name",
            chosen(Purpose::SaveBrand, Choice::Path("acme".into())),
            "“”, not begun, Acme & Sons, unseen, asks: Export",
            "write look Acme & Sons to acme.brand.ron, replacing",
        ),
        (
            "the disk is full",
            asks(ExportCommand::BrandSaved(Err("full".to_owned()))),
            "“”, not begun, Acme & Sons, unseen, asks: Export",
            "FAILS “Full.”",
        ),
        (
            "it is saved",
            asks(ExportCommand::BrandSaved(Ok("acme.brand.ron".into()))),
            "“”, not begun, Acme & Sons, unseen, asks: Export",
            "says “Saved as acme.brand.ron. You can add a logo to it.”",
        ),
        (
            "wants our look",
            asks(ExportCommand::NoBrand),
            "“”, not begun, our look, unseen, asks: Export",
            "preview 3: Fit",
        ),
        ("wants theirs", read(), "“”, not begun, Acme & Sons, unseen, asks: Export", "preview 4: Fit"),
        ("closes the dialog", says(Answer::Cancel), "“”, not begun, Acme & Sons, unseen", ""),
        ("opens a plan of the same client", acts(Action::Sample), "“”, not begun, Acme & Sons, unseen", ""),
        ("has another client", does(other_client), "“”, not begun, Acme & Sons, unseen", ""),
        (
            "leaves it for the sample",
            acts(Action::Sample),
            "“”, not begun, Acme & Sons, unseen, asks: save before opening the sample",
            "",
        ),
        ("no client sees another's look", says(Answer::Discard), "“”, not begun, our look, unseen", ""),
    ];
    play(bakery(), export, script);
}

#[test]
fn charts_and_tables_go_to_the_clipboard() {
    let script = vec![
        ("copies the chart of the page", acts(Action::CopyPicture), "never opened", "draw Fit to copy"),
        (
            "it has nothing to show",
            asks(ExportCommand::Copied(Err("This chart has nothing to show yet".to_owned()))),
            "never opened",
            "FAILS “This chart has nothing to show yet.”",
        ),
        ("asks how they differ", acts(Action::AskDiffer), "never opened", ""),
        ("copies the chart of that page", acts(Action::CopyPicture), "never opened", "draw Honeycomb to copy"),
        (
            "it is drawn",
            asks(ExportCommand::Copied(Ok(Copied::Pixels(picture())))),
            "never opened",
            "says “Picture copied. Keep Seven Milestones open until you’ve pasted it.”; copy Rgba(2 × 1)",
        ),
        ("copies it as SVG", acts(Action::CopySvg), "never opened", "draw Honeycomb to copy as SVG"),
        (
            "it is written",
            asks(ExportCommand::Copied(Ok(Copied::Svg("<svg/>".to_owned())))),
            "never opened",
            "says “Picture copied as SVG. Keep Seven Milestones open until you’ve pasted it into a drawing program.”; copy “<svg/>”",
        ),
        ("copies the table", acts(Action::CopyTable), "never opened", "copy a table of 25 lines"),
        (
            "only the window can put it there",
            asks(ExportCommand::CopiedTable(Err("a\tb".to_owned()))),
            "never opened",
            "says “Table copied. Keep Seven Milestones open until you’ve pasted it.”; copy “a\tb”",
        ),
        ("a word from an export that never was", asks(ExportCommand::Cancel), "never opened", ""),
    ];
    play(bakery(), export, script);
}

#[test]
fn without_an_answer_there_is_nothing_to_export() {
    let mut state = bakery();
    let platforms: Vec<_> = state.document.library.platforms().iter().map(|platform| platform.id.clone()).collect();
    for platform in platforms {
        update(&mut state, Command::Edit(Edit::Choice(ChoiceEdit::Exclude { platform, out: true })));
    }
    assert!(state.answers.outcome.is_err());
    let nothing = "FAILS “There is nothing to export yet, because no platform can be ranked.”";
    let script = vec![
        ("opens the dialog", acts(Action::Export), "never opened", nothing),
        ("copies a picture", acts(Action::CopyPicture), "never opened", ""),
        ("copies the table", acts(Action::CopyTable), "never opened", ""),
    ];
    play(state, export, script);
}
