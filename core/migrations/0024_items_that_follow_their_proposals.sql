-- An item that was taken from the registers and that nobody worded follows them: what it says is counted when asked, as the
-- figures are, until the report is signed. Of items from before nobody knows who worded them: they stay as they are.
ALTER TABLE annual_report_items ADD COLUMN follows INTEGER NOT NULL DEFAULT 0
    CHECK (follows = 0 OR (follows = 1 AND proposal <> ''));
