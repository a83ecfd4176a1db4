import { beforeAll, describe, expect, test } from 'vitest'
import { labelsField } from '#kit/sent-back.ts'
import { type DoorGiven, openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { roomNeeds } from '../app.ts'
import type { FormSeen } from './crawl.ts'
import { formsOfDemonstration, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'

// Somebody writes for an hour, and signs out meanwhile in another tab, or is there without the right to send, or still
// owes their second factor: whatever the form, the answer holds what they wrote, each text called as its page calls it.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const { door } = house
let forms: readonly (readonly [string, FormSeen])[]

beforeAll(async () => {
  const found = await formsOfDemonstration(database, house)
  forms = [...found].flatMap(([key, list]) => {
    const long = list.find(({ fields }) => fields.some(isLong))
    return long ? [[key, long] as const] : []
  })
}, 300_000)

const isLong = ({ type }: FormSeen['fields'][number]) => type === 'textarea'
const typed = 'Nous avons planté <des> haies & des arbres "fruitiers"\navec la commune.'
const escaped = /planté &lt;des&gt; haies &amp; des arbres &quot;fruitiers&quot;\navec la commune/

function filled({ fields }: FormSeen): Record<string, string> {
  const sent = fields.filter(({ type }) => !/^(submit|file|checkbox|radio)$/.test(type))
  return Object.fromEntries(sent.map((field) => [field.name, isLong(field) ? typed : field.value]))
}

/** How each long text of a form is called by the form itself. */
function namesOf({ fields }: FormSeen): readonly string[] {
  const words = fields.find(({ name }) => name === labelsField)?.value ?? ''
  const lines = new Map(words.split('\n').map((line) => [line.split(' ', 1)[0], line]))
  return fields.filter(isLong).map(({ name }) => (lines.get(name) ?? '').slice(name.length + 1))
}

const oneBlank = (text: string) => text.replace(/\s/g, ' ')
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapedName = (name: string) =>
  oneBlank(name).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

type Post = (
  form: FormSeen,
) => Promise<{ status: number; text: string; location?: string | undefined }>

/** Forms whose answer does not hold what was typed, and that were not accepted either. */
async function losing(post: Post) {
  const lost: string[] = []
  let refused = 0
  for (const [key, form] of forms) {
    const { status, text, location } = await post(form)
    if (status === 303 && !/connexion/.test(location ?? '')) continue
    refused += 1
    if (!escaped.test(text)) lost.push(`${key} ${status} ${location ?? ''}`)
  }
  return { lost, refused }
}

/** The same edge, on a public address: whoever has not given their second factor is nobody yet. */
function strictDoor(overrides: Partial<DoorGiven> = {}) {
  const { identify: _, ...needs } = roomNeeds(house.rooms)
  return openDoor(database, {
    ...needs,
    stepUp: (viewer, settings) =>
      needs.stepUp(viewer, { ...settings, baseUrl: 'https://atelier.exemple' }),
    ...overrides,
  })
}

const owing = asPerson('administrator', { secondFactor: false })
const proven = asPerson('administrator', { secondFactor: true })

function hiddenIn(text: string): Record<string, string> {
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}

describe('a long text that is refused comes back', { timeout: 120_000 }, () => {
  test('to whoever is signed out, with the way in and the form to send again', async () => {
    const { lost, refused } = await losing((form) => door.post(form.action, filled(form)))
    expect(lost).toEqual([])
    expect(refused).toBeGreaterThan(60)
  })

  test('to whoever has no right there', async () => {
    const { lost, refused } = await losing((form) =>
      door.post(form.action, filled(form), asPerson('participant')),
    )
    expect(lost).toEqual([])
    expect(refused).toBeGreaterThan(60)
  })

  test('to whoever still owes a second factor, with the way to give it and the form to send again', async () => {
    const strict = strictDoor()
    const post: Post = async (form) => {
      const answer = await strict.post(form.action, filled(form), owing)
      const isOpen = answer.status < 400 || answer.status === 404 || answer.status === 422
      if (!isOpen) {
        expect(answer.text).toContain('href="/connexion/second-facteur" target="_blank"')
        expect(answer.text).toMatch(/data-again|rouvrez le formulaire et collez-y/)
      }
      return answer
    }
    const { lost, refused } = await losing(post)
    expect(lost).toEqual([])
    expect(refused).toBeGreaterThan(60)
  })

  test('and is called as the page of its form calls it', async () => {
    const named = forms.filter(([, form]) => namesOf(form).every((name) => name !== ''))
    // Grids alone are not drawn by the house's own component: three of an experiment, one of a proposal.
    expect(forms.length - named.length).toBeLessThan(5)
    let read = 0
    for (const [, form] of named) {
      const { text } = await door.post(form.action, filled(form))
      const labels = [...text.matchAll(/<label for="[^"]*texte-\d+">([^<]*)/g)].map(
        ([, label = '']) => oneBlank(label),
      )
      if (labels.length === 0) continue
      read += 1
      expect(labels).toEqual(expect.arrayContaining(namesOf(form).map(escapedName)))
    }
    expect(read).toBeGreaterThan(60)
  })

  test('sent once more after the second factor, it is taken: nothing was written before', async () => {
    const note = forms.find(([key]) => key === 'POST /evenements/:id/modifier')?.[1]
    if (!note) throw new Error('no event is edited in the demonstration')
    const strict = strictDoor()
    const first = await strict.post(note.action, filled(note), owing)
    expect(first.status).toBe(403)
    const again = hiddenIn(first.text)
    expect(again['description']).toContain('Nous avons planté')
    const taken = await strict.post(note.action, again, proven)
    expect([303, 422]).toContain(taken.status)
    expect(taken.text).not.toContain('deuxième preuve')
  })

  test('and is lost in a house whose page of problems is given nothing: the control', async () => {
    const { identify: _, drawProblem, ...needs } = roomNeeds(house.rooms)
    const mute = openDoor(database, {
      ...needs,
      drawProblem: (frame, status) => drawProblem(frame, status),
      stepUp: () => undefined,
    })
    const { lost } = await losing((form) => mute.post(form.action, filled(form)))
    expect(lost.length).toBeGreaterThan(60)
    const muteStrict = strictDoor({ drawProblem: (frame, status) => drawProblem(frame, status) })
    const owed = await losing((form) => muteStrict.post(form.action, filled(form), owing))
    expect(owed.lost.length).toBeGreaterThan(60)
  })

  test('sent once more by whoever is back, it is taken', async () => {
    const note = forms.find(([key]) => key === 'POST /evenements/:id/modifier')?.[1]
    if (!note) throw new Error('no event is edited in the demonstration')
    const first = await door.post(note.action, filled(note))
    expect(first.text).toContain(`<form class="form" method="post" action="${note.action}"`)
    expect(first.text).toContain('href="/connexion" target="_blank"')
    expect(first.response.headers.get('cache-control')).toBe('no-store')
    const again = hiddenIn(first.text)
    expect(again['description']).toContain('Nous avons planté')
  })

  test('is not shown when another site sent it, nor sent by a button when nobody says who did', async () => {
    const form = forms[0]?.[1]
    if (!form) throw new Error('no form')
    const post = (headers: Record<string, string>) =>
      door.app.request(`http://localhost:3000${form.action}`, {
        method: 'POST',
        headers: { ...headers, 'content-length': '2000' },
        body: new URLSearchParams(filled(form)),
      })
    for (const headers of [
      { origin: 'https://ailleurs.exemple' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
    ]) {
      const foreign = await post(headers)
      expect(foreign.status).toBe(403)
      expect(await foreign.text()).not.toContain('haies')
    }
    const unsaid = await post({})
    const text = await unsaid.text()
    expect(text).toMatch(escaped)
    expect(text).not.toContain(`<form class="form" method="post" action="${form.action}"`)
  })
})
