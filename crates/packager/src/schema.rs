//! The JSON schemas: of a scenario's file, a page's and a survey's, for completion and descriptions in the editor, and of
//! the messages between a story in a frame and the page around it. They are written from the tables that the code itself
//! reads by or is tested against, so the two cannot differ.

use engine::Band;
use pack::keys::{DOCUMENT, Key, Kind, Need, SCENARIO, SURVEY, Table};
use serde_json::{Map, Value, json};
use tracking::host::{Form, MOST_PIXELS, NAMESPACE, SHAPES, Shape, VERSION};

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

/// The schema as it stands in `assets/schema/host-message.schema.json`.
#[must_use]
pub fn host_message() -> String {
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "What a story of Kể Nghe in a frame and the page around it say to each other",
        "oneOf": SHAPES.iter().map(message).collect::<Vec<_>>(),
    });
    format!("{schema:#}\n")
}

/// One kind of message. What else stands in a message is not read, so more may stand there.
fn message(shape: &Shape) -> Value {
    let by = if shape.is_from_host { "Said by the page around." } else { "Said by the story." };
    let mut properties = Map::new();
    properties.insert("ns".to_owned(), json!({ "const": NAMESPACE }));
    properties.insert("v".to_owned(), json!({ "const": VERSION }));
    properties.insert("type".to_owned(), json!({ "const": shape.name }));
    let mut required = vec!["ns", "v", "type"];
    for part in shape.parts {
        let mut property = json!({ "description": part.doc });
        merge(&mut property, form(part.form));
        properties.insert(part.name.to_owned(), property);
        required.extend(part.is_required.then_some(part.name));
    }
    json!({
        "title": shape.name,
        "description": format!("{by} {}", shape.doc),
        "type": "object",
        "required": required,
        "properties": properties,
    })
}

fn form(form: Form) -> Value {
    match form {
        Form::Id => json!({ "type": "string", "pattern": "^[a-z0-9.-]+$", "maxLength": 64 }),
        Form::Language => json!({ "type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": 64 }),
        Form::Pixels => json!({ "type": "integer", "minimum": 1, "maximum": MOST_PIXELS }),
        Form::Points => json!({ "type": "integer", "minimum": 0 }),
        Form::Flag => json!({ "type": "boolean" }),
        Form::Age => {
            let pupils = Band::ALL.into_iter().filter(|band| *band != Band::Adult);
            json!({ "type": "string", "enum": pupils.map(Band::as_str).collect::<Vec<_>>() })
        }
    }
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
