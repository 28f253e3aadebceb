// Takes over where the app has stopped or could not start: nothing is stored any more, and the person is told what to do.
(() => {
  // No part of the page before it is needed: its link would stand before the skip link.
  const overlay = document.getElementById('overlay').content.querySelector('dialog');
  const boot = document.getElementById('boot');
  // What would still call the app, which may be in the middle of something for ever.
  const CALLS = 'blur change focus focusin focusout hashchange input keydown keyup message pagehide storage visibilitychange';
  let over = false;

  // Beside a page that was opened as a file there is no other page.
  if (location.protocol === 'file:') {
    const hosted = [document, overlay].flatMap((part) => [...part.querySelectorAll('[data-hosted]')]);
    for (const element of hosted) element.hidden = true;
  }

  addEventListener('bearings-stopped', () => take('stopped'));
  // Files that can't be loaded are heard of on the way down only.
  addEventListener('error', (event) => judge(event.error, event.target), true);
  addEventListener('unhandledrejection', (event) => judge(event.reason));
  for (const type of CALLS.split(' ')) {
    addEventListener(type, (event) => over && event.stopImmediatePropagation(), true);
  }

  function judge(error, target) {
    if (!boot.isConnected) {
      if (isOfApp(error)) take('stopped');
    } else if (!(target instanceof Element) || target.localName === 'script') {
      take('unstarted');
    }
  }

  function isOfApp(error) {
    if (typeof WebAssembly === 'undefined' || !(error instanceof Error)) return false;
    // Too deep a recursion is told apart by where it happened.
    const tooDeep = error.name === 'RangeError' || error.name === 'InternalError';
    return error instanceof WebAssembly.RuntimeError || (tooDeep && /wasm/.test(error.stack));
  }

  function take(why) {
    if (over) return;
    over = true;
    forbidWriting();
    // The app may still be on the stack: showing something moves the focus, and that would call it.
    setTimeout(show, 0, why);
  }

  function forbidWriting() {
    const refuse = () => {
      throw new Error('Bearings has stopped');
    };
    Object.assign(Storage.prototype, { setItem: refuse, removeItem: refuse, clear: refuse });
    if (typeof IDBObjectStore === 'undefined') return;
    Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse, delete: refuse, clear: refuse });
  }

  function show(why) {
    const [, id] = /^#\/w\/([^/?]+)/.exec(location.hash) || [];
    const saved = why === 'stopped' && stored.savedAt(id);
    if (saved) overlay.querySelector('time').textContent = words(saved);
    say([why, saved ? 'saved' : 'untouched']);
    open();
    // Some browsers let a dialog be closed with a second press of Escape, whatever the page says.
    overlay.addEventListener('close', open);
    overlay.addEventListener('cancel', (event) => event.preventDefault());
    overlay.querySelector('[data-do=reload]').addEventListener('click', () => location.reload());
    overlay.querySelector('[data-do=take]').addEventListener('click', async () => {
      stored.offerAll(await stored.everything());
      overlay.querySelector('[data-when=taken]').hidden = false;
    });
  }

  function open() {
    if (!overlay.isConnected) document.body.append(overlay);
    if (overlay.showModal) overlay.showModal();
    else overlay.setAttribute('open', '');
  }

  function say(conditions) {
    for (const element of overlay.querySelectorAll('[data-when]')) {
      element.hidden = !conditions.includes(element.dataset.when);
    }
  }

  function words(time) {
    const { lang } = document.documentElement;
    const clock = time.toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const isToday = time.toDateString() === new Date().toDateString();
    return isToday ? clock : `${time.toLocaleDateString(lang, { day: 'numeric', month: 'long', year: 'numeric' })}, ${clock}`;
  }
})();
