"""The templates of workbooks, made with XlsxWriter."""
