// What a person does on a page, once by mouse and once by nothing but the keyboard. A journey is written once, in
// terms of roles and names as a screen reader says them, and walked by both.
import { readFile } from 'node:fs/promises';

const FIELDS = ['textbox', 'spinbutton', 'searchbox', 'combobox'];

/**
 * The acts of a journey. Every name is the accessible name: a string is the whole of it, a regular expression a part.
 * Every act waits for its target, fails where there are several, and says what it looked for.
 * @abstract
 */
export class Hand {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    this.scope = page;
    /** How long to wait for a target, in milliseconds. */
    this.patience = 10_000;
  }

  /** The same hand, looking only within the part of the page that `locator` names. */
  within(locator) {
    const hand = new this.constructor(this.page);
    hand.scope = locator;
    hand.patience = this.patience;
    return hand;
  }

  /** The element with a role and a name; the role `summary` is the visible part of a disclosure. */
  find(role, name) {
    if (role === 'summary') return this.scope.locator('summary').filter({ hasText: name });
    return this.scope.getByRole(role, { name, exact: true });
  }

  /** Waits until `locator` finds one element and no more. */
  async one(locator, description) {
    const end = Date.now() + this.patience;
    let count = await locator.count();
    while (count !== 1 && Date.now() < end) {
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
      count = await locator.count();
    }
    if (count !== 1) throw new Error(`there are ${count} times ${description} on ${this.page.url()}, not once`);
    return locator;
  }

  /** Waits until something with this role and name can be seen. */
  async sees(role, name) {
    await this.find(role, name).first().waitFor({ state: 'visible' });
  }

  /** Waits until nothing with this role and name can be seen. */
  async gone(role, name) {
    await this.find(role, name).first().waitFor({ state: 'hidden' });
  }

  /** Waits until this text can be read somewhere. */
  async reads(text) {
    await this.scope.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Presses a button, follows a link, opens a tab or a disclosure. */
  async press(role, name) {
    const description = `${role} ${name}`;
    await this.activate(await this.one(this.find(role, name), description), description);
  }

  /** Puts `text` into a field in place of what was there. */
  async fill(name, text) {
    // A field for a passphrase has no role.
    const hidden = this.scope.getByLabel(name, { exact: true }).and(this.scope.locator('input[type=password]'));
    const fields = FIELDS.map((role) => this.find(role, name)).reduce((all, next) => all.or(next), hidden);
    await this.write(await this.one(fields, `field ${name}`), text);
  }

  /** Sets a date field to a date such as `2026-03-31`. */
  async date(name, iso) {
    const field = this.scope.getByLabel(name, { exact: true }).and(this.scope.locator('input[type=date]'));
    await this.writeDate(await this.one(field, `date field ${name}`), iso);
  }

  /** Chooses one of the radio buttons of a group. */
  async choose(group, option) {
    const groups = this.find('radiogroup', group).or(this.find('group', group));
    const radios = (await this.one(groups, `group ${group}`)).getByRole('radio');
    const radio = radios.and(this.page.getByRole('radio', { name: option, exact: true }));
    await this.pick(await this.one(radio, `option ${option} of ${group}`), radios);
  }

  /** Chooses an option of a drop-down list. */
  async select(name, option) {
    await this.pickOption(await this.one(this.find('combobox', name), `list ${name}`), option);
  }

  /** Switches a checkbox or a switch on or off. */
  async toggle(name, on = true) {
    const box = await this.one(this.find('checkbox', name).or(this.find('switch', name)), `checkbox ${name}`);
    if ((await box.isChecked()) !== on) await this.flip(box);
  }

  /** Hands over files through a file field, or through a button that opens one. */
  async upload(name, files) {
    const field = this.scope.getByLabel(name, { exact: true }).and(this.scope.locator('input[type=file]'));
    const targets = field.or(this.find('button', name)).filter({ visible: true });
    const target = await this.one(targets, `file field ${name}`);
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.activate(target)]);
    await chooser.setFiles(files);
  }

  /** Presses a button or a link that gives a file; gives its name, its bytes and its text. */
  async download(name) {
    const target = await this.one(this.find('button', name).or(this.find('link', name)), `download ${name}`);
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.activate(target)]);
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
  }

  /** Presses a key, such as `Escape` or `Control+Z`, wherever the focus is. */
  async key(key) {
    await this.page.keyboard.press(key);
  }
}

/** The usual way: the pointer finds, the keyboard writes. */
export class Mouse extends Hand {
  async activate(target) {
    await target.click();
  }

  async write(field, text) {
    await field.fill(text);
  }

