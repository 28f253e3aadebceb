//! What a revealed round shows, against figures worked out by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod results_change;
mod results_choice;
mod results_headline;
mod results_list;
mod results_prediction;
mod results_queue;
mod results_ranking;
mod results_rating;
mod results_scores;
mod results_split;
mod results_text;
mod support_edit;
