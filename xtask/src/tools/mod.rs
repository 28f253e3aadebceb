//! The tools that build the site: found in exactly the version wanted, or installed once for every checkout.

pub mod browser;
pub mod node;
pub mod rust;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::workspace;

/// A program that the build needs in one version and no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tool {
    /// What it is called on PATH.
    pub program: &'static str,
    /// The version, as its package has it.
    pub version: &'static str,
    /// The package that brings it.
    package: &'static str,
    source: Source,
    /// How it is compiled where it has to be.
    compile: &'static [&'static str],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    Cargo,
    Npm,
}

/// Bundles the site. Without its default features it cannot download anything, which it never should here, and is
/// compiled in half the time.
pub const TRUNK: Tool = Tool {
    program: "trunk",
    version: "0.21.14",
    package: "trunk",
    source: Source::Cargo,
    compile: &["--no-default-features"],
};
/// Writes the JavaScript around the wasm file; brings the runner of the browser tests, too.
pub const WASM_BINDGEN: Tool = Tool {
    program: "wasm-bindgen",
    version: "0.2.129",
    package: "wasm-bindgen-cli",
    source: Source::Cargo,
    compile: &[],
};
/// Makes the wasm file smaller.
pub const WASM_OPT: Tool =
    Tool { program: "wasm-opt", version: "132.0.0", package: "binaryen", source: Source::Npm, compile: &[] };

/// Runs the fuzz targets; only `cargo xtask fuzz` needs it.
pub const CARGO_FUZZ: Tool = Tool {
    program: "cargo-fuzz",
    version: "0.13.2",
    package: "cargo-fuzz",
    source: Source::Cargo,
    compile: &[],
};

/// What `trunk` needs to find on PATH, itself included.
pub const SITE_TOOLS: [Tool; 3] = [WASM_BINDGEN, WASM_OPT, TRUNK];

/// A tool need not be as fast as it could be; compiled like this it is ready in half the time.
const QUICK_PROFILE: [(&str, &str); 3] = [("LTO", "off"), ("CODEGEN_UNITS", "16"), ("OPT_LEVEL", "2")];

/// Longest time that setting up everything may take.
pub const SET_UP_BUDGET: Duration = Duration::from_secs(40 * 60);
/// Longest time that compiling one tool from source may take.
const COMPILE_BUDGET: Duration = Duration::from_secs(30 * 60);
/// Longest time that a download may take.
const DOWNLOAD_BUDGET: Duration = Duration::from_secs(5 * 60);

/// Finds or installs the tools of the site and gives a PATH on which they come first.
pub fn path_with_site_tools(deadline: Deadline) -> Result<OsString, Failure> {
    node::require()?;
    let mut folders = SITE_TOOLS.iter().map(|tool| tool.ensure(deadline)).collect::<Result<Vec<_>, _>>()?;
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).map_err(|error| {
        Failure::new(
            format!("PATH cannot be extended: {error}."),
            "Keep the cache in a folder without a colon in its name.",
        )
    })
}

impl Tool {
    /// The folder of this tool, which is installed first where it is missing.
    pub fn ensure(&self, deadline: Deadline) -> Result<PathBuf, Failure> {
        if let Some(folder) = self.find() {
            return Ok(folder);
        }
        let home = self.home();
        fs::create_dir_all(&home).map_err(|error| Failure::file("make", &home, &error))?;
        match self.source {
            Source::Cargo => self.install_with_cargo(&home, deadline)?,
            Source::Npm => self.install_with_npm(&home, deadline)?,
        }
        self.find().ok_or_else(|| self.not_installed("what was installed does not run"))
    }

    fn find(&self) -> Option<PathBuf> {
        let found = workspace::on_path(self.program).and_then(|path| path.parent().map(Path::to_path_buf));
        found.into_iter().chain([self.cached()]).find(|folder| self.is_right(&folder.join(self.program)))
    }

    fn is_right(&self, program: &Path) -> bool {
        let answer = process::answer(Command::new(program).arg("--version"));
        answer.is_some_and(|text| self.names_version(&text))
    }

