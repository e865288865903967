//! The whole chain.

use tantivy_tokenizer_api::{TokenFilter, Tokenizer};

use crate::{IndonesianTokenizer, StemFilter, StopFilter, StopWords};

/// The analyzer for Indonesian: tokens, function words left out, roots.
///
/// Register it under the name that the schema gives a field's tokenizer; the query parser uses it too, so
/// that queries and documents meet at the roots.
///
/// # Examples
///
/// ```
/// use tantivy::tokenizer::{TextAnalyzer, TokenStream};
///
/// let mut analyzer = TextAnalyzer::from(petik_tantivy::indonesian());
/// let mut stream = analyzer.token_stream("Pertemuan itu memperkuat dukungan bagi negara-negara anggota.");
/// let mut roots = Vec::new();
/// stream.process(&mut |token| roots.push(token.text.clone()));
/// assert_eq!(roots, ["temu", "kuat", "dukung", "negara", "anggota"]);
/// ```
pub fn indonesian() -> impl Tokenizer {
    let words = StopFilter::new(StopWords::Function).transform(IndonesianTokenizer::new());
    StemFilter::default().transform(words)
}
