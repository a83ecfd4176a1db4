import { expect, test } from 'vitest'
import { drawsChance, hashesItself, ownChance, ownHashes } from './secret-links.ts'
import { filesBelow } from './source.ts'

const house = filesBelow('src/modules', /\.tsx?$/)

test('a token, a salt or a key is made in one place, but for those that say why not', () => {
  expect(drawsChance(house).toSorted()).toEqual(Object.keys(ownChance).toSorted())
})

test('what is kept of a link, and the mark of a text, are hashed in one place', () => {
  expect(hashesItself(house).toSorted()).toEqual(Object.keys(ownHashes).toSorted())
})

test.each([
  ["const hex = Array.from(ctx.chance.bytes(16), (byte) => byte.toString(16)).join('')"],
  ["const token = randomBytes(32).toString('hex')"],
  ['const token = crypto.randomUUID()'],
])('%s is found', (text) => {
  const planted = { path: 'src/modules/network/needs/actions/planted.ts', text }
  expect(drawsChance([...house, planted])).toContain(planted.path)
})

test('a hash by hand is found, and the one of the house is none', () => {
  const path = 'src/modules/network/needs/store/planted.ts'
  const byHand = { path, text: "createHash('sha256').update(token).digest('hex')" }
  expect(hashesItself([...house, byHand])).toContain(path)
  expect(hashesItself([{ path, text: 'const tokenHash = hashToken(token)' }])).toEqual([])
})
