// Two people typed into one cell: both figures, who and when, and the choice.
import { keyOf } from './sheet.js';
import { conflictText, nameOf } from './words.js';

const listed = 50;

export function showConflicts(box, cells, { go, choose, back }) {
  const focused = box.contains(document.activeElement);
  box.hidden = cells.length === 0;
  box.replaceChildren();
  if (cells.length === 0) {
    if (focused) back();
    return;
  }
  if (cells.length > 1) box.append(line(`${cells.length} 格有冲突。`, [['全部用我填的', () => cells.forEach(cell => choose(cell, true))], ['全部用对方填的', () => cells.forEach(cell => choose(cell, false))]]));
  for (const cell of cells.slice(0, listed)) {
    const p = line(`${nameOf(cell)}：${conflictText(cell)}。`, [['用我填的', () => choose(cell, true)], ['用对方填的', () => choose(cell, false)], ['去看这一格', () => go(cell)]]);
    p.dataset.of = keyOf(cell);
    box.append(p);
  }
  if (focused) box.querySelector('button').focus();
  box.onkeydown = e => { if (e.key === 'Escape') { e.preventDefault(); back(); } };
}

function line(text, acts) {
  const p = document.createElement('p');
  p.append(text);
  for (const [name, act] of acts) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = name;
    button.addEventListener('click', act);
    p.append(button);
  }
  return p;
}
