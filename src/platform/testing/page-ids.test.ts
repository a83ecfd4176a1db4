import { expect, test } from 'vitest'
import { get } from '../routes.ts'
import { useDatabase } from './database.ts'
import { openDoor } from './door.ts'
import { idFaults } from './page-ids.ts'

const database = useDatabase()

test('an id is given once, and a label leads to a control', () => {
  const choice = '<input type="radio" id="a-b" name="b" value="x > y"/><label for="a-b">Oui</label>'
  expect(idFaults(`<div id="a">${choice}</div>`)).toEqual([])
  expect(idFaults(`<div class="question" id="a-b">${choice}</div>`)).toEqual([
    'twice: id="a-b"',
    'no control: for="a-b"',
  ])
  expect(idFaults('<label class="x" for="c">Non</label>')).toEqual(['no control: for="c"'])
  expect(idFaults('<label><input name="c"/> Non</label>')).toEqual([])
  expect(idFaults('<p id="d"></p><template><p id="d"></p></template>')).toEqual([])
  expect(idFaults('<p data-id="d" id="d"></p><p data-id="d"></p>')).toEqual([])
})

test('a test that opens a page with an id twice is told so', async () => {
  const path = '/deux'
  const route = get(path, 'anyone', async (c) => c.html('<p id="a"></p><p id="a"></p>'))
  const door = openDoor(database, { routes: [route] })
  await expect(door.get(path)).rejects.toThrow('/deux: twice: id="a"')
})
