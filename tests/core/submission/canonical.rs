//! The canonical form of JSON, by the published vectors of RFC 8785.

use proptest::prelude::*;
use provider_concerns::submission::canonical;
use serde_json::{Number, Value, json};

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// RFC 8785, Appendix B: a double by its bits, and how it is written.
const NUMBERS: [(u64, &str); 26] = [
    (0x0000_0000_0000_0000, "0"),
    (0x8000_0000_0000_0000, "0"),
    (0x0000_0000_0000_0001, "5e-324"),
    (0x8000_0000_0000_0001, "-5e-324"),
    (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
    (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
    (0x4340_0000_0000_0000, "9007199254740992"),
    (0xc340_0000_0000_0000, "-9007199254740992"),
    (0x4430_0000_0000_0000, "295147905179352830000"),
    (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
    (0x44b5_2d02_c7e1_4af6, "1e+23"),
    (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
    (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
    (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
    (0x444b_1ae4_d6e2_ef50, "1e+21"),
    (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
    (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
    (0x41b3_de43_5555_5553, "333333333.3333332"),
    (0x41b3_de43_5555_5554, "333333333.33333325"),
    (0x41b3_de43_5555_5555, "333333333.3333333"),
    (0x41b3_de43_5555_5556, "333333333.3333334"),
    (0x41b3_de43_5555_5557, "333333333.33333343"),
    (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
    (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
    // Not of the RFC: what our own files hold.
    (0x3ff0_0000_0000_0000, "1"),
    (0x4024_0000_0000_0000, "10"),
];

#[test]
fn numbers_are_written_as_the_rfc_lists_them() {
    for (bits, text) in NUMBERS {
        let number = f64::from_bits(bits);
        assert_eq!(canonical(&json!(number)), text, "{number:e}");
    }
    // What is no number or infinite, the two other rows of the appendix, cannot even be a JSON number.
    assert_eq!(Number::from_f64(f64::NAN), None);
    assert_eq!(Number::from_f64(f64::INFINITY), None);
    assert!(serde_json::from_str::<Value>("1e999").is_err());
}

#[test]
fn the_worked_sample_of_the_rfc() {
    // 3.2.2 and 3.2.4.
    let sample = r#"{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }"#;
    let expected = "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                    \"string\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
    assert_eq!(canonical(&read(sample)), expected);
}

#[test]
fn names_are_sorted_by_their_utf_16_units() {
    // 3.2.3: the grinning face stands before the Hebrew letter, because its first unit is the smaller one.
    let sample = r#"{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }"#;
    let text = canonical(&read(sample));
    let order = ["Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew"];
    let places: Vec<usize> = order.iter().map(|name| text.find(name).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn only_what_must_be_escaped_is() {
    assert_eq!(
        canonical(&json!("\u{0}\u{1f}\u{7f}\u{8}\t\n\u{c}\r\"\\/é\u{2028}")),
        "\"\\u0000\\u001f\u{7f}\\b\\t\\n\\f\\r\\\"\\\\/é\u{2028}\""
    );
    assert_eq!(canonical(&read(r#"{"b":[],"a":{"":[{}]}}"#)), r#"{"a":{"":[{}]},"b":[]}"#);
}

#[test]
fn odd_numbers_and_texts_have_one_form_or_are_refused() {
    for (text, form) in [
        ("18446744073709551615", "18446744073709552000"),
        ("-9223372036854775808", "-9223372036854776000"),
        ("9007199254740993", "9007199254740992"),
        ("123456789012345678901234567890", "1.2345678901234568e+29"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("1.0", "1"),
        ("1e2", "100"),
        ("0.1", "0.1"),
        ("-12.5", "-12.5"),
    ] {
        assert_eq!(canonical(&read(text)), form, "{text}");
    }
    for half in [r#""\ud800""#, r#""\udc00x""#, r#"{"\ud83d":1}"#] {
        assert!(serde_json::from_str::<Value>(half).is_err(), "{half}");
    }
}

proptest! {
    #[test]
    fn any_number_reads_back_as_itself(bits: u64) {
        let number = f64::from_bits(bits);
        prop_assume!(number.is_finite());
        let text = canonical(&json!(number));
        prop_assert_eq!(text.parse::<f64>().unwrap(), number);
    }

    #[test]
    fn any_text_reads_back_as_itself(words in any::<String>()) {
        prop_assert_eq!(read(&canonical(&json!(&words))), json!(words));
    }
}
