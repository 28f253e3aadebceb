//! What the README's commands run: setting up, building, serving and testing. `cargo xtask help` lists them.

mod bench;
mod cascade;
mod crowd;
mod failure;
mod fuzz;
mod pictures;
mod process;
mod routes;
mod samples;
mod schema;
mod serve;
mod site;
mod soak;
mod test;
mod tidy;
mod tools;
mod verify_statistics;
mod workspace;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use failure::Failure;

const HELP: &str = "\
Usage: cargo xtask COMMAND

  serve [PORT]            builds the site as users get it, but without a service worker, and serves it on
                          http://127.0.0.1:8080/, building again after every change
  dist                    builds the site into dist/ and prints the size of every file; dist-extra/ gets the app as
                          one HTML file and what hosts may need. With --without-worker nothing is kept for offline
  test [STEP]             sets up what is missing and runs every check, or one step of them
  pictures [FOLDER]       takes a picture of every screen, at three sizes, light and dark, into target/pictures
  samples                 writes the sample workshops to public/samples/ from their stories
  schema [--check]        writes the JSON Schema of exported files to public/schema/, or only compares it
  cascade FILE            writes a workshop with 500 goals by 30 leaders to FILE, for trying
  crowd LEADERS FILE      writes a workshop in which so many leaders have answered everything to FILE, for trying
  bench                   times the core in those workshops, and what people see in a browser that is slowed down
  fuzz [TARGET] [--minutes N]
                          tries what comes in from outside with bytes that nobody would think of, 10 minutes each
  soak kill [--rounds N] [--without-mirror]
                          kills the browser in the middle of typing, again and again, and says what was lost
  soak heap [--edits N]   works in one page for a whole day and says how much memory it needs
  routes ID               prints every screen of the workshop ID, for checks that have to see them all
  verify-statistics FILE  compares the statistics with the cases in FILE
  help                    prints this

Whatever is missing is set up first: once for this machine, not again for the next checkout.
";

fn main() -> ExitCode {
    if let Err(error) = process::end_children_on_interrupt() {
        eprintln!(
            "Ctrl-C cannot be watched for: {error}. A command that is interrupted may leave programs running."
        );
    }
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<(), Failure> {
    match arguments {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}\nThe steps of test:\n{}", test::list());
            Ok(())
        }
        ["serve"] => serve::serve(None),
        ["serve", port] => serve::serve(Some(port)),
        ["test"] => test::all(),
        ["test", step] => test::one(step),
        ["dist"] => site::dist(site::Worker::Keeps),
        ["dist", "--without-worker"] => site::dist(site::Worker::Off),
        ["schema"] => schema::run(false),
        ["schema", "--check"] => schema::run(true),
        ["pictures"] => pictures::take(None),
        ["pictures", folder] => pictures::take(Some(folder)),
        ["samples"] => samples::run(false),
        ["cascade", file] => cascade_file(Path::new(file)),
        ["crowd", leaders, file] => crowd_file(leaders, Path::new(file)),
        ["bench"] => bench::run(),
        ["fuzz", rest @ ..] => fuzz::run(rest),
        ["soak", "kill", rest @ ..] => soak::kill(rest),
        ["soak", "heap", rest @ ..] => soak::heap(rest),
        ["routes", id] => routes::print(id),
        ["finish-site"] => site::finish(),
        ["verify-statistics", file] => verify(Path::new(file)),
        _ => Err(Failure::new(
            format!("There is no command `{}`.", arguments.join(" ")),
            "`cargo xtask help` lists the commands.",
        )),
    }
}

fn verify(file: &Path) -> Result<(), Failure> {
    match verify_statistics::run(file) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Failure::new(
            "Some statistics differ from the cases.",
            "The ids of those cases are above; the doc comment of each statistic says how it is computed.",
        )),
        Err(error) => Err(Failure::new(error.to_string(), "Give a file of cases as a JSON array.")),
    }
}

fn cascade_file(file: &Path) -> Result<(), Failure> {
    let text = bench::large_file()?;
    std::fs::write(file, text).map_err(|error| Failure::file("write", file, &error))
}

fn crowd_file(leaders: &str, file: &Path) -> Result<(), Failure> {
    let leaders = leaders.parse().map_err(|_| {
        Failure::new(format!("`{leaders}` is no number of leaders."), "Give a number, such as 50.")
    })?;
    let text = bench::crowd_file(leaders)?;
    std::fs::write(file, text).map_err(|error| Failure::file("write", file, &error))
}
