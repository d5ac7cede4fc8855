'use strict';
// What a cell sorts by: its first number, or its text.
const key = (text, isNumber) => {
  if (!isNumber) return text;
  const number = parseFloat(text.replace(/[\u202f\u00a0]/g, '').replace(/\u2212/g, '-').match(/[-+]?\d[\d.]*/)?.[0]);
  return Number.isNaN(number) ? Infinity : number;
};
const make = (name, parent) => parent.appendChild(document.createElement(name));

// More rows at once than these only a filter brings up.
const MOST = 1000;

// A row of a table that is folded is made when it is first shown.
const elementOf = (row, first) => {
  if (row.element) return row.element;
  row.element = document.createElement('tr');
  row.cells.forEach((text, i) => {
    const cell = make('td', row.element);
    if (i >= first) cell.className = 'n';
    text.split('`').forEach((part, j) => { if (j % 2) make('code', cell).textContent = part; else cell.append(part); });
  });
  return row.element;
};
const show = table => {
  if (table.details && !table.details.open) return;
  const shown = table.rows.filter(row => !row.isHidden), body = table.element.tBodies[0];
  body.replaceChildren(...shown.slice(0, MOST).map(row => elementOf(row, table.first)));
  if (table.more) table.more.textContent = shown.length > MOST ? `The first ${MOST} of ${shown.length} rows: filter for others.` : '';
};
const tables = [...document.querySelectorAll('table')].map(element => {
  const details = element.closest('details'), heads = [...element.tHead.rows[0].cells];
  const first = heads.findIndex(head => head.className === 'number');
  const rows = [...element.tBodies[0].rows].map(row => ({ element: row, cells: [...row.cells].map(cell => cell.textContent) }));
  const table = { element, details, rows, first: first < 0 ? heads.length : first, about: details?.firstElementChild.textContent ?? '' };
  if (details) {
    table.more = make('p', details);
    details.ontoggle = () => ready.then(() => show(table));
  }
  heads.forEach((head, i) => head.firstElementChild.onclick = () => {
    const descends = head.getAttribute('aria-sort') === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
    const isNumber = i >= table.first, keyed = table.rows.map(row => [key(row.cells[i], isNumber), row]);
    keyed.sort(([a], [b]) => (isNumber ? (a === b ? 0 : a - b) : a.localeCompare(b, undefined, { numeric: true })) * (descends ? -1 : 1));
    table.rows = keyed.map(([, row]) => row);
    show(table);
  });
  return table;
});

// Rows of folded tables lie in the page as columns, packed.
const unpack = async () => {
  const bytes = Uint8Array.from(atob(document.getElementById('rows').textContent), character => character.charCodeAt(0));
  const packed = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
  tables.filter(table => table.details).forEach((table, t) => {
    const columns = packed[t];
    table.rows = columns[0].map((_, i) => ({ cells: columns.map(column => column[i]) }));
    show(table);
  });
};
const ready = unpack();

// Every word must be in the row or above its table; tables without such a row fold away.
const box = document.querySelector('input[type=search]'), told = document.querySelector('output');
let waiting;
box.oninput = () => {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    await ready;
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0, all = 0;
    for (const table of tables) {
      const before = found;
      for (const row of table.rows) {
        row.text ??= `${table.about} ${row.cells.join(' ')}`.toLowerCase().replace(/`/g, '');
        row.isHidden = !words.every(word => row.text.includes(word));
        found += !row.isHidden;
      }
      all += table.rows.length;
      if (table.details) table.details.hidden = words.length > 0 && found === before;
      show(table);
    }
    told.textContent = words.length ? `${found} of ${all} rows` : '';
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
