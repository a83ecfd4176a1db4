import { expect, test } from 'vitest'
import { smallQuestionnaire } from '../../testing/small-survey.ts'
import { doorOutcomes } from '../doors.ts'
import { phoneTexts } from '../texts/phone.ts'
import { phoneChance } from './chance.ts'
import type { Drawer } from './drawer.ts'
import { filledOf, sentOf } from './drawn-questions.ts'
import { formOf, isLeaving, type KeptAnswer, type KeptDoor, newMark } from './kept.ts'
import { countKept } from './kept-list.ts'
import { Safe } from './safe.ts'
import { sendAll } from './sending.ts'
import type { Closed, Lock } from './vault.ts'

const passphrase = 'quatre mots bien à moi'

/** A drawer in memory, which writes down what it was asked, and may be slow or full. */
function drawerInMemory() {
  const records = new Map<string, Closed>()
  const written: string[] = []
  let lock: Lock | undefined
  const state = { isFull: false }
  const drawer: Drawer = {
    lock: async () => lock,
    setLock: async (chosen) => {
      if (lock) throw new Error('there is one')
      lock = chosen
    },
    list: async () => [...records].map(([name, closed]) => ({ name, closed })),
    put: async (name, closed) => {
      if (state.isFull) throw new Error('full')
      written.push(name)
      records.set(name, closed)
    },
    remove: async (name) => void records.delete(name),
    destroy: async () => records.clear(),
  }
  return { drawer, records, written, state }
}

function answerOf(number: number, changes: Partial<KeptAnswer> = {}): KeptAnswer {
  const fields = { mot: `Zinzolin ${number}` }
  return {
    ...{
      kind: 'answer',
      mark: newMark(),
      number,
      state: 'ready',
      code: 'K7RW3TPX2BCD9FGH',
      fields,
    },
    ...changes,
  }
}

const door: KeptDoor = { kind: 'door', mark: newMark(), outcome: doorOutcomes[0] }
const says = (words: object, status = 200) => new Response(JSON.stringify(words), { status })
const taken = () => says({ state: 'taken' })

test('what is put in a safe is there again for its passphrase, and for no other', async () => {
  const { drawer, records } = drawerInMemory()
  const first = answerOf(1)
  const safe = await Safe.create(drawer, passphrase)
  await safe.put(first)
  await safe.put(door)
  expect(await Safe.open(drawer, 'quatre mots pas à moi')).toBeUndefined()
  const again = await Safe.open(drawer, passphrase)
  expect([...(again?.kept.values() ?? [])]).toEqual([first, door])
  await again?.remove(first.mark)
  expect([...records.keys()]).toEqual([door.mark])
})

test('of several writings at once the latest stays, what is erased meanwhile is not written, and a full disk is said', async () => {
  const { drawer, records, written, state } = drawerInMemory()
  const safe = await Safe.create(drawer, passphrase)
  const begun = answerOf(1, { state: 'begun', fields: {} })
  const latest = { ...begun, fields: { mot: 'fromage' } }
  const erased = answerOf(2)
  await Promise.all([safe.put(begun), safe.put(latest), safe.put(erased), safe.remove(erased.mark)])
  expect(written).toEqual([begun.mark])
  expect([...records.keys()]).toEqual([begun.mark])
  expect((await Safe.open(drawer, passphrase))?.kept.get(begun.mark)).toEqual(latest)
  state.isFull = true
  await expect(safe.put(answerOf(3))).rejects.toThrow('full')
  state.isFull = false
  await expect(safe.put(answerOf(4))).resolves.toBeUndefined()
})

