//! Random bits and keys from the browser's generator for keys.

/// Sixty-four random bits.
pub fn bits() -> u64 {
    let mut bytes = [0_u8; 8];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if filled.is_none() {
        // No generator for keys: ids need to be distinct, not secret.
        bytes = (js_sys::Math::random() * f64::from(u32::MAX) * js_sys::Date::now()).to_bits().to_le_bytes();
    }
    u64::from_le_bytes(bytes)
}

/// Random bytes for a key; none where the browser has no generator for keys.
pub fn secret<const COUNT: usize>() -> Option<[u8; COUNT]> {
    let mut bytes = [0_u8; COUNT];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}
