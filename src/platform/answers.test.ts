import { expect, test } from 'vitest'
import { readForm } from './answers.ts'
import { post } from './routes.ts'
import { useDatabase } from './testing/database.ts'
import { openDoor } from './testing/door.ts'

const door = openDoor(useDatabase(), {
  routes: [post('/dire', 'anyone', async (c) => c.json(await readForm(c)))],
})

test('signs that nobody sees are no answer, and what is seen keeps its own', async () => {
  const family = '\u{1f468}\u200d\u{1f469}'
  const sent = {
    hidden: '\u200b'.repeat(12),
    filler: '\u3164 \u2060\ufeff',
    family,
    persian: 'می\u200cخواهم',
    dots: '…',
    pasted: 'Un\u0007 essai\u202e public\u200b\r\n\tici',
  }
  const { text } = await door.post('/dire', sent)
  const { persian, dots } = sent
  const pasted = 'Un essai public\n\tici'
  expect(JSON.parse(text)).toEqual({ hidden: '', filler: '', family, persian, dots, pasted })
})
