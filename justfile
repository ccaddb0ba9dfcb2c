# The same steps as CI, fast ones first.

default: format lint docs core all

# Formatting
format:
    cargo fmt --all --check

# Lints, with the window and without
lint:
    cargo clippy --workspace --all-targets --all-features -- -D warnings
    cargo clippy --all-targets --no-default-features -- -D warnings

# Documentation
docs:
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items

# The core's tests
core:
    cargo test --no-default-features

# All tests
all:
    cargo test

# Draw the pictures of the tests anew; look at each before committing it
pictures:
    UPDATE_SNAPSHOTS=1 cargo test -p seven-milestones-window-tests pictures

# Write the shipped files in their one form
assets:
    UPDATE_ASSETS=1 cargo test --no-default-features formats

# Benchmarks
bench:
    cargo bench --profile dist -p seven-milestones-benches

# Ten million made-up files, and the largest ones of the worst shapes, through every reader; about an hour on one core
hostile inputs="10000000":
    SEVEN_MILESTONES_INPUTS={{inputs}} cargo test --profile fuzz --no-default-features --features export --test core hostile:: -- --include-ignored --nocapture

# Ten thousand commands in any order, undone and done again
soak commands="10000":
    SEVEN_MILESTONES_COMMANDS={{commands}} cargo test -p seven-milestones-window-tests soak

# Licences, sources and versions of dependencies
deny:
    cargo deny check licenses bans sources

# docs/third-party.md anew, with `cargo install cargo-about --features cli`
third-party:
    cargo about generate --all-features assets/packaging/third-party.hbs --output-file docs/third-party.md

# The package for Debian, with `cargo install cargo-deb`
deb:
    cargo deb --profile dist

# Build the package, install it, open a plan with it in a real window, remove it (Debian, as root)
install:
    bash tests/outside/install.sh

# Other programs read our exports (poppler-utils, libreoffice-calc, libreoffice-impress, libreoffice-writer, nodejs, python3-venv)
outside:
    cargo build
    tests/outside/check.sh target/debug/seven-milestones
