import { createSocket } from 'node:dgram'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, lend, logLines, test as base } from './desk.ts'
import { appFolder, readRuntime } from './runtime.ts'

// Electron's security checklist (electronjs.org/docs/latest/tutorial/security), by its numbers, as far as
// they concern the shell. 19 (fuses) is set and read back where the app is packaged.
// The library is nothing to these tests, which is why it is not put back between them.
const test = base.extend<{ asItIs: boolean }>({
  /** For tests that ask the page something and leave it as it was: a load of the window is most of such a test. */
  asItIs: [false, { option: true }],
  desk: async ({ sharedDesk, asItIs }, use) =>
    lend(await (asItIs ? sharedDesk.asItIs() : sharedDesk.again()), true, use),
})

/** Electron has it and uses it in its own tests, but does not declare it. */
interface Preferring {
  getLastWebPreferences(): Record<string, unknown>
}

/** Runs a script in the page and gives its value; written as text because it speaks to the DOM. */
const violations = `new Promise((resolve) => {
  const seen = []
  document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
  setTimeout(() => resolve(seen), 400)
  RUN
})`
const violationsOf = (script: string) => violations.replace('RUN', () => script)

test('1 only the app’s own pages are loaded', async ({ desk }) => {
  expect(desk.page.url()).toMatch(/^desk:\/\/app\/index\.html/u)
  for (const address of ['http://127.0.0.1:9/x', 'https://example.org/x', 'ws://127.0.0.1:9/x']) {
    const end = await desk.app.evaluate(
      ({ net }, url) =>
        net.fetch(url.replace(/^ws/u, 'http')).then(
          () => 'loaded',
          (error: Error) => error.message,
        ),
      address,
    )
    expect(end).toBe('net::ERR_BLOCKED_BY_CLIENT')
  }
})

test.describe('2, 3, 4, 6, 8, 9, 10 what the window may', () => {
  test.use({ asItIs: true })
  test('2, 3, 4, 6, 8, 9, 10 the window’s rights are the least there are', async ({ desk }) => {
    const rights = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) =>
        (window.webContents as unknown as Preferring).getLastWebPreferences(),
      ),
    )
    expect(rights).toHaveLength(1)
    expect(rights[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
    expect(rights[0]?.enableBlinkFeatures ?? '').toBe('')
  })

  test('2, 3 the page has no Node and nothing of the preload', async ({ desk }) => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer']
    const found = await desk.page.evaluate(
      (all) => all.filter((name) => name in globalThis),
      [...names, '__dirname', 'setImmediate'],
    )
    expect(found).toEqual([])
  })

  test('4 the window’s process runs in the system’s sandbox', async ({ desk }) => {
    test.skip(
      process.platform !== 'linux' || readRuntime().args.includes('--no-sandbox'),
      'run as root: Chromium’s sandbox cannot be',
    )
    const pid = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/mu)
  })
})

test('3 what the page does to its own globals does not reach the preload', async ({ desk }) => {
  const foreign = await desk.page.evaluate(`(async () => {
    const seen = []
    for (const [owner, name] of [[Array.prototype, 'map'], [Array.prototype, 'filter'], [Promise.prototype, 'then']]) {
      const own = owner[name]
      owner[name] = function (...given) { seen.push(this, ...given); return Reflect.apply(own, this, given) }
    }
    // They are reached: what the page itself maps is seen.
    ;[1].map((one) => one)
    const own = seen.length
    const reply = await window.desk.call('a', 'settings.get', {}, [])
    // What belongs to another world has another world's prototypes.
    const isOwn = (each) => [Function, Array, Promise].some((kind) => each instanceof kind) || typeof each !== 'function' && typeof each !== 'object'
    return [reply.ok, own > 0, seen.slice(own).filter((each) => !isOwn(each)).length]
  })()`)
  expect(foreign).toEqual([true, true, 0])
})

