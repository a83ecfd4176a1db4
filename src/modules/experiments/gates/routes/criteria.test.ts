import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { seenField } from '#kit/seen.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { eligibility } from '../../eligibility.ts'
import type { Experiment } from '../../experiment.ts'
import { coreRoutes } from '../../module.ts'
import { paths } from '../../paths.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { joinCriterionFile } from '../actions/join-criterion-file.ts'
import { listEligibilityChecks } from '../store/eligibility-checks.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: coreRoutes(() => []) })
const staff = asPerson('lab-team')
const colleague = asPerson('lab-team')
const experiment = recordedIn(database)

let lab: Experiment
let at: string
beforeEach(async () => {
  lab = await experiment({ title: `Les critères ${Math.random()}` })
  at = paths.criteriaLines(lab.slug)
})

const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ')
const post = (fields: Record<string, string>, as = staff) => door.post(at, fields, as)
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const marks = async () => hidden((await door.get(at, staff)).text, seenField)
const standing = async () => eligibility(await listEligibilityChecks(db, lab.id))
const states = async () =>
  Object.fromEntries((await standing()).map(({ criterion, state }) => [criterion, state]))
const cells = (criterion: string, state: string, text = '') => ({
  [`criteria.${criterion}.state`]: state,
  [`criteria.${criterion}.text`]: text,
})
const acts = async () =>
  (
    await db
      .selectFrom('audit_lines')
      .select(['act', 'detail'])
      .where('subject', '=', `experiment:${lab.id}`)
      .orderBy('position', 'desc')
      .execute()
  ).filter(({ act }) => act.startsWith('experiment-criteria'))

describe('the seven criteria on one page', () => {
  test('are saved at once, by one act; a criterion that was left alone has no new reading', async () => {
    const saved = await post({
      ...cells('novelty', 'met', 'Rien de tel ici'),
      ...cells('means', 'in-progress'),
    })
    expect(saved.status).toBe(303)
    expect(await states()).toMatchObject({
      novelty: 'met',
      means: 'in-progress',
      posture: 'unknown',
    })
    expect(await acts()).toMatchObject([{ detail: { novelty: 'met', means: 'in-progress' } }])
    await post({
      ...cells('novelty', 'met', 'Rien de tel ici'),
      ...cells('means', 'met', 'Une salle'),
    })
    const read = (await listEligibilityChecks(db, lab.id)).map(({ criterion }) => criterion)
    expect([...read].sort()).toEqual(['means', 'means', 'novelty'])
    const page = (await door.get(paths.criteria(lab.slug), staff)).text
    expect(page).toContain('Ce qui était écrit avant')
  })

  test('one that is met without what shows it is refused under its cell, and nothing is lost', async () => {
    const sent = await post({ ...cells('novelty', 'met', ' '), ...cells('means', 'met', 'gardé') })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('id="champ-criteria.novelty.text-probleme"')
    expect(plain(sent.text)).toContain('Écrivez ce qui le montre')
    expect(sent.text).toContain('gardé')
    expect(await listEligibilityChecks(db, lab.id)).toEqual([])
  })

  test('what a colleague wrote in another cell stays; where both wrote, both are read', async () => {
    const seen = await marks()
    await post(cells('novelty', 'in-progress', 'Le mien'), colleague)
    const mine = { [seenField]: seen, _whole: 'yes' }
    expect((await post({ ...mine, ...cells('means', 'met', 'Une salle') })).status).toBe(303)
    expect(await states()).toMatchObject({ novelty: 'in-progress', means: 'met' })
    const both = await post({ ...mine, ...cells('novelty', 'unknown', 'Autre chose') })
    expect(both.status).toBe(422)
    expect(both.text).toContain('Le mien')
    expect(both.text).toContain('Autre chose')
  })

  test('no line is added nor taken away, whatever is sent', async () => {
    const page = (await door.get(at, staff)).text
    expect(page).not.toContain('criteria.new1')
    expect(page).not.toContain('.remove"')
    const sent = { ...cells('new1', 'met', 'x'), 'criteria.novelty.remove': 'yes' }
    expect((await post({ ...sent, 'criteria.means.criterion': 'posture' })).status).toBe(303)
    expect(await listEligibilityChecks(db, lab.id)).toEqual([])
  })

  test('the addresses of before lead to the line; whoever may not write does not', async () => {
    const led = await door.get(`/experiences/${lab.slug}/criteres/novelty`, staff)
    expect([led.status, led.location]).toEqual([301, `${at}#champ-criteria.novelty.state`])
    const reader = asPerson('volunteer')
    const piece = paths.criterionFile(lab.slug, 'novelty')
    for (const path of [at, paths.criteriaPaste(lab.slug), piece])
      expect((await door.get(path, reader)).status).toBe(403)
    expect((await post(cells('novelty', 'in-progress'), reader)).status).toBe(403)
  })

  test('a document is added to what is written, and stays when the words change', async () => {
    await post(cells('novelty', 'met', 'Rien de tel ici'))
    const piece = paths.criterionFile(lab.slug, 'novelty')
    expect((await door.post(piece, {}, staff)).status).toBe(422)
    const alone = await act(door.house, { person: staff }, (inside) =>
      joinCriterionFile(inside, lab.id, 'novelty', undefined),
    )
    expect(alone).toEqual({ ok: false, refusal: 'file-missing' })
    const file = new File(['un compte rendu'], 'note.txt', { type: 'text/plain' })
    const joined = await door.post(piece, { file }, staff)
    expect(joined.status).toBe(303)
    await post(cells('novelty', 'met', 'Rien de tel, vérifié'))
    const { latest } = (await standing()).find(({ criterion }) => criterion === 'novelty') ?? {}
    expect(latest).toMatchObject({ state: 'met', text: 'Rien de tel, vérifié' })
    expect(latest?.fileId).toBeTruthy()
  })

  test('the membership is taken from the register of the network by a link, and saved by nobody else', async () => {
    const place = { kind: 'commune', subtype: '', name: 'Brévigny', source: 'demo' } as const
    const { id: territoryId } = await registerPlace(ctx(), { ...place, slug: 'brevigny' })
    lab = await experiment({ title: 'Adhérer', stage: 'framing', territoryId })
    at = paths.criteriaLines(lab.slug)
    expect((await door.get(at, staff)).text).toContain('ne compte pas ce territoire')
    const id = newId(clock.now(), clock.chance)
    await sql`insert into network_memberships (id, territory_id, state, source, requested_at, since_on, changed_at)
      values (${id}, ${territoryId}, 'active', 'team', ${clock.now()}, '2026-03-03', ${clock.now()})`.execute(
      db,
    )
    const known = (await door.get(at, staff)).text
    expect(plain(known)).toContain('Membre du réseau depuis le 3 mars 2026')
    expect(known).not.toMatch(/value="met" selected/)
    const begun = (await door.get(`${at}?de=adhesions`, staff)).text
    expect(begun).toMatch(/value="met" selected/)
    // What is begun is not what stands: sent as it is, it is saved.
    const text = 'Membre du réseau depuis le 3 mars 2026'
    const sent = { [seenField]: hidden(begun, seenField), _whole: 'yes' }
    await post({ ...sent, ...cells('membership', 'met', text) })
    expect(await states()).toMatchObject({ membership: 'met' })
  })
})

