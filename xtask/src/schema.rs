//! `cargo xtask schema`: the JSON Schema of exported files, generated from the types and published with the app.

use std::fs;
use std::path::PathBuf;

use bearings_core::exchange::schema;

use crate::failure::Failure;
use crate::workspace;

/// Writes the schema to `public/schema/`, or, with `check`, fails where the file there is another.
pub fn run(check: bool) -> Result<(), Failure> {
    let path = path();
    if check {
        return if is_current() { Ok(()) } else { Err(stale()) };
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::file("make", folder, &error))?;
    }
    fs::write(&path, schema::text()).map_err(|error| Failure::file("write", &path, &error))?;
    println!("Wrote {}.", path.display());
    Ok(())
}

fn path() -> PathBuf {
    workspace::root().join("public/schema").join(schema::file_name())
}

fn is_current() -> bool {
    fs::read_to_string(path()).is_ok_and(|text| text == schema::text())
}

fn stale() -> Failure {
    Failure::new(
        format!("{} is not what the types say.", path().display()),
        "Run `cargo xtask schema` and look at what changed: files that were exported earlier must still be read.",
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_published_schema_is_what_the_types_say() {
        assert!(super::is_current(), "{}", super::stale());
    }
}