test('5 permissions are denied', async ({ desk }) => {
  const answers = await desk.page.evaluate(`Promise.all([
    Notification.requestPermission(),
    new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), (e) => resolve(e.code === 1 ? 'denied' : 'other'))),
    navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(() => 'given', (e) => e.name),
    navigator.clipboard.readText().then(() => 'given', (e) => e.name),
    navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'given', (e) => e.name),
    ...['notifications', 'geolocation', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage']
      .map((name) => navigator.permissions.query({ name }).then((status) => status.state)),
  ])`)
  const [notification, place, media, clipboard, screen, ...states] = answers as string[]
  expect([notification, place, media, clipboard]).toEqual([
    'denied',
    'denied',
    'NotAllowedError',
    'NotAllowedError',
  ])
  expect(screen).not.toBe('given')
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('7 every answer of desk:// carries the policy', async ({ desk }) => {
  const headers = await desk.app.evaluate(({ net }) =>
    Promise.all(
      ['desk://app/index.html', 'desk://app/nowhere.html'].map(async (address) => {
        const { status, headers } = await net.fetch(address)
        return [
          status,
          headers.get('content-security-policy'),
          headers.get('x-content-type-options'),
        ]
      }),
    ),
  )
  const policy = headers[0]?.[1] ?? ''
  expect(policy).toMatch(/^default-src 'none'; /u)
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/u)
  expect(headers).toEqual([
    [200, policy, 'nosniff'],
    [404, policy, 'nosniff'],
  ])
})

test.describe('7 what the policy stops never begins', () => {
  test.use({ asItIs: true })
  for (const [what, script, directive] of [
    [
      'a script in the page',
      `const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s)`,
      'script-src-elem',
    ],
    [
      'a handler in mark-up',
      `document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = 1">')`,
      'script-src-attr',
    ],
    [
      'a javascript: address',
      `const a = document.createElement('a'); a.href = 'javascript:window.ran = 1'; document.body.append(a); a.click()`,
      'script-src-elem',
    ],
    ['eval', `setTimeout(() => eval('window.ran = 1'))`, 'script-src'],
    [
      'a script from elsewhere',
      `const s = document.createElement('script'); s.src = 'https://example.org/x.js'; document.body.append(s)`,
      'script-src-elem',
    ],
    [
      'fetch, even of its own',
      `fetch('desk://app/index.html').then(() => { window.ran = 1 }, () => {})`,
      'connect-src',
    ],
    [
      'fetch from elsewhere',
      `fetch('https://example.org/').then(() => { window.ran = 1 }, () => {})`,
      'connect-src',
    ],
    [
      'a web socket',
      `try { new WebSocket('wss://example.org/').onopen = () => { window.ran = 1 } } catch {}`,
      'connect-src',
    ],
    ['a beacon', `navigator.sendBeacon('https://example.org/', 'x')`, 'connect-src'],
    [
      'a picture from elsewhere',
      `const i = new Image(); i.onload = () => { window.ran = 1 }; i.src = 'https://example.org/x.png'`,
      'img-src',
    ],
    [
      'a picture in an address',
      `const i = new Image(); i.onload = () => { window.ran = 1 }; i.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='`,
      'img-src',
    ],
    [
      'a style sheet from elsewhere',
      `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'https://example.org/x.css'; document.head.append(l)`,
      'style-src-elem',
    ],
    [
      'a frame',
      `const f = document.createElement('iframe'); f.src = 'https://example.org/'; document.body.append(f)`,
      'frame-src',
    ],
    [
      'a form',
      `const f = document.createElement('form'); f.action = 'https://example.org/'; document.body.append(f); f.submit()`,
      'form-action',
    ],
    [
      'a plug-in',
      `const o = document.createElement('object'); o.data = 'desk://app/index.html'; document.body.append(o)`,
      'object-src',
    ],
    [
      'a base address',
      `const b = document.createElement('base'); b.href = 'https://example.org/'; document.head.append(b)`,
      'base-uri',
    ],
    [
      'a worker made of text',
      `try { new Worker(URL.createObjectURL(new Blob(['self.ran = 1']))) } catch {}`,
      'worker-src',
    ],
  ] as const) {
    test(`7 the policy stops ${what}`, async ({ desk }) => {
      expect(await desk.page.evaluate(violationsOf(script))).toContain(directive)
      expect(await desk.page.evaluate(`'ran' in window`)).toBe(false)
      expect(desk.page.url()).toMatch(/^desk:\/\/app\/index\.html/u)
    })
  }
})

test('7, 18 no file is loaded', async ({ desk }) => {
  const picture = join(desk.home, 'picture.svg')
  writeFileSync(picture, '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
  const end = await desk.page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const { Image } = globalThis as unknown as { Image: new () => Record<string, unknown> }
        Object.assign(new Image(), {
          onload: () => resolve('loaded'),
          onerror: () => resolve('refused'),
          src: address,
        })
      }),
    pathToFileURL(picture).href,
  )
  expect(end).toBe('refused')
})

test('11, 12 no webview is attached', async ({ desk }) => {
  await desk.page.evaluate(`(() => {
    const view = document.createElement('webview')
    view.src = 'desk://app/index.html'
    document.body.append(view)
  })()`)
  await desk.page.waitForTimeout(400)
  const kinds = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getType()),
  )
  expect(kinds).toEqual(['window'])
})

