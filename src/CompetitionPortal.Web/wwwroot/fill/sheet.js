// The cells of the grid: what the server said of each, what stands in the table.
import { stateText } from './words.js';

const counted = ['empty', 'draft', 'ask', 'wrong', 'returned', 'reported', 'verified', 'locked'];

export class Sheet {
  constructor(root) {
    this.root = root;
    const data = JSON.parse(root.querySelector('[data-cells]').textContent);
    this.isMatrix = data.layout === 'matrix';
    this.byKey = new Map();
    this.figures = [];
    this.counts = Object.fromEntries(counted.map(state => [state, 0]));
    this.rows = [...root.querySelectorAll('.fill-grid tbody tr')].map((tr, r) => this.read(tr, r, data));
    this.rowNames = this.rows.map(row => row.tr.querySelector('th').textContent.trim());
    this.columnNames = this.isMatrix ? data.indicators.map(i => i[0]) : [];
    this.shown = this.rows;
  }

  read(tr, r, data) {
    const tds = [...tr.querySelectorAll('td.c, td.none')];
    const [unit, name] = data.layout === 'by-indicators' ? data.units[0] : data.units[r];
    const figures = data.rows[r].map((values, n) => {
      if (!values) return null;
      const [state, text, seen, open, target, schedule, before, lastYear, problem, hint, note, reason, who] = values;
      const [indicator, measure] = data.layout === 'by-indicators' ? data.indicators[r] : data.indicators[n];
      const cell = { kind: 'figure', td: tds[n], unit, name, indicator, measure, state, text, saved: text, seen, open: open === 1, target, schedule, before, lastYear, problem, hint, note, reason: reason ?? '', who, conflict: null };
      this.byKey.set(keyOf(cell), cell);
      this.figures.push(cell);
      this.counts[state]++;
      if (asks(cell)) this.counts.ask++;
      return cell;
    });
    if (this.isMatrix) return { tr, cells: figures };
    const [figure] = figures;
    const reason = { kind: 'reason', td: tds[1], figure, get open() { return figure.open; }, get text() { return figure.reason; }, get state() { return figure.state; } };
    figure.words = tr.querySelector('.state-word');
    figure.reasonCell = reason;
    return { tr, cells: [figure, reason] };
  }

  // Another text, another state, or both.
  set(cell, changes) {
    const asked = asks(cell);
    if (changes.state && changes.state !== cell.state) {
      cell.td.classList.replace(`s-${cell.state}`, `s-${changes.state}`);
      if (cell.state in this.counts) this.counts[cell.state]--;
      if (changes.state in this.counts) this.counts[changes.state]++;
    }
    if (changes.text !== undefined && changes.text !== cell.text) cell.td.textContent = changes.text;
    Object.assign(cell, changes);
    this.counts.ask += (asks(cell) ? 1 : 0) - (asked ? 1 : 0);
    cell.td.classList.toggle('unexplained', asks(cell));
    if (cell.words) cell.words.textContent = stateText(cell);
    if (cell.reasonCell && cell.reasonCell.td.textContent !== cell.reason) cell.reasonCell.td.textContent = cell.reason;
  }

  // Writes the counts over the table.
  recount() {
    for (const state of counted) {
      const button = this.root.querySelector(`[data-filter="${state}"]`);
      button.querySelector('b').textContent = this.counts[state];
      button.hidden = this.counts[state] === 0 && button.getAttribute('aria-pressed') !== 'true';
    }
  }

  // Shows the rows in which a cell has a state; all rows for none.
  filter(state) {
    for (const row of this.rows) row.tr.hidden = !!state && !row.cells.some(cell => cell?.kind === 'figure' && (state === 'ask' ? asks(cell) : cell.state === state));
    this.shown = this.rows.filter(row => !row.tr.hidden);
  }
}

// Whether a reason is still asked for.
export function asks(cell) { return !!cell.hint && !cell.reason && cell.state === 'draft'; }

export function keyOf(cell) { return `${cell.unit}\n${cell.indicator}`; }
