// The current cell, the selection, and the input that stands over the current cell so that no letter of a composition is lost.

export class Place {
  constructor(sheet, scroll, { commit, arrived }) {
    Object.assign(this, { sheet, scroll, commit, arrived });
    this.at = null; // { r, c } among the rows shown
    this.from = null; // the other corner of the selection
    this.painted = [];
    this.editing = null; // null, 'replace' or 'edit'
    this.editor = document.createElement('input');
    this.editor.className = 'fill-editor';
    this.editor.autocomplete = 'off';
    this.editor.maxLength = 500;
    scroll.append(this.editor);
    scroll.addEventListener('scroll', () => this.clip(), { passive: true });
  }

  get rows() { return this.sheet.shown; }

  get width() { return this.rows[0].cells.length; }

  get cell() { return this.at && this.rows[this.at.r].cells[this.at.c]; }

  find(cell) {
    const r = this.rows.findIndex(row => row.cells.includes(cell));
    return r < 0 ? null : { r, c: this.rows[r].cells.indexOf(cell) };
  }

  go(cell) {
    const place = this.find(cell);
    if (place) this.move(place.r, place.c);
  }

  move(r, c, extend) {
    this.commit();
    r = Math.max(0, Math.min(this.rows.length - 1, r));
    c = Math.max(0, Math.min(this.width - 1, c));
    const cell = this.rows[r].cells[c];
    if (!cell) return;
    this.at = { r, c };
    if (!extend) this.from = { r, c };
    this.paint();
    this.reveal(cell.td);
    this.cover(cell);
    this.arrived(cell);
  }

  // The next cell in a direction, past pairs that are not due.
  step(dr, dc, extend) {
    let { r, c } = this.at;
    do { r += dr; c += dc; } while (this.rows[r] && c >= 0 && c < this.width && !this.rows[r].cells[c]);
    if (this.rows[r]?.cells[c]) this.move(r, c, extend);
    else this.commit();
  }

  // To the next cell in reading order (Tab) or column order (Enter).
  flow(direction, byColumn) {
    let { r, c } = this.at;
    const height = this.rows.length;
    for (let n = 0; n < height * this.width; n++) {
      if (byColumn) { r += direction; if (r < 0 || r >= height) { c += direction; r = direction > 0 ? 0 : height - 1; } }
      else { c += direction; if (c < 0 || c >= this.width) { r += direction; c = direction > 0 ? 0 : this.width - 1; } }
      if (r < 0 || r >= height || c < 0 || c >= this.width) { this.commit(); return; }
      if (this.rows[r].cells[c]) { this.move(r, c); return; }
    }
  }

  end(last, extend) {
    const cells = this.rows[this.at.r].cells;
    this.move(this.at.r, last ? cells.length - 1 - [...cells].reverse().findIndex(Boolean) : cells.findIndex(Boolean), extend);
  }

  corner(last, extend) {
    const row = last ? this.rows.length - 1 : 0;
    this.at = { r: row, c: this.at.c };
    this.end(last, extend);
  }

  all() {
    this.from = { r: 0, c: 0 };
    this.at = { r: this.rows.length - 1, c: this.width - 1 };
    this.end(true, true);
  }

  selection() {
    const [r1, r2] = [Math.min(this.at.r, this.from.r), Math.max(this.at.r, this.from.r)];
    const [c1, c2] = [Math.min(this.at.c, this.from.c), Math.max(this.at.c, this.from.c)];
    return this.rows.slice(r1, r2 + 1).map(row => row.cells.slice(c1, c2 + 1));
  }

  paint() {
    this.painted.forEach(td => td.classList.remove('chosen'));
    this.painted = this.at.r === this.from.r && this.at.c === this.from.c ? [] : this.selection().flat().filter(Boolean).map(cell => cell.td);
    this.painted.forEach(td => td.classList.add('chosen'));
  }

  // Scrolls so that the cell is not under the head or the names.
  reveal(td) {
    const box = this.scroll.getBoundingClientRect();
    const cell = td.getBoundingClientRect();
    const head = this.scroll.querySelector('thead').getBoundingClientRect().height;
    const names = this.scroll.querySelector('thead .name').getBoundingClientRect().width;
    if (cell.top < box.top + head) this.scroll.scrollTop -= box.top + head - cell.top;
    else if (cell.bottom > box.top + this.scroll.clientHeight) this.scroll.scrollTop += cell.bottom - box.top - this.scroll.clientHeight;
    if (cell.left < box.left + names) this.scroll.scrollLeft -= box.left + names - cell.left;
    else if (cell.right > box.left + this.scroll.clientWidth) this.scroll.scrollLeft += cell.right - box.left - this.scroll.clientWidth;
  }

  // Lays the input over its cell, wherever that has moved.
  align() {
    const { td } = this.cell;
    const box = this.scroll.getBoundingClientRect();
    const cell = td.getBoundingClientRect();
    const style = this.editor.style;
    style.left = `${cell.left - box.left + this.scroll.scrollLeft - 1}px`;
    style.top = `${cell.top - box.top + this.scroll.scrollTop - 1}px`;
    style.width = `${cell.width + 1}px`;
    style.height = `${cell.height + 1}px`;
    this.clip();
  }

  cover({ kind, figure, indicator, name, open }) {
    this.align();
    this.editor.value = '';
    this.editor.inputMode = kind === 'figure' ? 'decimal' : 'text';
    this.editor.classList.toggle('text', kind === 'reason');
    this.editor.setAttribute('aria-label', kind === 'figure' ? `${name} ${indicator}` : `${figure.name} ${figure.indicator} 原因`);
    this.editor.setAttribute('aria-readonly', String(!open));
    this.editor.focus({ preventScroll: true });
  }

  // The input does not lie over the names that stay at the left.
  clip() {
    if (!this.at) return;
    const names = this.scroll.querySelector('thead .name').getBoundingClientRect();
    const hidden = Math.max(0, names.right - this.editor.getBoundingClientRect().left);
    this.editor.style.clipPath = hidden > 1 ? `inset(0 0 0 ${hidden}px)` : '';
  }

  begin(kind, text) {
    this.editing = kind;
    this.editor.classList.add('editing');
    if (kind === 'edit') {
      this.editor.value = this.cell.text;
      this.editor.setSelectionRange(this.editor.value.length, this.editor.value.length);
    } else if (text !== undefined && this.editor.value !== text) this.editor.value = text;
  }

  stop() {
    this.editing = null;
    this.editor.value = '';
    this.editor.classList.remove('editing');
  }
}
