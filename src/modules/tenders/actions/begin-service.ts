import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { createProject, listRates, mayKeepEconomics, saveLines } from '#modules/economics/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Service, serviceNumber } from '../entity.ts'
import { mayKeepTenders } from '../permissions.ts'
import { workCents } from '../rows.ts'
import { insertService, listServices, lockEntity } from '../store/entities.ts'
import { lockTender } from '../store/tenders.ts'
import type { ServiceForm, Tender } from '../tender.ts'

/**
 * What was won becomes a service of its entity: a project of the accounts, never an experiment. Days of the answer are its
 * costs, by the rates of the year; what they are sold for is its revenue.
 */
export async function beginService(
  ctx: Ctx,
  id: string,
  { startsOn, endsOn }: ServiceForm,
): Promise<
  Result<
    Service,
    'forbidden' | 'not-found' | 'not-now' | 'accounts-only' | 'opened-already' | 'days-turned'
  >
> {
  const tender = await lockTender(ctx.db, id)
  if (!tender) return refused('not-found')

  if (!mayKeepTenders(ctx.person)) return refused('forbidden')
  if (tender.state !== 'won' || !tender.entity) return refused('not-now')
  if (!mayKeepEconomics(ctx.person)) return refused('accounts-only')
  if (startsOn > endsOn) return refused('days-turned')
  const entity = await lockEntity(ctx.db, tender.entity)
  if (!entity) return refused('not-now')
  const services = await listServices(ctx.db)
  if (services.some(({ opportunityId }) => opportunityId === id)) return refused('opened-already')

  const title = tender.title.slice(0, 120)
  const form = { kind: 'other' as const, title, experimentId: undefined, startsOn, endsOn }
  const project = await createProject(ctx, form, { invented: tender.invented })
  // Those who keep the accounts may, and no experiment is named: nothing is left to refuse.
  if (!project.ok) throw new Error(project.refusal)
  const added = await linesOf(ctx, tender, Number(startsOn.slice(0, 4)))
  if (added.length > 0) {
    const lines = await saveLines(ctx, project.value.slug, { added, changed: [], removed: [] })
    if (!lines.ok) throw new Error(lines.refusal)
  }
  const service: Service = {
    ...{ id: newId(ctx.now, ctx.chance), opportunityId: id, entity: entity.kind },
    number: serviceNumber(entity, {
      year: Number(dayOf(ctx.now).slice(0, 4)),
      standing: services.map(({ number }) => number),
    }),
    ...{ projectId: project.value.id, createdAt: ctx.now },
  }
  await insertService(ctx.db, service)

  ctx.audit({ act: 'tenders.service-opened', subject: `tender:${id}`, public: false })
  ctx.changed('tenders')
  return done(service)
}

async function linesOf({ db }: Pick<Ctx, 'db'>, { work, buyer, mostCents }: Tender, year: number) {
  const roles = new Set(
    (await listRates(db)).filter((rate) => rate.year === year).map(({ role }) => role),
  )
  const costs = work.map(({ label, hundredths }) => ({
    ...{ nature: 'staff' as const, label, role: roles.has(label) ? label : '', year },
    ...{ hundredths, planned: undefined, inKind: false },
  }))
  const sold = work.length > 0 ? workCents(work) : mostCents
  if (sold === undefined) return costs
  const revenue = {
    ...{ nature: 'other-revenue' as const, label: buyer.slice(0, 160), role: '', year },
    ...{ hundredths: undefined, planned: sold, inKind: false },
  }
  return [...costs, revenue]
}
