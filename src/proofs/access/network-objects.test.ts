import { beforeAll, expect, it } from 'vitest'
import { wholeField } from '#kit/left-out.ts'
import type { Viewer } from '#kit/viewer.ts'
import { issueBadge } from '#modules/network/badges/actions/issue-badge.ts'
import { recordPerson } from '#modules/people/index.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { makeTestMailing } from '#platform/testing/letters.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../../app.ts'
import { listRoutes } from '../../cli/list-routes.ts'
import { formEditor } from './form-editor.ts'
import { faultsAtDoors, isNoticedAt, type KnockedAt } from './knock.ts'
import { unnoticedBy } from './sweep.ts'
import { makeTrace } from './switch.ts'
import { neverKeeping } from './world.ts'

// The matrix asks at memberships, coachings, badges, visits, missions and letters that do not exist; here
// there is one of each, and each is asked for by those who may and by those who may not.
const database = useDatabase()
const { identify: _, ...rest } = roomNeeds(makeRooms())
const input = { ...rest, stepUp: () => undefined }
const door = openDoor(database, input)
const still = openDoor(database, {
  ...input,
  house: { ...door.house, db: neverKeeping(door.house.db) },
})

type Who =
  | 'visitor'
  | 'stranger'
  | 'here'
  | 'elsewhere'
  | 'finance'
  | 'lab'
  | 'administrator'
  | 'coach'
  | 'coached'
  | 'owner'

const everyone: readonly Who[] = [
  'visitor',
  'stranger',
  'here',
  'elsewhere',
  'finance',
  'lab',
  'administrator',
  'coach',
  'coached',
  'owner',
]
const lab: readonly Who[] = ['lab', 'administrator']
const accounts: readonly Who[] = [...lab, 'finance']
const pair: readonly Who[] = ['coach', 'coached']
const host: readonly Who[] = [...lab, 'here']

const coaching = '/reseau/coachings/:id'
const member = '/reseau/adhesions/:id'
const invoice = '/reseau/factures/:id'
const badge = '/badges/:id'
const visit = '/agenda/:slug/visite'
const mission = '/reseau/missions/:slug'
const letter = '/envois/:id'
const shapes = [coaching, member, invoice, badge, visit, mission, letter]

/** Who gets in at each address of a thing that exists. */
const table: Readonly<Record<string, readonly Who[]>> = {
  [`GET ${coaching}`]: [...host, ...pair],
  [`GET ${coaching}/notes.txt`]: pair,
  [`POST ${coaching}/reponse`]: ['coach'],
  [`POST ${coaching}/seances`]: pair,
  [`POST ${coaching}/seances/:session/notes`]: pair,
  [`POST ${coaching}/notes/:note/effacer`]: pair,
  [`POST ${coaching}/clore`]: [...lab, ...pair],
  [`POST ${coaching}/rouvrir`]: [...lab, ...pair],
  [`POST ${coaching}/retirer`]: [...lab, 'coached'],
  [`POST ${coaching}/accord`]: ['coached'],
  [`POST ${coaching}/proposer`]: lab,
  [`POST ${coaching}/badge`]: lab,
  [`GET ${coaching}/enseignement`]: [...lab, 'coach'],
  [`POST ${coaching}/enseignement`]: [...lab, 'coach'],

  [`GET ${member}`]: accounts,
  [`GET ${member}/fichiers/:file`]: [...accounts, 'here'],
  [`GET ${member}/facturer`]: accounts,
  [`POST ${member}/facturer`]: accounts,
  [`POST ${member}/accepter`]: lab,
  [`POST ${member}/demander`]: lab,
  [`POST ${member}/decliner`]: lab,
  [`POST ${member}/deliberation`]: lab,
  [`POST ${member}/convention`]: lab,
  [`POST ${member}/acces`]: lab,
  [`POST ${member}/quitter`]: lab,
  [`POST ${member}/revenir`]: lab,

  [`GET ${invoice}`]: accounts,
  [`GET ${invoice}/facture.pdf`]: [...accounts, 'here'],
  [`POST ${invoice}/paiements`]: accounts,
  [`POST ${invoice}/paiements/:payment/annuler`]: accounts,
  [`POST ${invoice}/avoir`]: accounts,
  [`POST ${invoice}/rendre`]: accounts,

  [`GET ${badge}`]: [...lab, 'owner'],
  [`GET ${badge}/badge.jwt`]: [...lab, 'owner'],
  [`GET ${badge}/badge.json`]: [...lab, 'owner'],
  [`GET ${badge}/badge.svg`]: [...lab, 'owner'],
  [`POST ${badge}/visibilite`]: ['owner'],
  [`POST ${badge}/revoquer`]: lab,

  [`GET ${visit}`]: everyone,
  [`GET ${visit}/preparer`]: host,
  [`POST ${visit}/preparer`]: host,
  [`GET ${visit}/compte-rendu`]: host,
  [`POST ${visit}/compte-rendu`]: host,

  [`GET ${mission}`]: everyone,
  [`POST ${mission}/repondre`]: everyone,
  [`GET ${mission}/modifier`]: host,
  [`POST ${mission}/modifier`]: host,
  ...Object.fromEntries(formEditor(`${mission}/questions`).map((key) => [key, host])),
  [`GET ${mission}/versions`]: host,
  [`POST ${mission}/versions/remettre`]: host,
  [`GET ${mission}/reponses`]: host,
  [`POST ${mission}/exporter-reponses`]: host,
  [`POST ${mission}/reponses/:id`]: host,
  [`GET ${mission}/clore`]: host,
  [`POST ${mission}/clore`]: host,
  [`POST ${mission}/retirer`]: host,
  [`POST ${mission}/rouvrir`]: host,
}

