// Six leaders and what they answer: two camps on one question, agreement on another, a "can't say" and a gap.

/** The company of the journeys. */
export const COMPANY = { name: 'Lindqvist Logistics', title: 'Strategy days' };

/** The official priorities, hidden until the reveal. */
export const OFFICIAL = ['Answer customers within a day', 'Train the drivers'];

/** Points from 1 to 7; `null` stands for "can't say", `undefined` for a question left empty. */
const RATINGS = ['explain', 'believe', 'repeat', 'follow', 'money'];

/** What each leader answers, in the order of the room. */
export const TEAM = [
  leader('Ana Reyes', {
    statement: 'We are the haulier that food makers in the north call first.',
    priorities: ['Open in Hamburg', 'Answer customers within a day', 'Train the drivers'],
    not_doing: 'No parcels, and no loads that others have turned down.',
    ratings: [7, 7, 6, 5, 6],
    predictions: { priorities: 4, believe: 5, money: 4 },
  }),
  leader('Ben Okafor', {
    statement: 'Twice the trucks, and drivers who stay with us.',
    priorities: ['Hamburg', 'Train the drivers', 'New software'],
    not_doing: 'We leave the chemicals to others.',
    ratings: [2, 6, 6, 3, 5],
    predictions: { priorities: 4, believe: 4, money: 5 },
  }),
  leader('Carla Nunes', {
    statement: 'Three branches that run on one plan.',
    priorities: ['A branch in Hamburg', 'answer customers within a day.', 'Greener trucks'],
    not_doing: 'No third shift.',
    ratings: [6, 7, 5, null, 5],
    predictions: { priorities: 3, believe: 5, money: 4 },
  }),
  leader('Dev Patel', {
    statement: 'The place where drivers want to work.',
    priorities: ['Train the drivers', 'Cut the waiting time'],
    not_doing: 'No parcels.',
    ratings: [1, 6, 6, undefined, 2],
    predictions: { priorities: 2, believe: 3, money: 4 },
  }),
  leader('Eva Lind', {
    statement: 'Every second truck is electric.',
    priorities: ['Greener trucks', 'Open in Hamburg', 'Cheaper fuel'],
    not_doing: 'No diesel after next year.',
    ratings: [7, 7, 6, 6, 1],
    predictions: { priorities: 5, believe: 4 },
  }),
  leader('Felix Braun', {
    statement: 'A second warehouse by the port.',
    priorities: ['Greener trucks', 'A second warehouse'],
    not_doing: 'No cold chain.',
    ratings: [4, 2, 1, 2, 7],
    predictions: { priorities: 1, believe: 0, money: 0 },
  }),
];

/** How the same six share their points in Culture, alike on each side of company life, and what they expect. */
export const CULTURE_TEAM = [
  culture('Ana Reyes', [50, 10, 10, 30], [30, 30, 10, 30], 4),
  culture('Ben Okafor', [45, 10, 15, 30], [25, 35, 10, 30], 3),
  culture('Carla Nunes', [55, 10, 5, 30], [35, 25, 10, 30], 5),
  culture('Dev Patel', [20, 5, 15, 60], [40, 20, 20, 20], 1),
  culture('Eva Lind', [40, 20, 20, 20], [25, 45, 10, 20], 2),
  culture('Felix Braun', [10, 0, 70, 20], [25, 25, 25, 25], 0),
];

function culture(name, today, wanted, expected) {
  return { name, today, wanted, expected };
}

function leader(name, { ratings, ...sheet }) {
  const points = Object.fromEntries(RATINGS.map((question, place) => [question, ratings[place]]));
  return { name, sheet: { ...sheet, ratings: points } };
}

/** The points that counted on a question: no "can't say", no gap. */
export function counted(leaders, question) {
  return leaders.map(({ sheet }) => sheet.ratings[question]).filter((points) => typeof points === 'number');
}

/** A leader whose every word can be told from anybody else's. */
export function marked(name) {
  const word = (what) => `qz-${name.toLowerCase()}-${what}`;
  const sheet = {
    statement: word('statement'),
    priorities: [word('first'), word('second')],
    not_doing: word('leave'),
    ratings: { explain: 7, believe: 6, repeat: null, follow: 2, money: 1 },
    predictions: { priorities: 2, believe: 1, money: 0 },
  };
  return { name, sheet, words: [word('')] };
}
