//! Makes two files of one: the first runs alone, the second fills in what the first left out.
//!
//! The second file shares memory, tables and globals with the first and takes its functions from it. When it is
//! instantiated it writes its data into the memory and its functions into the table; the first file calls them there.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use walrus::ir::{Call, RefFunc, ReturnCall, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportKind, ImportedFunction, LocalFunction, Module, ModuleConfig, TableId,
};

use super::graph::Later;
use super::{SplitError, is_unused};

/// The name under which the second file imports what the first exports.
const FIRST: &str = "first";

/// The two files.
#[derive(Debug)]
pub struct Split {
    /// Runs alone, up to the first call of a gate.
    pub first: Vec<u8>,
    /// Goes into the table and the memory of the first.
    pub later: Vec<u8>,
}

/// What each file must know of the other. Functions are numbered by their place in the file they come from.
struct Plan {
    later: HashSet<usize>,
    /// Functions of the second file that the first calls directly, and their places in the table.
    gates: Vec<(usize, u32)>,
    /// Functions of the first file that the second calls.
    shared: BTreeSet<usize>,
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

/// Splits the file `bytes` that wasm-bindgen has written.
pub fn split(bytes: &[u8], later: &Later, is_gate: impl Fn(&str) -> bool) -> Result<Split, SplitError> {
    let mut module = parse(bytes)?;
    let plan = Plan::new(&module, &later.functions)?;
    plan.check(&module, is_gate)?;
    make_first(&mut module, &plan, &later.data)?;
    let first = finished(module);
    let mut module = parse(bytes)?;
    make_later(&mut module, &plan, &later.data)?;
    Ok(Split { first, later: finished(module) })
}

fn drop_unused_exports(module: &mut Module) {
    let unused: Vec<_> =
        module.exports.iter().filter(|export| is_unused(&export.name)).map(|export| export.id()).collect();
    for export in unused {
        module.exports.delete(export);
    }
}

impl Plan {
    fn new(module: &Module, names: &HashSet<String>) -> Result<Self, SplitError> {
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
    fn check(&self, module: &Module, is_gate: impl Fn(&str) -> bool) -> Result<(), SplitError> {
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

fn make_first(module: &mut Module, plan: &Plan, later_data: &[Range<u32>]) -> Result<(), SplitError> {
    let ids = ids(module);
    let waiting: HashSet<FunctionId> =
        plan.later.iter().filter_map(|place| ids.get(*place)).copied().collect();
    let table = function_table(module)?;
    let hole = trap(module);
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(functions) = &mut element.items {
            for function in functions.iter_mut().filter(|function| waiting.contains(function)) {
                *function = hole;
            }
        }
    }
    for (place, slot) in &plan.gates {
        let id = *ids.get(*place).ok_or(SplitError::UnknownFunction)?;
        lead_through_table(module, id, table, *slot);
    }
    grow(module, table, plan);
    for (number, place) in plan.shared.iter().enumerate() {
        let id = *ids.get(*place).ok_or(SplitError::UnknownFunction)?;
        module.exports.add(&shared_name("f", number), id);
    }
    for (number, id) in global_ids(module).into_iter().enumerate() {
        module.exports.add(&shared_name("g", number), id);
    }
    for (number, id) in table_ids(module).into_iter().enumerate() {
        module.exports.add(&shared_name("t", number), id);
    }
    for (number, id) in memory_ids(module).into_iter().enumerate() {
        module.exports.add(&shared_name("m", number), id);
    }
    keep_data(module, |at| !later_data.iter().any(|range| range.contains(&at)))
}

fn make_later(module: &mut Module, plan: &Plan, later_data: &[Range<u32>]) -> Result<(), SplitError> {
    let ids = ids(module);
    module.start = None;
    for export in module.exports.iter().map(|export| export.id()).collect::<Vec<_>>() {
        module.exports.delete(export);
    }
    fill_table(module, plan, &ids)?;
    keep_data(module, |at| later_data.iter().any(|range| range.contains(&at)))?;
    let table = function_table(module)?;
    grow(module, table, plan);
    for (number, place) in plan.shared.iter().enumerate() {
        let id = *ids.get(*place).ok_or(SplitError::UnknownFunction)?;
        import_function(module, id, &shared_name("f", number));
    }
    for (number, id) in global_ids(module).into_iter().enumerate() {
        let import = module.imports.add(FIRST, &shared_name("g", number), ImportKind::Global(id));
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    for (number, id) in table_ids(module).into_iter().enumerate() {
        let import = module.imports.add(FIRST, &shared_name("t", number), ImportKind::Table(id));
        module.tables.get_mut(id).import = Some(import);
    }
    for (number, id) in memory_ids(module).into_iter().enumerate() {
        let import = module.imports.add(FIRST, &shared_name("m", number), ImportKind::Memory(id));
        module.memories.get_mut(id).import = Some(import);
    }
    Ok(())
}

/// Fills the places of the table that the first file left open.
fn fill_table(module: &mut Module, plan: &Plan, ids: &[FunctionId]) -> Result<(), SplitError> {
    let table = function_table(module)?;
    let waiting: HashSet<FunctionId> =
        plan.later.iter().filter_map(|place| ids.get(*place)).copied().collect();
    let mut slots: Vec<(u32, FunctionId)> = Vec::new();
    for (place, slot) in &plan.gates {
        slots.push((*slot, *ids.get(*place).ok_or(SplitError::UnknownFunction)?));
    }
    let segments: Vec<_> = module.elements.iter().map(|element| element.id()).collect();
    for id in segments {
        let element = module.elements.get(id);
        if let (ElementKind::Active { offset, .. }, ElementItems::Functions(functions)) =
            (&element.kind, &element.items)
        {
            let start = constant(offset).ok_or(SplitError::UnknownOffset)?;
            slots.extend(
                (start..).zip(functions).filter(|(_, id)| waiting.contains(id)).map(|(slot, id)| (slot, *id)),
            );
        }
        module.tables.get_mut(table).elem_segments.remove(&id);
        module.elements.delete(id);
    }
    slots.sort_unstable_by_key(|(slot, _)| *slot);
    for run in slots.chunk_by(|(one, _), (other, _)| one + 1 == *other) {
        let Some((start, _)) = run.first() else { continue };
        let offset = ConstExpr::Value(Value::I32(start.cast_signed()));
        let items = ElementItems::Functions(run.iter().map(|(_, id)| *id).collect());
        let id = module.elements.add(ElementKind::Active { table, offset }, items);
        module.tables.get_mut(table).elem_segments.insert(id);
    }
    Ok(())
}

/// Leaves of the data what is at an address that `keeps` accepts.
fn keep_data(module: &mut Module, keeps: impl Fn(u32) -> bool) -> Result<(), SplitError> {
    let segments: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for id in segments {
        let data = module.data.get(id);
        let DataKind::Active { memory, offset } = &data.kind else { return Err(SplitError::UnknownOffset) };
        let (memory, start) = (*memory, constant(offset).ok_or(SplitError::UnknownOffset)?);
        let bytes: Vec<(u32, u8)> =
            (start..).zip(data.value.iter().copied()).filter(|(at, _)| keeps(*at)).collect();
        module.memories.get_mut(memory).data_segments.remove(&id);
        module.data.delete(id);
        for run in bytes.chunk_by(|(one, _), (other, _)| one + 1 == *other) {
            let Some((start, _)) = run.first() else { continue };
            let offset = ConstExpr::Value(Value::I32(start.cast_signed()));
            let value = run.iter().map(|(_, byte)| *byte).collect();
            let id = module.data.add(DataKind::Active { memory, offset }, value);
            module.memories.get_mut(memory).data_segments.insert(id);
        }
    }
    Ok(())
}

/// Makes of the function `id` one that calls what is in the table at `slot`.
fn lead_through_table(module: &mut Module, id: FunctionId, table: TableId, slot: u32) {
    let ty = module.funcs.get(id).ty();
    let (params, results) = (module.types.get(ty).params().to_vec(), module.types.get(ty).results().to_vec());
    let arguments: Vec<_> = params.iter().map(|param| module.locals.add(*param)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    let mut body = builder.func_body();
    for argument in &arguments {
        body.local_get(*argument);
    }
    body.i32_const(slot.cast_signed()).call_indirect(ty, table);
    module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(arguments));
}

fn import_function(module: &mut Module, id: FunctionId, name: &str) {
    let ty = module.funcs.get(id).ty();
    if let FunctionKind::Import(imported) = &module.funcs.get(id).kind {
        let import = module.imports.get_mut(imported.import);
        (import.module, import.name) = (FIRST.to_owned(), name.to_owned());
        return;
    }
    let import = module.imports.add(FIRST, name, ImportKind::Function(id));
    module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
}

/// A function that traps: what the first file has in the table where a function of the second belongs.
fn trap(module: &mut Module) -> FunctionId {
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.func_body().unreachable();
    builder.finish(Vec::new(), &mut module.funcs)
}

fn grow(module: &mut Module, table: TableId, plan: &Plan) {
    let table = module.tables.get_mut(table);
    table.initial += plan.gates.len() as u64;
    table.maximum = table.maximum.map(|maximum| maximum.max(table.initial));
}

struct Callees(Vec<FunctionId>);

impl<'a> Visitor<'a> for Callees {
    fn visit_call(&mut self, call: &Call) {
        self.0.push(call.func);
    }

    fn visit_return_call(&mut self, call: &ReturnCall) {
        self.0.push(call.func);
    }

    fn visit_ref_func(&mut self, reference: &RefFunc) {
        self.0.push(reference.func);
    }
}

fn callees(function: &LocalFunction) -> Vec<FunctionId> {
    let mut callees = Callees(Vec::new());
    dfs_in_order(&mut callees, function, function.entry_block());
    callees.0
}

fn exported_function(export: &walrus::Export) -> Option<FunctionId> {
    match export.item {
        walrus::ExportItem::Function(id) => Some(id),
        _ => None,
    }
}

fn constant(offset: &ConstExpr) -> Option<u32> {
    match offset {
        ConstExpr::Value(Value::I32(value)) => Some(value.cast_unsigned()),
        _ => None,
    }
}

fn function_table(module: &Module) -> Result<TableId, SplitError> {
    module.tables.main_function_table().ok().flatten().ok_or(SplitError::NoTable)
}

fn shared_name(kind: &str, number: usize) -> String {
    format!("${kind}{number}")
}

fn ids(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(|function| function.id()).collect()
}

fn global_ids(module: &Module) -> Vec<walrus::GlobalId> {
    module.globals.iter().map(|global| global.id()).collect()
}

fn table_ids(module: &Module) -> Vec<TableId> {
    module.tables.iter().map(|table| table.id()).collect()
}

fn memory_ids(module: &Module) -> Vec<walrus::MemoryId> {
    module.memories.iter().map(|memory| memory.id()).collect()
}

fn parse(bytes: &[u8]) -> Result<Module, SplitError> {
    let mut config = ModuleConfig::new();
    let parsed = config.generate_name_section(false).parse(bytes);
    let mut module = parsed.map_err(|error| SplitError::Unreadable(error.to_string()))?;
    drop_unused_exports(&mut module);
    walrus::passes::gc::run(&mut module);
    Ok(module)
}

fn finished(mut module: Module) -> Vec<u8> {
    let sections: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for id in sections {
        module.customs.delete(id);
    }
    walrus::passes::gc::run(&mut module);
    module.emit_wasm()
}
