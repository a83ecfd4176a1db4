import { expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { demoPeople } from '#modules/people/index.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { grouped, invalidIn } from './access/send-form.ts'
import { crawl, type FormSeen, routeFinder } from './crawl.ts'
import { useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import { fill, formsOf } from './forms.ts'

// What a page offers to somebody is not refused to them: each link leads to a page, and each button is pressed, by
// everyone of the demonstration. What was typed may be refused; the act itself may not.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const routes = listRoutes()
const find = routeFinder(routes)

/** From those who may least to those who may most: what the last ones do changes what the first would be offered. */
const people: readonly (readonly [string, Viewer | undefined])[] = [
  ['a visitor', undefined],
  ['somebody of no circle', known('paulette')],
  ['a facilitator', known('tomas')],
  ['a member', known('jeanne')],
  ['an elected official', known('odile')],
  ['the one who keeps the accounts', known('solene')],
  ['the team', known('ilyes')],
  ['an administrator', { ...house.staff, id: demoPeople.maelle.id }],
]

function known(name: keyof typeof demoPeople): Viewer {
  const { id, roles, ...one } = demoPeople[name]
  return asPerson(roles, { id, name: one.name })
}

/** Refusals of what this proof typed, made up without knowing what is asked. */
const ofWhatWasTyped = [
  'Ce texte est le même que le précédent',
  'Une de ces dates est passée',
  'Dites pourquoi, ou jusqu’à quand',
  'Corrigez cette réponse',
  'Cochez au moins une trouvaille',
  'Une étape ne peut pas finir avant celle qui la précède',
  'Cette personne a déjà ce rôle dans l’équipe',
  'Une ligne plus haut donne déjà ce rôle à cette personne',
  'Une ligne qui existe garde son rôle et sa personne',
]

const isPaper = /\.(?:pdf|docx|odt|xlsx|ods|zip|png|svg|csv|jsonl?|ics)$/

/** Forms that the pages offered to each person, found while their links were followed. */
const offeredTo = new Map<string, ReadonlyMap<string, readonly FormSeen[]>>()

test('no link that is shown to somebody is refused to them', async () => {
  const refused = new Set<string>()
  let pages = 0
  for (const [person, viewer] of people) {
    const from = new Map<string, string>()
    const visit = async (path: string) => {
      if (isPaper.test(path)) return ''
      const { text, response, status } = await house.door.get(path, viewer)
      pages++
      if (status >= 400 && from.has(path))
        refused.add(`${person}: ${from.get(path)} leads to ${path}: ${status}`)
      if (status >= 400 || !/html/.test(response.headers.get('content-type') ?? '')) return ''
      for (const to of linksIn(text)) if (!from.has(to)) from.set(to, path)
      return text
    }
    const first = ['/', '/cercles', '/decisions', '/agenda', '/experiences']
    if (viewer) first.push('/atelier')
    offeredTo.set(person, (await crawl(routes, visit, first, 3)).forms)
  }
  expect([...refused]).toEqual([])
  expect(pages).toBeGreaterThan(1500)
}, 400_000)

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
}

/** Sends a form as it is shown now, and again without the answers that did not fit. */
async function press(seen: FormSeen, viewer: Viewer | undefined) {
  const shown = await house.door.get(seen.page, viewer)
  const form = formsOf(shown.text, seen.page).find(
    (item) => item.method === 'POST' && item.action === seen.action,
  )
  if (!form || shown.status >= 400) return undefined
  const send = (fields: Readonly<Record<string, string>>) =>
    house.door.post(seen.action, grouped(fill(form, fields)), viewer)
  const first = await send({})
  if (first.status !== 422) return first
  return send(Object.fromEntries(invalidIn(first.text).map((name) => [name, ''])))
}

/** A refusal of the act: not of a field that its page shows, nor of what was typed. */
function isOfTheAct({ status, text }: { status: number; text: string }): boolean {
  if (status < 400) return false
  if (status !== 422) return true
  return invalidIn(text).length === 0 && !ofWhatWasTyped.some((words) => text.includes(words))
}

const inCircles = routes.filter(({ path }) => /^\/(?:cercles|decisions)\b/.test(path))

test('no button of the room of circles is refused to whoever is shown it', async () => {
  const refused = new Set<string>()
  let pressed = 0
  for (const [person, viewer] of people) {
    const visit = async (path: string) => {
      if (isPaper.test(path)) return ''
      const { text, status } = await house.door.get(path, viewer)
      return status < 400 ? text : ''
    }
    const { forms } = await crawl(inCircles, visit, ['/cercles', '/decisions'], 5)
    for (const [key, list] of forms) {
      for (const seen of list.slice(0, 3)) {
        const answer = await press(seen, viewer)
        if (!answer) continue
        pressed++
        if (isOfTheAct(answer))
          refused.add(`${person}: ${find('GET', seen.page)?.path} offers ${key}: ${answer.status}`)
      }
    }
  }
  expect([...refused]).toEqual([])
  expect(pressed).toBeGreaterThan(100)
}, 400_000)

const inOtherRooms =
  /^POST \/(?:experiences|tirages?|scrutins?|agenda|seances|evenements|ressources|envois|lettres|reseau|veille)\b/

test('no button of the other rooms is refused to whoever is shown it', async () => {
  const refused = new Set<string>()
  const known = new Set<string>()
  let pressed = 0
  for (const [person, viewer] of people) {
    const forms = [...(offeredTo.get(person) ?? [])].filter(([key]) => inOtherRooms.test(key))
    for (const [key, list] of forms) {
      // The administrator is shown what the team is, which was pressed: what is left is theirs alone.
      if (person === 'an administrator' && known.has(key)) continue
      known.add(key)
      for (const seen of list.slice(0, 2)) {
        const answer = await press(seen, viewer)
        if (!answer) continue
        pressed++
        if (isOfTheAct(answer))
          refused.add(`${person}: ${find('GET', seen.page)?.path} offers ${key}: ${answer.status}`)
      }
    }
  }
  expect([...refused]).toEqual([])
  expect(pressed).toBeGreaterThan(400)
}, 400_000)