  async writeDate(field, iso) {
    await field.fill(iso);
  }

  async pick(radio) {
    await clickLabel(radio);
  }

  async pickOption(list, option) {
    await list.selectOption({ label: option });
  }

  async flip(box) {
    await clickLabel(box);
  }
}

/** Nothing but `page.keyboard`: what it cannot reach with Tab, it cannot do. */
export class Keyboard extends Hand {
  async press(role, name) {
    if (role !== 'tab') return super.press(role, name);
    const tab = await this.one(this.find(role, name), `${role} ${name}`);
    await this.rove(tab, this.page.getByRole('tablist').filter({ has: tab }).getByRole('tab'), 'ArrowRight');
    await this.key('Enter');
  }

  async activate(target, description) {
    await this.reach(target, description);
    await this.key('Enter');
    // Where an act moves the focus it does so with the next frame: nobody's next key is sooner.
    await this.page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => painted())));
  }

  async write(field, text) {
    await this.reach(field);
    await this.key('ControlOrMeta+A');
    await this.key('Delete');
    await this.page.keyboard.type(text);
  }

  async writeDate(field, iso) {
    const [year, month, day] = iso.split('-');
    await this.reach(field);
    // Coming from behind, the focus is on the last part of the field; the first is the one to start at.
    while (await isFocused(field)) await this.key('Shift+Tab');
    await this.key('Tab');
    await this.page.keyboard.type(month + day + year);
    const value = await field.inputValue();
    if (value !== iso) throw new Error(`the date field holds ${value} after ${iso} was typed`);
  }

  async pick(radio, radios) {
    await this.rove(radio, radios, 'ArrowDown');
    if (!(await radio.isChecked())) await this.key('Space');
  }

  async pickOption(list, option) {
    await this.reach(list);
    const current = () => list.evaluate((select) => select.selectedOptions[0]?.label);
    const options = await list.evaluate((select) => select.options.length);
    await this.key('Home');
    for (let step = 0; step < options && (await current()) !== option; step += 1) await this.key('ArrowDown');
    if ((await current()) !== option) throw new Error(`the arrow keys do not reach ${option} in ${list}`);
  }

  async flip(box) {
    await this.reach(box);
    await this.key('Space');
  }

  /** Tabs into a group that has one stop for all, and goes on with the arrow keys. */
  async rove(target, group, arrow) {
    await this.reach(group, `the group of ${target}`);
    const members = await group.count();
    for (let step = 0; step < members && !(await isFocused(target)); step += 1) await this.key(arrow);
    if (!(await isFocused(target))) throw new Error(`${arrow} does not reach ${target}`);
  }

  /** Tabs until the focus is on `target`, going the way that it lies first. */
  async reach(target, description = String(target)) {
    if (await isFocused(target)) return;
    const limit = await this.page.evaluate(countStops);
    const passed = [];
    const first = (await liesBefore(target)) ? 'Shift+Tab' : 'Tab';
    for (const key of [first, first === 'Tab' ? 'Shift+Tab' : 'Tab']) {
      for (let step = 0; step < limit; step += 1) {
        await this.key(key);
        if (await isFocused(target)) return;
        passed.push(await this.page.evaluate(describeFocus));
      }
    }
    throw new Error(`Tab does not reach ${description}. It passes: ${[...new Set(passed)].join(', ')}`);
  }
}

/** Clicks what a pointer sees of a radio button or a checkbox, which may be drawn by its label. */
async function clickLabel(input) {
  const label = await input.evaluateHandle((element) => element.labels?.[0] ?? element);
  await label.asElement().click();
}

function isFocused(locator) {
  return locator.evaluateAll((elements) => elements.includes(document.activeElement));
}

function liesBefore(locator) {
  return locator.evaluateAll(([element]) => {
    const focus = document.activeElement ?? document.body;
    const place = element && focus !== document.body ? focus.compareDocumentPosition(element) : 0;
    return (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });
}

/** More steps than Tab can take without having been everywhere. Runs in the page. */
function countStops() {
  const stops = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';
  const ofParts = 'input[type=date], input[type=time]';
  return document.querySelectorAll(stops).length + 4 * document.querySelectorAll(ofParts).length + 20;
}

/** What has the focus, for the message of a failure. Runs in the page. */
function describeFocus() {
  const focus = document.activeElement;
  if (!focus || focus === document.body) return 'the page itself';
  const name = focus.getAttribute('aria-label') ?? focus.labels?.[0]?.textContent ?? focus.textContent ?? '';
  return `${focus.localName} "${name.trim().slice(0, 40)}"`;
}
