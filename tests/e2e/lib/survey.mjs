// Files as form tools export them.

/** A day with nothing but Pulse. */
export const PULSE_AGENDA = { starts_at: '09:00:00', devices: 1, items: [{ id: 'one', slot: { exercise: 'pulse' }, minutes: 50 }] };

/** The seven words of agreement. */
export const AGREEMENT = [
  'Strongly disagree',
  'Disagree',
  'Somewhat disagree',
  'Neither agree nor disagree',
  'Somewhat agree',
  'Agree',
  'Strongly agree',
];

/** The name of a column for one statement of a grid. */
export const grid = (statement) => `How true was this lately? [${statement}]`;

/** Rows as CSV; cells are quoted where they have to be. */
export function csv(rows, separator) {
  const quoted = (cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
}

/** A survey with something to look at everywhere: words of five, a stranger, a column with no name, an odd value. */
export function awkward(names, questions) {
  const five = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];
  const rated = questions.filter(({ kind }) => kind.rating).slice(0, 4);
  const text = questions.find(({ kind }) => kind.text);
  const headers = ['Timestamp', 'Your name', '', ...rated.map((question) => grid(question.text)), text.text];
  const row = (name, place) => [
    `2026/11/24 9:0${place}:12 AM GMT+1`,
    name,
    `${place}@example.com`,
    five[place % 5],
    place === 2 ? 'it depends on whom you ask, and on which day of the week' : five[(place * 2) % 5],
    place === 3 ? '' : String(7 - place),
    place === 1 ? '77' : String(place + 1),
    place === 4 ? 'We say yes to everything. '.repeat(12) : 'Fewer goals',
  ];
  return csv([headers, ...[...names, 'Zoe Hart', 'Ana R.'].map(row)], ',');
}

/** A file for a file field. */
export const file = (text, name = 'Pulse (Responses).csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
