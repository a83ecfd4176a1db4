import { addDays, dayOf } from '#kit/dates.ts'
import { houseViewer } from '#kit/viewer.ts'
import { demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { addGrant, decide, savePayments } from '../actions/keep-grants.ts'
import { createProject, reviseBudget, saveLines } from '../actions/keep-project.ts'
import { readBudget } from '../actions/read-budget.ts'
import { addExpense, beginNote, sendNote } from '../expenses/index.ts'
import type { LineForm } from '../line.ts'
import type { Project, ProjectForm } from '../project.ts'
import { deleteNotesOf } from '../store/notes.ts'
import { deleteInvented, listProjects } from '../store/projects.ts'

/** A programme whose budget was revised, with a grant that is signed, one that is likely and one that is hoped for. */
export async function loadDemoEconomics(real: Ctx): Promise<void> {
  if ((await listProjects(real.db)).some(({ invented }) => invented)) return
  const year = real.now.getFullYear()
  const at = (days: number): Ctx => ({
    ...real,
    person: { ...houseViewer, roles: [{ role: 'administrator' }] },
    mail: () => undefined,
    now: new Date(real.now.getTime() - days * 86_400_000),
  })
  const form: ProjectForm = {
    ...{ kind: 'other', title: 'Écoles de la participation', experimentId: undefined },
    ...{ startsOn: `${year}-01-01`, endsOn: `${year + 1}-12-31` },
  }
  const project = told(await createProject(at(200), form, { invented: true }))
  const { slug } = project
  told(await saveLines(at(199), slug, { added: lines, changed: [], removed: [] }))
  await revise(at(60), project)
  const region = told(
    await addGrant(at(150), slug, {
      ...{ ...noDay, ...grantOf(year), funder: 'Région d’Orée', kind: 'region', state: 'signed' },
      ...{ askedCents: 4_000_000, grantedCents: 3_500_000, conditions: '80 % au plus.' },
    }),
  )
  told(
    await savePayments(at(100), slug, region.id, {
      added: [
        { dueOn: `${year}-04-01`, cents: 1_750_000, paidOn: `${year}-04-12` },
        { dueOn: `${year + 1}-10-01`, cents: 1_750_000, paidOn: undefined },
      ],
      ...{ changed: [], removed: [] },
    }),
  )
  const hoped = { ...noDay, ...grantOf(year), conditions: '', grantedCents: undefined }
  told(
    await addGrant(at(50), slug, {
      ...{ ...hoped, funder: 'Fondation du Lavoir', kind: 'private', state: 'likely' },
      askedCents: 1_200_000,
    }),
  )
  told(
    await addGrant(at(40), slug, {
      ...{ ...hoped, funder: 'Fonds européen des villages', kind: 'europe', state: 'hoped' },
      askedCents: 2_000_000,
    }),
  )
  told(
    await decide(
      at(20),
      slug,
      {
        ...{ needed: 'yes', learning: 'yes', paid: 'no', days: 'yes', risk: 'unknown' },
        ...{ choice: 'go-if', reason: 'On continue si la fondation confirme avant l’été.' },
      },
      '',
    ),
  )
  await sendDemoNote(real, project.id)
}

/** A day in the project, driven and eaten, that one of the team sent and that waits for its answer. */
async function sendDemoNote(real: Ctx, projectId: string) {
  const { id, name } = demoPeople.maelle
  const ctx: Ctx = {
    ...real,
    person: { ...houseViewer, id, name, roles: [{ role: 'lab-team' }] },
    mail: () => undefined,
  }
  const spentOn = addDays(dayOf(real.now), -6)
  const note = told(await beginNote(ctx, { title: 'Séance à l’école du Lavoir' }))
  const expense = { projectId, spentOn, kilometres: undefined }
  told(
    await addExpense(
      ctx,
      note.id,
      { ...expense, label: 'Train aller et retour', nature: 'travel', cents: 3_480 },
      undefined,
    ),
  )
  told(
    await addExpense(
      ctx,
      note.id,
      { ...expense, label: 'Goûter de la séance', nature: 'catering', cents: 2_215 },
      undefined,
    ),
  )
  told(await sendNote(ctx, note.id))
}

export async function removeDemoEconomics(ctx: Ctx): Promise<void> {
  await deleteNotesOf(ctx.db, [demoPeople.maelle.id])
  await deleteInvented(ctx.db)
}

async function revise(ctx: Ctx, project: Project) {
  const budget = await readBudget(ctx.db, project)
  const amounts = new Map(
    budget.lines.map(({ id, nature, revisedCents }) => [
      id,
      nature === 'venue' ? 120_000 : revisedCents,
    ]),
  )
  told(
    await reviseBudget(ctx, project.slug, {
      ...{ reason: 'Deux communes prêtent leur salle : les lieux coûtent moins.', amounts },
    }),
  )
}

function told<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly refusal: string },
): T {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const noDay = { reportDueOn: undefined, reportSentOn: undefined, natures: [] }
const grantOf = (year: number) => ({ startsOn: `${year}-01-01`, endsOn: `${year + 1}-12-31` })

const line = (nature: LineForm['nature'], label: string, planned: number): LineForm => ({
  ...{ nature, label, planned, role: '', year: undefined, hundredths: undefined },
  inKind: nature === 'volunteering',
})

const lines: readonly LineForm[] = [
  line('staff', 'Préparer et animer douze séances', 3_600_000),
  line('travel', 'Trains et voitures', 260_000),
  line('venue', 'Salles', 240_000),
  line('indemnities', 'Indemnités des habitantes et des habitants', 900_000),
  line('providers', 'Interprète en langue des signes', 480_000),
  line('overhead', 'Part des locaux', 420_000),
  line('grant', 'Subventions', 5_700_000),
  line('volunteering', 'Bénévoles qui accueillent', 150_000),
]
