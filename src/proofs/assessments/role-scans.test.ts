import { beforeAll, expect, test } from 'vitest'
import { assessmentsModule } from '#modules/assessments/module.ts'
import { enterRoleSheets } from '#modules/assessments/paper-sheets/actions/enter-role-sheets.ts'
import { paths, roleSheetPaths, wavePaths } from '#modules/assessments/paths.ts'
import { findAssessment } from '#modules/assessments/store/assessments.ts'
import { insertModel } from '#modules/assessments/store/models.ts'
import { listRecords } from '#modules/assessments/store/records.ts'
import { smallModel } from '#modules/assessments/testing/small-model.ts'
import { scansModule } from '#modules/scans/module.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { boxesOn, cross } from '#proofs/drawn-sheets/pen.ts'
import { papersOf } from '#proofs/drawn-sheets/printed-sheets.ts'
import {
  fieldsOf,
  numbersIn,
  picturesOf,
  readAllFiles,
} from '#proofs/drawn-sheets/sent-pictures.ts'
import { blankPaper, type SheetPaper } from '#proofs/drawn-sheets/sheet-paper.ts'

/** Poppler draws the printed pages: a machine without it skips these. */
const drawn = test.skipIf(!hasCommand('pdftoppm'))

const database = useDatabase()
const { db, clock, ctx } = database
const { get, post, house } = openDoor(database, {
  routes: assessmentsModule.routes,
  listeners: scansModule.listeners ?? [],
})
const [team, other] = [asPerson('lab-team'), asPerson('lab-team')]
let id = ''
const own = wavePaths('valbrenne', 1)
const of = (role: string) => roleSheetPaths('valbrenne', 1, role)

beforeAll(async () => {
  clock.set('2026-12-01T09:00:00Z')
  await insertModel(db, {
    ...{ id: '01900000-0000-7000-8000-00000000a001', number: 1, content: smallModel },
    ...{ publishedAt: clock.now(), at: clock.now() },
  })
  const { id: territoryId } = await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: 'valbrenne', name: 'Valbrenne', source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population: 8400, lon: -1.4, lat: 48 },
  })
  const asked = { territory: 'Valbrenne', kind: 'participative', expert: '', intro: '' }
  await post(paths.plan, { ...asked, closesOn: '2026-12-10' }, team)
  await post(own.open, {}, team)
  id = (await findAssessment(db, { territoryId, wave: 1 }))?.id ?? ''
})

async function printed(role: string, fields: Record<string, string>) {
  const { status, response } = await post(of(role).sheets, fields, team)
  expect(status).toBe(200)
  // In the words of the house, as other files.
  if (role === 'elected')
    expect(response.headers.get('content-disposition')).not.toContain('elected')
  return papersOf(new Uint8Array(await response.arrayBuffer()))
}

async function sent(role: string, files: readonly File[], more: object = {}) {
  const { status, location } = await post(of(role).scans, { label: 'Lot', files, ...more }, team)
  expect(status).toBe(303)
  await readAllFiles(database, house)
  return location ?? ''
}

const records = async () =>
  (await listRecords(db, id)).map(({ role, medium, answers }) => ({ role, medium, answers }))

