//! Who needs whom in the linked file: functions and pieces of data, joined by the linker's relocations.
//!
//! The linker is told to keep them (`--emit-relocs`). Every address in the code and in the data is then known by the
//! symbol it stands for, so that what is needed can be followed and need not be guessed.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use wasmparser::{
    BinaryReaderError, DataKind, DefinedDataSymbol, ExternalKind, KnownCustom, Linking, Name, Operator,
    Parser, Payload, RelocationEntry, SymbolInfo, TypeRef,
};

use super::ranges::{merged, without};
use super::{SplitError, is_unused};

/// What waits for the second file.
#[derive(Debug, Default)]
pub struct Later {
    /// The names of its functions.
    pub functions: HashSet<String>,
    /// The addresses of its data, in order and apart.
    pub data: Vec<Range<u32>>,
}

/// A function by its index, or a piece of data by its symbol.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Node {
    Function(u32),
    Data(u32),
}

/// A piece of the file, or of the memory, and what it is.
#[derive(Debug, Clone)]
struct Piece<T> {
    range: Range<usize>,
    is: T,
}

#[derive(Default)]
struct Linked<'a> {
    imported: u32,
    names: HashMap<u32, &'a str>,
    roots: Vec<u32>,
    bodies: Vec<Piece<u32>>,
    segments: Vec<Segment>,
    symbols: Vec<SymbolInfo<'a>>,
    code_start: usize,
    data_start: usize,
    code_relocations: Vec<RelocationEntry>,
    data_relocations: Vec<RelocationEntry>,
}

#[derive(Debug)]
struct Segment {
    /// Where its first byte is in the file.
    file: usize,
    /// Where its first byte is in the memory.
    address: u32,
}

/// Everything in the linked file `bytes` that is needed only beyond the functions whose name `is_gate` accepts. What
/// `is_entry` accepts is called from outside of it.
pub fn later(
    bytes: &[u8],
    is_entry: impl Fn(&str) -> bool,
    is_gate: impl Fn(&str) -> bool,
) -> Result<Later, SplitError> {
    let mut linked = Linked::read(bytes)?;
    let entries = linked.names.iter().filter(|(_, name)| is_entry(name)).map(|(index, _)| *index);
    linked.roots.extend(entries.collect::<Vec<_>>());
    let pieces = linked.data_pieces();
    let needs = linked.needs(&pieces)?;
    let first = linked.first(&needs, is_gate);
    let is_first = |index: u32| first.contains(&Node::Function(index));
    let names = |wanted: bool| {
        linked
            .names
            .iter()
            .filter(move |(index, _)| is_first(**index) == wanted)
            .map(|(_, name)| (*name).to_owned())
    };
    let first_names: HashSet<String> = names(true).collect();
    let functions = names(false).filter(|name| !first_names.contains(name)).collect();
    let (kept, waiting): (Vec<_>, Vec<_>) =
        pieces.iter().partition(|piece| first.contains(&Node::Data(piece.is)));
    Ok(Later { functions, data: linked.addresses(&waiting, &kept) })
}

