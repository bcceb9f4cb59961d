//! The working file of this device, and working files of other classes, which are opened wholly or not at all.

use std::rc::Rc;

use classroom::{ClassSheet, combine, read_csv, write_csv};
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web::PickedFile;
use web_sys::{DragEvent, FileList, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::faults::{Refused, conflict_words, refusals};
use super::shelf::{Held, OpenedFile, UseShelf};
use crate::boot::Boot;
use crate::page::Classroom;
use crate::ui::{Button, El, Weight, bare, button, el, icon};
use crate::words::{Words, fill};

#[derive(Clone, Properties)]
pub(super) struct FilesProps {
    /// The page.
    pub boot: Rc<Boot>,
    /// What class mode is told.
    pub told: Rc<Classroom>,
    /// The counts, to change them.
    pub shelf: UseShelf,
    /// What they are now; a handle alone would always compare equal to itself.
    pub held: Option<Held>,
}

/// A page is given once; what it is told comes once.
impl PartialEq for FilesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && Rc::ptr_eq(&self.told, &other.told) && self.held == other.held
    }
}

/// What is said about the files that were picked last.
#[derive(Clone, Debug, Default, PartialEq)]
struct Said {
    refused: Vec<Refused>,
    conflict: String,
    opened: usize,
}

/// Files, out and in.
#[component]
pub(super) fn Files(props: &FilesProps) -> Html {
    let FilesProps { boot, told, shelf, held } = props;
    let words = &boot.words;
    let said = use_state(Said::default);
    let shows_text = use_state(|| false);
    let (field, zone) = (use_node_ref(), use_node_ref());
    use_files(&field, &zone, {
        let (shelf, said, told) = (shelf.clone(), said.clone(), told.clone());
        let words = words.clone();
        Callback::from(move |picked: Vec<PickedFile>| said.set(take_in(&words, &shelf, &told, picked)))
    });
    let sheets: Vec<&ClassSheet> = held.as_ref().map(|held| held.book.sheets()).unwrap_or_default();
    let text = write_csv(sheets.iter().copied());
    let empty = sheets.is_empty();
    let on_save = {
        let (text, shows_text) = (text.clone(), shows_text.clone());
        Callback::from(move |()| {
            let is_there = web::save_file(&file_name("so-lop"), "text/csv;charset=utf-8", &text);
            shows_text.set(!is_there || !web::can_save_files());
        })
    };
    let save = Button {
        label: words.file_save(),
        weight: Weight::Second,
        action: "save-file",
        icon: "down",
        waits: empty,
    };
    let picker = bare("input")
        .attr("type", "file")
        .attr("id", "files")
        .attr("accept", ".csv,text/csv")
        .attr("multiple", "")
        .node(&field);
    let drop = el("div", "files__zone")
        .node(&zone)
        .child(el("label", "field__label").attr("for", "files").text(words.file_open()))
        .child(picker)
        .child(el("p", "files__hint").text(words.file_drop()));
    el("section", "files no-print")
        .attr("aria-labelledby", "files-title")
        .child(bare("h2").attr("id", "files-title").text(words.files_title()))
        .child(bare("p").text(words.files_lead()))
        .child(el("div", "ways").child(button(save, &on_save)))
        .maybe(shows_text.then(|| copy_text(words, &text)))
        .child(drop)
        .child(outcome(words, &said))
        .child(opened(words, shelf))
        .done()
}

/// What a file handed out today is called.
pub(crate) fn file_name(name: &str) -> String {
    format!("ke-nghe-{name}-{}.csv", web::today())
}

/// The text of a file to copy, for where files cannot be handed out.
pub(crate) fn copy_text(words: &Words, text: &str) -> El {
    el("div", "field files__text")
        .child(el("label", "field__label").attr("for", "file-text").text(words.file_copy()))
        .child(bare("textarea").attr("id", "file-text").attr("readonly", "").attr("rows", "8").value(text))
}

