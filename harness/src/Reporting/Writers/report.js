'use strict';
// What a cell sorts by: its first number, or its text.
const key = cell => {
  const text = cell.textContent.replace(/[\u202f\u00a0]/g, '').replace(/\u2212/g, '-');
  const number = parseFloat(text.match(/[-+]?\d[\d.]*/)?.[0]);
  return cell.className === 'n' ? (Number.isNaN(number) ? Infinity : number) : text;
};

for (const button of document.querySelectorAll('th button'))
  button.onclick = () => {
    const head = button.parentNode, body = head.closest('table').tBodies[0];
    const descends = head.getAttribute('aria-sort') === 'ascending';
    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
    const rows = [...body.rows].map(row => [key(row.cells[head.cellIndex]), row]);
    rows.sort(([a], [b]) => (typeof a === 'number' ? (a === b ? 0 : a - b) : a.localeCompare(b, undefined, { numeric: true })) * (descends ? -1 : 1));
    body.append(...rows.map(([, row]) => row));
  };

// Every word must be in the row; tables without such a row fold away.
const box = document.querySelector('input[type=search]'), told = document.querySelector('output');
const folded = [...document.querySelectorAll('details')];
const texts = new Map([...document.querySelectorAll('tbody tr')].map(row => [row, null]));
const textOf = row => texts.get(row) ?? (texts.set(row, `${row.closest('details')?.querySelector('summary').textContent ?? ''} ${row.textContent}`.toLowerCase()), texts.get(row));
let waiting;
box.oninput = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of texts.keys()) {
      row.hidden = !words.every(word => textOf(row).includes(word));
      shown += !row.hidden;
    }
    for (const table of folded) table.hidden = words.length > 0 && !table.querySelector('tbody tr:not([hidden])');
    told.textContent = words.length ? `${shown} of ${texts.size} rows` : '';
  }, 120);
};

// A figure's names and values at the pointer, at once; without a script, the browser shows the same titles in a while.
const tip = document.body.appendChild(Object.assign(document.createElement('div'), { className: 'tip', hidden: true }));
for (const title of document.querySelectorAll('svg g > title')) {
  title.parentNode.dataset.tip = title.textContent;
  title.parentNode.setAttribute('aria-label', title.textContent);
  title.remove();
}
document.onpointermove = event => {
  const group = event.target.closest?.('g[data-tip]');
  tip.hidden = !group;
  if (!group) return;
  tip.textContent = group.dataset.tip;
  tip.style.left = `${Math.min(event.clientX + 12, innerWidth - tip.offsetWidth - 8)}px`;
  tip.style.top = `${event.clientY > innerHeight - 80 ? event.clientY - tip.offsetHeight - 8 : event.clientY + 14}px`;
};

// What is folded is printed too.
onbeforeprint = () => folded.forEach(table => { table.dataset.was = table.open; table.open = true; });
onafterprint = () => folded.forEach(table => { table.open = table.dataset.was === 'true'; });
