//! What people call a milestone in words of their own, in eight languages: names, and statements about one end of it.

use super::words::{holds, words_of};

/// A milestone of the framework that ships.
struct Wording {
    id: &'static str,
    /// What it is called, parted by `|`.
    names: &'static str,
    /// What a statement says that somebody at the high end agrees with, and at the low end.
    high: &'static str,
    low: &'static str,
}

const WORDINGS: [Wording; 7] = [
    Wording {
        id: "identity",
        names: "identidad|identité|identidade|identità|identität|identiteit|tożsamość",
        high: "real name|own name|full name|true identity|nombre real|nombre verdadero|vrai nom|nome real|nome verdadeiro|\
               nome verdadero|nome vero|nome reale|echten namen|richtigen namen|klarnamen|echte naam|eigen naam|\
               prawdziwym imieniem|prawdziwym nazwiskiem|imieniem i nazwiskiem",
        low: "anonymous|anonymously|anonymity|anónimo|anónima|anonimato|anonyme|anonymat|anônimo|anônima|anonimo|anonima|\
              anonym|anonymität|anoniem|anonimowo|anonimowy|anonimowa|pseudonym|nickname",
    },
    Wording {
        id: "communications",
        names: "conversation|conversaciones|conversación|conversações|conversas|conversazioni|conversazione|gespräche|gesprekken|\
                rozmowy|comunicación|communication|comunicazione|comunicação|kommunikation|communicatie|komunikacja",
        high: "long discussions|long conversations|deep conversations|in depth discussions|discuss topics|conversaciones largas|\
               longues discussions|longues conversations|conversas longas|lunghe conversazioni|lange gespräche|\
               lange diskussionen|lange gesprekken|długie rozmowy|długie dyskusje",
        low: "quick updates|short updates|short posts|quick news|noticias rápidas|actualités rapides|atualizações rápidas|\
              aggiornamenti rapidi|kurze neuigkeiten|kurze updates|korte updates|szybkie wiadomości",
    },
    Wording {
        id: "sharing",
        names: "compartir|partage|partager|partages|compartilhar|compartilhamento|partilhar|partilha|condivisione|condividere|\
                teilen|delen|udostępnianie|dzielenie się",
        high: "share content|share posts|share photos|share things|pass on|repost|comparto|comparte|je partage|compartilho|\
               condivido|teile ich|ich teile|deel ik|ik deel|udostępniam",
        low: "only read|only watch|never post|rarely post|just scroll",
    },
    Wording {
        id: "presence",
        names: "presencia|présence|presença|presenza|präsenz|aanwezigheid|obecność",
        high: "where i am|my location|when i am online|that i am online|mi ubicación|ma position|minha localização|\
               la mia posizione|meinen standort|mein standort|mijn locatie|moją lokalizację",
        low: "appear offline|hide my location",
    },
    Wording {
        id: "relationships",
        names: "relaciones|relación|relations|relation|relações|relacionamentos|relazioni|relazione|beziehungen|beziehung|relaties|\
                relatie|relacje",
        high: "people i know|what friends|my friends|people you know|keep up with friends|stay in touch|keep in touch|friends and family|\
               mis amigos|gente que conozco|mes amis|meus amigos|i miei amici|meinen freunden|meine freunde|mijn vrienden|\
               z przyjaciółmi|moi znajomi",
        low: "meet new people|new people|make new friends|gente nueva|nuevas personas|nouvelles personnes|pessoas novas|\
              novas pessoas|nuove persone|neue leute|neue menschen|nieuwe mensen|nowych ludzi",
    },
    Wording {
        id: "brand",
        names: "reputación|réputation|reputação|reputazione|reputation|reputatie|reputacja",
        high: "ratings and reviews|read reviews|other people’s ratings|likes and reviews|number of likes|how many likes|reseñas|\
               bewertungen|avis des autres|avaliações|recensioni|beoordelingen|opinie innych",
        low: "",
    },
    Wording {
        id: "groups",
        names: "grupos|grupo|groupes|groupe|gruppi|gruppo|gruppen|gruppe|groepen|groep|grupy|grupa|comunidades|communautés|\
                comunità|gemeinschaften",
        high: "join groups|in groups|part of a community|belong to a community|online communities|en grupos|dans des groupes|\
               em grupos|nei gruppi|in gruppen|in groepen|w grupach",
        low: "on my own|by myself",
    },
];

fn texts(all: &'static str) -> impl Iterator<Item = &'static str> {
    all.split('|').map(str::trim).filter(|text| !text.is_empty())
}

fn wording(id: &str) -> Option<&'static Wording> {
    WORDINGS.iter().find(|wording| wording.id == id)
}

/// What a milestone is called.
pub fn names(id: &str) -> impl Iterator<Item = &'static str> {
    wording(id).into_iter().flat_map(|wording| texts(wording.names))
}

/// What statements about a milestone say.
pub fn statements(id: &str) -> impl Iterator<Item = &'static str> {
    wording(id).into_iter().flat_map(|wording| texts(wording.high).chain(texts(wording.low)))
}

/// What a header says of the low end of a milestone, where it says nothing of the high end: who agrees with it needs less.
pub fn low_end(id: &str, header: &str) -> Option<&'static str> {
    let words = words_of(header);
    let wording = wording(id)?;
    let says = |text: &&str| holds(&words, &words_of(text));
    let low = texts(wording.low).find(|text| says(text))?;
    let is_both = texts(wording.high).any(|text| says(&text)) || words.iter().any(|word| OR.contains(&word.as_str()));
    (!is_both).then_some(low)
}

/// Words between the two ends that a question asks about, in eight languages.
const OR: [&str; 9] = ["or", "oder", "ou", "o", "oppure", "of", "lub", "czy", "albo"];

/// Words that stand in any question, as [`words_of`] has them.
const FILLERS: &str = "a about all am an and any are as at be by can do does for from get go has have how i if in is it its level like \
                       many me more most much my need not of often on one online or our people prefer score scale social media than \
                       that the their them there they this to use very want was we what when where which who with would you your \
                       zu zur im in den der die das des dem ein eine einen ich du sie mir mich ist sind wie sehr mit auf und oder \
                       le la les l un une de des du je vous me est et ou dans sur el los las en y o mi me que es il lo gli i di da e \
                       mio mia che per o os as um uma no na eu meu minha ik je u het een van op met is en w na i z do jest mi się";

/// How many words of a header are none of a name, no numbers, and not such as stand in any question.
pub fn others(header: &[String], name: &[String]) -> usize {
    let fillers: Vec<&str> = FILLERS.split_whitespace().collect();
    let is_other = |word: &&String| {
        let word = word.as_str();
        word.chars().count() > 1 && !word.chars().all(char::is_numeric) && !fillers.contains(&word)
    };
    header.iter().filter(is_other).filter(|word| !name.contains(word)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_about_the_low_end_is_told_from_a_question_about_both() {
        assert_eq!(low_end("identity", "I prefer to stay anonymous"), Some("anonymous"));
        assert_eq!(low_end("identity", "Anonymous (0) or real name (10)?"), None);
        assert_eq!(low_end("identity", "I post under my real name"), None);
        assert_eq!(low_end("relationships", "Ich möchte neue Leute kennenlernen"), Some("neue leute"));
        assert_eq!(low_end("relationships", "To meet new people (0) or to keep up with others (10)?"), None);
        assert_eq!(low_end("own", "anonymous"), None);
    }
}
