// The files that a workshop is taken home as, and whether they bring it back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Visit } from './browser.mjs';
import { schemaFaults } from './schema.mjs';
import { DIST } from './server.mjs';
import { t } from './words.mjs';
import * as workshop from './workshop.mjs';

const KINDS = ['results', 'backup'];

/** Takes both files; they hold to the published schema. */
export async function takeBoth(hand) {
  const schema = JSON.parse(readFileSync(join(DIST, 'schema/bearings-1.schema.json'), 'utf8'));
  const taken = {};
  for (const kind of KINDS) {
    taken[kind] = await workshop.take(hand, kind);
    assert.deepEqual(schemaFaults(schema, taken[kind].file), [], taken[kind].name);
  }
  return taken;
}

/** In another browser the backup has the same answers, board and figures. */
export async function comesBack(hand, browser, before) {
  const there = await Visit.open(browser);
  try {
    const other = new hand.constructor(there.page);
    const { name, text } = before.backup;
    await other.upload(t('shell.import.open'), { name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await other.press('link', t('shell.tab.files'));
    for (const kind of KINDS) {
      const { file } = await workshop.take(other, kind);
      assert.deepEqual(file.document, before[kind].file.document, `${kind}: answers and board`);
      assert.deepEqual(file.scores, before[kind].file.scores, `${kind}: figures`);
    }
    there.assertClean();
  } finally {
    await there.close();
  }
}
