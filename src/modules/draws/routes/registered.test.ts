import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { drawsModule } from '../module.ts'
import { codePaths } from '../recruit-paths.ts'
import { listRecruits } from '../store/recruits.ts'
import { lettersOut } from '../testing/letters-out.ts'

const database = useDatabase()
const door = openDoor(database, { routes: drawsModule.routes })
let [used, free, drawId] = ['', '', '']

beforeAll(async () => {
  const out = await lettersOut(door, database, { title: 'L’eau', letters: 2 })
  ;[used = '', free = ''] = out.codes
  drawId = out.drawId
  const sent = await door.post(codePaths.code(used), {
    ...{ firstName: 'Anna', lastName: 'Riou', birthYear: '1961', email: 'anna@exemple.fr' },
    ...{ 'q-age': '60+', 'q-logement': 'locataire', eligible: 'yes', phone: '06 12 34 56 78' },
  })
  expect([sent.status, sent.location]).toEqual([303, codePaths.registered(used)])
})

test('the page after sending says what is next to whoever has the code, and of whom nothing', async () => {
  const [anna] = (await listRecruits(database.db, drawId)).filter(
    ({ registeredAt }) => registeredAt,
  )
  const { text } = await door.get(codePaths.registered(used))
  expect(text).toContain('Votre inscription est enregistrée')
  expect(text).toMatch(/<ol>(<li>[^<]+<\/li>){4}<\/ol>/)
  expect(text).not.toMatch(/Anna|Riou|1961|name="birthYear"/)
  expect(text).not.toContain(anna?.ticket.slice(0, 4))
  // A code that nobody used does not say so because the address does.
  expect((await door.get(codePaths.registered(free))).text).not.toContain('est enregistrée')
})

test('one’s place, opened directly, leads where the year of birth is asked', async () => {
  for (const path of [codePaths.place(used), codePaths.seat(used), codePaths.withdraw(used)]) {
    const direct = await door.get(path)
    expect([direct.status, direct.location]).toEqual([303, codePaths.code(used)])
  }
  expect((await door.get(codePaths.code(used))).text).toContain('name="birthYear"')
})
