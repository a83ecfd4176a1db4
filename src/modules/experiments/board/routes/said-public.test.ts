import { describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { sha256Hex } from '../../freeze-verification.ts'
import { coreRoutes, protocolRoutes, runningRoutes } from '../../module.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import { changeVisibility } from '../../proposals/actions/change-visibility.ts'
import { addFreeze } from '../../protocol/store/freezes.ts'
import { beginProtocol, findProtocol } from '../../protocol/store/versions.ts'
import { type Stage, stations } from '../../stage.ts'
import { insertExperiment } from '../../store/experiments.ts'
import { reserveSlug } from '../../store/slugs.ts'
import { wholeProtocol } from '../../template/protocol-example.ts'
import { anExperiment } from '../../testing/examples.ts'
import { headsOf } from '../actions/find-head.ts'

const database = useDatabase()
const { db, clock } = database
const routes = [...coreRoutes(() => []), ...protocolRoutes(() => []), ...runningRoutes(() => [])]
const door = openDoor(database, { routes, headAt: headsOf(() => []) })
const staff = asPerson('lab-team', { name: 'Camille Aubry' })

async function experiment(overrides: Partial<Experiment>, isFrozen: boolean): Promise<Experiment> {
  const id = newId(clock.now(), clock.chance)
  const title = 'Une expérimentation'
  return db.transaction().execute(async (trx: Db) => {
    const slug = await reserveSlug(trx, title, id, clock.now())
    const one = anExperiment({ ...overrides, id, slug, title })
    await insertExperiment(trx, one)
    const version = { act: 'begun', authorId: undefined, at: clock.now() } as const
    await beginProtocol(trx, id, { ...version, answers: wholeProtocol })
    if (isFrozen) await freezeAsItIs(trx, one)
    return one
  })
}

/** As a house of before the gate could have left it. */
async function freezeAsItIs(trx: Db, one: Experiment) {
  const protocol = await findProtocol(trx, one.id)
  const bytes = new TextEncoder().encode('{}')
  const freeze = {
    version: protocol?.version ?? 1,
    sha256: await sha256Hex(bytes),
    frozenAt: clock.now(),
    frozenBy: undefined,
    amends: undefined,
    reason: '',
  }
  await addFreeze(trx, one.id, freeze, bytes)
}

/** Says of something that anyone may read it now. */
const claim =
  /(?:est|sont|reste|restent|et) publi(?:que|c|ée|é|ées|és)s?\b|lisible par tou|chacun·e peut (?:la|le) (?:lire|vérifier)|Tout le monde peut lire/i
const denied =
  /n’est pas publi|jamais publi|pas encore publi|rien n’est publi|si l’expérimentation est publi/i

const sentencesOf = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html)
    .replace(/<\/?bdi[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?])\s/)
    .filter((words) => claim.test(words) && !denied.test(words))

const own = (path: string, slug: string) => path.replaceAll(':slug', slug)

/** Every page about one experiment, and one page for each requirement. */
const pages = routes
  .filter(({ method, path }) => method === 'GET' && path.startsWith('/experiences/:slug'))
  .map(({ path }) => path)
  .filter((path) => !path.replace(':slug', '').includes(':') && !/\.\w+$/.test(path))

const states: readonly [Stage, boolean][] = [...stations, 'stopped' as const].flatMap((stage) => [
  [stage, false] as [Stage, boolean],
  [stage, true] as [Stage, boolean],
])

const standing = (stage: Stage) =>
  stage === 'stopped'
    ? {
        stage,
        stop: { from: 'running', reason: 'other', text: 'Fin.', at: clock.now() } as const,
      }
    : { stage, stop: undefined }

