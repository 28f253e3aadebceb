//! Which function goes where, and what leads across.

use std::collections::{BTreeSet, HashMap, HashSet};

use walrus::{FunctionId, FunctionKind, Module};

use super::SplitError;
use super::parts::{callees, exported_function, function_table, ids, parse};

/// What each file must know of the other. Functions are numbered by their place in the file they come from.
pub struct Plan {
    /// Functions of the second file.
    pub later: HashSet<usize>,
    /// Functions of the second file that the first calls directly, and their places in the table.
    pub gates: Vec<(usize, u32)>,
    /// Functions of the first file that the second calls.
    pub shared: BTreeSet<usize>,
}

/// The names of what JavaScript calls in the file `bytes` that wasm-bindgen has written: what it exports and, where that
/// is a shim around something, what is in it.
pub fn entries(bytes: &[u8]) -> Result<HashSet<String>, SplitError> {
    let module = parse(bytes)?;
    let exported = module.exports.iter().filter_map(exported_function).chain(module.start);
    let mut entries = HashSet::new();
    for id in exported {
        let inside = match &module.funcs.get(id).kind {
            FunctionKind::Local(function) => callees(function),
            _ => Vec::new(),
        };
        let names = inside.into_iter().chain([id]).filter_map(|id| module.funcs.get(id).name.clone());
        entries.extend(names);
    }
    Ok(entries)
}

impl Plan {
    /// Plans for a file in which the functions of these names wait.
    pub fn new(module: &Module, names: &HashSet<String>) -> Result<Self, SplitError> {
        let place: HashMap<FunctionId, usize> = ids(module).into_iter().zip(0..).collect();
        let waits = |id: FunctionId| {
            let function = module.funcs.get(id);
            matches!(function.kind, FunctionKind::Local(_))
                && function.name.as_ref().is_some_and(|name| names.contains(name))
        };
        let exported: HashSet<FunctionId> = module.exports.iter().filter_map(exported_function).collect();
        let waits = |id: FunctionId| waits(id) && !exported.contains(&id) && module.start != Some(id);
        let (mut gates, mut shared) = (BTreeSet::new(), BTreeSet::new());
        for (id, function) in module.funcs.iter_local() {
            for callee in callees(function) {
                let callee_place = place.get(&callee).copied().ok_or(SplitError::UnknownFunction)?;
                match (waits(id), waits(callee)) {
                    (false, true) => gates.insert(callee_place),
                    (true, false) => shared.insert(callee_place),
                    _ => false,
                };
            }
        }
        let table = module.tables.get(function_table(module)?);
        let free = u32::try_from(table.initial).map_err(|_| SplitError::NoTable)?;
        let later = place.iter().filter(|(id, _)| waits(**id)).map(|(_, place)| *place).collect();
        Ok(Self { later, gates: gates.into_iter().zip(free..).collect(), shared })
    }
}

impl Plan {
    /// Nothing but gates may lead from the first file into the second: the first would call what is not there yet.
    pub fn check(&self, module: &Module, is_gate: impl Fn(&str) -> bool) -> Result<(), SplitError> {
        let ids = ids(module);
        let names = self
            .gates
            .iter()
            .filter_map(|(place, _)| ids.get(*place))
            .map(|id| module.funcs.get(*id).name.clone());
        match names.map(Option::unwrap_or_default).find(|name| !is_gate(name)) {
            Some(name) => Err(SplitError::NoGate(name)),
            None => Ok(()),
        }
    }
}
