import { expect, test } from 'vitest'
import { Prose } from './Prose.tsx'

const drawn = (markdown: string) => String(<Prose markdown={markdown} />)

test('HTML in a text is shown, never run', () => {
  const html = drawn('Bonjour <script>alert(1)</script> <img src=x onerror=alert(1)>')
  expect(html).not.toMatch(/<script|<img/)
  expect(html).toContain('&lt;script&gt;')
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'java\tscript:alert(1)',
  '&#106;avascript:alert(1)',
])('a link to %s is not a link', (address) => {
  expect(drawn(`[ici](${address}) [là][a]\n\n[a]: ${address}`)).not.toMatch(/<a /)
})

test('an honest link works and promises nothing', () => {
  expect(drawn('[ici](https://exemple.fr)')).toContain(
    '<a href="https://exemple.fr" rel="nofollow">',
  )
})

test('pictures of other sites are not called', () => {
  expect(drawn('![vue](https://exemple.fr/vue.png)')).not.toContain('<img')
})

test('titles begin under those of the page', () => {
  expect(drawn('# Un\n\n## Deux')).toMatch(/<h3>Un<\/h3>\s*<h4>Deux<\/h4>/)
})

test('a text says its language: French, unless another one is told', () => {
  expect(drawn('Bonjour')).toContain('<div class="prose" lang="fr">')
  expect(String(<Prose markdown="Hello" language="en" />)).toContain(
    '<div class="prose" lang="en">',
  )
})
