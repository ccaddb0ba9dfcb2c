//! Files that are no table of answers, whatever their names say: what they are, and what to do, as a sentence.

/// So many bytes from the beginning are looked at.
const LOOKED_AT: usize = 2_000;

const WEB_PAGE: &str = "this file is a web page (HTML) and no table, whatever its name says; open it in Excel or LibreOffice and save it \
                        as XLSX or CSV, or export the answers from the survey tool again while you are signed in";
const OLD_XML: &str =
    "this file is a workbook of the XML format of 2003; open it in Excel or LibreOffice and save it as XLSX or CSV";
const XML: &str = "this file is XML and no table; export the answers from the survey tool as CSV or XLSX";
const JSON: &str = "this file is JSON and no table; export the answers from the survey tool as CSV or XLSX";
const PDF: &str = "this file is a PDF and no table; export the answers from the survey tool as CSV or XLSX";
const RICH: &str =
    "this file is a text document (RTF) and no table; export the answers from the survey tool as CSV or XLSX";
const SPSS: &str = "this file is one of SPSS (.sav); save it there as CSV or XLSX, or export CSV from the survey tool";
const STATA: &str =
    "this file is one of Stata (.dta); save it there as CSV or XLSX, or export CSV from the survey tool";
const PACKED: &str = "this file is packed (an archive); unpack it and open the CSV or XLSX file in it";
const PICTURE: &str = "this file is a picture and no table; export the answers from the survey tool as CSV or XLSX";

/// What some bytes are that are neither a table of text nor a workbook; none where they may be either.
pub fn what(bytes: &[u8]) -> Option<&'static str> {
    let starts = [
        (&b"%PDF"[..], PDF),
        (b"{\\rtf", RICH),
        (b"$FL2", SPSS),
        (b"$FL3", SPSS),
        (b"<stata_dta>", STATA),
        (b"\x1F\x8B", PACKED),
        (b"7z\xBC\xAF\x27\x1C", PACKED),
        (b"Rar!", PACKED),
        (b"\x89PNG", PICTURE),
        (b"\xFF\xD8\xFF", PICTURE),
    ];
    if let Some((_, sentence)) = starts.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(sentence);
    }
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let text = String::from_utf8_lossy(start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start)).to_lowercase();
    let text = text.trim_start();
    let is_tag = |names: &[&str]| names.iter().any(|name| text.contains(name));
    if text.starts_with('<') {
        let is_page = is_tag(&["<html", "<!doctype html", "<table", "<head", "<body", "<div", "<script"]);
        return Some(match text {
            _ if is_tag(&["urn:schemas-microsoft-com:office:spreadsheet"]) => OLD_XML,
            _ if is_page => WEB_PAGE,
            _ if text.starts_with("<?xml") => XML,
            _ => return None,
        });
    }
    is_json(text).then_some(JSON)
}

/// Whether a text begins as JSON does: an object with its first name, or a list of objects, lists or texts.
fn is_json(text: &str) -> bool {
    let inner = |text: &str, open: char| text.strip_prefix(open).map(|rest| rest.trim_start().to_owned());
    let is_object = |text: &str| {
        inner(text, '{').is_some_and(|rest| {
            rest.strip_prefix('"')
                .and_then(|rest| rest.split_once('"'))
                .is_some_and(|(_, rest)| rest.trim_start().starts_with(':'))
        })
    };
    is_object(text) || inner(text, '[').is_some_and(|rest| is_object(&rest) || rest.starts_with('['))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_told_from_tables() {
        for (start, expected) in [
            ("<!DOCTYPE html><html><body>Sign in</body></html>", Some(WEB_PAGE)),
            ("\u{feff}\n<table border=1><tr><td>Identity</td></tr></table>", Some(WEB_PAGE)),
            ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", Some(OLD_XML)),
            ("<?xml version=\"1.0\"?><answers/>", Some(XML)),
            ("{\"responses\": [1, 2]}", Some(JSON)),
            ("[\n  {\"need_identity\": 5}]", Some(JSON)),
            ("[[\"Identity\"], [5]]", Some(JSON)),
            ("%PDF-1.7", Some(PDF)),
            ("$FL2@(#) SPSS DATA FILE", Some(SPSS)),
            ("<18,Identity\nx,5\n", None),
            ("[Identity],[Groups]\n5,6\n", None),
            ("{x},Identity\n1,5\n", None),
            ("need_identity\n5\n", None),
            ("", None),
        ] {
            assert_eq!(what(start.as_bytes()), expected, "{start}");
        }
    }
}
