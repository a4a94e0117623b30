// Keeps typed cells until the server has acknowledged them: in the browser's store, sent within two seconds, sent again
// after a broken connection or a restart. A cell sent twice is kept once, because it carries the version that was seen, and
// what was sent before without an answer.

const pause = 800;
const longest = 2000;
const retry = 3000;
const most = 2000;

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch (e) {
    console.warn(key, e);
    return [];
  }
}

export class Keeper {
  constructor({ key, address, token, settled, status, signIn }) {
    Object.assign(this, { key, address, token, settled, status, signIn });
    // Each open page writes under a key of its own, so that two of them do not wipe each other's cells.
    this.own = `${key}:${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
    this.cells = new Map();
    this.timer = 0;
    this.due = 0;
    this.sending = null;
    this.broken = false;
    this.stopped = false;
    this.replayed = 0;
    addEventListener('online', () => this.send());
    addEventListener('offline', () => { this.broken = true; this.status(this.size > 0 ? this.cut() : '网络中断，填的数先保存在本机', true); });
    addEventListener('focus', () => { if (this.stopped) { this.stopped = false; this.send(); } });
    addEventListener('beforeunload', e => { if (this.size > 0 && this.broken) e.preventDefault(); });
    document.addEventListener('visibilitychange', () => { if (document.hidden && this.size > 0) this.send(); });
    document.addEventListener('signing-out', () => this.forget());
  }

  get size() { return this.cells.size; }

  cut() { return `网络中断，已保存在本机：${this.size} 项未上传`; }

  // Cells of this person and period that earlier pages could not send.
  restore() {
    const keys = Object.keys(localStorage).filter(k => k.startsWith(`${this.key}:`));
    for (const key of keys) for (const [name, cell] of read(key)) this.cells.set(name, { ...cell, held: false });
    this.store();
    keys.forEach(key => localStorage.removeItem(key));
    this.broken = this.size > 0;
    return [...this.cells];
  }

  put(list) {
    for (const [name, cell] of list) {
      const before = this.cells.get(name);
      const tried = before ? [...(before.tried ?? []), ...(before.sent ? [before.text] : [])].slice(-8) : [];
      this.cells.set(name, tried.length > 0 ? { ...cell, tried } : cell);
    }
    this.store();
    this.later();
  }

  drop(name) {
    this.cells.delete(name);
    this.store();
  }

  forget() {
    this.cells.clear();
    clearTimeout(this.timer);
    this.store();
  }

  later() {
    if (!this.broken) this.status(`正在保存 ${this.size} 项……`);
    this.due ||= Date.now() + longest;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), this.broken ? retry : Math.max(0, Math.min(pause, this.due - Date.now())));
  }

  store() {
    try {
      if (this.size === 0) localStorage.removeItem(this.own);
      else localStorage.setItem(this.own, JSON.stringify([...this.cells]));
    } catch (e) {
      console.warn(e);
      this.status('浏览器不让在本机保存，网络中断时会丢失：请不要用无痕窗口', true);
    }
  }

  // Sends until nothing waits; true when everything is acknowledged.
  async flush() {
    await this.send();
    if (this.size > 0 && !this.broken) await this.send();
    return this.size === 0;
  }

  send() {
    clearTimeout(this.timer);
    this.due = 0;
    this.sending ??= this.sendAll().finally(() => { this.sending = null; });
    return this.sending;
  }

  async sendAll() {
    if (this.broken && this.size > 0) this.status('正在恢复……', true);
    for (;;) {
      const batch = [...this.cells].filter(([, cell]) => !cell.held).slice(0, most);
      if (batch.length === 0) break;
      batch.forEach(([, cell]) => { cell.sent = true; });
      const answer = await this.post(batch.map(([, cell]) => cell));
      if (!answer) return;
      if (this.broken) this.replayed += batch.length;
      batch.forEach(([name, cell], n) => this.acknowledge(name, cell, answer[n]));
      this.store();
    }
    const [wasBroken, replayed] = [this.broken, this.replayed];
    [this.broken, this.replayed] = [false, 0];
    const held = [...this.cells.values()].filter(cell => cell.held).length;
    const time = new Date().toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });
    this.status(held > 0 ? `有 ${held} 项冲突，请选定用谁的数` : wasBroken && replayed > 0 ? `已恢复，已补传 ${replayed} 项` : wasBroken ? '已恢复' : `全部已存 ${time}`, held > 0);
  }

  acknowledge(name, cell, outcome) {
    const latest = this.cells.get(name);
    const isLatest = latest === cell;
    if (outcome.outcome === 'conflict') { if (isLatest) cell.held = true; else if (latest) { latest.held = true; } } else if (isLatest) this.cells.delete(name);
    else if (latest) { latest.seen = outcome.version; latest.tried = []; }
    this.settled(name, outcome, isLatest || outcome.outcome === 'conflict', cell);
  }

  async post(cells) {
    let answer;
    try {
      answer = await fetch(this.address, { method: 'POST', headers: { 'Content-Type': 'application/json', RequestVerificationToken: this.token() }, body: JSON.stringify({ cells }) });
    } catch (e) {
      console.info(e.message);
      return this.fail(this.cut());
    }
    if (answer.ok) return answer.json();
    if (answer.status >= 500) return this.fail(`服务器暂时不能保存，已保存在本机：${this.size} 项未上传`);
    if (answer.status === 401) return this.stop(`登录已过期，${this.size} 项保存在本机，重新登录后自动补传`, this.signIn);
    if (answer.status === 403) return this.stop(`您的角色或密码变了，${this.size} 项没有上传，保存在本机`, this.signIn);
    if (answer.status === 400) return this.stop(`页面已经过期，${this.size} 项保存在本机，请刷新页面，刷新后自动补传`);
    return this.stop(`没有保存：${((await answer.json()).refusals ?? []).join(' ')}`);
  }

  fail(text) {
    this.broken = true;
    this.status(text, true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), retry);
    return null;
  }

  stop(text, link) {
    this.broken = true;
    this.stopped = true;
    this.status(text, true, link);
    return null;
  }
}
