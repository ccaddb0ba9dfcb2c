//! Words in headers that tell what is asked, without accents where they are held against single words.

/// Words in a header that ask how much something matters, in eight languages.
pub const IMPORTANCE_WORDS: [&str; 27] = [
    "important",
    "importance",
    "matter",
    "weight",
    "weighting",
    "priority",
    "relevance",
    "relevant",
    "care",
    "wichtig",
    "wichtigkeit",
    "bedeutung",
    "importante",
    "importancia",
    "importa",
    "importanza",
    "importe",
    "belangrijk",
    "belang",
    "wazne",
    "wazny",
    "wazna",
    "waznosc",
    "istotne",
    "prioritat",
    "priorite",
    "relevanz",
];
/// Words in a header that ask for an age, in eight languages.
pub const AGE_WORDS: [&str; 16] = [
    "age",
    "how old",
    "alter",
    "wie alt",
    "altersgruppe",
    "tranche d'âge",
    "edad",
    "età",
    "quanti anni ha",
    "quanti anni hai",
    "idade",
    "leeftijd",
    "leeftijdsgroep",
    "hoe oud",
    "wiek",
    "ile masz lat",
];
/// Words in a header that ask for the year of birth.
pub const BORN_WORDS: [&str; 17] = [
    "year of birth",
    "birth year",
    "year born",
    "which year were you born",
    "what year were you born",
    "year were you born",
    "date of birth",
    "born",
    "geburtsjahr",
    "geburtsdatum",
    "année de naissance",
    "date de naissance",
    "año de nacimiento",
    "anno di nascita",
    "ano de nascimento",
    "geboortejaar",
    "rok urodzenia",
];
/// Headers of a column of weights.
pub const WEIGHT_HEADERS: [&str; 8] =
    ["weight", "survey weight", "weighting factor", "gewicht", "poids", "peso", "waga", "gewichtung"];
/// Words in a header that ask which platforms people do not use, or no longer.
pub const NOT_USING_WORDS: [&str; 10] =
    ["not", "never", "left", "leave", "stop", "stopped", "quit", "deleted", "avoid", "nicht"];
/// Words in a header that ask which platforms people use, in eight languages.
pub const USING_WORDS: [&str; 24] = [
    "use",
    "using",
    "used",
    "visit",
    "platform",
    "network",
    "nutzen",
    "nutzt",
    "nutzung",
    "verwenden",
    "utilisez",
    "utilise",
    "utilisation",
    "usa",
    "usas",
    "utiliza",
    "utilizas",
    "usi",
    "utilizza",
    "gebruik",
    "gebruikt",
    "uzywasz",
    "korzystasz",
    "korzysta",
];