describe.each(states)('at %s, frozen: %s', (stage, isFrozen) => {
  test('hidden: no page says that anyone may read it, and none opens to an outsider', async () => {
    const one = await experiment({ ...standing(stage), visibility: 'draft' }, isFrozen)
    const key = `${paths.requirement(one.slug, 'experiment-public')}`
    let read = 0
    for (const path of [...pages.map((page) => own(page, one.slug)), key]) {
      const inside = await door.get(path, staff)
      if (inside.status !== 200) continue
      read += 1
      expect([path, sentencesOf(inside.text)]).toEqual([path, []])
      expect([path, (await door.get(path)).status]).not.toEqual([path, 200])
    }
    expect(read).toBeGreaterThan(15)
  })

  test('published: every page that its page leads a visitor to opens, and so does each of its machine twins', async () => {
    const one = await experiment({ ...standing(stage), visibility: 'published' }, isFrozen)
    const linksOn = async (path: string) => {
      const { text } = await door.get(path)
      return [...text.matchAll(/href="(\/experiences\/[^"#]+)"/g)].map(([, to]) => to ?? '')
    }
    // Its page leads to its places, and each of them to its pages.
    const places = new Set(await linksOn(paths.experiment(one.slug)))
    const links = (await Promise.all([...places].map(linksOn))).flat()
    expect(links.length).toBeGreaterThan(5)
    if (isFrozen) links.push(protocolPaths.verify(one.slug), protocolPaths.frozenFile(one.slug, 1))
    for (const link of new Set(links)) {
      const { status } = await door.get(link)
      expect([link, status]).toEqual([link, 200])
    }
  })
})

describe('freezing what nobody outside can read', () => {
  const adoption = { circle: 'Copil', adoptedOn: '2026-11-25', minutes: 'Adopté.', link: '' }
  const adopted = async () => {
    const one = await experiment({ stage: 'protocol', visibility: 'draft' }, false)
    await door.post(protocolPaths.adoption(one.slug), { ...adoption, version: '1' }, staff)
    return one
  }
  const freeze = (one: Experiment) => door.post(protocolPaths.freeze(one.slug), {}, staff)

  test('is refused, says what publishing shows, and goes on once it is published', async () => {
    const one = await adopted()
    const page = (await door.get(protocolPaths.freeze(one.slug), staff)).text
    expect(page).toContain('Toute personne, sans compte, pourra lire')
    const refused = await freeze(one)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('écrivez pourquoi elle reste cachée')
    const shown = await door.post(paths.publish(one.slug), {}, staff)
    expect(shown.location).toBe(protocolPaths.freeze(one.slug))
    expect((await freeze(one)).status).toBe(303)
    expect((await door.get(protocolPaths.verify(one.slug))).status).toBe(200)
  })

  test('is done with a written reason, which stands among the stages; nothing is public', async () => {
    const one = await adopted()
    const to = paths.waive(one.slug, 'experiment-public')
    const reason = 'La commune annonce l’essai le 3 mars : rien ne paraît avant.'
    expect((await door.post(to, { reason: 'Plus tard.' }, staff)).status).toBe(422)
    expect((await door.post(to, { reason }, staff)).status).toBe(303)
    expect((await freeze(one)).status).toBe(303)
    const stages = await door.get(paths.stages(one.slug), staff)
    expect(stages.text).toContain('rien ne paraît avant')
    // Stopping is offered last and as a plain link: nobody stops what they came to carry on.
    const stop = `<a href="${paths.stop(one.slug)}">Arrêter l’expérimentation</a>`
    const at = stages.text.lastIndexOf(stop)
    expect(at).toBeGreaterThan(stages.text.lastIndexOf('<h2'))
    expect(stages.text.match(/<a [^>]*\/arreter"/g)).toHaveLength(1)
    for (const path of [paths.experiment(one.slug), protocolPaths.verify(one.slug)])
      expect((await door.get(path)).status).toBe(404)
  })

  test('taking a frozen one back asks why; a draft that was not frozen goes back freely', async () => {
    const frozen = await experiment({ stage: 'running', visibility: 'published' }, true)
    const untold = await changeVisibility(database.ctx({ person: staff }), frozen.id, 'draft')
    expect(untold).toMatchObject({ refusal: 'hidden-without-reason' })
    const bare = await door.post(paths.withdraw(frozen.slug), {}, staff)
    expect(bare.status).toBe(422)
    expect(bare.text).toContain('pourquoi l’expérimentation ne se lit plus')
    expect((await door.get(paths.experiment(frozen.slug))).status).toBe(200)
    const reason = 'Une personne citée demande une correction.'
    expect((await door.post(paths.withdraw(frozen.slug), { reason }, staff)).status).toBe(303)
    expect((await door.get(paths.experiment(frozen.slug))).status).toBe(404)
    const free = await experiment({ stage: 'running', visibility: 'published' }, false)
    expect((await door.post(paths.withdraw(free.slug), {}, staff)).status).toBe(303)
  })
})
