//! Earlier states of the workshops, kept in the browser's database.

use bearings_core::exchange::envelope::{self, Stored};
use bearings_core::exchange::snapshot::{SnapshotKey, Why, as_snapshot, may_keep_routinely, surplus};
use bearings_core::exchange::{Imported, import};
use bearings_core::model::{Document, Timestamp, WorkshopId};

use super::record::writer;
use crate::browser::clock;
use crate::browser::mirror::{self, MirrorError};

/// Keeps a state of a workshop.
///
/// # Errors
/// [`MirrorError`] where the browser did not take it.
pub async fn keep(document: &Document, why: Why) -> Result<(), MirrorError> {
    if why == Why::Routine && !may_keep_routinely(document) {
        return Ok(());
    }
    let now = clock::now();
    // No document is known that can't be sealed; were there one, it would not be kept.
    let text =
        envelope::seal(&as_snapshot(document), 0, 0, &writer(), now).map_err(|_| MirrorError::Unavailable)?;
    keep_text(&document.id, why, now, &text).await
}

/// Keeps a text that belongs to a workshop, as it is.
///
/// # Errors
/// As [`keep`].
pub async fn keep_text(
    workshop: &WorkshopId,
    why: Why,
    at: Timestamp,
    text: &str,
) -> Result<(), MirrorError> {
    let key = SnapshotKey { workshop: workshop.clone(), at, why }.to_key();
    match mirror::add_snapshot(&key, text).await {
        Err(MirrorError::Full) => {
            // Earlier states are the only thing that is ever given up for room.
            let all = list(workshop).await;
            let routine = all.iter().filter(|key| key.why == Why::Routine).map(SnapshotKey::to_key).collect();
            mirror::remove_snapshots(routine).await?;
            mirror::add_snapshot(&key, text).await?;
        }
        kept => kept?,
    }
    let gone: Vec<_> = surplus(&list(workshop).await).iter().map(SnapshotKey::to_key).collect();
    if gone.is_empty() { Ok(()) } else { mirror::remove_snapshots(gone).await }
}

/// The states that are kept of a workshop, the newest first.
pub async fn list(workshop: &WorkshopId) -> Vec<SnapshotKey> {
    parsed(mirror::snapshot_keys(&SnapshotKey::prefix(workshop)).await)
}

/// The states that are kept of all workshops, the newest of each first.
pub async fn list_all() -> Vec<SnapshotKey> {
    parsed(mirror::snapshot_keys("").await)
}

fn parsed(keys: Result<Vec<String>, MirrorError>) -> Vec<SnapshotKey> {
    // Without a database there are none.
    let keys = keys.unwrap_or_default();
    let mut keys: Vec<_> = keys.iter().filter_map(|key| SnapshotKey::parse(key)).collect();
    keys.reverse();
    keys
}

/// The text of a state.
pub async fn text(key: &SnapshotKey) -> Option<String> {
    mirror::snapshot(&key.to_key()).await.ok().flatten()
}

/// The workshop as it was, where it can be read.
pub async fn read(key: &SnapshotKey) -> Option<Document> {
    let text = text(key).await?;
    match envelope::open(&text) {
        Ok(Stored { document, .. }) => Some(document),
        Err(_) => import(text.as_bytes()).ok().map(|Imported { document, .. }| document),
    }
}

/// Removes states for good.
///
/// # Errors
/// [`MirrorError::Unavailable`].
pub async fn remove(keys: &[SnapshotKey]) -> Result<(), MirrorError> {
    mirror::remove_snapshots(keys.iter().map(SnapshotKey::to_key).collect()).await
}
