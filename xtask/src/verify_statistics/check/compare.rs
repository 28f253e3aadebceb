//! Comparison of an expected result with a computed one.

use serde_json::Value;
use std::cmp::Ordering;

/// The field whose list is a set: its order says nothing.
const SET_FIELD: &str = "optimal";

/// Whether `got` is `expected`, numbers within `tolerance`. Of an object, the fields that are expected are compared.
pub fn matches(expected: &Value, got: &Value, tolerance: f64) -> bool {
    match (expected, got) {
        (Value::Number(expected), Value::Number(got)) => {
            let distance = expected.as_f64().zip(got.as_f64()).map(|(expected, got)| (expected - got).abs());
            distance.is_some_and(|distance| distance <= tolerance)
        }
        (Value::Array(expected), Value::Array(got)) => lists_match(expected, got, tolerance),
        (Value::Object(expected), Value::Object(got)) => expected.iter().all(|(field, expected)| {
            got.get(field).is_some_and(|got| field_matches(field, expected, got, tolerance))
        }),
        _ => expected == got,
    }
}

fn field_matches(field: &str, expected: &Value, got: &Value, tolerance: f64) -> bool {
    match (expected, got) {
        (Value::Array(expected), Value::Array(got)) if field == SET_FIELD => {
            lists_match(&sorted(expected), &sorted(got), tolerance)
        }
        _ => matches(expected, got, tolerance),
    }
}

fn lists_match(expected: &[Value], got: &[Value], tolerance: f64) -> bool {
    let pairs = || expected.iter().zip(got);
    expected.len() == got.len() && pairs().all(|(expected, got)| matches(expected, got, tolerance))
}

fn sorted(list: &[Value]) -> Vec<Value> {
    let mut list = list.to_vec();
    list.sort_by(order);
    list
}

/// Numbers by size, lists element by element, anything else by its text.
fn order(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one.as_f64().partial_cmp(&other.as_f64()).unwrap_or(Ordering::Equal)
        }
        (Value::Array(one), Value::Array(other)) => {
            let first_difference =
                one.iter().zip(other).map(|(a, b)| order(a, b)).find(|order| order.is_ne());
            first_difference.unwrap_or_else(|| one.len().cmp(&other.len()))
        }
        _ => one.to_string().cmp(&other.to_string()),
    }
}
