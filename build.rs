//! Checks the framework and the platform profiles that ship, and embeds them.
//!
//! They are read by the same code that reads people's own files (`src/format`). A fault ends the build with file,
//! line, column and a sentence. What is sound goes into one compact block, so that the program starts without
//! reading a quarter of a megabyte of text again.

#[allow(dead_code, reason = "the build script reads files; it neither writes nor edits them")]
#[path = "src/domain/mod.rs"]
mod domain;
#[allow(dead_code, unused_imports, reason = "the build script reads files; it neither writes nor edits them")]
#[path = "src/format/mod.rs"]
mod format;

use format::{Fault, Faults};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const FRAMEWORK: &str = "assets/framework.ron";
const PLATFORMS: &str = "assets/platforms";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-changed=src/domain");
    println!("cargo::rerun-if-changed=src/format");
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentences) => {
            for sentence in sentences {
                println!("cargo::error={sentence}");
            }
            ExitCode::FAILURE
        }
    }
}

fn embed() -> Result<(), Vec<String>> {
    let framework = read(Path::new(FRAMEWORK), format::read_framework)?;
    let mut sentences = Vec::new();
    let mut platforms = BTreeMap::new();
    for path in profiles().map_err(|error| vec![format!("{PLATFORMS}: {error}")])? {
        match read(&path, |text| format::read_platform(text, &framework)) {
            Ok(platform) => {
                if path.file_stem().is_none_or(|stem| stem != platform.id.as_str()) {
                    sentences.push(format!("{}: the file must be named {}.ron", path.display(), platform.id));
                }
                platforms.insert(platform.id.clone(), platform);
            }
            Err(faults) => sentences.extend(faults),
        }
    }
    if platforms.is_empty() && sentences.is_empty() {
        sentences.push(format!("{PLATFORMS}: there is no platform profile"));
    }
    if !sentences.is_empty() {
        return Err(sentences);
    }
    let shipped: (_, Vec<_>) = (framework, platforms.into_values().collect());
    let bytes = postcard::to_allocvec(&shipped).map_err(|error| vec![error.to_string()])?;
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("shipped.postcard");
    std::fs::write(&out, bytes).map_err(|error| vec![format!("{}: {error}", out.display())])
}

/// The profiles that ship, in the order of their names.
fn profiles() -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(PLATFORMS)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ron") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn read<T>(path: &Path, parse: impl FnOnce(&str) -> Result<T, Faults>) -> Result<T, Vec<String>> {
    let bytes = std::fs::read(path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    let sentence = |fault: &Fault| format!("{}:{}:{}: {}", path.display(), fault.line, fault.column, fault.message);
    let sentences = |faults: &Faults| faults.all().iter().map(sentence).collect();
    format::decode(&bytes).and_then(parse).map_err(|faults| sentences(&faults))
}
