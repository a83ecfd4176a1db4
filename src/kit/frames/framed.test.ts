import { expect, test } from 'vitest'
import { type FramedKind, framedAt, frameLine, frameLink } from './framed.ts'

const kind = (page: string): FramedKind<undefined> => ({
  ...{ page, height: 300 },
  titleOf: async (_, slug) => slug,
})
const kinds = [kind('/agenda'), kind('/experiences/:slug'), kind('/q/:slug/resultats')]

test('a page is found by its address, with its name', () => {
  const found = (path: string) => {
    const at = framedAt(kinds, path)
    return at && [at.kind.page, at.slug]
  }
  expect(found('/agenda')).toEqual(['/agenda', ''])
  expect(found('/experiences/la-halle')).toEqual(['/experiences/:slug', 'la-halle'])
  expect(found('/q/avis/resultats')).toEqual(['/q/:slug/resultats', 'avis'])
  expect(found('/experiences/')).toBeUndefined()
  expect(found('/experiences/la-halle/budget')).toBeUndefined()
  expect(found('/')).toBeUndefined()
})

test('a title that has marks breaks nothing of the page that holds it', () => {
  const place = { baseUrl: 'https://ouvroir.example', path: '/a', title: '"><b>&', height: 10 }
  expect(frameLine(place)).toBe(
    '<iframe src="https://ouvroir.example/a/cadre" title="&quot;&gt;&lt;b&gt;&amp;" width="100%" height="10" loading="lazy"></iframe>',
  )
  expect(frameLink(place)).toBe(
    '<p><a href="https://ouvroir.example/a">&quot;&gt;&lt;b&gt;&amp;</a></p>',
  )
})
