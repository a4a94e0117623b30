// The explanation for an appeal stays on one page: what would run over the foot of the paper is set smaller.
// Printed is what paper.css lays out under "measuring"; 267 mm are A4 without its margins, less a line for rounding.
const root = document.documentElement;
const paper = document.querySelector('.paper');
const millimetre = 96 / 25.4;

function fits(size) {
  paper.style.setProperty('--fit', size);
  return paper.getBoundingClientRect().height <= 262 * millimetre;
}

await document.fonts.ready;
root.classList.add('measuring');
let size = 1;
while (!fits(size) && size > 0.5) size = Math.round((size - 0.02) * 100) / 100;
root.classList.remove('measuring');
