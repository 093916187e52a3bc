import { describe, expect, test } from 'vitest'
import { htmlReader } from '../html.ts'

const told = (html: string): string | null => {
  const read = htmlReader({ text: html })
  if (!read.ok) return `refused: ${read.refusal.message}`
  return read.readings[0]!.warnings.find((one) => one.code === 'no-article')?.message ?? null
}
const page = (title: string, body: string, head: string = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`
const paragraph =
  'The council heard on Monday that the lighting of the river road had been planned for years, and that nobody at the meeting could say who had signed the letter.'
const paragraphs = (count: number): string => `<p>${paragraph}</p>`.repeat(count)

describe('H70 a page that is no article says so', () => {
  test.each([
    [
      'a web server’s 404',
      page(
        '404 Not Found',
        '<h1>Not Found</h1><p>The requested URL /lamps was not found on this server.</p><hr><address>Apache Server at paper.example Port 80</address>',
      ),
      'page not found',
    ],
    [
      'a 404 of a newsroom with its latest stories below',
      page(
        'Page not found - The Example Paper',
        `<header><a href="/">The Example Paper</a></header><main><h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p><section><h2>Latest</h2>${paragraphs(5)}</section></main>`,
      ),
      'page not found',
    ],
    [
      'in German',
      page(
        'Seite nicht gefunden | Beispielblatt',
        '<h1>Fehler 404</h1><p>Die von Ihnen aufgerufene Seite existiert leider nicht oder wurde verschoben.</p>',
      ),
      'page not found',
    ],
    [
      'in Arabic',
      page(
        '404',
        '<h1>عذراً، الصفحة غير موجودة</h1><p>الصفحة التي تبحث عنها غير متوفرة أو تم نقلها إلى عنوان آخر.</p>',
      ),
      'page not found',
    ],
    [
      'a check of a proxy',
      page(
        'Just a moment...',
        '<div class="main-content"><h1>paper.example</h1><h2>Checking if the site connection is secure</h2><p>paper.example needs to review the security of your connection before proceeding.</p></div>',
      ),
      'prove you are human',
    ],
    [
      'a captcha without a title that says so',
      page(
        'paper.example',
        '<div><p>Please verify you are a human</p><p>Access to this page has been denied because we believe you are using automation tools to browse the website.</p></div>',
      ),
      'prove you are human',
    ],
    [
      'a page only scripts would fill, whose title says what it checks',
      page('Just a moment...', '<noscript>Enable JavaScript and cookies to continue</noscript>'),
      'refused: This looks like a page that checks',
    ],
    [
      'access denied',
      page(
        'Access Denied',
        '<h1>Access Denied</h1><p>You don’t have permission to access "http://paper.example/lamps" on this server.</p><p>Reference #18.4f2d</p>',
      ),
      'refuses access',
    ],
    [
      'a failing proxy',
      page(
        '502 Bad Gateway',
        '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>',
      ),
      'error message',
    ],
    [
      'a browser without a line',
      page(
        'paper.example',
        '<h1>This site can’t be reached</h1><p><strong>paper.example</strong> took too long to respond.</p><p>Try:</p><ul><li>Checking the connection</li></ul><div>ERR_TIMED_OUT</div>',
      ),
      'error message',
    ],
    [
      'a question about cookies',
      page(
        'Before you continue',
        '<h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services, track outages and measure how our site is used.</p><p>If you choose to “Accept all”, we will also use cookies and data to develop and improve new services.</p>',
      ),
      'cookies and privacy',
    ],
    [
      'a form to sign in',
      page(
        'Log in – The Example Paper',
        '<h1>Log in to your account</h1><form><label>E-mail <input type="email"></label><label>Password <input type="password"></label></form><p>Forgot your password? We will send you a letter with a new one.</p>',
      ),
      'sign in',
    ],
  ])('%s', (_, html, words) => expect(told(html)).toContain(words))

  test.each([
    [
      'an article about 404 errors',
      page(
        '404 Not Found: how the web’s best-known error got its number',
        `<article><h1>404 Not Found: how the web’s best-known error got its number</h1>${paragraphs(4)}</article>`,
      ),
    ],
    [
      'an essay that is called so',
      page('Page not found', `<article><h1>Page not found</h1>${paragraphs(4)}</article>`),
    ],
    [
      'a short brief that is called so and states its date',
      page(
        'Something went wrong',
        '<article><h1>Something went wrong</h1><p>The lamps of the river road failed on Monday.</p></article>',
        '<meta property="article:published_time" content="2026-03-04T09:30:00+01:00">',
      ),
    ],
    [
      'a short brief',
      page(
        'Lamps fail',
        '<article><h1>Lamps on the river road fail</h1><p>The lamps of the river road failed on Monday night.</p></article>',
      ),
    ],
    [
      'a brief that quotes such a page',
      page(
        'Ministry’s site down',
        '<article><h1>Ministry’s site down</h1><p>“The page you are looking for could not be found,” the site of the ministry told its readers on Monday.</p></article>',
      ),
    ],
    [
      'a brief under a notice on cookies that nothing marks as one',
      page(
        'Lamps fail',
        `<div><p>We use cookies to improve our site.</p><h1>Lamps on the river road fail</h1><p>${paragraph}</p></div>`,
      ),
    ],
    [
      'the beginning of an article that goes on for subscribers',
      page(
        'Lamps on the river road',
        `<article><h1>Lamps on the river road</h1><p>${paragraph}</p><div class="paywall"><p>Log in to continue reading.</p><form><input type="password"></form></div></article>`,
      ),
    ],
    [
      'an article in whose head one may sign in',
      page(
        'Lamps on the river road',
        `<form><h2>Log in</h2><input type="password"></form><article><h1>Lamps on the river road</h1>${paragraphs(3)}</article>`,
      ),
    ],
  ])('must not: %s', (_, html) => expect(told(html)).toBeNull())
})
