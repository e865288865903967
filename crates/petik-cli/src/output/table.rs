//! Tables: what `--output csv` and `--output parquet` write.

/// A column of a table.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Count,
    Real,
}

/// What stands in a row under a column.
#[derive(Debug, PartialEq)]
pub(crate) enum Value {
    Text(String),
    Count(u64),
    Real(f64),
    Nothing,
}

/// Values under all columns, in their order.
pub(crate) type TableRow = Vec<Value>;

impl Column {
    pub(crate) const fn text(name: &'static str) -> Self {
        Self { name, kind: Kind::Text }
    }

    pub(crate) const fn count(name: &'static str) -> Self {
        Self { name, kind: Kind::Count }
    }

    pub(crate) const fn real(name: &'static str) -> Self {
        Self { name, kind: Kind::Real }
    }
}

impl Value {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn count(count: usize) -> Self {
        Self::Count(count as u64)
    }

    #[cfg(feature = "parquet")]
    pub(crate) fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    #[cfg(feature = "parquet")]
    pub(crate) fn as_count(&self) -> Option<u64> {
        if let Self::Count(count) = self { Some(*count) } else { None }
    }

    #[cfg(feature = "parquet")]
    pub(crate) fn as_real(&self) -> Option<f64> {
        if let Self::Real(real) = self { Some(*real) } else { None }
    }

    pub(crate) fn count_or_nothing(count: Option<usize>) -> Self {
        count.map_or(Self::Nothing, Self::count)
    }
}
