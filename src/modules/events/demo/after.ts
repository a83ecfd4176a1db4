import { addDays, dayOf } from '#kit/dates.ts'
import { newId, newToken } from '#kit/ids.ts'
import { demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { certificateCode } from '../certificate.ts'
import { insertCertificate } from '../certificates/index.ts'
import { insertSatisfactionLink, keepSatisfaction } from '../opinions/index.ts'
import { listPresences } from '../presence/index.ts'
import { halfDaysOf, minutesCounted } from '../presence.ts'
import type { SatisfactionAnswer } from '../satisfaction.ts'
import { listRegistrations } from '../seating/index.ts'
import { getEvent } from '../store/events.ts'
import { findVisit, reportVisit, saveVisit } from '../visits/index.ts'

const opinions: readonly SatisfactionAnswer[] = [
  {
    moment: 'hot',
    marks: { overall: 5, aims: 4, facilitation: 5, organisation: 4, access: 5 },
    liked: 'Entendre ce qui n’a pas marché ailleurs.',
    improve: 'Garder plus de temps entre deux ateliers.',
  },
  {
    moment: 'hot',
    marks: { overall: 4, aims: 4, organisation: 3 },
    liked: 'La soirée avec les habitant·es.',
    improve: '',
  },
]

/** What follows an invented gathering: one certificate, and what two people thought of it. */
export async function rememberAfter(ctx: Ctx, eventId: string): Promise<void> {
  const event = await getEvent(ctx.db, eventId)
  const registrations = await listRegistrations(ctx.db, eventId)
  const presences = await listPresences(ctx.db, eventId)
  const [first] = registrations
  if (first?.identity) {
    await insertCertificate(ctx.db, {
      id: newId(ctx.now, ctx.chance),
      eventId,
      registrationId: first.id,
      code: certificateCode(ctx.chance.bytes(12)),
      name: first.identity.name,
      ...minutesCounted(
        presences.filter(({ registrationId }) => registrationId === first.id),
        halfDaysOf(event),
      ),
      now: ctx.now,
      by: undefined,
    })
  }
  for (const [at, answer] of opinions.entries()) {
    const registration = registrations[at]
    if (!registration) continue
    // A link that was given to nobody: the people are invented.
    const token = hashToken(newToken(ctx.chance))
    const link = { eventId, registrationId: registration.id, moment: answer.moment }
    await insertSatisfactionLink(ctx.db, token, link, event.endsAt)
    const keptUntil = addDays(dayOf(event.endsAt), 365)
    await keepSatisfaction(
      ctx.db,
      token,
      { id: newId(ctx.now, ctx.chance), eventId, keptUntil },
      answer,
    )
  }
}

/** An invented visit that took place: who received, what was seen, and its draft among the resources. */
export async function rememberVisit(ctx: Ctx, eventId: string): Promise<void> {
  await saveVisit(
    ctx.db,
    {
      ...(await findVisit(ctx.db, eventId)),
      hostPersonId: demoPeople.odile.id,
      toSee: 'La place où le conseil se tient une fois par mois, puis la maison des associations.',
      transport: 'Car de 8 h 40 depuis la gare, ou covoiturage.',
      meals: 'Repas partagé, chacun·e apporte un plat.',
      costs: 'Rien à payer ; la commune offre le café.',
    },
    { at: ctx.now },
  )
  const told = await reportVisit(ctx, eventId, {
    saw: 'Un conseil dehors, où la parole passe des élu·es aux habitant·es toutes les vingt minutes.',
    surprised: 'Les personnes restées debout au bord de la place ont parlé autant que les autres.',
    takeHome: 'Annoncer l’ordre du jour sur une ardoise, et tenir l’heure de fin.',
    limits: 'Il faisait beau. Personne n’a su nous dire ce que devient le conseil en hiver.',
  })
  if (!told.ok) throw new Error(told.refusal)
}
