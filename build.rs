//! Checks the framework, the platform profiles and the audiences that ship, and embeds them.
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
const AUDIENCES: &str = "assets/audiences";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-changed=src/domain");
    println!("cargo::rerun-if-changed=src/format");
    #[cfg(windows)]
    resources();
    pack_relocations();
    fold_functions();
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

/// Gives the program's file its icon, its version and its manifest. In place, and not tried on Windows.
#[cfg(windows)]
fn resources() {
    println!("cargo::rerun-if-changed=assets/packaging/windows");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    let mut resource = winresource::WindowsResource::new();
    resource.set_icon("assets/icon/seven-milestones.ico");
    resource.set_manifest_file("assets/packaging/windows/seven-milestones.manifest");
    resource.set("ProductName", "Seven Milestones");
    resource.set("FileDescription", "Seven Milestones");
    if let Err(error) = resource.compile() {
        // Without its icon the program is still the program.
        println!("cargo::warning=the icon and the manifest were left out: {error}");
    }
}

/// Has the linker write the tens of thousands of places that depend on where the program is loaded in the short form: 0.6 MB
/// less. Only the C library of GNU from 2.36 on reads that form; with an older one, or when building for another system,
/// it is left as it is.
fn pack_relocations() {
    let told = |name: &str| std::env::var(name).unwrap_or_default();
    if told("CARGO_CFG_TARGET_ENV") != "gnu" || told("CARGO_CFG_TARGET_OS") != "linux" || told("HOST") != told("TARGET")
    {
        return;
    }
    let asked = std::process::Command::new("getconf").arg("GNU_LIBC_VERSION").output();
    let version = asked.map(|answer| String::from_utf8_lossy(&answer.stdout).into_owned()).unwrap_or_default();
    let mut numbers = version.trim().trim_start_matches("glibc ").split('.').map_while(|part| part.parse::<u32>().ok());
    if (numbers.next(), numbers.next()) >= (Some(2), Some(36)) {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// Has the linker keep one of functions that came out the same: 0.2 MB less. Only where the compiler brings the linker that can, and
/// nobody chose another.
fn fold_functions() {
    const HERE: &str = "x86_64-unknown-linux-gnu";
    let told = |name: &str| std::env::var(name).unwrap_or_default();
    let chosen = told("CARGO_ENCODED_RUSTFLAGS");
    let another = chosen.contains("linker") || chosen.contains("fuse-ld") || !told("RUSTC_LINKER").is_empty();
    if told("TARGET") != HERE || told("HOST") != HERE || told("PROFILE") != "release" || another {
        return;
    }
    let asked = std::process::Command::new(told("RUSTC")).args(["--print", "sysroot"]).output();
    let sysroot = asked.map(|answer| String::from_utf8_lossy(&answer.stdout).trim().to_owned()).unwrap_or_default();
    if Path::new(&sysroot).join("lib/rustlib").join(HERE).join("bin/gcc-ld/ld.lld").is_file() {
        println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
    }
}

/// What is embedded packed, beside what the profiles make: the fonts.
const PACKED: [&str; 4] = [
    "assets/fonts/Inter-Regular.ttf",
    "assets/fonts/Inter-SemiBold.ttf",
    "assets/fonts/Inter-Bold.ttf",
    "assets/icons/MaterialSymbolsRounded.ttf",
];

/// Packs bytes into a file of the build: to a third or a half of their size, which takes a millisecond to undo.
fn pack(name: &str, bytes: &[u8]) -> Result<(), Vec<String>> {
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(bytes, 9);
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join(format!("{name}.zlib"));
    std::fs::write(&out, packed).map_err(|error| vec![format!("{}: {error}", out.display())])
}

fn embed() -> Result<(), Vec<String>> {
    for path in PACKED {
        let bytes = std::fs::read(path).map_err(|error| vec![format!("{path}: {error}")])?;
        let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy();
        pack(&name, &bytes)?;
    }
    let framework = read(Path::new(FRAMEWORK), format::read_framework)?;
    let platforms =
        read_all(PLATFORMS, |text| format::read_platform(text, &framework), |platform| platform.id.as_str());
    let presets = read_all(AUDIENCES, |text| format::read_preset(text, &framework), |preset| preset.id.as_str());
    let (platforms, presets) = match (platforms, presets) {
        (Ok(platforms), Ok(presets)) => (platforms, presets),
        (platforms, presets) => return Err([platforms.err(), presets.err()].into_iter().flatten().flatten().collect()),
    };
    let bytes = postcard::to_allocvec(&(framework, platforms, presets)).map_err(|error| vec![error.to_string()])?;
    pack("shipped.postcard", &bytes)
}

/// What the files of a folder hold, in the order of their ids, each of which is the name of its file.
fn read_all<T>(
    folder: &str,
    parse: impl Fn(&str) -> Result<T, Faults>,
    id: impl Fn(&T) -> &str,
) -> Result<Vec<T>, Vec<String>> {
    let mut sentences = Vec::new();
    let mut values = BTreeMap::new();
    for path in files(folder).map_err(|error| vec![format!("{folder}: {error}")])? {
        match read(&path, &parse) {
            Ok(value) => {
                let id = id(&value).to_owned();
                if path.file_stem().is_none_or(|stem| *stem != *id) {
                    sentences.push(format!("{}: the file must be named {id}.ron", path.display()));
                }
                values.insert(id, value);
            }
            Err(faults) => sentences.extend(faults),
        }
    }
    if values.is_empty() && sentences.is_empty() {
        sentences.push(format!("{folder}: there is no file to read"));
    }
    if sentences.is_empty() { Ok(values.into_values().collect()) } else { Err(sentences) }
}

/// The files of a folder that ship, in the order of their names.
fn files(folder: &str) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder)? {
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
