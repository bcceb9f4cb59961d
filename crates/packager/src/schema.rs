//! The JSON schemas of a scenario's file, a page's and a survey's, for completion and descriptions in the editor. They are written from the tables
//! of keys that the parser reads by, so the two cannot differ.

use pack::keys::{DOCUMENT, Key, Kind, Need, SCENARIO, SURVEY, Table};
use serde_json::{Map, Value, json};

/// The schema as it stands in `assets/schema/scenario.schema.json`.
#[must_use]
pub fn scenario() -> String {
    schema("A scenario of Kể Nghe", &SCENARIO)
}

/// The schema as it stands in `assets/schema/page.schema.json`.
#[must_use]
pub fn page() -> String {
    schema("A page of help of Kể Nghe", &DOCUMENT)
}

/// The schema as it stands in `assets/schema/survey.schema.json`.
#[must_use]
pub fn survey() -> String {
    schema("A survey of Kể Nghe", &SURVEY)
}

fn schema(title: &str, keys: &Table) -> String {
    let mut schema = json!({ "$schema": "http://json-schema.org/draft-07/schema#", "title": title });
    merge(&mut schema, table(keys));
    format!("{schema:#}\n")
}

fn table(keys: &Table) -> Value {
    let properties: Map<String, Value> =
        keys.keys.iter().map(|key| (key.name.to_owned(), property(key))).collect();
    let required: Vec<&str> =
        keys.keys.iter().filter(|key| key.need == Need::Required).map(|key| key.name).collect();
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

fn property(key: &Key) -> Value {
    let mut property = json!({ "description": key.doc });
    merge(&mut property, kind(&key.kind));
    property
}

fn kind(kind: &Kind) -> Value {
    match kind {
        Kind::Words | Kind::Script => json!({ "type": "string", "minLength": 1 }),
        Kind::Blank => json!({ "type": "string" }),
        Kind::Id => json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64 }),
        Kind::Number { min, max } => json!({ "type": "integer", "minimum": min, "maximum": max }),
        Kind::Switch => json!({ "type": "boolean" }),
        Kind::OneOf(known) => json!({ "type": "string", "enum": known }),
        Kind::List | Kind::Codes => json!({ "type": "array", "items": { "type": "string" } }),
        Kind::Some(known) => json!({ "type": "array", "items": { "type": "string", "enum": known } }),
        Kind::Numbers { min, max } => {
            json!({ "type": "array", "items": { "type": "integer", "minimum": min, "maximum": max } })
        }
        Kind::Table(keys) => table(keys),
        Kind::Tables { table: keys, min, max } => {
            json!({ "type": "array", "minItems": min, "maxItems": max, "items": table(keys) })
        }
    }
}

fn merge(into: &mut Value, from: Value) {
    if let (Some(into), Value::Object(from)) = (into.as_object_mut(), from) {
        into.extend(from);
    }
}
