// Changes what is stored, past the app.

/** Changes the one stored draft; `change` runs in the page with the draft and `given`. It is put back as the first versions of the app kept it. */
export const stored = (tab, change, given) =>
  tab.value(`(() => {
    const [key] = Object.keys(localStorage).filter((name) => name.startsWith('provider-concerns:draft:'));
    const kept = localStorage[key];
    const draft = JSON.parse(kept.slice(kept.indexOf('\\n') + 1));
    (${change})(draft, ${JSON.stringify(given)});
    localStorage.removeItem(key);
    localStorage.setItem(key.split('@')[0], JSON.stringify(draft));
  })()`);
