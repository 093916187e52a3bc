import { expect, test } from 'vitest'
import { outsideAddress } from './outsideAddress.ts'

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['HTTPS://EXAMPLE.org', 'https://example.org/'],
  ['mailto:desk@example.org?subject=Permission', 'mailto:desk@example.org?subject=Permission'],
  // What a look-alike is made of is shown as what it is.
  ['https://exаmple.org/', 'https://xn--exmple-4nf.org/'],
  ['https://bank.example@evil.example/', null],
  ['http://example.org/', null],
  ['file:///etc/passwd', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['desk://app/index.html', null],
  ['smb://server/share', null],
  ['vscode://x', null],
  ['/etc/passwd', null],
  ['', null],
])('%s → %s', (url, expected) => expect(outsideAddress(url)).toBe(expected))
