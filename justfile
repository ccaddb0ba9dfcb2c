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
    cargo bench -p seven-milestones-benches

# Other programs read our exports (poppler-utils, libreoffice-calc, libreoffice-impress, python3-venv)
outside:
    cargo build
    tests/outside/check.sh target/debug/seven-milestones
