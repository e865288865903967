//! Why a document or an input failed, and what to do.

use std::fmt;
use std::io;

use crate::messages::say;

/// Why a document or an input failed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    NoSuchFile,
    IsFolder,
    NothingInFolder,
    LinkLoop,
    NoPermission,
    Unreadable(String),
    Damaged { format: &'static str, error: String },
    Bomb { format: &'static str, ratio: u64 },
    TooLong { limit: u64 },
    OpenQuote { limit: u64 },
    NotUtf8 { at: usize, of: Whole },
    NotJson { column: usize, error: String },
    NotObject,
    NoField(String),
    NotString(String),
    NotText { field: String, error: String },
    IdShape(String),
    ParagraphsShape,
    NotTable { format: &'static str, error: String },
    NoColumn { name: String, columns: String },
    ColumnShape { name: String, kind: String },
    RowLength { has: usize, wants: usize },
    IsOutput,
    Defect,
}

/// What a byte is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whole {
    File,
    Line,
    Field,
}

impl Reason {
    /// What a program may tell reasons apart by, the same in every language.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::NoSuchFile
            | Self::IsFolder
            | Self::NothingInFolder
            | Self::LinkLoop
            | Self::NoPermission
            | Self::IsOutput
            | Self::Unreadable(_) => "unreadable",
            Self::Damaged { .. } | Self::NotTable { .. } => "damaged",
            Self::Bomb { .. } => "bomb",
            Self::TooLong { .. } | Self::OpenQuote { .. } => "too-long",
            Self::NotUtf8 { .. } => "utf-8",
            Self::NotJson { .. } | Self::NotObject => "json",
            Self::NoField(_)
            | Self::NotString(_)
            | Self::NotText { .. }
            | Self::IdShape(_)
            | Self::ParagraphsShape
            | Self::NoColumn { .. }
            | Self::ColumnShape { .. } => "field",
            Self::RowLength { .. } => "row",
            Self::Defect => "defect",
        }
    }
}

impl From<&io::Error> for Reason {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NoSuchFile,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            _ => Self::Unreadable(error.to_string()),
        }
    }
}

impl fmt::Display for Reason {
    #[allow(clippy::too_many_lines, reason = "a catalogue has as many lines as messages")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchFile => say!(f, "no such file; check the name", "berkas tidak ada; periksa namanya"),
            Self::IsFolder => {
                say!(f, "is a directory; name the files in it", "ini direktori; sebutkan berkas di dalamnya")
            }
            Self::NothingInFolder => say!(
                f,
                "no file in it has a name for this --input; name the files",
                "tidak ada berkas yang namanya cocok dengan --input ini; sebutkan berkasnya"
            ),
            Self::LinkLoop => say!(
                f,
                "links to a folder that holds it; name the files",
                "menautkan folder yang memuatnya; sebutkan berkasnya"
            ),
            Self::NoPermission => {
                say!(f, "may not be read; check its permissions", "tidak boleh dibaca; periksa izinnya")
            }
            Self::Unreadable(error) => say!(
                f,
                "cannot be read: {error}; see whether other programs can read it",
                "tidak dapat dibaca: {error}; periksa apakah program lain dapat membacanya"
            ),
            Self::Damaged { format, error } => say!(
                f,
                "damaged or cut short as {format}: {error}; get the file anew",
                "rusak atau terpotong sebagai {format}: {error}; ambil ulang berkasnya"
            ),
            Self::Bomb { format, ratio } => say!(
                f,
                "grows to more than {ratio} times its size as {format}; if you trust it, decompress it first",
                "mengembang lebih dari {ratio} kali ukurannya sebagai {format}; kalau dapat dipercaya, \
                 uraikan dahulu"
            ),
            Self::TooLong { limit } => say!(
                f,
                "longer than {limit} bytes; split it, or raise --max-document",
                "lebih panjang dari {limit} bita; pecah, atau naikkan --max-document"
            ),
            Self::OpenQuote { limit } => say!(
                f,
                "the row that begins here is longer than {limit} bytes; close its quotes, or raise --max-document",
                "baris tabel yang mulai di sini lebih panjang dari {limit} bita; tutup tanda petiknya, atau \
                 naikkan --max-document"
            ),
            Self::NotUtf8 { at, of } => say!(
                f,
                "not valid UTF-8 at byte {at} of the {of}; convert it, or replace such bytes with --lossy",
                "bukan UTF-8 yang sah pada bita {at} {of}; ubah penyandiannya, atau ganti bita itu dengan --lossy"
            ),
            Self::NotJson { column, error } => say!(
                f,
                "not valid JSON at column {column}: {error}; correct the line",
                "bukan JSON yang sah pada kolom {column}: {error}; perbaiki barisnya"
            ),
            Self::NotObject => say!(
                f,
                "not a JSON object; give one object a line",
                "bukan objek JSON; berikan satu objek per baris"
            ),
            Self::NoField(name) => say!(
                f,
                "no field `{name}`; name the field of the text with --text-field",
                "tidak ada bidang `{name}`; sebutkan bidang teksnya dengan --text-field"
            ),
            Self::NotString(name) => say!(
                f,
                "field `{name}` is not a string; name the field of the text with --text-field",
                "bidang `{name}` bukan string; sebutkan bidang teksnya dengan --text-field"
            ),
            Self::NotText { field, error } => say!(
                f,
                "field `{field}` is not text: {error}; correct the line",
                "bidang `{field}` bukan teks: {error}; perbaiki barisnya"
            ),
            Self::IdShape(name) => say!(
                f,
                "field `{name}` is neither a string nor a number; correct the line",
                "bidang `{name}` bukan string dan bukan bilangan; perbaiki barisnya"
            ),
            Self::ParagraphsShape => say!(
                f,
                "field `paragraphs` is not a list of lists of strings; correct the line",
                "bidang `paragraphs` bukan daftar berisi daftar string; perbaiki barisnya"
            ),
            Self::NotTable { format, error } => say!(
                f,
                "not valid {format}: {error}; get the file anew",
                "bukan {format} yang sah: {error}; ambil ulang berkasnya"
            ),
            Self::NoColumn { name, columns } => say!(
                f,
                "no column `{name}` among {columns}; name the column of the text with --text-field",
                "tidak ada kolom `{name}` di antara {columns}; sebutkan kolom teksnya dengan --text-field"
            ),
            Self::ColumnShape { name, kind } => say!(
                f,
                "column `{name}` cannot be used, it holds {kind}; name another one",
                "kolom `{name}` tidak dapat dipakai, isinya {kind}; sebutkan kolom lain"
            ),
            Self::RowLength { has, wants } => say!(
                f,
                "has {has} fields and not {wants} as the first row; correct the quotes",
                "punya {has} bidang, bukan {wants} seperti baris pertama; perbaiki tanda petiknya"
            ),
            Self::IsOutput => say!(
                f,
                "is what this run writes; name another output",
                "inilah yang sedang ditulis; sebutkan keluaran lain"
            ),
            Self::Defect => say!(
                f,
                "petik stumbled over this text, which is a defect of petik; please report it",
                "petik tersandung pada teks ini, dan itu cacat petik; mohon laporkan"
            ),
        }
    }
}

impl fmt::Display for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => say!(f, "file", "berkas"),
            Self::Line => say!(f, "line", "baris"),
            Self::Field => say!(f, "field", "bidang"),
        }
    }
}
