//! The record of a document's language.

use petik::Detection;
use serde::Serialize;

/// A document's language.
///
/// # Examples
///
/// ```
/// use petik_record::DetectRecord;
///
/// let record = DetectRecord::new("a.txt", petik::detect("Warga mengungsi ke balai desa sejak subuh."));
/// assert_eq!(record.language, "id");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct DetectRecord<I> {
    /// How the document is called.
    pub id: I,
    /// Two letters where the language has such a code, else three.
    pub language: &'static str,
    /// From 0 to 1.
    pub confidence: f64,
}

impl<I> DetectRecord<I> {
    /// The record of the document `id`.
    ///
    /// # Examples
    ///
    /// ```
    /// use petik_record::DetectRecord;
    ///
    /// assert!(DetectRecord::new(1, petik::detect("")).confidence <= 1.0);
    /// ```
    pub fn new(id: I, detection: Detection) -> Self {
        Self { id, language: detection.language().code(), confidence: detection.confidence() }
    }
}
