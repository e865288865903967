//! Tables as CSV.

use std::io::{self, Write};

use csv::WriterBuilder;

use crate::output::table::{Column, TableRow, Value};

/// Writes the names of the columns.
pub(crate) fn write_header(to: &mut impl Write, columns: &[Column]) -> io::Result<()> {
    let mut writer = WriterBuilder::new().from_writer(to);
    writer.write_record(columns.iter().map(|column| column.name))?;
    writer.flush()
}

/// Writes rows.
pub(crate) fn write_rows(to: &mut impl Write, rows: &[TableRow]) -> io::Result<()> {
    let mut writer = WriterBuilder::new().has_headers(false).from_writer(to);
    for row in rows {
        for value in row {
            match value {
                Value::Text(text) => writer.write_field(text)?,
                Value::Count(count) => writer.write_field(count.to_string())?,
                Value::Real(real) => writer.write_field(real.to_string())?,
                Value::Nothing => writer.write_field("")?,
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_csv_means_by_signs_is_quoted() {
        let mut to = Vec::new();
        write_header(&mut to, &[Column::text("id"), Column::real("score")]).unwrap();
        write_rows(
            &mut to,
            &[vec![Value::text("a,\"b\"\nc"), Value::Real(0.5)], vec![Value::count(1), Value::Nothing]],
        )
        .unwrap();
        assert_eq!(String::from_utf8(to).unwrap(), "id,score\n\"a,\"\"b\"\"\nc\",0.5\n1,\n");
    }
}
