//! Hostile files: whatever the bytes are, each reader answers with a value or a sentence, soon and in bounded memory.
//!
//! Input number `n` is made from `n` alone (`mutate`), so a number is all it takes to have an input again. A short run is
//! part of the tests; `SEVEN_MILESTONES_INPUTS` makes it longer (`just hostile`), `SEVEN_MILESTONES_FIRST` begins it
//! elsewhere. What was once wrong stays in `tests/fixtures/hostile/`, whose files go through every reader as well.

mod large;
mod mutate;
mod readers;

use crate::support::fixture;
use readers::{READERS, Reader};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How many inputs each reader gets unless more are asked for.
const INPUTS: u64 = 100;
/// How long one input of at most [`mutate::LONGEST`] bytes may take, on a machine that has other work to do.
const BOUND: Duration = Duration::from_secs(10);

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().expect("a whole number"))
}

/// Ends the tests with a sentence when one input takes too long, as a hang would end them with none.
fn watch(at: Arc<AtomicU64>) {
    std::thread::spawn(move || {
        let (mut seen, mut since) = (u64::MAX, Instant::now());
        loop {
            std::thread::sleep(Duration::from_millis(200));
            let now = at.load(Ordering::Relaxed);
            if now != seen {
                (seen, since) = (now, Instant::now());
            } else if now != u64::MAX && since.elapsed() > BOUND {
                eprintln!("input {now} takes longer than {BOUND:?}");
                std::process::abort();
            }
        }
    });
}

/// Gives each reader inputs that are made from numbers.
#[test]
fn no_reader_panics_or_hangs() {
    let inputs = number("SEVEN_MILESTONES_INPUTS", INPUTS * READERS.len() as u64);
    let first = number("SEVEN_MILESTONES_FIRST", 0);
    let at = Arc::new(AtomicU64::new(u64::MAX));
    watch(at.clone());
    let seeds: Vec<_> = READERS.iter().map(Reader::seeds).collect();
    let dictionary = mutate::dictionary();
    let (mut sound, mut slowest) = (vec![0_u64; READERS.len()], (Duration::ZERO, 0));
    for input in first..first + inputs {
        let which = usize::try_from(input % READERS.len() as u64).expect("few readers");
        at.store(input, Ordering::Relaxed);
        let began = Instant::now();
        let reader = &READERS[which];
        let given = std::panic::catch_unwind(|| {
            let bytes = mutate::made(input, &seeds[which], &dictionary);
            (reader.read)(&bytes)
        });
        let is_sound = given.unwrap_or_else(|_| panic!("input {input} made the reader of {} panic", reader.name));
        sound[which] += u64::from(is_sound);
        slowest = slowest.max((began.elapsed(), input));
    }
    at.store(u64::MAX, Ordering::Relaxed);
    for (reader, sound) in READERS.iter().zip(&sound) {
        eprintln!("{}: {} inputs, {sound} sound", reader.name, inputs / READERS.len() as u64);
        assert!(*sound > 0, "no input of the reader of {} gets past it, so little of it is tried", reader.name);
    }
    eprintln!("{inputs} inputs; the slowest, number {}, took {:?}", slowest.1, slowest.0);
}

/// Gives every reader every file that once was a trouble, or is like one.
#[test]
fn files_that_once_were_a_trouble() {
    let entries = std::fs::read_dir(fixture("hostile")).expect("the folder is there");
    let mut count = 0;
    for entry in entries {
        let path = entry.expect("readable").path();
        let bytes = std::fs::read(&path).expect("readable");
        for reader in READERS {
            (reader.read)(&bytes);
        }
        count += 1;
    }
    assert!(count > 5, "the corpus is not where it should be");
}
