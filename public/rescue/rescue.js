// The rescue page: lists what stored.js finds and offers each text as the file that it is. It writes nothing.
(() => {
  const { lang } = document.documentElement;
  const MAGIC = 'bearings-record';
  const FORMAT = 'bearings-rescue';

  applyTheme();
  stored.everything().then((entries) => show(entries, []));
  document.getElementById('file').addEventListener('change', openFile);

  function applyTheme() {
    try {
      const theme = localStorage.getItem('bearings/theme');
      if (theme) document.documentElement.dataset.theme = theme;
    } catch {
      // Without storage it is the system's theme.
    }
  }

  async function openFile({ target }) {
    const entries = inFile(await target.files[0].text());
    target.value = '';
    if (entries) show(entries, ['from-file']);
    else element('[data-when=no-file]').hidden = false;
  }

  function inFile(text) {
    try {
      const { format, entries } = JSON.parse(text);
      const isEntry = (entry) => ['place', 'key', 'text'].every((name) => typeof entry[name] === 'string');
      return format === FORMAT && entries.every(isEntry) ? entries : undefined;
    } catch {
      return undefined;
    }
  }

  function show(entries, also) {
    const copies = entries.map(copyOf).filter(Boolean);
    const workshops = grouped(copies.filter(({ kind }) => kind !== 'answers'));
    const answers = distinct(copies.filter(({ kind }) => kind === 'answers')).sort((one, other) => other.revision - one.revision);
    const rows = [...workshops.values()].map(ranked).sort((one, other) => other[0].at - one[0].at);
    document.getElementById('workshops').replaceChildren(...rows.map(workshopRow));
    document.getElementById('answers').replaceChildren(...answers.map((copy) => row('row', copy, copy.title || word('untitled'))));
    document.getElementById('everything').onclick = () => tell(stored.offerAll(entries));
    const found = { workshops: rows.length, answers: answers.length, something: copies.length, nothing: !copies.length };
    const conditions = [...also, ...Object.keys(found).filter((name) => found[name])];
    for (const part of document.querySelectorAll('main [data-when]')) {
      if (!part.closest('li')) part.hidden = !conditions.includes(part.dataset.when);
    }
  }

  /** Without copies that say the same as one before. */
  function distinct(copies) {
    return copies.filter(({ text }, place) => copies.findIndex((copy) => copy.text === text) === place);
  }

  function grouped(copies) {
    const groups = new Map();
    for (const copy of copies) groups.set(copy.id, [...(groups.get(copy.id) || []), copy]);
    return groups;
  }

  /** What an entry is: of which workshop, of what kind, from when, whole or not; nothing for what is no workshop's. */
  function copyOf(entry) {
    const { key, text } = entry;
    const [, part, id, rest = ''] = /^bearings\/(w|damaged|answers)\/([^/]+)\/(.*)$/.exec(key) || [];
    if (entry.place === 'snapshots') {
      const [workshop, time, why = ''] = key.split('/');
      return { ...read(text), text, id: workshop, kind: 'snapshot', name: `snapshot-${time}-${why}`, at: Number(time), isEarlier: true };
    }
    if (entry.place === 'workshops') return { ...read(text), text, id: key, kind: 'mirror', name: 'mirror' };
    if (part === 'w') return { ...read(text), text, id, kind: rest, name: rest };
    if (part === 'damaged') return { ...read(text), text, id, kind: 'set-aside', name: `damaged-${rest}`, isWhole: false, isEarlier: true };
    if (part === 'answers') {
      const { title, revision } = invitation(text);
      const name = entry.place === 'answers' ? `answers-${rest}-mirror` : `answers-${rest}`;
      return { title, revision, text, id, kind: 'answers', name, at: revision || NaN, isWhole: true };
    }
    return undefined;
  }

  function read(text) {
    const isRecord = text.startsWith(MAGIC);
    const { saved_at: time, revision = 0, summary } = (isRecord ? stored.header(text) : undefined) || {};
    const title = summary ? [summary.organisation, summary.title].filter(Boolean).join(', ') : '';
    return { title, at: Date.parse(time), revision: Number(revision), isWhole: isRecord ? isSealed(text) : isJson(text) };
  }

  function invitation(text) {
    try {
      const { invite, revision = 0 } = JSON.parse(text);
      return { title: invite.title, revision };
    } catch {
      return { title: '', revision: 0 };
    }
  }

  function isJson(text) {
    try {
      return typeof JSON.parse(text) === 'object';
    } catch {
      return false;
    }
  }

  /** Whether what follows the first line is what was written: its length in bytes and its CRC-32 are in that line. */
  function isSealed(text) {
    const end = text.indexOf('\n');
    const [, sum, length] = text.slice(0, end).split(' ');
    const bytes = new TextEncoder().encode(text.slice(end + 1));
    return bytes.length === Number(length) && crc32(bytes) === parseInt(sum, 16);
  }

  function crc32(bytes) {
    const table = Array.from({ length: 256 }, (_, byte) => {
      let value = byte;
      for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
      return value;
    });
    let sum = 0xffffffff;
    for (const byte of bytes) sum = (sum >>> 8) ^ table[(sum ^ byte) & 0xff];
    return (sum ^ 0xffffffff) >>> 0;
  }

  /** The copies of one workshop, the one to take first: whole before damaged, current before earlier, then by revision. */
  function ranked(copies) {
    const worth = ({ isWhole, isEarlier }) => (isWhole ? 2 : 0) + (isEarlier ? 0 : 1);
    return copies.sort((one, other) => worth(other) - worth(one) || other.revision - one.revision || other.at - one.at);
  }

  function workshopRow(copies) {
    const [best, ...others] = copies;
    const title = (copies.find((copy) => copy.title) || {}).title || word('untitled');
    const item = row('row', best, title);
    const spoilt = copies.filter(({ isWhole, isEarlier }) => !isWhole && !isEarlier);
    // A record that does not say which revision it is may be the newest.
    const isNewestSpoilt = spoilt.some(({ revision }) => !revision || revision > best.revision);
    if (!best.isWhole) item.querySelector('[data-when=spoilt]').hidden = false;
    else if (isNewestSpoilt) item.querySelector('[data-when=damaged]').hidden = false;
    if (others.length) {
      const details = item.querySelector('details');
      details.hidden = false;
      details.open = spoilt.length > 0;
      fill(item, 'others', `${word('others')} (${others.length})`);
      const list = item.querySelector('[data-fill=copies]');
      list.append(...others.map((copy) => row('copy', copy, word(copy.kind) || copy.kind)));
    }
    return item;
  }

  function row(template, copy, title) {
    const item = document.getElementById(template).content.firstElementChild.cloneNode(true);
    const time = Number.isNaN(copy.at) ? '' : new Date(copy.at).toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
    const size = Math.ceil(copy.text.length / 1000).toLocaleString(lang, { style: 'unit', unit: 'kilobyte' });
    fill(item, 'title', title);
    fill(item, 'facts', [time, size, copy.isWhole ? '' : word('damaged')].filter(Boolean).join(', '));
    const button = item.querySelector('[data-do=take]');
    button.setAttribute('aria-label', word('take-of', title));
    button.addEventListener('click', () => {
      const name = `bearings-record-${copy.id}-${copy.name}.txt`.replace(/[^\w.-]/g, '_');
      stored.offer(name, copy.text);
      tell(name);
    });
    return item;
  }

  function tell(name) {
    document.getElementById('told').textContent = word('started', name);
  }

  function fill(item, name, text) {
    item.querySelector(`[data-fill=${name}]`).textContent = text;
  }

  function word(name, value) {
    const found = element('#words').content.querySelector(`[data-word="${CSS.escape(name)}"]`);
    // A function, so that no sign in a name stands for something else.
    return found ? found.textContent.replace('{name}', () => value) : '';
  }

  function element(selector) {
    return document.querySelector(selector);
  }
})();
