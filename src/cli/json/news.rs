//! What is new since a plan was last looked at, as `rank --json` prints it.

use crate::analysis::news::PlatformNews;
use serde::Serialize;

/// What is new about a platform.
#[derive(Serialize)]
pub struct NewsOf {
    id: String,
    facts: Vec<Learnt>,
    usage: Vec<Figure>,
}

#[derive(Serialize)]
struct Learnt {
    milestone: Option<String>,
    fact: String,
    source: String,
    address: String,
    date: Option<String>,
}

#[derive(Serialize)]
struct Figure {
    region: String,
    year: u16,
    share: f64,
    source: String,
}

impl From<PlatformNews> for NewsOf {
    fn from(news: PlatformNews) -> Self {
        let facts = news.facts.into_iter().map(|(milestone, fact)| Learnt {
            milestone: milestone.map(|id| id.to_string()),
            fact: fact.fact,
            source: fact.source,
            address: fact.address,
            date: fact.date,
        });
        let usage = news.usage.into_iter().map(|usage| Figure {
            region: usage.region,
            year: usage.year,
            share: usage.share.get(),
            source: usage.source,
        });
        Self { id: news.platform.to_string(), facts: facts.collect(), usage: usage.collect() }
    }
}
