//! A short sum of some bytes, to tell whether they are still the same.

/// FNV-1a of 64 bits: the same on every machine and in every version. It tells contents apart; it guards nothing.
#[must_use]
pub fn fnv1a(bytes: &[u8]) -> u64 {
    Fnv::default().with(bytes).sum()
}

/// The same of bytes that come in pieces.
#[derive(Debug, Clone, Copy)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// With more bytes at the end.
    #[must_use]
    pub fn with(self, bytes: &[u8]) -> Self {
        Self(bytes.iter().fold(self.0, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The sum of all of them.
    #[must_use]
    pub const fn sum(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Fnv, fnv1a};

    #[test]
    fn the_sum_is_the_published_one() {
        // The test vectors of its authors.
        for (text, expected) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(fnv1a(text.as_bytes()), expected, "{text}");
        }
        assert_eq!(Fnv::default().with(b"foo").with(b"bar").sum(), fnv1a(b"foobar"));
    }
}
