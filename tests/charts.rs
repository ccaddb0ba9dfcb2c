//! Every surface says the same of a chart: what is described is what is drawn, in its order and in its words.

mod agree;
mod begun;
mod dots;
mod explained;
mod hours;
mod quarter;
mod rows;
