//! The pictures. Each is an SVG with a title, a describing sentence and a table; its places come from
//! `bearings_core::geometry`.
//!
//! | component | props |
//! |---|---|
//! | [`RatingBoard`] | `question: String, answers: Signal<String>` ("6 answers, none missing"), `first: u8, last: u8, low: String, high: String, rows: Signal<Vec<RatingRow>>, legend?: bool, children?` (a link after the legend): the whole reveal of ratings, with legend and table |
//! | [`RatingStrip`] | `data: Signal<StripData>, title: String`: a part of a picture, without a table |
//! | [`AgreementAxis`] | `data: Signal<AxisData>, title: String` |
//! | [`RatingLegend`] | `children?` |
//! | [`FixMark`] | `data: Signal<FixData>, title: String` |
//! | [`HeroFix`] | `names: [String; 6]` (the last one sees something else) |
//! | [`SplitBars`] | `data: Signal<SplitBarsData>, title: String`: the mean first, then one bar per leader, with the statements and the table below |
//! | [`CultureRadar`] | `data: Signal<RadarData>, title: String, legend?: String` |
//! | [`CultureLegend`] | `each?: bool, id?: String`: what the marks of radar and gaps mean |
//! | [`GapRows`] | `rows: Signal<Vec<GapRow>>, title: String, legend?: String`: widest gap first |
//! | [`PictureFrame`] | `title: Signal<String>, table: ViewFn, legend?: String` (id of what explains the signs elsewhere), `children`: around every picture; "As a table", "As SVG", "As PNG" |
//! | [`HeatMap`] | `question: String, options: Vec<(String, String)>, rows: Signal<Vec<HeatRow>>, totals?: usize`: who chose what, a row for each matter, with the options and the table below |
//! | [`BumpChart`] | `data: Signal<BumpData>, title: String`: the common order first, then one column per leader, with the options and the table below |
//! | [`CollisionMap`] | `data: Signal<CollisionData>, title: String, totals: Signal<String>`: who has what, with key and table below |
//! | [`LevelMap`] | `marks: Selected<Vec<LevelMark>>, numbered: Signal<bool>, title: String`: agreement against level, each mark a link |
//! | [`TrendChart`] | `lines: Signal<Vec<TrendLine>>, rounds: Signal<Vec<String>>, title: String`: agreement and level over the rounds, with key and table below |
//! | [`GoalTree`] | `data: Signal<CascadeData>, title: String, on_choose: Callback<String>` (the key of a goal) |
//! | [`DataTable`] | `headers: Vec<String>, rows: Vec<Vec<String>>, caption?: String, figures_from?: usize` (columns from this one on are numbers) |
//! | [`AsTable`] | the same behind "As a table" |
//! | [`AsLongTable`] | the same with `rows: Signal<..>, caption: Signal<String>`, written only while it is open |
//!
//! An ancestor of class `is-revealing` lets all dots of its strips appear at once, slowly.

mod axis;
mod bump;
mod collision_map;
mod culture_radar;
mod fix;
mod frame;
mod gap_rows;
mod goal_tree;
mod heat_map;
mod hero;
mod legend;
mod level_map;
mod marks;
mod rating_board;
mod split_bars;
mod strip;
mod table;
mod trend;

pub use axis::AgreementAxis;
pub use bump::BumpChart;
pub use collision_map::CollisionMap;
pub use culture_radar::{CultureLegend, CultureRadar};
pub use fix::FixMark;
pub use frame::{PictureFormat, PictureFrame, PictureTaker, PictureWanted};
pub use gap_rows::GapRows;
pub use goal_tree::GoalTree;
pub use heat_map::{HeatMap, HeatRow};
pub use hero::HeroFix;
pub use legend::RatingLegend;
pub use level_map::{LevelMap, aspect_shape};
pub use rating_board::{RatingBoard, RatingRow, Remark};
pub use split_bars::SplitBars;
pub use strip::RatingStrip;
pub use table::{AsLongTable, AsTable, DataTable};
pub use trend::{TrendChart, TrendLine};
