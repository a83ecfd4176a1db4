import { addDays, dayOf } from '#kit/dates.ts'
import { houseViewer } from '#kit/viewer.ts'
import { listProjects } from '#modules/economics/index.ts'
import type { Ctx } from '#platform/context.ts'
import { beginApplication } from '../actions/keep-applications.ts'
import { addOpportunity } from '../actions/keep-opportunities.ts'
import type { OpportunityForm } from '../opportunity.ts'
import { deleteInvented, listOpportunities } from '../store/opportunities.ts'

/** Three invented grants, and an application that is being prepared for the invented project. */
export async function loadDemoFunding(real: Ctx): Promise<void> {
  if ((await listOpportunities(real.db)).some(({ invented }) => invented)) return
  const ctx: Ctx = {
    ...real,
    person: { ...houseViewer, roles: [{ role: 'administrator' }] },
    mail: () => undefined,
  }
  const today = dayOf(real.now)
  const [first] = [
    await added(ctx, {
      ...{ ...blank, title: 'Fonds pour la participation des habitants', kind: 'grant' },
      ...{ funder: 'Région d’Orée', audience: 'Associations, communes' },
      ...{ place: 'Région d’Orée', themes: 'participation, citoyenneté, habitants' },
      ...{ closesOn: addDays(today, 40), rateTenths: 700, mostCents: 3_000_000 },
      natures: ['staff', 'travel', 'venue', 'indemnities'],
      phases: ['design', 'work'],
      challenges: ['diversify_participants', 'shared_decision'],
    }),
    await added(ctx, {
      ...{ ...blank, title: 'Villages qui délibèrent', kind: 'call-for-projects' },
      ...{ funder: 'Fondation du Lavoir', audience: 'Associations' },
      ...{ place: 'Toute la France', placeCodes: ['PAYS-99100'], themes: 'délibération, villages' },
      ...{ closesOn: addDays(today, 90), mostCents: 1_500_000 },
      phases: ['work'],
    }),
    await added(ctx, {
      ...{ ...blank, title: 'Appui pour évaluer une démarche', kind: 'expertise' },
      ...{ funder: 'Atelier public des méthodes', audience: 'Communes, associations' },
      phases: ['use'],
    }),
  ]
  const project = (await listProjects(real.db)).find(({ invented }) => invented)
  if (!project) return
  const begun = await beginApplication(
    { ...ctx, locale: 'fr' },
    first,
    { projectId: project.id, ownerId: '' },
    { invented: true },
  )
  if (!begun.ok) throw new Error(begun.refusal)
}

export async function removeDemoFunding(ctx: Ctx): Promise<void> {
  await deleteInvented(ctx.db)
}

async function added(ctx: Ctx, form: OpportunityForm): Promise<string> {
  const result = await addOpportunity(ctx, form, { invented: true })
  if (!result.ok) throw new Error(result.refusal)
  return result.value.id
}

const blank: Omit<OpportunityForm, 'title' | 'kind' | 'funder'> = {
  ...{
    challenges: [],
    natures: [],
    phases: [],
    summary: '',
    audience: '',
    themes: '',
    place: '',
    placeCodes: [],
    address: '',
  },
  ...{ opensOn: undefined, closesOn: undefined, rateTenths: undefined, mostCents: undefined },
}
