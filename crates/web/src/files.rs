//! Files that a person picks, and files that are handed to them.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, FileList, FileReader, HtmlElement, Url};

use crate::window;

/// A file that was picked: its name and what is in it; none where it cannot be read.
pub type PickedFile = (String, Option<Vec<u8>>);

/// Reads these files, one after the other, and hands them on together.
pub fn read_files(files: &FileList, on_read: impl FnOnce(Vec<PickedFile>) + 'static) {
    let files = (0..files.length()).filter_map(|at| files.get(at)).collect();
    read_on(files, Vec::new(), Box::new(on_read));
}

fn read_on(mut files: Vec<File>, mut read: Vec<PickedFile>, done: Box<dyn FnOnce(Vec<PickedFile>)>) {
    if files.is_empty() {
        return done(read);
    }
    let file = files.remove(0);
    let name = file.name();
    let Ok(reader) = FileReader::new() else {
        read.push((name, None));
        return read_on(files, read, done);
    };
    let (answered, blob) = (reader.clone(), file.clone());
    // Whatever happened, reading ends once.
    let on_end = Closure::once_into_js(move || {
        let bytes = answered.result().ok().filter(JsValue::is_object);
        read.push((blob.name(), bytes.map(|buffer| Uint8Array::new(&buffer).to_vec())));
        read_on(files, read, done);
    });
    reader.set_onloadend(Some(on_end.unchecked_ref()));
    // What cannot be read ends as well, without a result.
    let _ = reader.read_as_array_buffer(&file);
}

/// Hands a person a file of this name; `false` where the browser has no way to.
#[must_use]
pub fn save_file(name: &str, media_type: &str, text: &str) -> bool {
    save(name, media_type, text).is_some()
}

fn save(name: &str, media_type: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    // The address lives as long as the page: some browsers end a download whose address is taken back at once.
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = window()?.document()?.create_element("a").ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.dyn_into::<HtmlElement>().ok()?.click();
    Some(())
}

/// Whether files handed to a person surely arrive: frames may refuse them without a word, and so may pages of a stick.
#[must_use]
pub fn can_save_files() -> bool {
    let Some(window) = window() else { return false };
    let is_top = window.top().is_ok_and(|top| top.is_some_and(|top| top == window));
    is_top && window.location().protocol().is_ok_and(|protocol| protocol != "file:")
}
