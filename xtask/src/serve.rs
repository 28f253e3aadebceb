//! `cargo xtask serve`: the site as users get it, on this computer only.

use std::net::{Ipv4Addr, TcpListener};

use crate::failure::Failure;
use crate::process::{self, Deadline};
use crate::{site, tools};

const PORT: u16 = 8080;

/// Builds the site, serves it on localhost and builds it again after every change, until it is stopped.
pub fn serve(port: Option<&str>) -> Result<(), Failure> {
    let port = port.map_or(Ok(PORT), parse)?;
    require_free(port)?;
    let set_up = Deadline::after(tools::SET_UP_BUDGET);
    site::set_up(set_up)?;
    // A worker would keep the build before, and a reload would not show what was changed.
    let mut trunk = site::trunk("serve", set_up, site::Worker::Off)?;
    println!("Building Bearings. The first time every dependency is compiled, which takes a few minutes.");
    println!(
        "Then open http://127.0.0.1:{port}/ in a browser. After a change, reload the page. Ctrl-C stops.\n"
    );
    process::run(trunk.args(["--port", &port.to_string()]), Deadline::never()).map_err(|error| {
        Failure::new(format!("Nothing is served any more: {error}."), "Mend what is named above.")
    })
}

fn parse(port: &str) -> Result<u16, Failure> {
    port.parse().map_err(|_| {
        Failure::new(format!("{port} is not a port."), "Give a number from 1 to 65535, or none for 8080.")
    })
}

fn require_free(port: u16) -> Result<(), Failure> {
    // The listener is closed at once; it only asks whether the port is free.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(drop).map_err(|error| {
        Failure::new(
            format!("Port {port} cannot be used: {error}."),
            "Stop what uses it, or give another: `cargo xtask serve 8081`.",
        )
    })
}
