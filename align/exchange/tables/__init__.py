"""Tables of rows: values with tabs or commas between them."""
