import { expect, test } from 'vitest'
import { hasCommand, told } from '../testing/commands.ts'
import { undrawnIn } from './undrawn.ts'

const chinese = '王小明'
/** Tangut: letters of the tenth century, that no common face draws. */
const tangut = '\u{17000}\u{17001}'

test('names in scripts that the house draws are silent', async () => {
  const names = ['Zoé', 'Ελένη', 'Шевченко', 'महेश', 'தமிழ்', 'አበበ', 'สมชาย', 'محمد', undefined]
  expect(await undrawnIn(names)).toBeUndefined()
})

test('a name that nothing draws is counted, with its letters', async () => {
  expect(await undrawnIn([tangut, 'Zoé', `Ελένη ${tangut}`])).toEqual({
    names: 2,
    letters: [...tangut],
  })
})

test.runIf(hasCommand('fc-list'))('a Chinese name follows the faces of the machine', async () => {
  // Asked letter by letter: a face may draw these three and not claim the language.
  const charset = (letter: string) => `:charset=${letter.codePointAt(0)?.toString(16)}`
  const has = [...chinese].every(
    (letter) => told(new Uint8Array(), 'a', 'fc-list', charset(letter)).trim() !== '',
  )
  const undrawn = await undrawnIn([chinese])
  expect(undrawn).toEqual(has ? undefined : { names: 1, letters: [...chinese] })
})

test('the same name, with a face and without one', async () => {
  const none = async (letters: readonly string[]) => new Set(letters)
  expect(await undrawnIn([chinese, 'Zoé'], none)).toEqual({ names: 1, letters: [...chinese] })
  expect(await undrawnIn([chinese, 'Zoé'], async () => new Set())).toBeUndefined()
})
