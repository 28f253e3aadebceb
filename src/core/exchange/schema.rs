//! The JSON Schema of the files that the app writes, generated from the types themselves.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value};

use super::SCHEMA;
use super::export::File;

/// The name of the schema's file, which is its `$id` too.
pub fn file_name() -> String {
    format!("bearings-{SCHEMA}.schema.json")
}

/// The schema as an indented JSON text that ends with a line break.
pub fn text() -> String {
    let settings = SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(RecursiveTransform(standard_formats_only))
        .with_transform(RecursiveTransform(one_type_each))
        .with_transform(RecursiveTransform(plain_descriptions));
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<File>();
    schema.insert("$id".to_owned(), file_name().into());
    schema.insert("title".to_owned(), format!("A Bearings file, schema {SCHEMA}").into());
    format!("{:#}\n", schema.as_value())
}

/// Replaces formats that JSON Schema does not define: the bounds say as much, and a clock time gets a pattern.
fn standard_formats_only(schema: &mut Schema) {
    let format = schema.get("format").and_then(Value::as_str).map(str::to_owned);
    match format.as_deref() {
        Some("partial-time") => {
            schema.remove("format");
            schema.insert("pattern".to_owned(), r"^\d\d:\d\d:\d\d(\.\d+)?$".into());
        }
        Some(format) if !matches!(format, "date" | "date-time") => {
            schema.remove("format");
        }
        _ => {}
    }
}

/// Spells "this type or null" as an alternative, as strict validators want it.
fn one_type_each(schema: &mut Schema) {
    let Some(Value::Array(types)) = schema.get("type").cloned() else { return };
    let Some(object) = schema.as_object_mut() else { return };
    let description = object.remove("description");
    let alternatives = types.into_iter().map(|name| {
        let mut alternative = if name == "null" { Map::new() } else { object.clone() };
        alternative.insert("type".to_owned(), name);
        Value::Object(alternative)
    });
    let alternatives = alternatives.collect();
    object.clear();
    object.insert("anyOf".to_owned(), Value::Array(alternatives));
    object.extend(description.map(|text| ("description".to_owned(), text)));
}

/// Takes the brackets of links out of the descriptions, which come from the documentation of the types.
fn plain_descriptions(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace("[`", "`").replace("`]", "`");
    }
}
