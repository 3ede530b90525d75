CREATE INDEX form_tables_by_name ON form_tables (name);
CREATE INDEX form_rows_by_table ON form_rows (table_id, name);
CREATE INDEX form_columns_by_table ON form_columns (table_id, name);
CREATE INDEX findings_by_report ON findings (report_id);
CREATE INDEX findings_failing ON findings (rule_id) WHERE outcome = 'fails';
CREATE INDEX explanations_by_report ON explanations (report_id);
CREATE INDEX corrections_by_report ON corrections (report_id);
CREATE INDEX narratives_by_report ON narratives (report_id);
