// Submits the drafts as they were seen, after saying what goes and what stays.

export class Submission {
  constructor({ root, sheet, keeper, token, report, inform, back }) {
    Object.assign(this, { root, sheet, keeper, token, report, inform, back });
    this.dialog = root.querySelector('[data-dialog]');
    this.dialog.addEventListener('close', () => { if (this.dialog.returnValue === 'yes') this.send(); else this.back(); });
  }

  async ask() {
    if (!await this.keeper.flush()) {
      this.report([this.sheet.figures.some(cell => cell.conflict) ? '有冲突的格还没有选定用谁的数，选定以后再提交。' : '还有没传到服务器的数，传完才能提交。它们保存在本机，不会丢。']);
      return;
    }
    const drafts = this.sheet.figures.filter(cell => cell.state === 'draft');
    this.ready = drafts.filter(cell => !cell.hint || cell.reason);
    const rest = [['有误', this.sheet.counts.wrong], ['异常、没有写原因', drafts.length - this.ready.length], ['未填', this.sheet.counts.empty], ['退回、没有改', this.sheet.counts.returned]].filter(([, n]) => n > 0);
    if (this.ready.length === 0) {
      this.report([`没有可以提交的草稿。${rest.map(([what, n]) => `${what} ${n} 项`).join('，')}`]);
      return;
    }
    this.dialog.querySelector('[data-dialog-head]').textContent = `提交 ${this.ready.length} 项？`;
    this.dialog.querySelector('[data-dialog-yes]').textContent = `提交 ${this.ready.length} 项`;
    this.dialog.querySelector('[data-dialog-rest]').textContent = rest.length > 0 ? `不提交、留在这里的：${rest.map(([what, n]) => `${what} ${n} 项`).join('，')}。` : '';
    this.dialog.returnValue = '';
    this.dialog.showModal();
  }

  async send() {
    let answer;
    try {
      answer = await fetch(this.root.dataset.submitTo, {
        method: 'POST', headers: { 'Content-Type': 'application/json', RequestVerificationToken: this.token() },
        body: JSON.stringify({ drafts: this.ready.map(({ unit, indicator, seen }) => ({ unit, indicator, seen })) }),
      });
    } catch (e) {
      console.info(e.message);
      this.report(['网络中断，没有提交。草稿都在服务器上，恢复后再提交一次；已经提交的不会重复。']);
      this.back();
      return;
    }
    if (answer.ok) { location.reload(); return; }
    this.report(answer.status === 409 ? (await answer.json()).refusals : [answer.status === 401 ? '登录已过期，没有提交。请重新登录后再提交；草稿都在服务器上。' : '没有提交。请刷新页面再试；草稿都在服务器上。']);
    this.back();
  }
}
