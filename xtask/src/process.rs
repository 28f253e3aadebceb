//! Running other programs: each within a time budget, none left behind.

use std::io;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use thiserror::Error;

/// The process group that is running now, for Ctrl-C; 0 for none.
static RUNNING_GROUP: AtomicU32 = AtomicU32::new(0);

/// Why a program did not do its work.
#[derive(Debug, Error)]
pub enum ProcessError {
    /// It could not be started at all.
    #[error("{program} could not be started: {source}")]
    NotStarted {
        /// The program's name.
        program: String,
        /// What the system said.
        source: io::Error,
    },
    /// It was still running at the end of its time budget and was ended.
    #[error("{program} was still running after its {} and was ended", in_words(*budget))]
    OverBudget {
        /// The program's name.
        program: String,
        /// The time that it had.
        budget: Duration,
    },
    /// It ended and said that it failed.
    #[error("{program} failed ({status})")]
    Failed {
        /// The program's name.
        program: String,
        /// How it ended.
        status: ExitStatus,
    },
}

/// A moment after which nothing of a step may still run.
#[derive(Debug, Clone, Copy)]
pub struct Deadline {
    start: Instant,
    budget: Duration,
}

impl Deadline {
    /// The moment `budget` from now.
    pub fn after(budget: Duration) -> Self {
        Self { start: Instant::now(), budget }
    }

    /// No end at all: for what runs until a person stops it.
    pub fn never() -> Self {
        Self::after(Duration::MAX)
    }

    /// The moment `budget` from now or this one, whichever comes first.
    pub fn at_most(self, budget: Duration) -> Self {
        let left = self.budget.saturating_sub(self.start.elapsed());
        Self::after(left.min(budget))
    }

    /// Whether that moment is past.
    pub fn passed(&self) -> bool {
        self.start.elapsed() >= self.budget
    }
}

/// Runs `command` to its end, its output going where ours goes. At the deadline it and all that it started is ended.
pub fn run(command: &mut Command, deadline: Deadline) -> Result<(), ProcessError> {
    let program = name(command);
    let mut child =
        start_group(command.stdin(Stdio::null())).map_err(|source| not_started(&program, source))?;
    RUNNING_GROUP.store(child.id(), Ordering::SeqCst);
    let ended = wait(&mut child, &program, deadline);
    RUNNING_GROUP.store(0, Ordering::SeqCst);
    let status = ended?;
    if status.success() { Ok(()) } else { Err(ProcessError::Failed { program, status }) }
}

/// Runs `command` quietly and gives what it printed; nothing where it cannot be run or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Ends what is running when the person presses Ctrl-C, then ends itself.
pub fn end_children_on_interrupt() -> Result<(), ctrlc::Error> {
    ctrlc::set_handler(|| {
        let group = RUNNING_GROUP.load(Ordering::SeqCst);
        if group != 0 {
            end_group(group, "TERM");
        }
        eprintln!("Stopped.");
        std::process::exit(130);
    })
}

/// A duration as a person says it: "40 seconds", "10 minutes".
pub fn in_words(duration: Duration) -> String {
    match duration.as_secs() {
        1 => "1 second".to_owned(),
        seconds @ 0..=119 => format!("{seconds} seconds"),
        seconds => format!("{} minutes", seconds / 60),
    }
}

fn wait(child: &mut Child, program: &str, deadline: Deadline) -> Result<ExitStatus, ProcessError> {
    let mut pause = Duration::from_millis(5);
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) if deadline.passed() => {
                end_group(child.id(), "TERM");
                thread::sleep(Duration::from_secs(2));
                end_group(child.id(), "KILL");
                // Both fail only when it is gone already, which is what was wanted.
                let _ = child.kill();
                let _ = child.wait();
                return Err(ProcessError::OverBudget {
                    program: program.to_owned(),
                    budget: deadline.budget,
                });
            }
            Ok(None) => thread::sleep(pause),
            Err(source) => return Err(not_started(program, source)),
        }
        pause = (pause * 2).min(Duration::from_millis(100));
    }
}

fn name(command: &Command) -> String {
    std::path::Path::new(command.get_program())
        .file_stem()
        .map_or_else(|| "the program".to_owned(), |name| name.to_string_lossy().into_owned())
}

fn not_started(program: &str, source: io::Error) -> ProcessError {
    ProcessError::NotStarted { program: program.to_owned(), source }
}

#[cfg(unix)]
fn start_group(command: &mut Command) -> io::Result<Child> {
    std::os::unix::process::CommandExt::process_group(command, 0).spawn()
}

#[cfg(unix)]
fn end_group(leader: u32, signal: &str) {
    // Fails only when the group is gone already.
    let _ = Command::new("kill")
        .args([&format!("-{signal}"), "--", &format!("-{leader}")])
        .stderr(Stdio::null())
        .status();
}

#[cfg(not(unix))]
fn start_group(command: &mut Command) -> io::Result<Child> {
    command.spawn()
}

#[cfg(not(unix))]
fn end_group(leader: u32, _signal: &str) {
    let _ = Command::new("taskkill").args(["/T", "/F", "/PID", &leader.to_string()]).status();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_program_over_its_budget_is_ended_with_all_it_started() {
        let folder = std::env::temp_dir().join(format!("xtask-process-{}", std::process::id()));
        let script = format!("(sleep 4; touch '{}') & wait", folder.display());
        let error =
            run(Command::new("sh").args(["-c", &script]), Deadline::after(Duration::from_millis(100)))
                .expect_err("it runs longer than its budget");
        assert!(error.to_string().contains("still running"), "{error}");
        thread::sleep(Duration::from_secs(3));
        assert!(!folder.exists(), "its child was left behind");
    }

    #[test]
    #[cfg(unix)]
    fn a_failing_program_is_named() {
        let error = run(&mut Command::new("false"), Deadline::after(Duration::from_secs(5)))
            .expect_err("false fails");
        assert!(error.to_string().starts_with("false failed"), "{error}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("no-such-program"), Deadline::after(Duration::from_secs(5)))
            .expect_err("there is no such program");
        assert!(error.to_string().starts_with("no-such-program could not be started"), "{error}");
    }

    #[test]
    fn a_part_has_no_more_time_than_the_whole() {
        let whole = Deadline::after(Duration::ZERO);
        assert!(whole.at_most(Duration::from_secs(60)).passed());
        assert!(Deadline::never().at_most(Duration::ZERO).passed());
        assert!(!Deadline::never().at_most(Duration::from_secs(60)).passed());
    }

    #[test]
    fn durations_read_as_people_say_them() {
        assert_eq!(in_words(Duration::from_secs(1)), "1 second");
        assert_eq!(in_words(Duration::from_secs(90)), "90 seconds");
        assert_eq!(in_words(Duration::from_secs(600)), "10 minutes");
    }
}
