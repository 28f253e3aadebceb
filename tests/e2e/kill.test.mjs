// A browser that is killed in the middle of typing loses no more than the last moment; and the test that says so sees it
// where it does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, killRounds, MOST_LOST } from './lib/kill.mjs';

const TIMEOUT = { timeout: 240_000 };

test('a browser that is killed loses at most two seconds of typing', TIMEOUT, async () => {
  const rounds = await killRounds({ rounds: 3, seed: Date.now() });
  assert.deepEqual(rounds.flatMap(({ faults }) => faults), []);
});

test('without the database more is lost, and the same test notices', TIMEOUT, async () => {
  const rounds = await killRounds({ rounds: 3, seed: 2, hasMirror: false });
  assert.ok(!holds(rounds), `nothing more than ${MOST_LOST} ms was lost: ${JSON.stringify(rounds)}`);
});