describe('a block of criteria from a sheet', () => {
  const paste = (fields: Record<string, string>) =>
    door.post(paths.criteriaPaste(lab.slug), fields, staff)
  const block = [
    'Critère\tÉtat\tPreuve',
    'Un essai nouveau\tréuni\tRien de tel ici',
    'Moyens\toui\tUne salle, deux jours',
    'Une posture d’essai\tpeut-être\tÀ discuter',
    'Le climat\tréuni\tx',
    'Moyens\tnon\tPlus de salle',
    'Des regards libres et des communs\tréuni\t',
  ].join('\n')

  test('is told line by line and column by column, then saved by one confirmation', async () => {
    const told = await paste({ block })
    const text = plain(told.text)
    expect(told.status).toBe(200)
    expect(text).toContain('2 à changer')
    expect(text).toContain('4 laissées de côté')
    expect(text).toContain('Où on en est : « peut-être » n’est pas une des réponses proposées.')
    expect(text).toContain('Critère : « Le climat » n’est pas une des réponses proposées.')
    expect(text).toContain('La ligne 3 porte le même nom et dit autre chose')
    expect(text).toContain('Écrivez ce qui le montre')
    expect(await listEligibilityChecks(db, lab.id)).toEqual([])
    const saved = await paste({ block, confirmed: 'on', told: hidden(told.text, 'told') })
    expect(saved.status).toBe(303)
    expect(await states()).toMatchObject({ novelty: 'met', means: 'met', posture: 'unknown' })
    expect(await acts()).toHaveLength(1)
  })

  test('goes to the grid to be corrected, each line to its criterion', async () => {
    await post(cells('posture', 'in-progress', 'Le maire hésite'))
    const grid = await paste({
      block: 'Critère\tÉtat\nUne posture d’essai\tpeut-être',
      correct: 'on',
    })
    expect(grid.text).toContain(`action="${at}"`)
    expect(plain(grid.text)).toMatch(/posture.state-probleme">[^<]*« peut-être »/)
    expect(grid.text).toContain('Le maire hésite')
  })
})
