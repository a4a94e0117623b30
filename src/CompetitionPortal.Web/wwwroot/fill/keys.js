// Which key does what. Nothing fires while an input method composes.

export function keyAct(e, editing, acts) {
  if (e.isComposing || e.keyCode === 229) return null;
  if (e.ctrlKey || e.metaKey) return controlAct(e, editing, acts);
  if (e.altKey) return e.key === 'Enter' ? acts.reason : null;
  switch (e.key) {
    case 'Enter': return () => acts.flow(e.shiftKey ? -1 : 1, true);
    case 'Tab': return () => acts.flow(e.shiftKey ? -1 : 1, false);
    case 'Escape': return acts.restore;
    case 'F2': return editing ? null : acts.edit;
    case 'F6': return acts.leave;
    default: return editing === 'edit' ? null : moveAct(e, editing, acts);
  }
}

function moveAct(e, editing, acts) {
  switch (e.key) {
    case 'ArrowUp': return () => acts.move(-1, 0, e.shiftKey);
    case 'ArrowDown': return () => acts.move(1, 0, e.shiftKey);
    case 'ArrowLeft': return () => acts.move(0, -1, e.shiftKey);
    case 'ArrowRight': return () => acts.move(0, 1, e.shiftKey);
    case 'PageUp': return () => acts.page(-15, e.shiftKey);
    case 'PageDown': return () => acts.page(15, e.shiftKey);
    default:
  }
  if (editing) return null;
  switch (e.key) {
    case 'Home': return () => acts.end(false, e.shiftKey);
    case 'End': return () => acts.end(true, e.shiftKey);
    case 'Delete': case 'Backspace': return acts.clear;
    case '?': case '？': return acts.help;
    default: return null;
  }
}

function controlAct(e, editing, acts) {
  const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  switch (key) {
    case 's': return acts.save;
    case 'd': return acts.fillDown;
    case 'Enter': return acts.submit;
    case '`': case '·': return acts.nextProblem;
    default:
  }
  if (e.code === 'Backquote') return acts.nextProblem;
  if (editing) return null;
  switch (key) {
    case 'z': return e.shiftKey ? acts.redo : acts.undo;
    case 'y': return acts.redo;
    case 'a': return acts.all;
    case 'Home': return () => acts.corner(false, e.shiftKey);
    case 'End': return () => acts.corner(true, e.shiftKey);
    default: return null;
  }
}