impl<'a> Linked<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, SplitError> {
        let mut linked = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            linked.take(payload?)?;
        }
        match linked.symbols.is_empty() || linked.code_relocations.is_empty() {
            true => Err(SplitError::NoRelocations),
            false => Ok(linked),
        }
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    // Some only describe types to wasm-bindgen, which then takes them out.
                    let is_called =
                        !export.name.starts_with("__wbindgen_describe") && !is_unused(export.name);
                    if export.kind == ExternalKind::Func && is_called {
                        self.roots.push(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => self.roots.push(func),
            Payload::CodeSectionStart { range, .. } => self.code_start = range.start,
            Payload::CodeSectionEntry(body) => {
                let index = self.imported + u32::try_from(self.bodies.len()).unwrap_or(u32::MAX);
                self.bodies.push(Piece { range: body.range(), is: index });
            }
            Payload::DataSection(data) => {
                self.data_start = data.range().start;
                for data in data {
                    let data = data?;
                    let address = match &data.kind {
                        DataKind::Active { offset_expr, .. } => {
                            match offset_expr.get_operators_reader().read()? {
                                Operator::I32Const { value } => value.cast_unsigned(),
                                _ => 0,
                            }
                        }
                        DataKind::Passive => 0,
                    };
                    self.segments.push(Segment { file: data.range.end - data.data.len(), address });
                }
            }
            Payload::CustomSection(custom) => self.take_custom(custom.name(), custom.as_known())?,
            _ => {}
        }
        Ok(())
    }

    fn take_custom(&mut self, section: &str, known: KnownCustom<'a>) -> Result<(), BinaryReaderError> {
        match known {
            KnownCustom::Name(names) => {
                for names in names {
                    if let Name::Function(functions) = names? {
                        for naming in functions {
                            let naming = naming?;
                            self.names.insert(naming.index, naming.name);
                        }
                    }
                }
            }
            KnownCustom::Linking(linking) => {
                for part in linking.subsections() {
                    if let Linking::SymbolTable(symbols) = part? {
                        self.symbols.extend(symbols.into_iter().collect::<Result<Vec<_>, _>>()?);
                    }
                }
            }
            KnownCustom::Reloc(relocations) => {
                let entries = relocations.entries().into_iter().collect::<Result<Vec<_>, _>>()?;
                match section {
                    "reloc.CODE" => self.code_relocations = entries,
                    "reloc.DATA" => self.data_relocations = entries,
                    _ => {}
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn node(&self, symbol: u32) -> Option<Node> {
        match self.symbols.get(symbol as usize)? {
            SymbolInfo::Func { index, .. } => Some(Node::Function(*index)),
            SymbolInfo::Data { symbol: Some(_), .. } => Some(Node::Data(symbol)),
            _ => None,
        }
    }

    fn place(&self, data: &DefinedDataSymbol) -> Option<Range<usize>> {
        let start = self.segments.get(data.index as usize)?.file + data.offset as usize;
        Some(start..start + data.size as usize)
    }

    /// Every data symbol and where it is in the file, by where it begins.
    fn data_pieces(&self) -> Vec<Piece<u32>> {
        let mut pieces: Vec<_> = (0..)
            .zip(&self.symbols)
            .filter_map(|(index, symbol)| match symbol {
                SymbolInfo::Data { symbol: Some(data), .. } => {
                    Some(Piece { range: self.place(data)?, is: index })
                }
                _ => None,
            })
            .collect();
        pieces.sort_by_key(|piece| piece.range.start);
        pieces
    }

    fn needs(&self, pieces: &[Piece<u32>]) -> Result<HashMap<Node, Vec<Node>>, SplitError> {
        let mut needs: HashMap<Node, Vec<Node>> = HashMap::new();
        for relocation in &self.code_relocations {
            let at = self.code_start + relocation.offset as usize;
            let body = around(&self.bodies, at).next().ok_or(SplitError::Astray(at))?;
            needs.entry(Node::Function(body.is)).or_default().extend(self.node(relocation.index));
        }
        for relocation in &self.data_relocations {
            let at = self.data_start + relocation.offset as usize;
            let mut owners = around(pieces, at).peekable();
            owners.peek().ok_or(SplitError::Astray(at))?;
            for owner in owners {
                needs.entry(Node::Data(owner.is)).or_default().extend(self.node(relocation.index));
            }
        }
        Ok(needs)
    }

    /// All that is needed first. wasm-bindgen's file is split by names: where two functions have one name, as in a build
    /// without link-time optimisation, both are needed if one is, and so is what either calls.
    fn first(&mut self, needs: &HashMap<Node, Vec<Node>>, is_gate: impl Fn(&str) -> bool) -> HashSet<Node> {
        loop {
            let first = self.reach(needs, &is_gate);
            let is_first = |index: u32| first.contains(&Node::Function(index));
            let named =
                |wanted: bool| self.names.iter().filter(move |(index, _)| is_first(**index) == wanted);
            let names: HashSet<&str> = named(true).map(|(_, name)| *name).collect();
            let twins = named(false).filter(|(_, name)| names.contains(*name)).map(|(index, _)| *index);
            let twins: Vec<u32> = twins.collect();
            if twins.is_empty() {
                return first;
            }
            self.roots.extend(twins);
        }
    }

    /// All that is needed from the exports on, without going through a gate.
    fn reach(&self, needs: &HashMap<Node, Vec<Node>>, is_gate: impl Fn(&str) -> bool) -> HashSet<Node> {
        let mut reached = HashSet::new();
        let mut ahead: Vec<Node> = self.roots.iter().copied().map(Node::Function).collect();
        while let Some(node) = ahead.pop() {
            let name = match node {
                Node::Function(index) => self.names.get(&index).copied(),
                Node::Data(_) => None,
            };
            if !name.is_some_and(&is_gate) && reached.insert(node) {
                ahead.extend(needs.get(&node).into_iter().flatten());
            }
        }
        reached
    }

    /// The addresses of `waiting`, without any byte that a piece of `kept` shares.
    fn addresses(&self, waiting: &[&Piece<u32>], kept: &[&Piece<u32>]) -> Vec<Range<u32>> {
        let in_memory = |piece: &Piece<u32>| match self.symbols.get(piece.is as usize)? {
            SymbolInfo::Data { symbol: Some(data), .. } => {
                let start = self.segments.get(data.index as usize)?.address + data.offset;
                Some(start..start + data.size)
            }
            _ => None,
        };
        let kept: Vec<Range<u32>> = kept.iter().filter_map(|piece| in_memory(piece)).collect();
        without(merged(waiting.iter().filter_map(|piece| in_memory(piece)).collect()), &merged(kept))
    }
}

/// The pieces, ordered by where they begin, that have the byte `at`. Pieces overlap only where short texts share an end.
fn around<T>(pieces: &[Piece<T>], at: usize) -> impl Iterator<Item = &Piece<T>> {
    let after = pieces.partition_point(|piece| piece.range.start <= at);
    let before = pieces.get(after.saturating_sub(8)..after).unwrap_or_default();
    before.iter().filter(move |piece| piece.range.contains(&at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_relocations_is_refused() {
        let empty = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
        assert!(matches!(later(&empty, |_| false, |_| false), Err(SplitError::NoRelocations)));
    }
}
