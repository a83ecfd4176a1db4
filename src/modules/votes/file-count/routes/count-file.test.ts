import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { votePaths } from '../../paths.ts'
import { countFileRoutes } from './count-file.tsx'

const { post, get } = openDoor(useDatabase(), { routes: countFileRoutes })
const file = (text: string, name = 'essai.blt') => new File([text], name)
const blt = '3 1\n4 1 2 0\n3 2 0\n2 3 2 0\n0\n"Ada"\n"Béa"\n"Cloé"\n"Essai"\n'

test('without a script the server counts, for anyone, and says by which rule', async () => {
  expect((await get(votePaths.countFile)).status).toBe(200)
  const counted = await post(votePaths.countFile, { file: file(blt), method: 'irv' })
  expect(counted.status).toBe(200)
  expect(counted.text).toMatch(/Retenu\s: Béa/)
  expect(counted.text).toContain('Vote alternatif')
})

test('what cannot be counted is refused with the line, or with what to do', async () => {
  const bad = await post(votePaths.countFile, {
    file: file('2 1\n1 3 0\n0\nA\nB\n'),
    method: 'irv',
  })
  expect([bad.status, /essai\.blt, ligne 2/.test(bad.text)]).toEqual([422, true])
  const none = await post(votePaths.countFile, { method: 'irv' })
  expect([none.status, none.text.includes('Choisissez un fichier')]).toEqual([422, true])
  const many = `${Array.from({ length: 41 }, (_, at) => `O${at}`).join(';')}\n${';'.repeat(40)}1\n`
  const wide = await post(votePaths.countFile, { file: file(many, 'a.csv'), method: 'schulze' })
  expect([wide.status, wide.text.includes('40 options')]).toEqual([422, true])
  const large = await post(votePaths.countFile, {
    file: file('#'.repeat(550_000)),
    method: 'irv',
  })
  expect([large.status, /trop gros/.test(large.text)]).toEqual([422, true])
})
