import { expect, it } from 'vitest'
import { jsonLdText } from './json-ld.ts'

it('closes no script, whatever it says, and says it whole', () => {
  const said = { name: '</script><!-- <script>alert(1)' }
  const text = jsonLdText(said)
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual(said)
})
