//! What a wasm file consists of, as far as splitting it has to know.

use walrus::ir::{Call, RefFunc, ReturnCall, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, FunctionId, GlobalId, LocalFunction, MemoryId, Module, ModuleConfig, TableId};

use super::{SplitError, is_unused};

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

/// What a function calls or takes the address of, in order.
pub fn callees(function: &LocalFunction) -> Vec<FunctionId> {
    let mut callees = Callees(Vec::new());
    dfs_in_order(&mut callees, function, function.entry_block());
    callees.0
}

/// The function that is exported, if one is.
pub fn exported_function(export: &walrus::Export) -> Option<FunctionId> {
    match export.item {
        walrus::ExportItem::Function(id) => Some(id),
        _ => None,
    }
}

/// A place that is written as a number.
pub fn constant(offset: &ConstExpr) -> Option<u32> {
    match offset {
        ConstExpr::Value(Value::I32(value)) => Some(value.cast_unsigned()),
        _ => None,
    }
}

/// The one table of functions.
pub fn function_table(module: &Module) -> Result<TableId, SplitError> {
    module.tables.main_function_table().ok().flatten().ok_or(SplitError::NoTable)
}

/// The name under which the files share something.
pub fn shared_name(kind: &str, number: usize) -> String {
    format!("${kind}{number}")
}

/// All functions. Two readings of one file have them in the same order.
pub fn ids(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(|function| function.id()).collect()
}

/// All globals, in the same way.
pub fn global_ids(module: &Module) -> Vec<GlobalId> {
    module.globals.iter().map(|global| global.id()).collect()
}

/// All tables, in the same way.
pub fn table_ids(module: &Module) -> Vec<TableId> {
    module.tables.iter().map(|table| table.id()).collect()
}

/// All memories, in the same way.
pub fn memory_ids(module: &Module) -> Vec<MemoryId> {
    module.memories.iter().map(|memory| memory.id()).collect()
}

/// Reads what wasm-bindgen wrote, without what nobody needs.
pub fn parse(bytes: &[u8]) -> Result<Module, SplitError> {
    let mut config = ModuleConfig::new();
    let parsed = config.generate_name_section(false).parse(bytes);
    let mut module = parsed.map_err(|error| SplitError::Unreadable(error.to_string()))?;
    drop_unused_exports(&mut module);
    walrus::passes::gc::run(&mut module);
    Ok(module)
}

/// The file, without what nothing in it needs.
pub fn finished(mut module: Module) -> Vec<u8> {
    let sections: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for id in sections {
        module.customs.delete(id);
    }
    walrus::passes::gc::run(&mut module);
    module.emit_wasm()
}

fn drop_unused_exports(module: &mut Module) {
    let unused: Vec<_> =
        module.exports.iter().filter(|export| is_unused(&export.name)).map(|export| export.id()).collect();
    for export in unused {
        module.exports.delete(export);
    }
}
