// Keeps typed cells until the server has acknowledged them: in the browser's store, sent within two seconds, sent again
// after a broken connection or a restart. A cell sent twice is kept once, because it carries the version that was seen.

const wait = 800;
const retry = 3000;
const most = 1000;

export class Keeper {
  constructor({ key, address, token, settled, status }) {
    Object.assign(this, { key, address, token, settled, status });
    this.cells = new Map();
    this.timer = 0;
    this.sending = null;
    this.broken = false;
    addEventListener('online', () => this.send());
    addEventListener('beforeunload', e => { if (this.size > 0 && this.broken) e.preventDefault(); });
  }

  get size() { return this.cells.size; }

  restore() {
    for (const [key, cell] of JSON.parse(localStorage.getItem(this.key) ?? '[]')) this.cells.set(key, cell);
    this.broken = this.size > 0;
    return [...this.cells];
  }

  put(key, cell) {
    this.cells.set(key, cell);
    this.store();
  }

  drop(key) {
    this.cells.delete(key);
    this.store();
  }

  forget() {
    this.cells.clear();
    localStorage.removeItem(this.key);
  }

  later() {
    this.status(`正在保存 ${this.size} 项……`);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), wait);
  }

  store() {
    if (this.size === 0) localStorage.removeItem(this.key);
    else localStorage.setItem(this.key, JSON.stringify([...this.cells]));
  }

  // Sends until nothing waits; true when everything is acknowledged.
  async flush() {
    await this.send();
    if (this.size > 0 && !this.broken) await this.send();
    return this.size === 0;
  }

  send() {
    clearTimeout(this.timer);
    this.sending ??= this.sendAll().finally(() => { this.sending = null; });
    return this.sending;
  }

  async sendAll() {
    let sent = 0;
    const wasBroken = this.broken;
    while (this.size > 0) {
      const batch = [...this.cells].filter(([, cell]) => !cell.held).slice(0, most);
      if (batch.length === 0) break;
      const answer = await this.post(batch.map(([, cell]) => cell));
      if (!answer) return;
      batch.forEach(([key, cell], n) => this.acknowledge(key, cell, answer[n]));
      sent += batch.length;
      this.store();
    }
    this.broken = false;
    const held = [...this.cells.values()].filter(cell => cell.held).length;
    const time = new Date().toLocaleTimeString('zh-CN', { hour12: false });
    this.status(held > 0 ? `有 ${held} 项冲突，请选定` : wasBroken && sent > 0 ? `已恢复，已补传 ${sent} 项` : `全部已存 ${time}`, held > 0);
  }

  acknowledge(key, cell, outcome) {
    const latest = this.cells.get(key);
    const isLatest = latest === cell;
    if (outcome.outcome === 'conflict') { if (isLatest) cell.held = true; } else if (isLatest) this.cells.delete(key);
    else if (latest) latest.seen = outcome.version;
    this.settled(key, outcome, isLatest);
  }

  async post(cells) {
    let answer;
    try {
      answer = await fetch(this.address, { method: 'POST', headers: { 'Content-Type': 'application/json', RequestVerificationToken: this.token() }, body: JSON.stringify({ cells }) });
    } catch {
      this.fail(`网络中断，已保存在本机：${this.size} 项未上传`);
      return null;
    }
    if (answer.ok) return answer.json();
    if (answer.status >= 500) this.fail(`服务器暂时不能保存，已保存在本机：${this.size} 项未上传`);
    else if (answer.status === 401 || answer.status === 400) this.stop(`登录已过期，${this.size} 项保存在本机。请重新登录，回到这一页会自动补传`);
    else this.stop(((await answer.json()).refusals ?? ['没有保存']).join(' '));
    return null;
  }

  fail(text) {
    this.broken = true;
    this.status(text, true);
    this.timer = setTimeout(() => { this.status('正在恢复……', true); this.send(); }, retry);
  }

  stop(text) {
    this.broken = true;
    this.status(text, true);
  }
}
