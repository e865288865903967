//! What all functions share: the types they take, the documentation they show, rows in and a column out.

use std::fmt::Debug;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use datafusion::arrow::array::ArrayRef;
use datafusion::arrow::datatypes::DataType;
use datafusion::common::{Result, ScalarValue, plan_err};
use datafusion::logical_expr::{
    ColumnarValue, DocSection, Documentation, ScalarFunctionArgs, ScalarUDFImpl, Signature, Volatility,
};

use crate::conversion::{Rows, TextColumn, count_type, counts, text_type};

/// One function over a text: its name, its types and how it answers a column.
pub(crate) trait Answer: Debug + Send + Sync + 'static {
    /// The name in SQL.
    const NAME: &'static str;
    /// One sentence on what it answers.
    const SUMMARY: &'static str;
    /// A call of it in SQL.
    const CALL: &'static str;
    /// What the text argument is called.
    const TEXT: &'static str = "text";
    /// What the second argument counts, and how many where it is not said; `None` if there is no second argument.
    const COUNTED: Option<(&'static str, usize)> = None;

    /// The type of the answers.
    fn data_type() -> DataType;

    /// One answer a row.
    fn answer(rows: Rows<'_>) -> Result<ArrayRef>;
}

/// An [`Answer`] as DataFusion calls it.
#[derive(Debug)]
pub(crate) struct TextFunction<A> {
    answer: PhantomData<A>,
    signature: Signature,
    documentation: Documentation,
}

impl<A: Answer> TextFunction<A> {
    pub(crate) fn new(_: A) -> Self {
        let mut documentation = Documentation::builder(
            DocSection { include: true, label: "Indonesian text", description: None },
            A::SUMMARY,
            A::CALL,
        )
        .with_argument(A::TEXT, "Utf8, LargeUtf8 or Utf8View; null gives null");
        if let Some((counted, default)) = A::COUNTED {
            documentation = documentation
                .with_argument("n", format!("how many {counted} at most, at least 1; {default} if not said"));
        }
        Self {
            answer: PhantomData,
            // Types are checked by `coerce_types`, so that a wrong one is told what to do.
            signature: Signature::user_defined(Volatility::Immutable),
            documentation: documentation.build(),
        }
    }
}

// A function is told by its name: all of a type are the same one.
impl<A: Answer> PartialEq for TextFunction<A> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<A: Answer> Eq for TextFunction<A> {}

impl<A: Answer> Hash for TextFunction<A> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        A::NAME.hash(state);
    }
}

impl<A: Answer> ScalarUDFImpl for TextFunction<A> {
    fn name(&self) -> &'static str {
        A::NAME
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn documentation(&self) -> Option<&Documentation> {
        Some(&self.documentation)
    }

    fn coerce_types(&self, given: &[DataType]) -> Result<Vec<DataType>> {
        match (given, A::COUNTED) {
            ([text], _) => Ok(vec![text_type(A::NAME, text)?]),
            ([text, count], Some((counted, _))) => {
                Ok(vec![text_type(A::NAME, text)?, count_type(A::NAME, counted, count)?])
            }
            (_, Some((counted, _))) => {
                plan_err!("{} takes a text and, if wanted, how many {counted}: {}", A::NAME, A::CALL)
            }
            (_, None) => plan_err!("{} takes one argument, a {}: {}", A::NAME, A::TEXT, A::CALL),
        }
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(A::data_type())
    }

    fn invoke_with_args(&self, arguments: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let constant = arguments.args.iter().all(|argument| matches!(argument, ColumnarValue::Scalar(_)));
        let columns = ColumnarValue::values_to_arrays(&arguments.args)?;
        let Some((texts, count)) = columns.split_first() else {
            return plan_err!("{} takes a {}", A::NAME, A::TEXT);
        };
        let (counted, default) = A::COUNTED.unwrap_or_default();
        let counts = counts(A::NAME, counted, count.first(), texts.len(), default)?;
        let answers = A::answer(Rows::new(TextColumn::new(A::NAME, texts)?, counts))?;
        if constant {
            return Ok(ColumnarValue::Scalar(ScalarValue::try_from_array(&answers, 0)?));
        }
        Ok(ColumnarValue::Array(answers))
    }
}
