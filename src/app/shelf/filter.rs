//! Which platforms the page of all platforms lists, and in which order.

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// The best fit first.
    Fit,
    /// What was reviewed longest ago first.
    Reviewed,
    /// A person's own first.
    Origin,
}

/// Which platforms are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// A person's own.
    Yours,
    /// Those reviewed more than a year ago.
    Stale,
}