drawn(
  'sheets of a role are printed, filled, photographed, looked at once, and counted once, on paper',
  async () => {
    const sheets = { assessmentId: id, role: 'resident', purpose: 'index-sheets' }
    const nothing = await act(house, { person: team }, (acting) =>
      enterRoleSheets(acting, { ...sheets, subject: id, batch: id }, [], () => ({})),
    )
    expect(nothing).toMatchObject({ refusal: 'no-sheets' })
    const papers = await printed('resident', { count: '2' })
    const each = papers.length / 2
    const [full, half] = [papers[0], papers[each]] as [SheetPaper, SheetPaper]
    const boxes = boxesOn(full)
    // The third level of the first question, “I do not know” for the second.
    cross(full, boxes[2])
    cross(full, boxes[9])
    // Two levels of one question.
    cross(half, boxes[0])
    cross(half, boxes[1])
    const files = await picturesOf([...papers, blankPaper()])
    const batch = await sent('resident', files)
    const page = await get(batch, team)
    expect(page.text).toContain('2 feuilles lues')
    expect(page.text).toContain('La page est blanche')
    const read = fieldsOf(page.text)
    const refused = await post(batch, read, team)
    expect([refused.status, refused.text.includes('Une seule réponse')]).toEqual([422, true])
    expect(await records()).toEqual([])

    const twice = Object.keys(read).find((name) => read[name]?.length === 2) ?? ''
    const settled = { ...read, [twice]: ['q1.1'] }
    const both = await Promise.all([post(batch, settled, team), post(batch, settled, other)])
    for (const { status } of both) expect([303, 422]).toContain(status)
    const kept = await records()
    expect(kept).toHaveLength(2)
    expect(kept).toContainEqual({
      ...{ role: 'resident', medium: 'paper' },
      answers: { 'R.1.1.1': 3, 'R.2.1.1': 'unknown' },
    })
    expect(kept).toContainEqual({
      ...{ role: 'resident', medium: 'paper' },
      answers: { 'R.1.1.1': 1 },
    })

    // The same sheets once more, and those of another role: told, and counted no second time.
    const again = await get(await sent('resident', files), team)
    expect(again.text).toContain('a déjà été comptée dans un autre lot')
    const strange = await get(await sent('elected', files.slice(0, 1)), team)
    expect(strange.text).toContain('feuille d’un autre formulaire')
    expect(numbersIn(strange.text)).toEqual([])
    // A batch of one role is not read under the address of another.
    const moved = batch.replace('/papier/resident/', '/papier/elected/')
    expect((await get(moved, team)).status).toBe(404)
    expect(await records()).toHaveLength(2)
  },
  180_000,
)

drawn(
  'sheets in English are read as those in French, under a form of their own',
  async () => {
    const page = await get(of('resident').sheets, team)
    expect(page.text).toMatch(/<option value="en"[^>]*>anglais/)
    const papers = await printed('resident', { count: '1', language: 'en' })
    const [first] = papers as [SheetPaper]
    // The second level of the first question, the fourth of the next.
    cross(first, boxesOn(first)[1])
    cross(first, boxesOn(first)[8])
    const files = await picturesOf(papers)
    // Sent as French ones, nothing of them is read: their boxes stand elsewhere.
    const wrong = await get(await sent('resident', files), team)
    expect(wrong.text).toContain('feuille d’un autre formulaire')
    const batch = await sent('resident', files, { language: 'en' })
    const read = fieldsOf((await get(batch, team)).text)
    const before = (await records()).length
    expect((await post(batch, read, team)).status).toBe(303)
    const kept = await records()
    expect(kept).toHaveLength(before + 1)
    expect(kept).toContainEqual({
      ...{ role: 'resident', medium: 'paper' },
      answers: { 'R.1.1.1': 2, 'R.2.1.1': 4 },
    })
  },
  180_000,
)

drawn(
  'the large twin is read too; strangers find nothing, and once the assessment is over no sheet is printed nor read',
  async () => {
    const papers = await printed('elected', { count: '1', large: 'yes' })
    const boxes = papers.flatMap((paper) => boxesOn(paper).map((box) => ({ paper, box })))
    const first = boxes.find(({ box }) => box.y > 150)
    if (first) cross(first.paper, first.box)
    const batch = await sent('elected', await picturesOf(papers), { large: 'yes' })
    const page = await get(batch, team)
    expect(numbersIn(page.text)).toHaveLength(1)
    const before = (await records()).length
    for (const path of [of('elected').sheets, of('elected').scans, batch])
      expect((await get(path, asPerson('innovator'))).status).not.toBe(200)
    clock.set('2026-12-11T09:00:00Z')
    expect((await get(of('elected').sheets, team)).status).toBe(404)
    // Paper that came in time may still be entered, for fourteen days.
    expect((await get(batch, team)).text).not.toContain('ne prend plus de réponses')
    clock.set('2026-12-29T09:00:00Z')
    // Nothing enters, in words; what was sent can still be erased.
    expect((await get(batch, team)).text).toContain('ne prend plus de réponses')
    const late = await post(batch, fieldsOf(page.text), team)
    expect([late.status, late.text.includes('ne prend plus de réponses')]).toEqual([422, true])
    expect(await records()).toHaveLength(before)
    expect((await get(of('elected').scans, team)).text).not.toContain('name="files"')
    expect((await post(`${batch}/effacer`, {}, team)).location).toBe(of('elected').scans)
  },
  180_000,
)
