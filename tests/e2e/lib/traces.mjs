// Looks for words wherever the next person at the device could come across them.

/** Watches a visit from its start: what the console says, what is read aloud, which titles and addresses there were. */
export class Watch {
  #said = [];

  /** Begins to watch; the page is loaded again, so that nothing of it goes unwatched. */
  static async begin(visit) {
    const watch = new Watch();
    visit.context.on('console', (message) => watch.#said.push(`console: ${message.text()}`));
    visit.page.on('framenavigated', (frame) => watch.#said.push(`address: ${frame.url()}`));
    await visit.context.exposeFunction('overheard', (what) => watch.#said.push(what));
    await visit.context.addInitScript(overhear);
    await visit.reload();
    return watch;
  }

  /** Where one of the `words` is to be found now, or was said since the visit began. */
  async traces(page, words) {
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    await client.detach();
    const places = {
      ...(await page.evaluate(visible)),
      'accessibility tree': JSON.stringify(nodes.filter((node) => !node.ignored)),
      address: page.url(),
      'said before': this.#said.join('\n'),
    };
    return Object.entries(places).flatMap(([place, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${word} in ${place}`),
    );
  }
}

/** Tells of each live region and title that changes. Runs in every page. */
function overhear() {
  const tell = () => {
    for (const region of document.querySelectorAll('[aria-live], [role=status], [role=alert], output')) {
      window.overheard(`read aloud: ${region.textContent}`);
    }
    window.overheard(`title: ${document.title}`);
  };
  new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Everything that a page holds beside its own memory. Runs in the page. */
function visible() {
  const fields = [...document.querySelectorAll('input, textarea, select')];
  return {
    page: document.documentElement.outerHTML,
    fields: fields.map((field) => field.value).join('\n'),
    title: document.title,
    'history and session': JSON.stringify([history.state, window.name, document.cookie, { ...sessionStorage }]),
  };
}

/** Which fields of a page hold something, which points are chosen: none on a fresh page of a sheet. */
export function filledFields(page) {
  return page.getByRole('main').evaluate((main) => {
    const chosen = [...main.querySelectorAll('input:checked, [aria-pressed=true]')].map((field) => field.outerHTML);
    const typed = [...main.querySelectorAll('input:not([type=radio]), textarea')].map((field) => field.value);
    return [...chosen, ...typed.filter(Boolean)];
  });
}