test('what the house takes is erased, what it refuses is kept with its sentence and waits for whoever corrects it', async () => {
  const { drawer } = drawerInMemory()
  const safe = await Safe.create(drawer, passphrase)
  const [good, bad] = [answerOf(1), answerOf(2)]
  for (const record of [good, bad, door]) await safe.put(record)
  const sent: (string | null)[] = []
  const round = await sendAll(
    safe,
    async (form) => {
      sent.push(form.get('mark'))
      const isBad = form.get('mark') === bad.mark
      return isBad ? says({ state: 'refused', sentence: 'Ce code a déjà servi.' }) : taken()
    },
    'fr',
  )
  expect(round).toEqual({ taken: 1, stopped: 'no' })
  expect(sent).toEqual([good.mark, bad.mark, door.mark])
  const refused = { ...bad, state: 'begun', refusal: 'Ce code a déjà servi.' }
  expect([...safe.kept.values()]).toEqual([refused])
  expect((await Safe.open(drawer, passphrase))?.kept.get(bad.mark)).toEqual(refused)
  const never = async () => expect.unreachable('a refused answer leaves by itself')
  expect(await sendAll(safe, never, 'fr')).toEqual({ taken: 0, stopped: 'no' })
})

test('whatever is not the word of the house erases nothing, and what leaves again bears the same mark', async () => {
  const { drawer } = drawerInMemory()
  const safe = await Safe.create(drawer, passphrase)
  const answer = answerOf(1)
  await safe.put(answer)
  const sent: string[] = []
  const round = async (word: () => Response) => {
    const { stopped } = await sendAll(
      safe,
      async (form) => {
        sent.push(String(form))
        return word()
      },
      'fr',
    )
    return stopped
  }
  const cut = () => {
    throw new TypeError('no network')
  }
  expect(await round(cut)).toBe('network')
  expect(await round(() => new Response('<h1>Wi-Fi de la gare</h1>'))).toBe('busy')
  expect(await round(() => says({ state: 'refused' }))).toBe('busy')
  expect(await round(() => says({}, 429))).toBe('busy')
  expect(await round(() => says({}, 404))).toBe('ended')
  expect([...safe.kept.values()]).toEqual([answer])
  expect(await round(taken)).toBe('no')
  expect(safe.kept.size).toBe(0)
  expect(new Set(sent).size).toBe(1)
})

test('an answer that is opened again while it is on its way is not erased under the hand', async () => {
  const { drawer } = drawerInMemory()
  const safe = await Safe.create(drawer, passphrase)
  const answer = answerOf(1)
  const opened: KeptAnswer = { ...answer, state: 'begun' }
  await safe.put(answer)
  const post = async () => {
    await safe.put(opened)
    return taken()
  }
  expect(await sendAll(safe, post, 'fr')).toEqual({ taken: 0, stopped: 'no' })
  expect([...safe.kept.values()]).toEqual([opened])
})

test('marks are drawn by lot, and a record leaves in the form that the house reads', () => {
  expect(phoneChance.bytes(8)).toHaveLength(8)
  const marks = Array.from({ length: 200 }, newMark)
  expect(new Set(marks).size).toBe(200)
  expect(marks.every((mark) => /^[0-9a-f]{16}$/.test(mark))).toBe(true)
  const answer = answerOf(1)
  const form = formOf(answer, 'fr')
  expect(JSON.parse(form.get('fields') ?? '')).toEqual(answer.fields)
  expect([...formOf(door, 'fr').keys()]).toEqual(['door', 'mark'])
  expect(isLeaving(answerOf(1, { state: 'begun' }))).toBe(false)
  expect(isLeaving(answerOf(1, { refusal: 'non' }))).toBe(false)
})

test('what waits is counted by kind, and what is begun or refused waits for nobody', () => {
  const kept = [
    ...[answerOf(1), answerOf(2, { state: 'begun' })],
    ...[answerOf(3, { state: 'begun', refusal: 'non' }), door],
  ]
  const { sentence, leaving } = countKept(kept, phoneTexts.en)
  expect(leaving).toBe(2)
  expect(sentence).toMatch(/1 answer waits.*1 answer begun.*1 answer is refused.*1 door waits/)
  expect(countKept([], phoneTexts.en)).toEqual({ sentence: phoneTexts.en.nothing, leaving: 0 })
})

test('what was typed is read as the engine reads it, and nothing that is not asked', () => {
  const typed = { age: 'jeune', elsewhere: 'x' }
  expect(sentOf(smallQuestionnaire, typed)).toEqual(typed)
  expect(filledOf(smallQuestionnaire, typed)).toMatchObject({ age: 'jeune' })
  expect(filledOf(smallQuestionnaire, typed)).not.toHaveProperty('elsewhere')
})