for (const address of [
  'https://example.org/',
  'file:///etc/passwd',
  'data:text/html,<h1>x</h1>',
  'desk://app/other.html',
  'desk://elsewhere/index.html',
  'about:blank',
])
  test(`13 the window does not go to ${address}`, async ({ desk }) => {
    await desk.page.evaluate((to) => {
      Object.assign(globalThis, { stays: 1 })
      ;(globalThis as unknown as { location: { href: string } }).location.href = to
    }, address)
    await desk.page.waitForTimeout(300)
    await expect.poll(() => desk.page.url()).toMatch(/^desk:\/\/app\/index\.html/u)
    // about:blank asks nobody: there the window has come back. From everything else it never went.
    // A page on its way back answers nothing yet.
    const stays = () => desk.page.evaluate(() => 'stays' in globalThis).catch(() => null)
    await expect.poll(stays).not.toBeNull()
    const stayed = await stays()
    expect(stayed === true || address === 'about:blank').toBe(true)
    expect((await desk.call('settings.get', {})).ok).toBe(true)
  })

test('14 no window is opened', async ({ desk }) => {
  const opened = await desk.page.evaluate(`(() => {
    const link = document.createElement('a')
    link.target = '_blank'
    link.href = 'desk://app/index.html'
    document.body.append(link)
    link.click()
    return ['desk://app/index.html', 'https://example.org/', 'about:blank'].map((url) => open(url))
  })()`)
  expect(opened).toEqual([null, null, null])
  await desk.page.waitForTimeout(300)
  expect(desk.app.windows()).toHaveLength(1)
})

test('15 an address leaves only by https or mailto, shown first, and only if a person says so', async ({
  desk,
}) => {
  await desk.app.evaluate(({ dialog, shell }) => {
    const seen = { shown: [] as string[], left: [] as string[], answer: 0 }
    Object.assign(globalThis, { seen })
    const show = async (...said: unknown[]) => {
      seen.shown.push(JSON.stringify(said.at(-1)))
      return { response: seen.answer, checkboxChecked: false }
    }
    dialog.showMessageBox = show
    shell.openExternal = async (url) => void seen.left.push(url)
  })
  const seen = () =>
    desk.app.evaluate(
      () => (globalThis as unknown as { seen: { shown: string[]; left: string[] } }).seen,
    )
  const codes = []
  for (const url of [
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:1',
    'smb://x/y',
    'x',
  ]) {
    const reply = await desk.call('links.open', { url })
    codes.push(reply.ok ? 'opened' : reply.fault.code)
  }
  expect(codes).toEqual(['bad-input', 'bad-input', 'bad-input', 'bad-input', 'bad-input'])
  expect((await seen()).shown).toEqual([])

  const url = 'https://example.org/article?id=1'
  expect(await desk.call('links.open', { url })).toEqual({ ok: true, value: { opened: false } })
  expect((await seen()).shown).toEqual([expect.stringContaining(url)])
  expect((await seen()).left).toEqual([])

  await desk.app.evaluate(() => {
    ;(globalThis as unknown as { seen: { answer: number } }).seen.answer = 1
  })
  expect(await desk.call('links.open', { url })).toEqual({ ok: true, value: { opened: true } })
  expect((await seen()).left).toEqual([url])
})

test('16 the Electron that ships is a supported one', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  expect(Number(/\d+/u.exec(devDependencies['electron'] ?? '')?.[0])).toBeGreaterThanOrEqual(45)
})

test.describe('17 another page', () => {
  test.use({ asItIs: true })
  test('17 another page is not heard, even one with the same preload', async ({ desk }) => {
    const script = await desk.page.evaluate(`document.querySelector('script[src]').src`)
    const reply = await desk.app.evaluate(async ({ app, BrowserWindow }, address) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`
      const other = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } })
      await other.loadURL(address)
      const answer: unknown = await other.webContents.executeJavaScript(
        `window.desk.call('a', 'settings.get', {})`,
      )
      other.destroy()
      return answer
    }, String(script))
    expect(reply).toMatchObject({ ok: false, fault: { code: 'foreign-frame' } })
  })
})

test('17, 20 a frame inside of the page gets no way to main', async ({ desk }) => {
  const found = await desk.page.evaluate(`(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    return ['desk', 'require', 'process'].filter((name) => name in frame.contentWindow)
  })()`)
  expect(found).toEqual([])
})

test.describe('18 desk:// and its files', () => {
  test.use({ asItIs: true })
  for (const path of [
    '../main/index.js',
    'assets/../../main/index.js',
    '%2e%2e/main/index.js',
    '..%2fmain%2findex.js',
    '..%5cmain%5cindex.js',
    '%2fetc%2fpasswd',
    '/etc/passwd',
    '.index.html',
    '',
  ])
    test(`18 desk:// serves nothing at ${path || 'its root'}`, async ({ desk }) => {
      const end = await desk.app.evaluate(
        ({ net }, address) =>
          net.fetch(address).then(
            (answer) => answer.status,
            () => 'refused',
          ),
        `desk://app/${path}`,
      )
      expect([404, 'refused']).toContain(end)
    })
})