    /// `trunk 0.21.14` and `wasm-opt version 132 (version_132)` both name their version as a word.
    fn names_version(&self, answer: &str) -> bool {
        let spoken = match self.source {
            Source::Cargo => self.version,
            Source::Npm => self.version.split('.').next().unwrap_or(self.version),
        };
        answer.split_whitespace().any(|word| word == spoken)
    }

    fn home(&self) -> PathBuf {
        workspace::tools_cache().join(format!("{}-{}", self.program, self.version))
    }

    fn cached(&self) -> PathBuf {
        match self.source {
            Source::Cargo => self.home().join("bin"),
            Source::Npm => self.home().join("node_modules/.bin"),
        }
    }

    fn install_with_cargo(&self, home: &Path, deadline: Deadline) -> Result<(), Failure> {
        if process::answer(workspace::cargo().args(["binstall", "-V"])).is_some() {
            self.announce("it is downloaded ready to run");
            let mut fetch = workspace::cargo();
            fetch.args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"]).arg(home);
            fetch.arg(format!("{}@{}", self.package, self.version));
            if process::run(&mut fetch, deadline.at_most(DOWNLOAD_BUDGET)).is_ok() {
                return Ok(());
            }
        }
        self.announce("it is compiled from source, which takes 3 to 10 minutes on two cores");
        // A build folder of its own: a second try goes on where an interrupted one stopped.
        let build = home.join("build");
        let mut install = workspace::cargo();
        install.args(["install", "--quiet", "--locked", "--root"]).arg(home).arg("--target-dir").arg(&build);
        install.args(["--version", &format!("={}", self.version), self.package]).args(self.compile);
        for (setting, value) in QUICK_PROFILE {
            install.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
        }
        process::run(&mut install, deadline.at_most(COMPILE_BUDGET))
            .map_err(|error| self.not_installed(error))?;
        // Left behind it costs disk space, nothing else.
        let _ = fs::remove_dir_all(build);
        Ok(())
    }

    fn install_with_npm(&self, home: &Path, deadline: Deadline) -> Result<(), Failure> {
        self.announce("it is downloaded with npm");
        let mut install = workspace::command("npm");
        install.args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]).arg(home);
        install.arg(format!("{}@{}", self.package, self.version));
        process::run(&mut install, deadline.at_most(DOWNLOAD_BUDGET))
            .map_err(|error| self.not_installed(error))
    }

    fn announce(&self, how: &str) {
        println!("  Installing {} {}, once for every checkout: {how}.", self.program, self.version);
    }

    fn not_installed(&self, why: impl std::fmt::Display) -> Failure {
        Failure::new(
            format!("{} {} could not be installed: {why}.", self.program, self.version),
            format!(
                "Run the command again when you are online; it goes on where it stopped. Or put {} {} on PATH yourself.",
                self.program, self.version
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> String {
        fs::read_to_string(workspace::root().join(name)).expect("the file is in the checkout")
    }

    #[test]
    fn trunk_looks_for_the_versions_that_are_installed() {
        let config = file("Trunk.toml");
        for line in [
            format!("trunk-version = \"={}\"", TRUNK.version),
            format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version),
            format!("wasm_opt = \"version_{}\"", WASM_OPT.version.trim_end_matches(".0.0")),
        ] {
            assert!(config.contains(&line), "Trunk.toml lacks {line}");
        }
    }

    #[test]
    fn the_app_is_compiled_for_the_installed_wasm_bindgen() {
        let pin = format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version);
        assert!(file("Cargo.toml").contains(&pin), "Cargo.toml lacks {pin}");
    }

    #[test]
    fn a_version_is_recognised_as_a_word_and_not_as_a_part_of_one() {
        assert!(TRUNK.names_version("trunk 0.21.14"));
        assert!(!TRUNK.names_version("trunk 0.21.140"));
        assert!(WASM_OPT.names_version("wasm-opt version 132 (version_132)"));
        assert!(!WASM_OPT.names_version("wasm-opt version 116 (version_116)"));
    }
}
