// The figures of a reveal, worked out from the answers by the published formulas and by nothing of the app.

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers) => sum(numbers) / numbers.length;

/** The middle of the numbers; between the two middle ones where their count is even. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
}

/** 100 · (1 − AD / ADmax) on a scale of `points` points; ADmax is that of two opposite halves of a team of this size. */
export function agreement(answers, points) {
  const n = answers.length;
  const centre = mean(answers);
  const deviation = mean(answers.map((answer) => Math.abs(answer - centre)));
  const largest = (2 * (points - 1) * Math.floor(n / 2) * Math.ceil(n / 2)) / n ** 2;
  return 100 * (1 - deviation / largest);
}

/** For each answer how many of the others are alike, and the median of that. */
export function foundAlike(answers, alike) {
  return median(answers.map((mine) => answers.filter((theirs) => alike(mine, theirs)).length - 1));
}

/** Mean over all pairs of sets of what two have in common, divided by what they have together. */
export function jaccard(sets) {
  const shares = sets.flatMap((one, place) =>
    sets.slice(place + 1).map((other) => {
      const common = [...one].filter((item) => other.has(item)).length;
      return common / (one.size + other.size - common);
    }),
  );
  return mean(shares);
}

/** How many came closer to the mean of their vote, moved away from it and stayed as far. */
export function movement(first, second) {
  const distances = (vote) => {
    const centre = mean(Object.values(vote));
    return Object.fromEntries(Object.entries(vote).map(([who, points]) => [who, Math.abs(points - centre)]));
  };
  const [before, after] = [distances(first), distances(second)];
  const moves = Object.keys(first)
    .filter((who) => who in second)
    .map((who) => after[who] - before[who]);
  const least = 1e-9;
  return {
    closer: moves.filter((move) => move < -least).length,
    away: moves.filter((move) => move > least).length,
    same: moves.filter((move) => Math.abs(move) <= least).length,
  };
}

/** Agreement of choices among so many options: pairs alike, from the most scattered answer (0) to all alike (100). */
export function choiceAgreement(choices, options) {
  const squares = (counts) => counts.reduce((sum, count) => sum + count * count, 0);
  const counts = [...new Set(choices)].map((option) => choices.filter((choice) => choice === option).length);
  const even = Array.from({ length: options }, (_, place) => Math.floor((choices.length + place) / options));
  return (100 * (squares(counts) - squares(even))) / (choices.length ** 2 - squares(even));
}

/** Who moved closer to the others between two votes on a choice, who away, and who stayed as far. */
export function choiceMovement(before, after) {
  const far = (votes, name) => {
    const others = Object.keys(votes).filter((other) => other !== name);
    return others.filter((other) => votes[other] !== votes[name]).length / others.length;
  };
  const moves = Object.keys(before).map((name) => Math.sign(far(after, name) - far(before, name)));
  const count = (sign) => moves.filter((move) => move === sign).length;
  return { closer: count(-1), away: count(1), same: count(0) };
}

/** Kendall's W of orders without ties: how far the sums of ranks spread, of how far they could. */
export function kendallW(orders) {
  const [people, things] = [orders.length, orders[0].length];
  const sums = orders[0].map((_, thing) => sum(orders.map((ranks) => ranks[thing])));
  const spread = sum(sums.map((ranks) => (ranks - mean(sums)) ** 2));
  return (12 * spread) / (people ** 2 * (things ** 3 - things));
}
