// What is said about a cell.

export const words = { empty: '未填', draft: '草稿', wrong: '有误', reported: '已报', verified: '已核', returned: '退回', locked: '锁定', waiting: '待传', conflict: '有冲突' };
export const signs = { empty: '○', draft: '◐', wrong: '▼', reported: '●', verified: '✔', returned: '▲', locked: '■', waiting: '…', conflict: '≠' };

// What is wrong, unusual or was decided about it.
export function remark(cell) {
  const asked = cell.hint && !cell.reason && cell.state === 'draft' ? `${cell.hint}，请写原因（Alt+Enter）` : cell.hint;
  return [cell.problem, asked, cell.note].filter(Boolean).join('；');
}

export function stateText(cell) {
  const more = cell.conflict ? conflictText(cell) : remark(cell);
  return `${signs[cell.state]} ${words[cell.state]}${more ? `：${more}` : ''}`;
}

export function conflictText(cell) {
  const { other, by, at } = cell.conflict;
  return `您填的是“${cell.text || '空'}”，${[by, at].filter(Boolean).join(' ')} 填的是“${other || '空'}”`;
}

export function nameOf(cell) { return `${cell.name}“${cell.indicator}”`; }

// All that stands beside a figure, as one line.
export function describe(cell) {
  const parts = [`${cell.name} · ${cell.indicator}（${cell.measure}）`];
  for (const [value, word] of [[cell.target, '全年目标'], [cell.schedule, '时序目标'], [cell.before, '上期'], [cell.lastYear, '上年同期']]) {
    if (value) parts.push(`${word} ${value}`);
  }
  parts.push(stateText(cell));
  if (cell.reason) parts.push(`原因：${cell.reason}`);
  if (cell.who && !['waiting', 'conflict'].includes(cell.state)) parts.push(cell.who);
  return parts.join('　');
}