test('20 the page has three functions, and cannot change them', async ({ desk }) => {
  const found = await desk.page.evaluate(`(() => {
    const before = Object.entries(window.desk).map(([name, value]) => name + ' ' + typeof value).sort()
    try { window.desk.call = null } catch {}
    try { window.desk = null } catch {}
    try { delete window.desk } catch {}
    return { before, frozen: Object.isFrozen(window.desk), still: typeof window.desk.call }
  })()`)
  expect(found).toEqual({
    before: ['call function', 'cancel function', 'onEvent function'],
    frozen: true,
    still: 'function',
  })
})

test.describe('what is no call', () => {
  test.use({ asItIs: true })
  test('the border refuses what is no call, no input, or too much', async ({ desk }) => {
    const codes = await desk.page.evaluate(`(async () => {
      const itself = {}; itself.self = itself
      const calls = [
        ['constructor', {}], ['__proto__', {}], ['toString', {}], ['settings', {}],
        ['settings.get', { more: 1 }], ['settings.get'], ['articles.open', { id: '../../etc' }],
        ['settings.get', () => 1], ['settings.get', itself],
        ['settings.set', { deskName: 'x'.repeat(2 ** 25 + 1) }],
        ['exports.write', { articleIds: ['0123456789abcdef'], formats: ['text'], channel: 'web', folder: '/etc', overrides: [] }],
        ['intake.run', { handle: '/etc/passwd' }],
      ]
      const codes = []
      for (const [method, input] of calls) {
        const reply = await window.desk.call('c' + codes.length, method, input)
        codes.push(reply.ok ? 'ok' : reply.fault.code)
      }
      return codes
    })()`)
    expect(codes).toEqual([
      ...Array.from({ length: 4 }, () => 'unknown-method'),
      ...Array.from({ length: 5 }, () => 'bad-input'),
      'too-large',
      'path-refused',
      'not-found',
    ])
  })

  test('a file the page makes up is not a path', async ({ desk }) => {
    const reply = await desk.page.evaluate(
      `window.desk.call('f', 'intake.run', {}, [new File(['x'], '/etc/passwd')])`,
    )
    expect(reply).toMatchObject({ ok: false, fault: { code: 'bad-input' } })
  })

  test('no name is resolved', async ({ desk }) => {
    const end = await desk.app.evaluate(({ session }) =>
      session.defaultSession.resolveHost('localhost').then(
        () => 'resolved',
        () => 'not resolved',
      ),
    )
    expect(end).toBe('not resolved')
  })
})

test('WebRTC, which no policy covers, sends nothing', async ({ desk }) => {
  const server = createSocket('udp4')
  let packets = 0
  server.on('message', () => (packets += 1))
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', () => resolve()))
  const speak = () =>
    desk.page.evaluate(`(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${server.address().port}' }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((resolve) => setTimeout(resolve, 1000))
      peer.close()
    })()`)
  await speak()
  const withPolicy = packets
  // The same once more as Chromium has it by itself: proof that this test would see a packet.
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setWebRTCIPHandlingPolicy('default'),
  )
  await speak()
  server.close()
  expect(withPolicy).toBe(0)
  expect(packets).toBeGreaterThan(0)
})

test('nothing is downloaded', async ({ desk }) => {
  await desk.app.evaluate(({ session }) => {
    const ends: boolean[] = []
    Object.assign(globalThis, { downloads: ends })
    session.defaultSession.on('will-download', (event) => ends.push(event.defaultPrevented))
  })
  await desk.page.evaluate(`(() => {
    const link = document.createElement('a')
    link.href = 'desk://app/index.html'
    link.download = 'x.html'
    document.body.append(link)
    link.click()
  })()`)
  await expect
    .poll(() =>
      desk.app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads),
    )
    .toEqual([true])
})

test.describe('the spell checker', () => {
  test.use({ asItIs: true })
  test('the spell checker, which fetches dictionaries, is off', async ({ desk }) => {
    const state = await desk.app.evaluate(({ session, BrowserWindow }) => [
      session.defaultSession.isSpellCheckerEnabled(),
      BrowserWindow.getAllWindows().map((window) =>
        Boolean(
          (window.webContents as unknown as Preferring).getLastWebPreferences()['spellcheck'],
        ),
      ),
    ])
    expect(state).toEqual([false, [false]])
  })
})

test('a refusal is noted without its address', async ({ desk }) => {
  await desk.page.evaluate(violationsOf(`open('https://example.org/secret')`))
  const lines = logLines(desk).join('\n')
  expect(lines).toContain('denied a new window')
  expect(lines).not.toContain('secret')
})