/** Addresses that are about the asker, or that the matrix asks with things of its own. */
const elsewhereTold: Readonly<Record<string, string>> = {
  [`POST ${visit}/trajet`]: 'about the asker alone',
  [`POST ${visit}/trajet/retirer`]: 'about the asker alone',
  ...Object.fromEntries(
    ['pdf', 'docx', 'odt'].map((format) => [
      `GET ${member}/convention.${format}`,
      'the one of this world is signed: network/members/routes/membership-way.test.ts asks for one to sign',
    ]),
  ),
}

const nobody = '01930000-0000-7000-8000-0000000000ff'
const people = new Map<Who, Viewer>()
const real: Record<string, string> = {}
const parts: Record<string, string> = {}
const trace = makeTrace<KnockedAt<Who>>()
const knocking = () => everyone.map((person) => [person, people.get(person)] as const)

beforeAll(async () => {
  const run = <T>(what: Parameters<typeof act<T>>[2]) => act(door.house, {}, what)
  const place = (name: string) =>
    run((ctx) =>
      registerPlace(ctx, {
        kind: 'commune',
        subtype: '',
        slug: name.toLowerCase(),
        name,
        source: 'demo',
        regionCode: '75',
        population: 8_400,
      }),
    )
  const [here, there] = [await place('Valbrenne'), await place('Corvigny')]
  const at = (id: string) =>
    asPerson([{ role: 'territory-referent', place: { kind: 'territory', id } }])
  for (const person of everyone.slice(1)) {
    const id = await run((ctx) =>
      recordPerson(ctx, { name: `Une personne (${person})`, email: `${person}@exemple.fr` }),
    )
    const base =
      person === 'here'
        ? at(here.id)
        : person === 'elsewhere'
          ? at(there.id)
          : person === 'lab'
            ? asPerson('lab-team')
            : person === 'administrator' || person === 'finance'
              ? asPerson(person)
              : asPerson('volunteer')
    people.set(person, { ...base, id })
  }
  const [staff, admin] = [people.get('lab'), people.get('administrator')]
  const [coach, coached, owner] = ['coach', 'coached', 'owner'].map((person) =>
    people.get(person as Who),
  ) as [Viewer, Viewer, Viewer]
  const posted = async (path: string, fields: Record<string, string | File>, viewer?: Viewer) => {
    const answer = await door.post(path, fields, viewer)
    if (answer.status !== 303)
      throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 900)}`)
    return answer.location ?? ''
  }

  const said = { skills: 'sortition', languages: 'fr', coaches: 'yes', shown: 'public' }
  const skills = { ...said, [wholeField]: 'yes' }
  await posted('/reseau/competences/les-miennes', skills, coach)
  const asked = { themes: 'sortition', how: 'either', title: 'Maire', territory: 'Valbrenne' }
  const need = 'Nous voulons tirer au sort, et nous ne savons pas comment.'
  real[coaching] = await posted('/reseau/coaching', { ...asked, need }, coached)
  await posted(`${real[coaching]}/proposer`, { coach: coach.id }, staff)
  await posted(`${real[coaching]}/reponse`, { answer: 'accept' }, coach)
  const met = { day: '2026-11-24', minutes: '90', how: 'video', note: 'Une note à deux.' }
  await posted(`${real[coaching]}/seances`, met, coach)
  const shown = (await door.get(real[coaching] ?? '', coach)).text
  parts['session'] = /seances\/([0-9a-f-]{36})\/notes/.exec(shown)?.[1] ?? nobody
  parts['note'] = /notes\/([0-9a-f-]{36})\/effacer/.exec(shown)?.[1] ?? nobody

  await posted('/reseau/cotisations', { effectiveFrom: '2026-01-01', bands: '0 : 200' }, admin)
  const named = { name: 'Association du Labo', address: '12 rue de l’Atelier', paymentDays: '30' }
  const vat = { vatMention: 'TVA non applicable, article 293 B du CGI', yearMode: 'moving' }
  await posted('/reseau/facturation', { ...named, ...vat }, admin)
  const asking = { territory: 'Valbrenne', name: 'Odile Serre', function: 'maire' }
  const email = 'odile.serre@valbrenne.example'
  const membership = await posted('/reseau/adhesions/nouvelle', { ...asking, email }, staff)
  const file = new File([`%PDF-1.7\n${'x'.repeat(200)}`], 'délibération.pdf')
  const decided = { deliberationOn: '2026-11-20', deliberationRef: '2026-114', file }
  await posted(`${membership}/deliberation`, decided, staff)
  await posted(`${membership}/convention`, { agreementOn: '2026-11-24' }, staff)
  await posted(`${membership}/facturer`, { buyerName: 'Commune de Valbrenne' }, staff)
  real[member] = membership
  const dossier = (await door.get(membership, staff)).text
  parts['file'] = /fichiers\/([0-9a-f-]{36})/.exec(dossier)?.[1] ?? nobody
  const paper = /reseau\/factures\/([0-9a-f-]{36})/.exec(dossier)?.[1] ?? ''
  real[invoice] = `/reseau/factures/${paper}`
  const paid = { amount: '50', receivedOn: '2026-11-25', method: 'transfer' }
  await posted(`${real[invoice]}/paiements`, paid, staff)
  const account = (await door.get(real[invoice] ?? '', staff)).text
  parts['payment'] = /paiements\/([0-9a-f-]{36})\/annuler/.exec(account)?.[1] ?? nobody

  const words = 'Deux soirs à la table trois.'
  const issued = await run((ctx) => issueBadge(ctx, { kind: 'mission', personId: owner.id, words }))
  real[badge] = `/badges/${issued.ok ? issued.value.id : ''}`

  const event = await posted(
    '/evenements/nouveau',
    {
      kind: 'site-visit',
      title: 'Une mairie ouverte',
      summary: 'Une journée à Valbrenne.',
      onDay: '2026-12-10',
      startsAt: '10:00',
      endsAt: '16:00',
      audience: 'public',
      waitingList: 'yes',
      waitingRule: 'seat',
      offerHours: '24',
      place: 'Mairie',
      territory: 'Valbrenne',
    },
    staff,
  )
  await posted(`${event}/publier`, {}, staff)
  real[visit] = '/agenda/une-mairie-ouverte/visite'
  const program = { hostName: 'Odile Serre', hostEmail: email, toSee: 'La place du conseil.' }
  await posted(`${real[visit]}/preparer`, program, staff)

  const tables = 'Quarante habitant·es tiré·es au sort, deux soirs en janvier.'
  const sought = { skills: 'facilitation', territory: 'Valbrenne', timeNeeded: 'deux soirs' }
  const titled = { title: 'Animer deux tables', text: tables, answerUntil: '2026-12-20' }
  await posted('/reseau/missions/nouvelle', { ...titled, ...sought }, staff)
  real[mission] = '/reseau/missions/animer-deux-tables'
  const adding = `${real[mission]}/questions/page/page_1/ajouter/yes-no`
  await posted(adding, { text: 'Le soir ?' }, staff)
  Object.assign(parts, { page: 'page_1', kind: 'yes-no', question: 'le_soir' })

  const { id } = await makeTestMailing(database.db, database.clock, { readers: 2 })
  const blocks = JSON.stringify([{ kind: 'heading', text: 'Une annonce' }])
  await database.db.updateTable('mailings').set({ blocks }).where('id', '=', id).execute()
  parts['at'] = '0'
  real[letter] = `/envois/${id}`
}, 600_000)

const ofThings = listRoutes().filter(({ path }) =>
  shapes.some((shape) => path === shape || path.startsWith(`${shape}/`)),
)
const keyOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`
const shapeOf = (path: string) =>
  shapes.find((shape) => path === shape || path.startsWith(`${shape}/`)) ?? ''

/** All that is asked about a letter is asked of the lab alone. */
const allowedAt = (key: string) => (key.includes(letter) ? lab : table[key])

it('every address of these things is in the table', () => {
  const unlisted = ofThings
    .map(keyOf)
    .filter((key) => !allowedAt(key) && elsewhereTold[key] === undefined)
  expect(unlisted).toEqual([])
  const known = new Set(ofThings.map(keyOf))
  expect(Object.keys(table).filter((key) => !known.has(key))).toEqual([])
})

it.each(shapes)(
  'at %s those who may get in, and nobody else',
  async (shape) => {
    const doors = ofThings.flatMap((route) => {
      const allowed = shapeOf(route.path) === shape ? allowedAt(keyOf(route)) : undefined
      if (!allowed) return []
      const path = route.path
        .replace(shape, real[shape] ?? '')
        .replace(/:(\w+)/g, (_, name: string) => parts[name] ?? nobody)
      return [{ route, path, allowed }]
    })
    expect(await faultsAtDoors(still, doors, knocking(), trace)).toEqual([])
  },
  600_000,
)

it('a permission that is switched off lets somebody in', { timeout: 1_200_000 }, async () => {
  const isNoticed = (one: string) => isNoticedAt(still, trace, knocking(), one)
  expect(await unnoticedBy('objects', isNoticed)).toEqual([])
})