/// Hears of files that were picked or dropped.
#[hook]
fn use_files(field: &NodeRef, zone: &NodeRef, on_files: Callback<Vec<PickedFile>>) {
    let (field, zone) = (field.clone(), zone.clone());
    let latest = use_mut_ref(|| on_files.clone());
    *latest.borrow_mut() = on_files;
    use_effect_with((), move |()| {
        let read = move |files: Option<FileList>| {
            let latest = latest.clone();
            if let Some(files) = files.filter(|files| files.length() > 0) {
                web::read_files(&files, move |read| {
                    let on_files = latest.borrow().clone();
                    on_files.emit(read);
                });
            }
        };
        let picked = field.cast::<HtmlInputElement>().map(|field| {
            let (read, input) = (read.clone(), field.clone());
            EventListener::new(&field, "change", move |_| {
                read(input.files());
                // The same file may be picked again once it was put right.
                input.set_value("");
            })
        });
        let options = EventListenerOptions::enable_prevent_default();
        let zone = zone.cast::<HtmlElement>();
        let over = zone.as_ref().map(|zone| {
            EventListener::new_with_options(zone, "dragover", options, |event| event.prevent_default())
        });
        let dropped = zone.as_ref().map(|zone| {
            EventListener::new_with_options(zone, "drop", options, move |event| {
                event.prevent_default();
                let event = event.dyn_ref::<DragEvent>();
                read(event.and_then(DragEvent::data_transfer).and_then(|data| data.files()));
            })
        });
        move || drop((picked, over, dropped))
    });
}

/// Opens files beside the book, all of them or none.
fn take_in(words: &Words, shelf: &UseShelf, told: &Classroom, picked: Vec<PickedFile>) -> Said {
    let mut files = Vec::new();
    let mut refused = Vec::new();
    for (name, bytes) in picked {
        match read_csv(&bytes.unwrap_or_default(), &told.material) {
            Ok(sheets) => files.push(OpenedFile { name, sheets }),
            Err(faults) => refused.push(Refused { name, faults }),
        }
    }
    if !refused.is_empty() {
        return Said { refused, ..Said::default() };
    }
    let Some(held) = shelf.held() else { return Said::default() };
    // A file that is opened again takes the place of the one of its name.
    let kept = held.opened.iter().filter(|known| !files.iter().any(|file| file.name == known.name));
    let all: Vec<OpenedFile> = kept.cloned().chain(files.iter().cloned()).collect();
    let own = held.book.sheets().into_iter().cloned().collect();
    let sheets: Vec<Vec<ClassSheet>> =
        std::iter::once(own).chain(all.iter().map(|file| file.sheets.clone())).collect();
    match combine(&sheets) {
        Err(conflicts) => {
            Said { conflict: conflict_words(words, &conflicts, &sheets, &all), ..Said::default() }
        }
        Ok(_) => {
            shelf.open_files(all);
            Said { opened: files.len(), ..Said::default() }
        }
    }
}

/// What became of the files that were picked last.
fn outcome(words: &Words, said: &Said) -> El {
    let told = match said.opened {
        0 => String::new(),
        opened => fill(words.files_opened(), &[&opened.to_string()]),
    };
    el("div", "files__outcome")
        .child(bare("p").attr("role", "status").text(&told))
        .child(el("p", "save__fault").attr("role", "alert").text(&said.conflict))
        .child(el("div", "files__refused").attr("role", "alert").children(refusals(words, &said.refused)))
}

/// The files that are open beside the book.
fn opened(words: &Words, shelf: &UseShelf) -> El {
    let files = shelf.held().map(|held| held.opened.clone()).unwrap_or_default();
    let none = files.is_empty();
    let row = |(at, file): (usize, &OpenedFile)| {
        let count = fill(words.file_sheets(), &[&file.sheets.len().to_string()]);
        let without = |files: &[OpenedFile]| {
            let mut rest = files.to_vec();
            rest.remove(at);
            rest
        };
        let (on_keep, on_close) = {
            let rest = without(&files);
            let (keep, sheets, left) = (shelf.clone(), file.sheets.clone(), rest.clone());
            let close = shelf.clone();
            (
                Callback::from(move |()| {
                    keep.change(|book| sheets.iter().for_each(|sheet| book.put(sheet.clone())));
                    keep.open_files(left.clone());
                }),
                Callback::from(move |()| close.open_files(rest.clone())),
            )
        };
        let way = |label, action| Button { label, weight: Weight::Second, action, icon: "", waits: false };
        el("li", "files__file")
            .key(&file.name)
            .child(icon("book"))
            .child(bare("span").child(bare("strong").text(&file.name)).text(" ").text(&count))
            .child(
                el("span", "ways")
                    .child(button(way(words.file_keep(), "keep-file"), &on_keep))
                    .child(button(way(words.file_close(), "close-file"), &on_close)),
            )
    };
    el("ul", "files__list")
        .attr("role", "list")
        .flag("hidden", none)
        .children(files.iter().enumerate().map(row))
}
