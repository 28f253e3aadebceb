// Many rounds of killing the browser: `node soak-kill.mjs LOG [--rounds N] [--seed N] [--without-mirror]`, run by
// `cargo xtask soak kill`. Ends with an error where more was lost than may be.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { holds, killRounds, MOST_LOST } from './lib/kill.mjs';

const options = { rounds: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' }, 'without-mirror': { type: 'boolean', default: false } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [log] = positionals;
if (!log) throw new Error('Name the file that the log goes to.');

const lines = [];
const say = (line) => {
  console.log(line);
  lines.push(line);
};

say('| round | typed for | inputs | found afterwards | lost | verdict |');
say('| ---: | ---: | ---: | --- | ---: | --- |');
const rounds = await killRounds({
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  hasMirror: !values['without-mirror'],
  tell: ({ number, typedFor, inputs, found, lost, faults }) =>
    say(`| ${number} | ${typedFor} ms | ${inputs} | ${found} | ${lost} ms | ${faults.join(', ') || 'good'} |`),
});
say('');
const longest = Math.max(...rounds.map(({ lost }) => lost));
const bad = rounds.filter(({ faults }) => faults.length > 0).length;
say(`${rounds.length} rounds, ${bad} of them bad; at most ${longest} ms of typing lost, ${MOST_LOST} ms may be.`);
writeFileSync(log, `${lines.join('\n')}\n`);
process.exitCode = holds(rounds) ? 0 : 1;
