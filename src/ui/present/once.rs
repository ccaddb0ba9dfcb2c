//! What the desk works out once and shows in many frames.

use egui::{Id, Ui};

/// Something worked out, kept as long as what it was made for stays the same.
pub fn once<K: Clone + PartialEq + Send + Sync + 'static, T: Clone + Send + Sync + 'static>(
    ui: &Ui,
    name: &'static str,
    key: K,
    make: impl FnOnce() -> T,
) -> T {
    let id = Id::unique(("worked out while presenting", name));
    let kept: Option<(K, T)> = ui.data(|data| data.get_temp(id));
    if let Some((_, value)) = kept.filter(|(of, _)| *of == key) {
        return value;
    }
    let value = make();
    ui.data_mut(|data| data.insert_temp(id, (key, value.clone())));
    value
}
