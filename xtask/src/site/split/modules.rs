//! Makes two files of one: the first runs alone, the second fills in what the first left out.
//!
//! The second file shares memory, tables and globals with the first and takes its functions from it. When it is
//! instantiated it writes its data into the memory and its functions into the table; the first file calls them there.

use std::collections::HashSet;
use std::ops::Range;

use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportKind, ImportedFunction, Module, TableId,
};

use super::SplitError;
use super::graph::Later;
use super::parts::{
    constant, finished, function_table, global_ids, ids, memory_ids, parse, shared_name, table_ids,
};
use super::plan::Plan;

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

#[cfg(test)]
mod tests {
    use walrus::ValType;
    use wasmparser::{Parser, Payload, Validator};

    use super::*;

    /// `start` calls the gate, the gate calls `helper`; each of the two has eight bytes of data.
    fn whole() -> Vec<u8> {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        for (at, byte) in [(16, 1_u8), (24, 2)] {
            let offset = ConstExpr::Value(Value::I32(at));
            let id = module.data.add(DataKind::Active { memory, offset }, vec![byte; 8]);
            module.memories.get_mut(memory).data_segments.insert(id);
        }
        let table = module.tables.add_local(false, 2, Some(2), walrus::RefType::FUNCREF);
        let function = |module: &mut Module, name: &str, callee: Option<FunctionId>| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
            builder.name(name.to_owned());
            let argument = module.locals.add(ValType::I32);
            let mut body = builder.func_body();
            body.local_get(argument);
            if let Some(callee) = callee {
                body.call(callee);
            }
            builder.finish(vec![argument], &mut module.funcs)
        };
        let helper = function(&mut module, "helper", None);
        let gate = function(&mut module, "gate", Some(helper));
        let start = function(&mut module, "start", Some(gate));
        module.exports.add("start", start);
        module.exports.add("help", helper);
        module.exports.add("table", table);
        module.exports.add("memory", memory);
        let offset = ConstExpr::Value(Value::I32(1));
        let id =
            module.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(vec![gate]));
        module.tables.get_mut(table).elem_segments.insert(id);
        module.emit_wasm()
    }

    fn waiting() -> Later {
        #[expect(clippy::single_range_in_vec_init, reason = "a list of one range is what is meant")]
        Later { functions: HashSet::from(["gate".to_owned()]), data: vec![24..32] }
    }

    fn data(wasm: &[u8]) -> Vec<u8> {
        let sections = Parser::new(0).parse_all(wasm).filter_map(|payload| match payload.unwrap() {
            Payload::DataSection(section) => Some(section),
            _ => None,
        });
        sections.flatten().flat_map(|data| data.unwrap().data.to_vec()).collect()
    }

    fn functions(wasm: &[u8]) -> usize {
        let bodies = Parser::new(0).parse_all(wasm);
        bodies.filter(|payload| matches!(payload, Ok(Payload::CodeSectionEntry(_)))).count()
    }

    #[test]
    fn each_file_has_what_it_needs_and_no_more() {
        let split = split(&whole(), &waiting(), |name| name == "gate").unwrap();
        Validator::new().validate_all(&split.first).unwrap();
        Validator::new().validate_all(&split.later).unwrap();
        assert_eq!((data(&split.first), data(&split.later)), (vec![1; 8], vec![2; 8]));
        // The helper, the start, the way through the table, and what is in the table until the second file is there.
        assert_eq!((functions(&split.first), functions(&split.later)), (4, 1));
    }

    #[test]
    fn only_gates_lead_across() {
        let refused = split(&whole(), &waiting(), |name| name == "another").unwrap_err();
        assert!(matches!(refused, SplitError::NoGate(name) if name == "gate"));
    }
}
